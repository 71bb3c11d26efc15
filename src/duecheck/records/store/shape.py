"""
Turns a noun of the account file into a row of its table and back, from its type hints alone.

Decimals stand as whole thousandths in a column `NAME_milli`, days and moments as ISO text,
lists and tables as JSON, truth as 0 or 1.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from duecheck.records.store.database import Row, Value

T = TypeVar("T")
MILLI = 1000
COLUMN = {"row": "file_row"}
Maker = Callable[[Any], Any]
# Days and amounts repeat by the million in a ledger.
REPEATED = 1 << 16
_COLUMNS: dict[type[Any], tuple[str, ...]] = {}
_MAKERS: dict[type[Any], tuple[tuple[str, Maker | None], ...]] = {}


def milli(amount: Decimal) -> int:
    """*amount* in whole thousandths; more decimals than three are an error of the caller."""
    whole = amount * MILLI
    if whole != whole.to_integral_value():
        raise ValueError(f"{amount} has more than three decimals")
    return int(whole)


@lru_cache(maxsize=REPEATED)
def amount_of(stored: int) -> Decimal:
    """The amount stored as *stored* thousandths: two decimals, three where they are needed."""
    exact = Decimal(stored) / MILLI
    return exact.quantize(Decimal("0.001" if stored % 10 else "0.01"))


def columns(noun: type[Any]) -> tuple[str, ...]:
    """The columns of the noun's table, in the order of its fields."""
    if (known := _COLUMNS.get(noun)) is not None:
        return known
    hints = get_type_hints(noun)
    found = tuple(
        f"{each.name}_milli"
        if _plain(hints[each.name]) is Decimal
        else COLUMN.get(each.name, each.name)
        for each in fields(noun)
    )
    _COLUMNS[noun] = found
    return found


def _makers(noun: type[Any]) -> tuple[tuple[str, Maker | None], ...]:
    """Name of each field and what makes its value; None where it stands as it is."""
    if (known := _MAKERS.get(noun)) is not None:
        return known
    hints = get_type_hints(noun)
    found = tuple((each.name, _maker(_plain(hints[each.name]))) for each in fields(noun))
    _MAKERS[noun] = found
    return found


def read(noun: type[T], row: Row) -> T:
    """The noun that *row* (its `columns`) stands for."""
    return noun(
        **{
            name: value if make is None or value is None else make(value)
            for (name, make), value in zip(_makers(noun), row, strict=True)
        }
    )


def written(thing: object) -> list[Value]:
    """The values of *thing* in the order of its `columns`."""
    return [stored(getattr(thing, name)) for name, _ in _makers(type(thing))]


def stored(value: Any) -> Value:
    """*value* as it stands in a column."""
    kind = type(value)
    if value is None or kind is str or kind is int:
        as_it_is: Value = value
        return as_it_is
    if kind is Decimal:
        return milli(value)
    if kind is date:
        return _day_text(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _plain(hint: Any) -> Any:
    """*hint* without `| None`."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(each for each in get_args(hint) if each is not type(None))
    return hint


@lru_cache(maxsize=REPEATED)
def _day(stored: str) -> date:
    return date.fromisoformat(stored)


@lru_cache(maxsize=REPEATED)
def _day_text(day: date) -> str:
    return day.isoformat()


def _maker(hint: Any) -> Maker | None:
    origin = get_origin(hint) or hint
    if origin is tuple:
        return lambda value: tuple(json.loads(value))
    if origin is dict:
        return lambda value: dict(json.loads(value))
    made: Mapping[object, Callable[[Any], Any]] = {
        Decimal: amount_of,
        datetime: datetime.fromisoformat,
        date: _day,
    }
    if origin in made:
        return made[origin]
    if origin in (str, int):
        return None
    plain: Maker = cache(origin) if issubclass(origin, StrEnum) else origin
    return plain
