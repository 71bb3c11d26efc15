"""Days as registers write them outside ISO."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import Unreadable
from duecheck.reading.register_days import day_first, read_day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("31.12.2010", date(2010, 12, 31)),
        ("04/11 - 2016", date(2016, 11, 4)),
        ("4/1/2016", date(2016, 1, 4)),
        ("2026-02-03", date(2026, 2, 3)),
        ("2026-02-03T09:00:00Z", date(2026, 2, 3)),
        ("1er octobre 2026", date(2026, 10, 1)),
        ("14 Août 2026", date(2026, 8, 14)),
    ],
)
def test_a_day_is_read_day_first(said, day) -> None:
    assert day == read_day(said, "on")


@pytest.mark.parametrize(
    "said", ["31.02.2010", "13/13 - 2016", "32 mai 2026", "3 brumaire 2026", "x"]
)
def test_what_is_no_day_names_its_field(said) -> None:
    with pytest.raises(Unreadable, match="closing: a day expected"):
        read_day(said, "closing")


def test_a_field_that_is_not_given_is_no_day() -> None:
    assert None is day_first({"on": " "}, "on")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_spelling_of_a_day_gives_that_day(day) -> None:
    spelled = (
        f"{day:%d.%m.}{day.year:04d}",
        f"{day:%d/%m} - {day.year:04d}",
        day.isoformat(),
    )

    assert {day} == {read_day(said, "on") for said in spelled}


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_unreadable(said) -> None:
    with suppress(Unreadable):
        assert isinstance(read_day(said, "on"), date)
