"""How values are put into words: amounts, points, dates, states. The words are in a table."""

from __future__ import annotations

import math
import unicodedata
from datetime import UTC, datetime
from decimal import Decimal
from itertools import accumulate
from typing import Any

from duecheck import discover
from duecheck.model.text import clean

NOTHING = "-"


def words(section: str) -> dict[str, Any]:
    """Return one section of the wording table."""
    section_words: dict[str, Any] = discover.table("reports", "wording.toml")[section]
    return section_words


def state_words(state: str) -> str:
    """Return a sign's state: `! present`, `- absent`, `? NOT CHECKED`, telling without colour."""
    return str(words("states").get(state, state))


def outcome_words(outcome: str) -> str:
    """Return a look-up's outcome; what is no answer stands in capitals."""
    return str(words("outcomes").get(outcome, outcome))


def verdict_words(verdict: str) -> str:
    """Return a claim's verdict; one that nobody could give stands in capitals."""
    return str(words("verdicts").get(verdict, verdict))


def amount(value: Decimal | None, currency: str | None) -> str:
    """Return `GBP 15,000`; cents only where there are any."""
    if value is None:
        return "set by policy"
    whole = value == value.to_integral_value()
    number = f"{value:,.0f}" if whole else f"{value:,.2f}"
    return f"{currency} {number}" if currency else number


def whole_points(points: float) -> str:
    """Return points for page 1: no decimals, halves up, and never 0 for a little."""
    if 0 < points < 1:
        return "under 1"
    return str(math.floor(points + 0.5))


def moment(at: datetime | None) -> str:
    """Return a time in UTC to the second, `2026-11-16T09:00:03Z`."""
    if at is None:
        return NOTHING
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def listed(values: tuple[str, ...] | list[str]) -> str:
    """Return values by comma, a dash for none."""
    return ", ".join(values) if values else NOTHING


def cells(text: str) -> int:
    """Return the columns *text* takes on a screen: two for a Chinese or Japanese character."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def clip(text: str, limit: int) -> str:
    """Return one line of at most *limit* columns; what is cut is shown by an ellipsis."""
    line = clean(text)
    if cells(line) <= limit:
        return line
    kept = accumulate(map(_cells, line))
    return line[: sum(1 for width in kept if width < limit)].rstrip() + "…"


def sentence(text: str) -> str:
    """Return *text* ending in a full stop, so that pieces can follow each other."""
    line = clean(text)
    return line if not line or line[-1] in ".!?…:" else f"{line}."


def count(number: int, one: str, many: str = "") -> str:
    """Return `1 look-up`, `3 look-ups`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
