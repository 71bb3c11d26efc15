"""
The firm's own pages on social networks, as its own site links them.

Share buttons, pixels, embedded posts and the pages of whoever built the site do not count;
a like-box counts by the page it is for. Nobody's personal profile is collected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import SplitResult, parse_qs, urlsplit

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.html import Html

PREFIXES = ("www.", "m.", "mobile.", "web.")
IFRAME = re.compile(
    r"(?i)<(?:iframe|div)\b[^<>]{0,500}?\b(?:src|data-href)\s*=\s*[\"']([^\"']{1,2000})[\"']"
)
OPENED = re.compile(r"window\.open\(\s*[\"']((?:https?:)?//[^\"']{4,200})[\"']")
COUNTRY = re.compile(r"^[a-z]{2}(?:-[a-z]{2})?\.")
LIKE_BOX = re.compile(r"(?i)^/(?:v[\d.]+/)?plugins/(?:like|likebox|page|fan)(?:box)?\.php$")


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A network and the address of the firm's page there, in one form."""

    network: str
    address: str


def profiles(page: Html) -> list[Profile]:
    """Every own profile the page links, in the page's order, each once."""
    found: dict[tuple[str, str], Profile] = {}
    ends = _ends(_hosts())
    for address in _addresses(page):
        profile = read_profile(address) if _end(address) in ends else None
        if profile is not None:
            found.setdefault((profile.network, profile.address.lower()), profile)
    return list(found.values())


def _hosts() -> tuple[str, ...]:
    """What every address of a network holds: the name of one of its hosts."""
    rows = discover.table("reading", "profiles.toml").values()
    return tuple(host for row in rows for host in row.get("hosts", ()))


def _end(address: str) -> str:
    """The last two labels of an address's host: all that most addresses need to be passed over."""
    host = (address.partition("//")[2] or address).partition("/")[0].partition("?")[0]
    return ".".join(host.lower().rsplit(".", 2)[-2:])


@cache
def _ends(hosts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_end, hosts))


def _addresses(page: Html) -> Iterator[str]:
    """Links, `sameAs` of the structured data, and the pages that like-boxes are for."""
    yield from (link.address for link in page.links)
    for node in jsonld.organisations(jsonld.nodes(page)):
        yield from jsonld.texts(node.get("sameAs"))
    for address in (*IFRAME.findall(page.source), *OPENED.findall(page.source)):
        yield address.replace("&amp;", "&")


def read_profile(address: str) -> Profile | None:
    """The profile at *address*, or None where it is a share button, a post or something else."""
    try:
        parts = urlsplit(address.strip() if "//" in address else f"//{address.strip()}")
        host = COUNTRY.sub("", _bare(parts.hostname or ""))
    except ValueError:
        return None
    if host == "facebook.com" and LIKE_BOX.match(parts.path):
        liked = parse_qs(parts.query).get("href", [""])[0]
        return read_profile(liked) if "plugins" not in liked else None
    for network, rules in discover.table("reading", "profiles.toml").items():
        if network != "strangers" and host in rules["hosts"]:
            return _own(network, rules, host, parts)
    return None


def is_person(address: str) -> bool:
    """Whether *address* is the page of a person on a network that tells persons from firms."""
    try:
        parts = urlsplit(address.strip() if "//" in address else f"//{address.strip()}")
        host = COUNTRY.sub("", _bare(parts.hostname or ""))
    except ValueError:
        return False
    rows = discover.table("reading", "profiles.toml").values()
    return any(
        host in row.get("hosts", ()) and "person" in row and re.search(row["person"], parts.path)
        for row in rows
    )


def _bare(host: str) -> str:
    name = host.lower()
    for prefix in PREFIXES:
        name = name.removeprefix(prefix)
    return name


def _own(network: str, rules: dict[str, str], host: str, parts: SplitResult) -> Profile | None:
    path = re.sub(r"//+", "/", parts.path)
    if not path.strip("/") and parts.fragment.startswith("!/"):
        path = parts.fragment[1:]
    if re.search(rules["never"], path) or not re.search(rules["own"], path):
        return None
    query = parse_qs(parts.query)
    if path == "/profile.php":
        return (
            Profile(network=network, address=f"https://{host}{path}?id={query['id'][0]}")
            if query.get("id")
            else None
        )
    handle = path.strip("/").rpartition("/")[2].lower().lstrip("@")
    if not handle or handle in discover.table("reading", "profiles.toml")["strangers"]["handles"]:
        return None
    return Profile(network=network, address=f"https://{host}{path.rstrip('/')}")
