"""
Contact points a page shows: phones, e-mail addresses, postal addresses.

Each comes as it is written (`said`) and in one form (`normal`): phones as E.164, addresses of
mail in lower case, postal addresses by their postcode in capitals.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.domains import host_of
from duecheck.reading.html import Html

MOST = 2_000  # what one page may show; more is no list of contacts
# Endings that are a country's and not its ISO code, or that anybody in the world registers.
ENDINGS = {"uk": "GB", "eu": ""} | dict.fromkeys(
    ("ai", "cc", "co", "fm", "gg", "im", "io", "la", "ly", "me", "sh", "to", "tv", "vc", "ws"), ""
)


@dataclass(frozen=True, kw_only=True)
class Contact:
    """
    `what` is phone, email or address; `structured` where the page marks it as such.

    `place` says where it stood: `tel link`, `mailto link`, `structured data`, `line 12 of 80`.
    """

    what: str
    said: str
    normal: str
    structured: bool = False
    place: str = ""


def line_place(text: str, offset: int) -> str:
    """The line of the visible *text* on which *offset* stands."""
    return f"line {text.count(chr(10), 0, offset) + 1} of {text.count(chr(10)) + 1}"


def once(found: Iterable[Contact]) -> list[Contact]:
    """*found* without repeats of a normal form, marked ones first, else in the page's order."""
    kept: dict[tuple[str, str], Contact] = {}
    for item in sorted(islice(found, MOST), key=lambda contact: not contact.structured):
        kept.setdefault((item.what, item.normal), item)
    return list(kept.values())


def page_region(page: Html, stated: str | None) -> str | None:
    """
    The country whose numbers the page writes: its own address's, its language's, its domain's.

    *stated* is the applicant's country (ISO 3166 alpha-2) and stands in where the page is mute.
    """
    for node in jsonld.nodes(page):
        country = jsonld.text(node.get("addressCountry")) or ""
        if len(country) == 2 and country.isalpha():
            return country.upper()
    language, _, region = page.language.partition("-")
    if language and len(region) == 2 and region.isalpha():
        return region.upper()
    if stated is not None:
        return stated
    return ending_region(host_of(page.url))


def ending_region(host: str) -> str | None:
    """The country whose ending *host* has (ISO 3166), or None."""
    ending = host.rpartition(".")[2]
    return ENDINGS.get(ending, ending.upper() if len(ending) == 2 else "") or None


def hinted_regions(page: Html, mails: Iterable[Contact]) -> list[str]:
    """Countries that a mute page hints at: its canonical address, its mail domains, its tongue."""
    canonical = next((link.address for link in page.heads if "canonical" in link.rel), "")
    hosts = [host_of(canonical or page.meta("og:url") or "")]
    hosts += [mail.normal.rpartition("@")[2] for mail in mails]
    tongue = discover.table("reading", "contacts.toml")["tongues"].get(page.language[:2])
    told = [*(ending_region(host) for host in hosts), tongue]
    return list(dict.fromkeys(region for region in told if region))
