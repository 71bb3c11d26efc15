"""Values in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from duecheck.model.assessment import Action
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.reports.wording import (
    amount,
    clip,
    count,
    moment,
    outcome_words,
    sentence,
    state_words,
    verdict_words,
    whole_points,
    words,
)


@pytest.mark.parametrize(
    ("value", "currency", "said"),
    [
        pytest.param(Decimal(15000), "GBP", "GBP 15,000", id="whole amounts show no cents"),
        pytest.param(Decimal("1200.5"), "CAD", "CAD 1,200.50", id="cents are shown in full"),
        pytest.param(Decimal(0), "USD", "USD 0", id="nothing is a limit too"),
        pytest.param(None, "USD", "set by policy", id="no limit is no zero"),
        pytest.param(Decimal(7), None, "7", id="no currency, no guess"),
    ],
)
def test_amounts(value, currency, said) -> None:
    assert said == amount(value, currency)


@pytest.mark.parametrize(
    ("points", "said"),
    [
        pytest.param(0.0, "0", id="none"),
        pytest.param(0.3, "under 1", id="a little is not nothing"),
        pytest.param(1.0, "1", id="one"),
        pytest.param(24.5, "25", id="halves go up"),
        pytest.param(66.4999, "66", id="less than a half goes down"),
    ],
)
def test_points_of_page_one(points, said) -> None:
    assert said == whole_points(points)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        pytest.param(None, "-", id="no time"),
        pytest.param(datetime(2026, 11, 16, 9, 0, 3, tzinfo=UTC), "2026-11-16T09:00:03Z", id="UTC"),
        pytest.param(
            datetime(2026, 11, 16, 4, 0, 3, tzinfo=timezone(timedelta(hours=-5))),
            "2026-11-16T09:00:03Z",
            id="another zone is brought to UTC",
        ),
    ],
)
def test_times(at, said) -> None:
    assert said == moment(at)


def test_a_cut_line_shows_that_it_was_cut() -> None:
    assert "short" == clip("short", 5)
    assert "long…" == clip("long words", 6)
    assert "one line" == clip("one\nline", 20)
    assert "漢字…" == clip("漢字漢字", 6)
    assert "漢字漢" == clip("漢字漢", 6)


def test_sentences_end_once() -> None:
    assert "No key." == sentence("No key")
    assert "No key." == sentence("No key.")
    assert "" == sentence(" ")


def test_counting() -> None:
    assert "1 look-up" == count(1, "look-up")
    assert "2 matches" == count(2, "match", "matches")


def test_every_state_outcome_action_reason_and_lane_has_its_words() -> None:
    assert set(State) == set(words("states"))
    assert set(LookupOutcome) == set(words("outcomes"))
    assert set(Action) == set(words("actions"))
    assert set(Reason) | {"unstated"} == set(words("reasons"))
    assert set(Lane) == set(words("lanes"))


def test_what_was_not_checked_stands_in_capitals_and_differs_in_its_symbol() -> None:
    assert "? NOT CHECKED" == state_words("not-assessed")
    assert "- absent" == state_words("absent")
    assert "! present" == state_words("present")
    assert "NOT CHECKED" == outcome_words("not-checked")
    assert "NOT KNOWN" == verdict_words("unknown")
    assert "NOT CHECKED" == verdict_words("not checked")
    assert "supported" == verdict_words("supported")
