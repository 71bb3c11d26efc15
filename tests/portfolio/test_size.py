"""Size bands by headcount or sales."""

from __future__ import annotations

import pytest

from duecheck.portfolio.size import size_band


@pytest.mark.parametrize(
    ("employees", "band"),
    [
        ("10-20", "small"),
        ("about 15", "small"),
        ("", "unknown"),
        (None, "unknown"),
        ("9", "micro"),
        ("10", "small"),
        ("49", "small"),
        ("50", "medium"),
        ("1,200", "large"),
        ("5-20", "unknown"),
        ("n/a", "unknown"),
        ("250+", "large"),
    ],
)
def test_a_headcount_as_people_write_it(employees: str | None, band: str) -> None:
    assert band == size_band(employees)


@pytest.mark.parametrize(
    ("sales", "band"),
    [("1500000", "micro"), ("2000000", "small"), ("60,000,000", "large"), ("lots", "unknown")],
)
def test_without_a_headcount_the_sales_column_counts(sales: str, band: str) -> None:
    assert band == size_band("", {"Turnover": sales})


def test_the_headcount_comes_before_the_sales() -> None:
    assert "micro" == size_band("3", {"sales": "60000000"})
