"""
Fields of strangers' JSON, read strictly: what is absent is None, what has another shape is named.

Absent, null and empty text all mean "not given". A date is ISO text (its first ten characters)
or, in some old answers, milliseconds since 1970.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from duecheck.errors import Unreadable

Json = Mapping[str, Any]


def document(value: Any) -> Json:
    """*value* as a JSON object; Unreadable when it is a list, a text or a number."""
    if isinstance(value, dict):
        return value
    raise Unreadable("JSON object expected", seen=repr(value))


def text(record: Json, name: str) -> str | None:
    """The text under *name*, or None where it is not given."""
    value = record.get(name)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, str):
        return value.strip()
    raise Unreadable(f"{name}: text expected", seen=repr(value))


def needed(record: Json, name: str) -> str:
    """The text under *name*; Unreadable where it is not given."""
    value = text(record, name)
    if value is None:
        raise Unreadable(f"{name} is missing", seen=repr(sorted(record)))
    return value


def flag(record: Json, name: str) -> bool | None:
    """The yes or no under *name*, or None where it is not given."""
    value = record.get(name)
    if value is None or isinstance(value, bool):
        return value
    raise Unreadable(f"{name}: true or false expected", seen=repr(value))


def whole(record: Json, name: str) -> int | None:
    """The whole number under *name* (also as digits in text), or None where it is not given."""
    value = record.get(name)
    if isinstance(value, str) and value.strip().isdigit():
        return int(value)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise Unreadable(f"{name}: whole number expected", seen=repr(value))


def day(record: Json, name: str) -> date | None:
    """The date under *name*, or None where it is not given."""
    value = record.get(name)
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str):
            return date.fromisoformat(value[:10])
        if isinstance(value, int) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / 1000, tz=UTC).date()
    except (ValueError, OverflowError, OSError):
        pass
    raise Unreadable(f"{name}: date expected", seen=repr(value))


def iso(record: Json, name: str) -> str | None:
    """The date under *name* as ISO text, or None where it is not given."""
    found = day(record, name)
    return None if found is None else found.isoformat()


def part(record: Json, name: str) -> Json:
    """The object under *name*; empty where it is not given."""
    value = record.get(name)
    return {} if value is None else document(value)


def records(record: Json, name: str, *, required: bool = False) -> list[Json]:
    """The objects listed under *name*; none where it is not given, unless *required*."""
    value = record.get(name)
    if value is None and not required:
        return []
    if isinstance(value, list):
        return [document(item) for item in value]
    raise Unreadable(f"{name}: list expected", seen=repr(value))


def words(record: Json, name: str) -> tuple[str, ...]:
    """The texts listed under *name*, blanks left out; empty where it is not given."""
    value = record.get(name)
    if value is None:
        return ()
    if isinstance(value, list) and all(item is None or isinstance(item, str) for item in value):
        return tuple(item.strip() for item in value if item and item.strip())
    raise Unreadable(f"{name}: list of texts expected", seen=repr(value))
