"""When to ask again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from duecheck.fetch.retry import pause, retry_after

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        pytest.param("", None, id="nothing said"),
        pytest.param("soon", None, id="not understood"),
        pytest.param("-5", None, id="a negative number is not understood"),
        pytest.param("0", 0.0, id="at once"),
        pytest.param("120", 120.0, id="seconds"),
        pytest.param("Tue, 24 Nov 2026 12:00:30 GMT", 30.0, id="a date"),
        pytest.param("Tue, 24 Nov 2026 11:00:00 GMT", 0.0, id="a date gone by"),
        pytest.param("9" * 40, 1e9, id="an absurd number is merely long"),
    ],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert seconds == retry_after(value, now=NOW)


def test_pauses_double_up_to_a_limit_and_chance_takes_at_most_half() -> None:
    assert [0.5, 1.0, 2.0, 4.0, 8.0, 8.0] == [pause(n, jitter=lambda: 1.0) for n in range(1, 7)]
    assert 0.25 == pause(1, jitter=lambda: 0.0)
