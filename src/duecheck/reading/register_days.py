"""Days as registers write them outside ISO: `31.12.2024`, `04/11 - 2016`, `1er octobre 2026`."""

from __future__ import annotations

import re
from datetime import date

from duecheck.errors import Unreadable
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json

NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./]|\s*-\s*)(\d{4})")
FRENCH = re.compile(r"(\d{1,2})(?:er)?\s+([a-zéûôè]+)\s+(\d{4})", re.IGNORECASE)
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip


def day_first(record: Json, name: str) -> date | None:
    """The day under *name*, written day, month, year or as ISO text; None where not given."""
    said = field.text(record, name)
    return None if said is None else read_day(said, name)


def read_day(said: str, name: str) -> date:
    """*said* as a day; Unreadable naming the field where it is none."""
    try:
        if (found := NUMBERS.fullmatch(said.strip())) is not None:
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        if (found := FRENCH.fullmatch(said.strip())) is not None:
            month = MONTHS.index(found.group(2).lower()) + 1
            return date(int(found.group(3)), month, int(found.group(1)))
        return date.fromisoformat(said[:10])
    except ValueError:
        raise Unreadable(f"{name}: a day expected", seen=said) from None
