"""
Days as people write them on pages: `22 October 2026`, `Oct. 22, 2026`, `2026年10月22日`.

A day whose month cannot be told (`03/04/2026`, unless the page's language settles it) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from duecheck import discover

MONTH_FIRST = ("en-us", "en-ph")
UNSETTLED = ("", "en", "en-ca")
NAMED = re.compile(
    r"(?<![\w/])(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s-]*(?:(?:de|of|del|d[’'])\s+)?"
    r"([^\W\d_]{3,14})\.?,?[\s-]*(?:(?:de|del)\s+)?((?:19|20)\d{2})(?!\d)"
)
MONTH_NAMED = re.compile(
    r"(?<!\w)([^\W\d_]{3,14})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+((?:19|20)\d{2})(?!\d)"
)
YEAR_FIRST = re.compile(r"(?<![\w/.-])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)")
IDEOGRAPHS = re.compile(r"((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
NUMBERS = re.compile(
    r"(?<![\w/.-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d{2}|\d{2})(?!\d|[-/.]\d)"
)


@dataclass(frozen=True, kw_only=True)
class Written:
    """A day, the words that say it, and where in the text they start."""

    on: date
    words: str
    start: int


def written_days(text: str, language: str = "") -> list[Written]:
    """Every day of *text* in its order; *language* is the page's (`en-us`), which settles 3/4."""
    found = [
        Written(on=on, words=match[0], start=match.start())
        for match, on in _days(text, language)
        if on is not None
    ]
    return sorted(found, key=lambda day: day.start)


def _days(text: str, language: str) -> Iterator[tuple[re.Match[str], date | None]]:
    for match in NAMED.finditer(text):
        yield match, _day(match[3], _month(match[2]), match[1])
    for match in MONTH_NAMED.finditer(text):
        yield match, _day(match[3], _month(match[1]), match[2])
    for match in YEAR_FIRST.finditer(text):
        yield match, _day(match[1], match[3], match[4])
    for match in IDEOGRAPHS.finditer(text):
        yield match, _day(match[1], match[2], match[3])
    for match in NUMBERS.finditer(text):
        yield match, _numbers(match, language)


def _numbers(match: re.Match[str], language: str) -> date | None:
    """A day in numbers: dots are day first everywhere, a number above 12 is the day."""
    first, second = int(match[1]), int(match[3])
    year = match[4] if len(match[4]) == 4 else f"20{match[4]}"
    if len(match[4]) == 2 and match[2] == "-":
        return None
    if second > 12 or (language in MONTH_FIRST and match[2] != "."):
        return _day(year, first, second)
    settled = first > 12 or match[2] == "." or first == second or language not in UNSETTLED
    return _day(year, second, first) if settled else None


def _day(year: str, month: str | int | None, day: str | int) -> date | None:
    try:
        return date(int(year), int(month or 0), int(day))
    except ValueError:
        return None


def _month(word: str) -> int | None:
    """The number of a month's name in any language of the table."""
    folded = word.lower()
    for number, words in discover.table("reading", "months.toml").items():
        if folded in words:
            return int(number)
    return None
