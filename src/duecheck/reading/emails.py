"""
E-mail addresses on a page, in lower case: links, text, structured data, simple disguises.

Disguises are the two that people read without thinking: `info [at] acme [dot] example` and
`info(at)acme.example`. Place-holders and file names such as `logo@2x.png` are no addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.contacts import Contact, once
from duecheck.reading.html import Html

ADDRESS = re.compile(
    r"(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\w@-])",
    re.IGNORECASE,
)
AT = re.compile(r"\s*(?:\[\s*at\s*\]|\(\s*at\s*\)|\{\s*at\s*\})\s*", re.IGNORECASE)
DOT = re.compile(r"\s*(?:\[\s*dot\s*\]|\(\s*dot\s*\)|\{\s*dot\s*\})\s*", re.IGNORECASE)


def emails(page: Html) -> list[Contact]:
    """Every e-mail address of the page."""
    return once([*_links(page), *_structured(page), *_in_text(page.text)])


def plain(text: str) -> str:
    """*text* with the simple disguises undone."""
    return DOT.sub(".", AT.sub("@", text))


def is_real(address: str) -> bool:
    """Whether an address is somebody's, not a place-holder, a file name or boiler-plate."""
    words = discover.table("reading", "contacts.toml")["email"]
    name = address.lower()
    return (
        not name.startswith(tuple(words["not_real"]))
        and name.rpartition("@")[2] not in words["not_own"]
        and name.rpartition(".")[2] not in words["file_endings"]
    )


def _contact(said: str, *, structured: bool) -> Iterator[Contact]:
    for found in ADDRESS.findall(said):
        if is_real(found):
            yield Contact(what="email", said=found, normal=found.lower(), structured=structured)


def _links(page: Html) -> Iterator[Contact]:
    for link in page.links:
        if link.address.lower().startswith("mailto:"):
            yield from _contact(unquote(link.address[7:].partition("?")[0]), structured=True)


def _structured(page: Html) -> Iterator[Contact]:
    for node in jsonld.nodes(page):
        for said in jsonld.texts(node.get("email")):
            yield from _contact(said.removeprefix("mailto:"), structured=True)


def _in_text(text: str) -> Iterator[Contact]:
    yield from _contact(plain(text), structured=False)
