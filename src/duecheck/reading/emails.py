"""
E-mail addresses on a page, in lower case: links, text, structured data, simple disguises.

Disguises are those that people read without thinking, `info [at] acme [dot] example`,
`info(at)acme.example` and `info at acme dot example`, and Cloudflare's, which browsers undo.
Place-holders, file names such as `logo@2x.png` and endings nobody can register are no addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from urllib.parse import unquote

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.contacts import Contact, line_place, once
from duecheck.reading.domains import registered_domain
from duecheck.reading.html import Html

ADDRESS = re.compile(
    r"(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\w@-])",
    re.IGNORECASE,
)
AT = re.compile(r"\s*(?:\[\s*at\s*\]|\(\s*at\s*\)|\{\s*at\s*\})\s*", re.IGNORECASE)
DOT = re.compile(r"\s*(?:\[\s*dot\s*\]|\(\s*dot\s*\)|\{\s*dot\s*\})\s*", re.IGNORECASE)
DISGUISED = re.compile(r"[\[({]\s{0,3}at\s{0,3}[\])}]", re.IGNORECASE)
SPOKEN = re.compile(
    r"(?<!\w)([\w+-]+(?:(?: dot |\.)[\w+-]+){0,3}) at ((?:[\w-]+ dot ){1,4}[a-z]{2,12})(?!\w)",
    re.IGNORECASE,
)
NOSCRIPT = re.compile(r"<noscript[^>]*>([^<]{6,300})</noscript>")
SHIELDED = re.compile(r"(?:data-cfemail=[\"']?|/email-protection#)([0-9a-f]{8,200})", re.IGNORECASE)


def emails(page: Html) -> list[Contact]:
    """Every e-mail address of the page."""
    marked = [*_links(page), *_structured(page), *_shielded(page), *_unscripted(page)]
    return once(chain(marked, _in_text(page.text)))


def plain(text: str) -> str:
    """*text* with the simple disguises undone."""
    if " dot " in text.lower():
        text = SPOKEN.sub(lambda found: f"{found[1]}@{found[2]}".replace(" dot ", "."), text)
    return DOT.sub(".", AT.sub("@", text)) if DISGUISED.search(text) else text


def unglued(name: str) -> str:
    """*name* without its own domain before it, where a page's words run into one another."""
    local, _, domain = name.rpartition("@")
    rest = local.removeprefix(domain)
    return f"{rest}@{domain}" if rest and rest != local and rest[0].isalpha() else name


def is_real(address: str) -> bool:
    """Whether an address is somebody's, not a place-holder, a file name or boiler-plate."""
    words = discover.table("reading", "contacts.toml")["email"]
    name = address.lower()
    return (
        not name.startswith(tuple(words["not_real"]))
        and name.rpartition("@")[2] not in words["not_own"]
        and name.rpartition(".")[2] not in words["file_endings"]
        and registered_domain(name.rpartition("@")[2]) is not None
    )


def _contact(said: str, place: str = "") -> Iterator[Contact]:
    # Most texts have no such sign, and the pattern tries every letter.
    for found in ADDRESS.finditer(said) if "@" in said else ():
        name = unglued(found[0].lower())
        if is_real(name):
            yield Contact(
                what="email",
                said=name if name != found[0].lower() else found[0],
                normal=name,
                structured=bool(place),
                place=place or line_place(said, found.start()),
            )


def _links(page: Html) -> Iterator[Contact]:
    for link in page.links:
        if link.address.lower().startswith("mailto:"):
            yield from _contact(unquote(link.address[7:].partition("?")[0]), "mailto link")


def _shielded(page: Html) -> Iterator[Contact]:
    """Addresses that Cloudflare hides from robots: each byte xor the first one."""
    if "cfemail" not in page.source and "/email-protection#" not in page.source:
        return
    for found in SHIELDED.finditer(page.source):
        if len(found[1]) % 2 == 0:
            key, *rest = bytes.fromhex(found[1])
            said = bytes(byte ^ key for byte in rest).decode("utf-8", "replace")
            yield from _contact(said, "shielded link")


def _unscripted(page: Html) -> Iterator[Contact]:
    """Addresses shown where scripts are off: the plain form of one that a script writes."""
    if "<noscript" in page.source:
        for found in NOSCRIPT.finditer(page.source):
            yield from _contact(plain(unescape(found[1])), "noscript")


def _structured(page: Html) -> Iterator[Contact]:
    for node in jsonld.nodes(page):
        for said in jsonld.texts(node.get("email")):
            yield from _contact(said.removeprefix("mailto:"), "structured data")


def _in_text(text: str) -> Iterator[Contact]:
    yield from _contact(plain(text))
