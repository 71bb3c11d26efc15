"""
Postal addresses on a page, known by their postcode: United Kingdom, United States, Canada.

A UK or Canadian code counts where words of an address stand beside it, a US one after its
state. Addresses marked as such (JSON-LD PostalAddress) count in every country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.contacts import Contact, line_place, once
from duecheck.reading.html import Html

UK = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[ABD-HJLNP-UW-Z]{2})\b")
US = re.compile(
    r"\b([A-Z]{2}|(?:New |North |South |West |Rhode )?[A-Z][a-z]{3,12})"
    r"[.,]{0,2}[ \n]+(\d{5})(?:-(\d{4}))?(?!\d)"
)
CANADA = re.compile(r"\b([ABCEGHJ-NPR-TVXY]\d[A-Z])[ -]?(\d[A-Z]\d)\b")
LINES_BEFORE = 4
LONGEST = 140
PARTS = ("streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry")


def addresses(page: Html) -> list[Contact]:
    """Every postal address of the page."""
    return once(chain(_structured(page), _in_text(page.text)))


def normal_postcode(said: str) -> str:
    """A postcode in capitals, blanks folded; UK and Canadian ones with their blank put in."""
    written = " ".join(said.upper().split())
    for pattern in (UK, CANADA):
        if (found := pattern.fullmatch(written)) is not None:
            return f"{found[1]} {found[2]}"
    return written


def _structured(page: Html) -> Iterator[Contact]:
    for node in jsonld.nodes(page):
        code = jsonld.text(node.get("postalCode")) or _number(node.get("postalCode"))
        if "postaladdress" in jsonld.types(node) and code:
            parts = [jsonld.text(node.get(part)) or "" for part in PARTS if part != "postalCode"]
            said = ", ".join([*(part for part in parts[:-1] if part), code])
            yield Contact(
                what="address",
                said=said,
                normal=normal_postcode(code),
                structured=True,
                place="structured data",
            )


def _number(value: Any) -> str:
    """A postcode that somebody wrote as a number."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _in_text(text: str) -> Iterator[Contact]:
    listed = discover.table("reading", "contacts.toml")["us"]
    states = {*listed["states"], *listed["names"]}
    for found in UK.finditer(text):
        yield from _with_words(text, found, f"{found[1]} {found[2]}")
    for found in CANADA.finditer(text):
        yield from _with_words(text, found, f"{found[1]} {found[2]}")
    for found in US.finditer(text):
        if found[1] in states:
            code = found[2] + (f"-{found[3]}" if found[3] else "")
            yield _written(text, found, before(text, found), code)


def _with_words(text: str, found: re.Match[str], code: str) -> Iterator[Contact]:
    """The address where words of an address stand on the same or the lines just above."""
    said = before(text, found)
    near = discover.table("reading", "contacts.toml")["address"]["near"]
    folded = said.casefold()
    if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", folded) for word in near):
        yield _written(text, found, said, code)


def _written(text: str, found: re.Match[str], said: str, code: str) -> Contact:
    return Contact(what="address", said=said, normal=code, place=line_place(text, found.start()))


def before(text: str, found: re.Match[str]) -> str:
    """What stands on the line up to the end of the postcode; lines above where that is short."""
    lines = text[: found.end()].split("\n")
    said = lines[-1]
    for line in reversed(lines[-LINES_BEFORE:-1]):
        if said.count(",") >= 2 or len(said) + len(line) > LONGEST:
            break
        said = f"{line.rstrip(',')}, {said}"
    return said[-LONGEST:].strip(" ,")
