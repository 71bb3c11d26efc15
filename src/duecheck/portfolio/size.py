"""
Size bands by employees, else by yearly sales.

Bands are those of the European Commission's recommendation 2003/361/EC, by headcount: micro below
10, small below 50, medium below 250, large from 250; by sales: 2, 10 and 50 million.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from duecheck.errors import BadInput
from duecheck.intake.amounts import amount

UNKNOWN = "unknown"
HEADS = ((10, "micro"), (50, "small"), (250, "medium"))
SALES = ((2_000_000, "micro"), (10_000_000, "small"), (50_000_000, "medium"))
LARGE = "large"
NUMBER = re.compile(r"\d[\d,. ]*\d|\d")
SALES_COLUMNS = ("sales", "annual sales", "turnover", "annual turnover", "revenue")


def size_band(employees: str | None, extra: Mapping[str, str] | None = None) -> str:
    """
    The band of a headcount as people write it ("10-20", "about 15"), else of a sales column.

    A span counts where both ends lie in one band; anything else is unknown, never guessed.
    """
    band = _by_heads(employees or "")
    return band if band != UNKNOWN else _by_sales(extra or {})


def _by_heads(said: str) -> str:
    ends = [int(re.sub(r"\D", "", found)) for found in NUMBER.findall(said)]
    bands = {_band(Decimal(end), HEADS) for end in ends}
    if len(ends) not in (1, 2) or len(bands) != 1:
        return UNKNOWN
    return bands.pop()


def _by_sales(extra: Mapping[str, str]) -> str:
    for column, said in extra.items():
        if column.strip().lower() in SALES_COLUMNS and said.strip():
            try:
                return _band(amount(column, said), SALES)
            except BadInput:
                return UNKNOWN
    return UNKNOWN


def _band(number: Decimal, steps: tuple[tuple[int, str], ...]) -> str:
    return next((name for below, name in steps if number < below), LARGE)
