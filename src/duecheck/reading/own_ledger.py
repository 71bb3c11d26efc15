"""
What a customer's ledger says of how it pays: days beyond terms, ageing, parts, volume.

Payments that name no invoice settle the oldest due first; `Position.assumed` says that this was
done, because days late are then not measured but inferred, and are left out of the means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from math import sqrt
from statistics import median

from duecheck.model.account import LedgerLine, LineKind

HALF_YEAR = timedelta(days=182)
YEAR = timedelta(days=365)
SEASON = timedelta(days=90)
BUCKETS = ("not due", "1-30", "31-60", "61-90", "over 90")
FALL = Decimal("0.6")
LARGE = 3
ENOUGH_ORDERS = 5
ORDER_AGE = timedelta(days=60)
ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Open:
    """An invoice not fully settled: what is left of it and how many days past due it is."""

    invoice: LedgerLine
    left: Decimal
    days_past_due: int


@dataclass(frozen=True, kw_only=True)
class Settled:
    """An invoice settled by payments that name it: the last day, days beyond terms, payments."""

    invoice: LedgerLine
    on: date
    days_late: int
    payments: int


@dataclass(frozen=True, kw_only=True)
class Position:
    """All invoices of one account on one day, in one pass over its ledger."""

    settled: tuple[Settled, ...]
    open: tuple[Open, ...]
    assumed: bool
    unapplied: dict[str, Decimal] = field(default_factory=dict)

    def past_due(self) -> dict[str, Decimal]:
        """Currency -> what is past due, disputed invoices left out."""
        found: dict[str, Decimal] = defaultdict(lambda: ZERO)
        for each in self.open:
            if each.days_past_due > 0 and not each.invoice.disputed:
                found[each.invoice.currency] += each.left
        return dict(found)

    def undated(self) -> int:
        """Open invoices of which nobody knows when they are due."""
        return sum(each.invoice.due_on is None for each in self.open)

    def ageing(self) -> dict[str, dict[str, Decimal]]:
        """Currency -> bucket -> amount, every bucket there."""
        found: dict[str, dict[str, Decimal]] = {}
        for each in self.open:
            row = found.setdefault(each.invoice.currency, dict.fromkeys(BUCKETS, ZERO))
            row[bucket(each.days_past_due)] += each.left
        return found


def bucket(days: int) -> str:
    """The bucket for so many days past due."""
    if days <= 0:
        return BUCKETS[0]
    return BUCKETS[min(1 + (days - 1) // 30, 4)]


def position(lines: Iterable[LedgerLine], as_of: date, *, terms: int | None = None) -> Position:
    """
    Where the account stands on *as_of*; lines after that day are not seen.

    *terms* are the account's days of credit, for invoices that state no due date.
    """
    seen = [with_terms(line, terms) for line in lines if line.dated_on <= as_of]
    invoices = [line for line in seen if line.kind is LineKind.INVOICE]
    numbers = {line.number for line in invoices if line.number}
    applied: dict[str, list[LedgerLine]] = defaultdict(list)
    loose: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for line in seen:
        if line.kind is LineKind.INVOICE:
            continue
        if line.applies_to in numbers and line.applies_to is not None:
            applied[line.applies_to].append(line)
        else:
            loose[line.currency] -= line.amount
    settled: list[Settled] = []
    left: list[tuple[LedgerLine, Decimal]] = []
    for invoice in invoices:
        mine = applied.get(invoice.number or "", [])
        rest = invoice.amount + sum((line.amount for line in mine), ZERO)
        paid = [line for line in mine if line.kind is LineKind.PAYMENT]
        if rest <= 0 and paid and invoice.due_on is not None:
            on = max(line.dated_on for line in paid)
            late = max(0, (on - invoice.due_on).days)
            settled.append(Settled(invoice=invoice, on=on, days_late=late, payments=len(paid)))
        elif rest > 0:
            left.append((invoice, rest))
    assumed = any(amount > 0 for amount in loose.values())
    return Position(
        settled=tuple(sorted(settled, key=lambda each: each.on)),
        open=tuple(after(left, loose, as_of)),
        assumed=assumed,
        unapplied=dict(loose),
    )


def with_terms(line: LedgerLine, terms: int | None) -> LedgerLine:
    """An invoice without a due date, due by the account's terms where they are known."""
    if line.kind is not LineKind.INVOICE or line.due_on is not None or terms is None:
        return line
    return replace(line, due_on=line.dated_on + timedelta(days=terms))


def after(
    left: Sequence[tuple[LedgerLine, Decimal]], loose: dict[str, Decimal], as_of: date
) -> Iterable[Open]:
    """What is open once the payments that name no invoice have settled the oldest due."""
    purse = dict(loose)
    for invoice, rest in sorted(left, key=lambda pair: pair[0].due_on or pair[0].dated_on):
        use = min(max(purse.get(invoice.currency, ZERO), ZERO), rest)
        purse[invoice.currency] = purse.get(invoice.currency, ZERO) - use
        if rest > use:
            days = 0 if invoice.due_on is None else (as_of - invoice.due_on).days
            yield Open(invoice=invoice, left=rest - use, days_past_due=max(0, days))


