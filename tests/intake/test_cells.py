"""Cells of a ledger: one way to read them, or none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.cells import Ambiguous, Reading, day_in, days_in, money_in

AS_IT_COMES = Reading()


@pytest.mark.parametrize(
    ("said", "expected", "currency"),
    [
        pytest.param("1,200.00", "1200.00", None, id="thousands by comma"),
        pytest.param("1.200,00", "1200.00", None, id="thousands by point"),
        pytest.param("€ 1.200,50", "1200.50", "EUR", id="a sign names the currency"),
        pytest.param("GBP 12.50", "12.50", "GBP", id="so does a code"),
        pytest.param("$15,000.00", "15000.00", None, id="a dollar sign names none: there are many"),
        pytest.param("(50.00)", "-50.00", None, id="brackets are a minus"),
        pytest.param("50.00-", "-50.00", None, id="so is a minus behind"),
        pytest.param("50.00 CR", "-50.00", None, id="so is CR"),
        pytest.param("-50", "-50", None, id="so is a minus before"),
        pytest.param("1234.5", "1234.5", None, id="a plain number"),
        pytest.param("1234.500", "1234.500", None, id="four digits before: no thousands"),
    ],
)
def test_an_amount_that_can_be_read_one_way_is_read(said, expected, currency) -> None:
    assert (Decimal(expected), currency) == money_in("amount", said, AS_IT_COMES)


@pytest.mark.parametrize("said", ["15.000", "1,500"])
def test_a_group_of_three_waits_for_the_users_word(said: str) -> None:
    point = money_in("amount", said, Reading(decimal="."))[0]
    comma = money_in("amount", said, Reading(decimal=","))[0]

    assert {Decimal(15), Decimal(15000), Decimal("1.5"), Decimal(1500)} >= {point, comma}
    assert point != comma


def test_fifteen_point_nothing_is_ambiguous() -> None:
    with pytest.raises(Ambiguous, match="two amounts"):
        money_in("amount", "15.000", AS_IT_COMES)


@pytest.mark.parametrize("said", ["15k", "see notes", "12..5", "1,2,3", "", "1e5", "٣"])
def test_what_is_no_amount_is_refused(said: str) -> None:
    with pytest.raises(BadInput):
        money_in("amount", said, AS_IT_COMES)


@pytest.mark.parametrize(
    ("said", "order", "expected"),
    [
        pytest.param("2026-11-16", None, date(2026, 11, 16), id="ISO"),
        pytest.param("2026-11-16 00:00:00", None, date(2026, 11, 16), id="with midnight"),
        pytest.param("16/11/2026", None, date(2026, 11, 16), id="no month 16"),
        pytest.param("03/04/2026", "dmy", date(2026, 4, 3), id="day first as said"),
        pytest.param("03/04/26", "mdy", date(2026, 3, 4), id="a short year once the order is said"),
    ],
)
def test_a_day_that_can_be_read_one_way_is_read(said, order, expected) -> None:
    assert expected == day_in("date", said, Reading(order=order))


@pytest.mark.parametrize("said", ["03/04/2026", "25/04/21", "03/04/21"])
def test_a_day_that_may_be_several_is_never_guessed(said: str) -> None:
    with pytest.raises(Ambiguous, match="--dmy or --mdy"):
        day_in("date", said, AS_IT_COMES)


@pytest.mark.parametrize("said", ["44291", "1998ish", "31/02/2026", "2026-13-01"])
def test_what_is_no_day_is_refused(said: str) -> None:
    with pytest.raises(BadInput):
        day_in("date", said, Reading(order="dmy"))


@pytest.mark.parametrize(
    ("said", "expected"),
    [("30", 30), ("net 30", 30), ("N30", 30), ("14 days", 14), ("on delivery", None), ("", None)],
)
def test_terms_in_days(said: str, expected: int | None) -> None:
    assert expected == days_in(said)


@given(st.text(max_size=30))
def test_no_words_break_the_reader(said: str) -> None:
    for read in (money_in, day_in):
        for how in (AS_IT_COMES, Reading(order="dmy", decimal=",")):
            try:
                read("cell", said, how)
            except BadInput:
                continue


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_an_amount_written_plainly_comes_back(amount: Decimal) -> None:
    assert (-amount, None) == money_in("amount", f"-{amount}", AS_IT_COMES)
