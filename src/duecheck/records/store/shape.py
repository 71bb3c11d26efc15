"""
Turns a noun of the account file into a row of its table and back, from its type hints alone.

Decimals stand as whole thousandths in a column `NAME_milli`, days and moments as ISO text,
lists and tables as JSON, truth as 0 or 1.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from duecheck.records.store.database import Row, Value

T = TypeVar("T")
MILLI = 1000
COLUMN = {"row": "file_row"}


def milli(amount: Decimal) -> int:
    """*amount* in whole thousandths; more decimals than three are an error of the caller."""
    whole = amount * MILLI
    if whole != whole.to_integral_value():
        raise ValueError(f"{amount} has more than three decimals")
    return int(whole)


def amount_of(stored: int) -> Decimal:
    """The amount stored as *stored* thousandths: two decimals, three where they are needed."""
    exact = Decimal(stored) / MILLI
    return exact.quantize(Decimal("0.001" if stored % 10 else "0.01"))


@cache
def columns(noun: type) -> tuple[str, ...]:
    """The columns of the noun's table, in the order of its fields."""
    hints = get_type_hints(noun)
    return tuple(
        f"{each.name}_milli"
        if _plain(hints[each.name]) is Decimal
        else COLUMN.get(each.name, each.name)
        for each in fields(noun)
    )


@cache
def _makers(noun: type) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    hints = get_type_hints(noun)
    return tuple((each.name, _maker(_plain(hints[each.name]))) for each in fields(noun))


def read(noun: type[T], row: Row) -> T:
    """The noun that *row* (its `columns`) stands for."""
    return noun(
        **{
            name: None if value is None else make(value)
            for (name, make), value in zip(_makers(noun), row, strict=True)
        }
    )


def written(thing: object) -> list[Value]:
    """The values of *thing* in the order of its `columns`."""
    return [stored(getattr(thing, each.name)) for each in fields(thing)]  # type: ignore[arg-type]


def stored(value: Any) -> Value:
    """*value* as it stands in a column."""
    if value is None or (isinstance(value, str) and not isinstance(value, StrEnum)):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal):
        return milli(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _plain(hint: Any) -> Any:
    """*hint* without `| None`."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(each for each in get_args(hint) if each is not type(None))
    return hint


def _maker(hint: Any) -> Callable[[Any], Any]:
    origin = get_origin(hint) or hint
    if origin is tuple:
        return lambda value: tuple(json.loads(value))
    if origin is dict:
        return lambda value: dict(json.loads(value))
    made: dict[Any, Callable[[Any], Any]] = {
        Decimal: amount_of,
        datetime: datetime.fromisoformat,
        date: date.fromisoformat,
    }
    return made.get(origin, origin)
