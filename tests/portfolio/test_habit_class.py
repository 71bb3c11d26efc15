"""How a customer buys, in one word."""

from __future__ import annotations

import pytest

from duecheck.portfolio.habit_class import habit_class, purchases
from tests.portfolio.made import TODAY, invoice


@pytest.mark.parametrize(
    ("due_ago", "word"),
    [
        ([], "none"),
        ([700], "new"),
        ([10, 40], "new"),
        ([10, 40, 70], "regular"),
        ([300, 400, 500], "lapsed"),
    ],
)
def test_recency_and_count_give_the_word(due_ago: list[int], word: str) -> None:
    bought = purchases([invoice(str(n), d) for n, d in enumerate(due_ago)], TODAY)

    assert word == habit_class(bought, thin=3, lapsed_days=180)


def test_frequency_and_value_count_the_last_year_by_currency() -> None:
    lines = [invoice("1", 10), invoice("2", 300, "50.00"), invoice("3", 400)]
    lines.append(invoice("4", 20, "9.00", currency="EUR"))
    bought = purchases(lines, TODAY)

    assert 3 == bought.year
    assert {"GBP": "150.00", "EUR": "9.00"} == {k: str(v) for k, v in bought.value.items()}
    assert 40 == bought.recency


def test_a_peak_is_the_share_of_the_best_quarter_of_the_year() -> None:
    # Dates ago: 30, 40, 50 (the last quarter, 300 in all) and 230 (the third, 100).
    lines = [invoice("1", 0), invoice("2", 10), invoice("3", 20), invoice("4", 200)]

    assert 0.75 == purchases(lines, TODAY).peak


def test_too_short_a_history_has_no_peak() -> None:
    assert purchases([invoice(str(n), n) for n in range(6)], TODAY).peak is None
