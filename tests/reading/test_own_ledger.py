"""What a ledger says of how a customer pays, worked out by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from duecheck.model.account import LedgerLine, LineKind
from duecheck.reading.own_ledger import bucket, fall_in_orders, habit, large_order, position

AS_OF = date(2026, 11, 16)


def line(kind: str, on: str, amount: str, number: str | None = None, **more) -> LedgerLine:
    sign = 1 if kind in ("invoice", "returned") else -1
    return LedgerLine(
        account="Q1", kind=LineKind(kind), dated_on=date.fromisoformat(on),
        amount=sign * Decimal(amount), currency=more.pop("currency", "GBP"), number=number, **more,
    )  # fmt: skip


def paid(number: str, on: str, days_late: int, amount: str = "100") -> list[LedgerLine]:
    due = date.fromisoformat(on) + timedelta(days=30)
    when = (due + timedelta(days=days_late)).isoformat()
    return [
        line("invoice", on, amount, number, due_on=due),
        line("payment", when, amount, applies_to=number),
    ]


def test_days_beyond_terms_are_counted_from_the_day_due_to_the_last_payment() -> None:
    lines = [
        line("invoice", "2026-08-01", "100", "1", due_on=date(2026, 8, 31)),
        line("payment", "2026-09-05", "60", applies_to="1"),
        line("payment", "2026-09-20", "40", applies_to="1"),
    ]
    where = position(lines, AS_OF)
    how = habit(lines, where, AS_OF)

    assert [(20, 2)] == [(each.days_late, each.payments) for each in where.settled]
    assert (20, 1) == (how.mean_late, how.in_parts)


def test_the_trend_compares_the_last_six_months_with_the_six_before() -> None:
    lines = [*paid("1", "2026-01-05", 4), *paid("2", "2026-02-05", 6), *paid("3", "2026-07-05", 22)]
    how = habit(lines, position(lines, AS_OF), AS_OF)

    assert (5.0, 22.0, 17.0) == (how.before, how.recent, how.change)


def test_early_payment_is_not_late_and_no_payment_has_no_mean() -> None:
    early = paid("1", "2026-08-01", -10)
    nothing = [line("invoice", "2026-08-01", "100", "1", due_on=date(2026, 8, 31))]

    assert 0 == habit(early, position(early, AS_OF), AS_OF).mean_late
    assert None is habit(nothing, position(nothing, AS_OF), AS_OF).mean_late


@pytest.mark.parametrize(
    ("days", "expected"),
    [(0, "not due"), (1, "1-30"), (30, "1-30"), (31, "31-60"), (61, "61-90"), (91, "over 90"),
     (400, "over 90")],
)  # fmt: skip
def test_buckets_end_where_they_say(days: int, expected: str) -> None:
    assert expected == bucket(days)


def test_currencies_are_aged_apart_and_never_summed() -> None:
    lines = [
        line("invoice", "2026-09-01", "100", "1", due_on=date(2026, 10, 1)),
        line("invoice", "2026-09-01", "70", "2", due_on=date(2026, 12, 1), currency="EUR"),
    ]
    where = position(lines, AS_OF)

    assert {"GBP": Decimal(100)} == where.past_due()
    assert Decimal(100) == where.ageing()["GBP"]["31-60"]
    assert Decimal(70) == where.ageing()["EUR"]["not due"]


def test_a_payment_without_an_invoice_settles_the_oldest_due_and_says_so() -> None:
    lines = [
        line("invoice", "2026-08-01", "100", "1", due_on=date(2026, 8, 31)),
        line("invoice", "2026-09-01", "100", "2", due_on=date(2026, 9, 30)),
        line("payment", "2026-10-01", "130"),
    ]
    where = position(lines, AS_OF)

    assert where.assumed
    assert [("2", Decimal(70))] == [(each.invoice.number, each.left) for each in where.open]
    assert () == where.settled


def test_a_disputed_invoice_is_open_and_not_past_due() -> None:
    lines = [line("invoice", "2026-08-01", "100", "1", due_on=date(2026, 8, 31), disputed=True)]

    assert {} == position(lines, AS_OF).past_due()
    assert 1 == len(position(lines, AS_OF).open)


def test_an_invoice_without_a_due_date_is_late_only_by_terms_that_are_known() -> None:
    lines = [line("invoice", "2026-08-01", "100", "1")]

    assert ({}, 1) == (position(lines, AS_OF).past_due(), position(lines, AS_OF).undated())
    assert {"GBP": Decimal(100)} == position(lines, AS_OF, terms=30).past_due()


def test_orders_fell_when_more_than_forty_percent_of_the_season_is_gone() -> None:
    then = [line("invoice", "2025-10-10", "1000", "a"), line("invoice", "2025-06-01", "10", "b")]

    assert None is fall_in_orders([*then, line("invoice", "2026-10-10", "600", "c")], AS_OF)
    fall = fall_in_orders([*then, line("invoice", "2026-10-10", "599", "c")], AS_OF)
    assert fall is not None
    assert (Decimal(599), Decimal(1000)) == (fall.now, fall.then)


def test_without_a_year_of_history_nobody_knows_the_season() -> None:
    assert None is fall_in_orders([line("invoice", "2026-02-10", "1000", "a")], AS_OF)


def usual(amount: str = "100") -> list[LedgerLine]:
    return [line("invoice", f"2026-0{n}-10", amount, str(n)) for n in range(2, 8)]


def test_an_order_more_than_three_times_the_usual_is_large() -> None:
    large = large_order([*usual(), line("invoice", "2026-11-01", "301", "x")], AS_OF)

    assert large is not None
    assert (Decimal(301), Decimal(100)) == (large.amount, large.usual)
    assert None is large_order([*usual(), line("invoice", "2026-11-01", "300", "x")], AS_OF)


def test_an_order_as_large_a_year_before_is_its_season() -> None:
    lines = [*usual(), line("invoice", "2025-11-05", "280", "s")]

    assert None is large_order([*lines, line("invoice", "2026-11-01", "350", "x")], AS_OF)


def test_fewer_than_five_orders_have_no_usual() -> None:
    assert None is large_order([*usual()[:4], line("invoice", "2026-11-01", "900", "x")], AS_OF)
    asked = large_order(usual(), AS_OF, asked=(Decimal(400), "GBP"))
    assert asked is not None
    assert AS_OF == asked.on