@dataclass(frozen=True, kw_only=True)
class Habit:
    """
    How an account pays. Days are means of whole days beyond terms; None without any invoice.

    `recent` and `before` are the last six months and the six before, by the day paid.
    """

    paid: int
    mean_late: float | None
    spread: float | None
    recent: float | None
    before: float | None
    in_parts: int
    invoices: int
    first_on: date | None
    last_on: date | None

    @property
    def change(self) -> float | None:
        """Days late more (or less) than in the six months before; None where one is not known."""
        if self.recent is None or self.before is None:
            return None
        return self.recent - self.before


def habit(lines: Sequence[LedgerLine], where: Position, as_of: date) -> Habit:
    """The habit over the last year, from what is settled."""
    year = [each for each in where.settled if each.on > as_of - YEAR]
    late = [each.days_late for each in year]
    recent = [each.days_late for each in year if each.on > as_of - HALF_YEAR]
    before = [each.days_late for each in year if each.on <= as_of - HALF_YEAR]
    days = [x.dated_on for x in lines if x.kind is LineKind.INVOICE and x.dated_on <= as_of]
    return Habit(
        paid=len(year),
        mean_late=mean_days(late),
        spread=spread_days(late),
        recent=mean_days(recent),
        before=mean_days(before),
        in_parts=sum(1 for each in year if each.payments > 1),
        invoices=len(days),
        first_on=min(days, default=None),
        last_on=max(days, default=None),
    )


def mean_days(days: Sequence[int]) -> float | None:
    """The mean of whole days; None of none."""
    return sum(days) / len(days) if days else None


def spread_days(days: Sequence[int]) -> float | None:
    """The standard deviation of whole days (all of them, not a sample); None of none."""
    n, total = len(days), sum(days)
    return sqrt(n * sum(x * x for x in days) - total * total) / n if days else None


@dataclass(frozen=True, kw_only=True)
class Fall:
    """Orders of the last ninety days beside those of the same days a year before."""

    currency: str
    now: Decimal
    then: Decimal


def fall_in_orders(lines: Iterable[LedgerLine], as_of: date) -> Fall | None:
    """A fall of more than 40% against the same season, where a year of history allows to tell."""
    now: dict[str, Decimal] = defaultdict(lambda: ZERO)
    then: dict[str, Decimal] = defaultdict(lambda: ZERO)
    earliest = as_of
    for line in lines:
        if line.kind is not LineKind.INVOICE or line.dated_on > as_of:
            continue
        earliest = min(earliest, line.dated_on)
        if line.dated_on > as_of - SEASON:
            now[line.currency] += line.amount
        elif as_of - YEAR - SEASON < line.dated_on <= as_of - YEAR:
            then[line.currency] += line.amount
    if earliest > as_of - YEAR - SEASON:
        return None
    for currency, before in sorted(then.items()):
        if before > 0 and now[currency] < before * FALL:
            return Fall(currency=currency, now=now[currency], then=before)
    return None


@dataclass(frozen=True, kw_only=True)
class LargeOrder:
    """An order more than three times the usual (the median of the year before)."""

    on: date
    amount: Decimal
    usual: Decimal
    currency: str


def large_order(
    lines: Iterable[LedgerLine], as_of: date, *, asked: tuple[Decimal, str] | None = None
) -> LargeOrder | None:
    """
    The newest sudden large order: *asked* for now, or invoiced in the last sixty days.

    Five earlier invoices are needed to know the usual; one as large a year before is its season.
    """
    invoices = [x for x in lines if x.kind is LineKind.INVOICE and x.dated_on <= as_of]
    news = [(x.dated_on, x.amount, x.currency) for x in invoices if x.dated_on > as_of - ORDER_AGE]
    if asked is not None:
        news.append((as_of, *asked))
    for on, amount, currency in sorted(news, key=lambda each: each[0], reverse=True):
        earlier = [
            x for x in invoices if x.currency == currency and on - YEAR - SEASON < x.dated_on < on
        ]
        usual = [x.amount for x in earlier if x.dated_on > on - YEAR]
        if len(usual) < ENOUGH_ORDERS:
            continue
        middle = Decimal(median(usual))
        season = [
            x.amount for x in earlier if abs((x.dated_on - (on - YEAR)).days) <= SEASON.days // 2
        ]
        if amount > LARGE * middle and not any(each * 3 >= amount * 2 for each in season):
            return LargeOrder(on=on, amount=amount, usual=middle, currency=currency)
    return None
