"""
Phone numbers on a page, in E.164.

A number in a `tel:` link, in structured data or after a word such as "call" need only be
possible; a bare run of digits must be a number its country's plan holds. Company, VAT and
order numbers are no phones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any
from urllib.parse import unquote

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.contacts import Contact, line_place, once
from duecheck.reading.html import Html

BEFORE = 24
FEWEST, MOST = 7, 15
RUN = re.compile(r"\d(?:[^\d\n]{0,6}\d){6}")
# A toll-free number of North America spelt as a word, which its keys stand for.
SPELT = re.compile(r"8(00|33|44|55|66|77|88)\)?[-. ]([A-Z][A-Z0-9-]{5,12})\b")
SPELT_DIGITS = 7
APART = re.compile(r"(?i)\s*[;|\n]\s*|\s+/\s+|,\s+|\s+(?:or|and|&|und|oder|et|ou|y|o)\s+")
APART_OR_SLASH = re.compile(rf"{APART.pattern}|[/,]")
PARAMETERS = re.compile(r"[;?,].*$", re.DOTALL)


def phones(page: Html, region: str | None) -> list[Contact]:
    """Every phone of the page; *region* (ISO 3166) reads those written without a country code."""
    marked = [*_links(page, region), *_structured(page, region)]
    return once(chain(marked, _in_text(page.text, region), _spelt(page.text)))


def numbers_in_field(said: str) -> list[str]:
    """
    The numbers written into one field, `01632 960111 / 07700 900123`, in their order.

    It is taken apart only where every part has digits enough to be a number of its own.
    """
    for sign in (APART, APART_OR_SLASH):
        parts = [part.strip() for part in sign.split(said) if part and part.strip()]
        if len(parts) > 1 and all(sum(c.isdigit() for c in part) >= FEWEST for part in parts):
            return parts
    return [said.strip()]


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


def stated_phone(text: str, e164: str | None, country: str | None) -> str | None:
    """*e164* where *text* shows that number in any spelling, however unlikely it looks."""
    import phonenumbers

    if e164 is None:
        return None
    lenient = phonenumbers.Leniency.POSSIBLE
    written = phonenumbers.PhoneNumberMatcher(text, country, lenient, 200)
    return e164 if any(_e164(found.number) == e164 for found in written) else None


def _e164(number: Any) -> str:
    import phonenumbers

    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _contact(said: str, region: str | None, place: str) -> Iterator[Contact]:
    written = PARAMETERS.sub("", said).strip()
    digits = sum(c.isdigit() for c in written)
    if FEWEST <= digits <= MOST and (normal := normal_phone(written, region)) is not None:
        yield Contact(what="phone", said=written, normal=normal, structured=True, place=place)


def _links(page: Html, region: str | None) -> Iterator[Contact]:
    for link in page.links:
        scheme, _, rest = link.address.partition(":")
        if scheme.lower() in ("tel", "callto"):
            yield from _contact(unquote(rest).lstrip("/"), region, "tel link")


def _structured(page: Html, region: str | None) -> Iterator[Contact]:
    for node in jsonld.nodes(page):
        for key in ("telephone", "faxNumber"):
            for said in jsonld.texts(node.get(key)):
                yield from _contact(said, region, "structured data")


def _in_text(text: str, region: str | None) -> Iterator[Contact]:
    import phonenumbers

    words = discover.table("reading", "contacts.toml")["phone"]
    lenient = phonenumbers.Leniency.POSSIBLE
    numbered = "\n".join(line if RUN.search(line) else "" for line in text.split("\n"))
    for match in phonenumbers.PhoneNumberMatcher(numbered, region, lenient, 2000):
        before = numbered[max(0, match.start - BEFORE) : match.start].rpartition("\n")[2].casefold()
        if _ends_with_any(before, words["never_before"]):
            continue
        told = _ends_with_any(before, words["before"])
        digits = sum(c.isdigit() for c in match.raw_string)
        held = phonenumbers.is_valid_number(match.number) and not is_another(match.raw_string)
        if held or (told and digits > FEWEST):
            yield Contact(
                what="phone",
                said=match.raw_string,
                normal=_e164(match.number),
                place=line_place(numbered, match.start),
            )


def _spelt(text: str) -> Iterator[Contact]:
    """Toll-free numbers written with a word of at least seven letters, as `1-800-FLOWERS`."""
    import phonenumbers

    for found in SPELT.finditer(text):
        keys = phonenumbers.convert_alpha_characters_in_number(found[2]).replace("-", "")
        before = text[max(0, found.start() - 3) : found.start()].rstrip(" (.-")
        if len(keys) >= SPELT_DIGITS and (not before[-1:].isalnum() or before[-1:] == "1"):
            said = f"+18{found[1]}{keys[:SPELT_DIGITS]}"
            if (normal := normal_phone(said, None)) is not None:
                place = line_place(text, found.start())
                yield Contact(what="phone", said=found[0].strip(), normal=normal, place=place)


def _ends_with_any(before: str, words: list[str]) -> bool:
    """Whether one of *words* stands within the last few words of *before*."""
    return _any_of(tuple(words)).search(before) is not None


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


def is_another(said: str) -> bool:
    """Whether the digits are written as a date, years, hours, an IP address or a pager."""
    return bool(
        re.fullmatch(r"(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d", said)
        or re.fullmatch(r"\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2}", said)
        or re.fullmatch(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}", said)
        or re.fullmatch(r"\d{1,3}(\.\d{1,3}){3}", said)
        or re.fullmatch(r"\d+\.\d+", said)
        or re.match(r"\d(?: \d){5}", said)
    )
