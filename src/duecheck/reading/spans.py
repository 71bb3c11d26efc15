"""How long ago something was, in days and years, by the clock that is passed in."""

from __future__ import annotations

from datetime import date

YEAR = 365
HALF_YEAR = 183
TWO_YEARS = 731
DAYS_IN_A_YEAR = 365.25


def within(day: date | None, as_of: date, days: int) -> bool:
    """Whether *day* is known, not after *as_of*, and at most *days* days before it."""
    return day is not None and 0 <= (as_of - day).days <= days


def years_between(earlier: date, later: date) -> float:
    """Years from *earlier* to *later*, as a fraction; negative the other way round."""
    return (later - earlier).days / DAYS_IN_A_YEAR
