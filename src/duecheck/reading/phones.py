"""
Phone numbers on a page, in E.164.

A number in a `tel:` link, in structured data or after a word such as "call" need only be
possible; a bare run of digits must be a number its country's plan holds. Company, VAT and
order numbers are no phones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.contacts import Contact, once
from duecheck.reading.html import Html

BEFORE = 24
FEWEST, MOST = 7, 15
PARAMETERS = re.compile(r"[;?,].*$", re.DOTALL)


def phones(page: Html, region: str | None) -> list[Contact]:
    """Every phone of the page; *region* (ISO 3166) reads those written without a country code."""
    marked = [*_links(page, region), *_structured(page, region)]
    return once([*marked, *_in_text(page.text, region)])


def normal_phone(said: str, region: str | None) -> str | None:
    """*said* in E.164 where it can be a number of its country, else None."""
    import phonenumbers

    try:
        number = phonenumbers.parse(said, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return _e164(number)


def _e164(number: Any) -> str:
    import phonenumbers

    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _contact(said: str, region: str | None) -> Iterator[Contact]:
    written = PARAMETERS.sub("", said).strip()
    digits = sum(c.isdigit() for c in written)
    if FEWEST <= digits <= MOST and (normal := normal_phone(written, region)) is not None:
        yield Contact(what="phone", said=written, normal=normal, structured=True)


def _links(page: Html, region: str | None) -> Iterator[Contact]:
    for link in page.links:
        scheme, _, rest = link.address.partition(":")
        if scheme.lower() in ("tel", "callto"):
            yield from _contact(unquote(rest).lstrip("/"), region)


def _structured(page: Html, region: str | None) -> Iterator[Contact]:
    for node in jsonld.nodes(page):
        for key in ("telephone", "faxNumber"):
            for said in jsonld.texts(node.get(key)):
                yield from _contact(said, region)


def _in_text(text: str, region: str | None) -> Iterator[Contact]:
    import phonenumbers

    words = discover.table("reading", "contacts.toml")["phone"]
    lenient = phonenumbers.Leniency.POSSIBLE
    for match in phonenumbers.PhoneNumberMatcher(text, region, lenient, 2000):
        before = text[max(0, match.start - BEFORE) : match.start].rpartition("\n")[2].casefold()
        if _ends_with_any(before, words["never_before"]):
            continue
        told = _ends_with_any(before, words["before"])
        digits = sum(c.isdigit() for c in match.raw_string)
        held = phonenumbers.is_valid_number(match.number) and not is_another(match.raw_string)
        if held or (told and digits > FEWEST):
            yield Contact(what="phone", said=match.raw_string, normal=_e164(match.number))


def _ends_with_any(before: str, words: list[str]) -> bool:
    """Whether one of *words* stands within the last few words of *before*."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", before) for word in words)


def is_another(said: str) -> bool:
    """Whether the digits are written as a date, an IP address or a decimal number."""
    return bool(
        re.fullmatch(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}", said)
        or re.fullmatch(r"\d{1,3}(\.\d{1,3}){3}", said)
        or re.fullmatch(r"\d+\.\d+", said)
    )
