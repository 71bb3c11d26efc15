"""How long ago something was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.spans import YEAR, whole_years, within, years_between

AS_OF = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(None, False, id="an unknown day is never recent"),
        pytest.param(AS_OF, True, id="today"),
        pytest.param(date(2026, 11, 25), False, id="a day to come"),
        pytest.param(date(2025, 11, 24), True, id="a year ago to the day"),
        pytest.param(date(2025, 11, 23), False, id="one day more"),
    ],
)
def test_within_a_year(day: date | None, expected: bool) -> None:
    assert expected is within(day, AS_OF, YEAR)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        pytest.param(AS_OF, AS_OF, 0.0, id="the same day"),
        pytest.param(date(2022, 11, 24), AS_OF, 4.0, id="four years, one of them a leap year"),
        pytest.param(AS_OF, date(2022, 11, 24), -4.0, id="the other way round"),
        pytest.param(date(2016, 12, 31), date(2026, 6, 30), 9.5, id="nine and a half"),
    ],
)
def test_years_between(earlier: date, later: date, expected: float) -> None:
    assert years_between(earlier, later) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        pytest.param(AS_OF, AS_OF, 0, id="the same day"),
        pytest.param(date(2021, 11, 24), AS_OF, 5, id="five years to the day"),
        pytest.param(date(2021, 11, 25), AS_OF, 4, id="a day less"),
        pytest.param(date(2020, 2, 29), date(2025, 2, 28), 4, id="a leap day, the day before"),
        pytest.param(date(2020, 2, 29), date(2025, 3, 1), 5, id="a leap day, the day after"),
    ],
)
def test_whole_years(earlier: date, later: date, expected: int) -> None:
    assert expected == whole_years(earlier, later)


@given(
    st.dates(date(1900, 3, 1), date(2099, 12, 31)), st.dates(date(1900, 3, 1), date(2099, 12, 31))
)
def test_whole_years_are_never_more_than_years(one: date, other: date) -> None:
    earlier, later = sorted((one, other))

    assert -0.01 < years_between(earlier, later) - whole_years(earlier, later) < 1.01


@given(st.integers(0, 4000), st.integers(0, 4000))
def test_within_counts_days(ago: int, days: int) -> None:
    assert (ago <= days) is within(AS_OF - timedelta(days=ago), AS_OF, days)
