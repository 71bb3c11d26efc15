"""Dates: one reading or none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.days import day, year

AS_OF = date(2026, 11, 16)


def refused_field(call: Callable[[], object]) -> str | None:
    try:
        call()
    except BadInput as refused:
        return refused.field
    return None


@pytest.mark.parametrize(
    ("said", "order", "value"),
    [
        pytest.param("2026-11-16", None, date(2026, 11, 16), id="ISO"),
        pytest.param("2026/11/16", None, date(2026, 11, 16), id="year first with strokes"),
        pytest.param("16/11/2026", None, date(2026, 11, 16), id="there is no month 16"),
        pytest.param("11/16/2026", None, date(2026, 11, 16), id="nor the other way round"),
        pytest.param("16.11.2026", None, date(2026, 11, 16), id="with points"),
        pytest.param("03/03/2026", None, date(2026, 3, 3), id="the same either way"),
        pytest.param("03/04/2026", "dmy", date(2026, 4, 3), id="day first, as told"),
        pytest.param("03/04/2026", "mdy", date(2026, 3, 4), id="month first, as told"),
        pytest.param("3 April 2026", None, date(2026, 4, 3), id="the month in words"),
        pytest.param("Apr 3rd, 2026", None, date(2026, 4, 3), id="the month first in words"),
        pytest.param("29 Feb 2024", None, date(2024, 2, 29), id="a leap day"),
    ],
)
def test_clear_dates(said: str, order: str | None, value: date) -> None:
    assert value == day("--first-order", said, order=order)


@pytest.mark.parametrize(
    ("said", "order", "told"),
    [
        pytest.param("03/04/2026", None, "--dmy or --mdy", id="two readings are never guessed"),
        pytest.param("2026-02-31", None, "does not exist", id="31 February"),
        pytest.param("29 Feb 2026", None, "does not exist", id="no leap year"),
        pytest.param("04/13/2026", "dmy", "does not exist", id="told day first, no month 13"),
        pytest.param("03/04/26", None, "no date", id="a year of two digits"),
        pytest.param("44291", None, "no date", id="a spreadsheet's day number"),
        pytest.param("3 Foo 2026", None, "no month", id="no such month"),
        pytest.param("tomorrow", None, "no date", id="a word"),
        pytest.param("2026-11-16T09:00", None, "no date", id="a time as well"),
    ],
)
def test_refused_dates(said: str, order: str | None, told: str) -> None:
    with pytest.raises(BadInput, match=f"^--first-order: .*{told}"):
        day("--first-order", said, order=order)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_iso_date_reads_back(when: date) -> None:
    assert when == day("f", when.isoformat())


@given(st.dates(min_value=date(1000, 1, 1)))
def test_an_ambiguous_date_reads_only_with_its_order(when: date) -> None:
    assert when == day("f", f"{when:%d/%m/}{when.year:04}", order="dmy")
    assert when == day("f", f"{when:%m/%d/}{when.year:04}", order="mdy")


@given(st.text(max_size=15))
def test_whatever_is_written_is_a_date_or_bad_input(said: str) -> None:
    assert refused_field(lambda: day("f", said)) in (None, "f")


@pytest.mark.parametrize("said", ["1600", "2009", "2026"])
def test_years(said: str) -> None:
    assert int(said) == year("--claimed-since", said, as_of=AS_OF)


@pytest.mark.parametrize("said", ["1599", "2027", "09", "1998ish", "10+ yrs", "2009.0"])
def test_refused_years(said: str) -> None:
    with pytest.raises(BadInput, match="--claimed-since"):
        year("--claimed-since", said, as_of=AS_OF)
