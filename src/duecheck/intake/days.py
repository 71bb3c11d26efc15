"""
Dates as people write them, read only where there is one way to read them.

ISO always; `16 November 2026` and `Nov 16, 2026`; `16/11/2026` because there is no month 16.
`03/04/2026` is never guessed: it needs `--dmy` or `--mdy`. Years have four digits.
"""

from __future__ import annotations

import re
from datetime import date

from duecheck.errors import BadInput

ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", re.ASCII)
NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", re.ASCII)
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})", re.ASCII)
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.ASCII)
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
LAST_MONTH = 12
OLDEST_YEAR = 1600
HOW = "Write it as 2026-11-16"


def day(field: str, said: str, *, order: str | None = None) -> date:
    """
    *said* as a date; BadInput naming *field* where it is none or may be two.

    *order* is `dmy` or `mdy` where the user said which stands first.
    """
    written = " ".join(said.split())
    if (found := ISO.fullmatch(written)) is not None:
        return _made(field, said, int(found[1]), int(found[2]), int(found[3]))
    if (found := NUMBERS.fullmatch(written)) is not None:
        return _by_order(field, said, int(found[1]), int(found[3]), int(found[4]), order)
    if (found := DAY_FIRST.fullmatch(written)) is not None:
        return _made(field, said, int(found[3]), _month(field, said, found[2]), int(found[1]))
    if (found := MONTH_FIRST.fullmatch(written)) is not None:
        return _made(field, said, int(found[3]), _month(field, said, found[1]), int(found[2]))
    raise BadInput(field, f"{said!r} is no date", hint=HOW)


def _by_order(field: str, said: str, one: int, two: int, year: int, order: str | None) -> date:
    if order == "dmy":
        return _made(field, said, year, two, one)
    if order == "mdy":
        return _made(field, said, year, one, two)
    if one <= LAST_MONTH and two <= LAST_MONTH and one != two:
        raise BadInput(field, f"{said!r} may be two dates", hint=f"{HOW}, or add --dmy or --mdy")
    return (
        _made(field, said, year, two, one)
        if one > LAST_MONTH
        else _made(field, said, year, one, two)
    )


def _month(field: str, said: str, name: str) -> int:
    for number, month in enumerate(MONTHS, start=1):
        if name.lower() in {month, month[:3], month[:4] if month == "september" else month}:
            return number
    raise BadInput(field, f"{said!r} names no month", hint=HOW)


def _made(field: str, said: str, year: int, month: int, day_: int) -> date:
    try:
        return date(year, month, day_)
    except ValueError:
        raise BadInput(field, f"{said!r} is a day that does not exist", hint=HOW) from None


def year(field: str, said: str, *, as_of: date) -> int:
    """A year of four digits, from 1600 to the year judged; BadInput otherwise."""
    written = said.strip()
    if not re.fullmatch(r"\d{4}", written, re.ASCII):
        raise BadInput(field, f"{said!r} is not a year", hint="Write four digits, as 2009")
    if not OLDEST_YEAR <= int(written) <= as_of.year:
        raise BadInput(field, f"{said!r} is not between {OLDEST_YEAR} and {as_of.year}")
    return int(written)
