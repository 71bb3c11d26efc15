"""How a customer buys: recency, frequency, value and trend of its invoices, and one word for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from duecheck.model.account import LedgerLine, LineKind
from duecheck.reading.own_ledger import fall_in_orders

YEAR = timedelta(days=365)
QUARTER = 91
ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Purchases:
    """
    What the invoices of a customer come to.

    `recency` is days since the last; `year` invoices in the last 365 days; `value` their sum by
    currency; `peak` the share of the best quarter of that year (0 to 1) where four or more
    invoices over two quarters or more of trade allow to tell.
    """

    invoices: int
    recency: int | None
    year: int
    value: dict[str, Decimal]
    peak: float | None
    trend: str


def purchases(lines: Sequence[LedgerLine], as_of: date) -> Purchases:
    """Count the invoices up to *as_of*."""
    invoices = [x for x in lines if x.kind is LineKind.INVOICE and x.dated_on <= as_of]
    year = [x for x in invoices if x.dated_on > as_of - YEAR]
    value: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for line in year:
        value[line.currency] += line.amount
    days = [line.dated_on for line in invoices]
    return Purchases(
        invoices=len(invoices),
        recency=(as_of - max(days)).days if days else None,
        year=len(year),
        value=dict(value),
        peak=_peak(year, as_of) if days and min(days) <= as_of - YEAR / 2 else None,
        trend=_trend(invoices, as_of),
    )


def _peak(year: Sequence[LedgerLine], as_of: date) -> float | None:
    if len(year) < 4 or len({line.currency for line in year}) != 1:
        return None
    quarters: dict[int, Decimal] = defaultdict(lambda: ZERO)
    for line in year:
        quarters[min((as_of - line.dated_on).days // QUARTER, 3)] += line.amount
    total = sum(quarters.values(), ZERO)
    return float(max(quarters.values()) / total) if total > 0 else None


def _trend(invoices: Sequence[LedgerLine], as_of: date) -> str:
    if not invoices or min(x.dated_on for x in invoices) > as_of - YEAR - timedelta(days=90):
        return "unknown"
    return "steady or up" if fall_in_orders(invoices, as_of) is None else "down"


def habit_class(bought: Purchases, *, thin: int, lapsed_days: int) -> str:
    """One word: none, new, lapsed, falling or regular. One invoice is new, however long ago."""
    if bought.invoices == 0:
        return "none"
    if bought.invoices < thin:
        return "new"
    if bought.recency is not None and bought.recency > lapsed_days:
        return "lapsed"
    return "falling" if bought.trend == "down" else "regular"
