"""Pace: never more than promised in any window, one owner per host, rests kept."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.fetch.pace import Pace, Pacer, Rest, Resting, parse_pace
from duecheck.model.lookup import LookupOutcome, Reason


@pytest.mark.parametrize(
    ("words", "pace"),
    [
        pytest.param("none", Pace(), id="none"),
        pytest.param("2/s", Pace(count=2, seconds=1), id="two a second"),
        pytest.param("600/5m", Pace(count=600, seconds=300), id="six hundred in five minutes"),
        pytest.param(" 10 / 10 s ", Pace(count=10, seconds=10), id="blanks"),
        pytest.param("1/h", Pace(count=1, seconds=3600), id="one an hour"),
    ],
)
def test_paces_are_read(words: str, pace: Pace) -> None:
    assert pace == parse_pace(words)


@pytest.mark.parametrize("words", ["", "fast", "0/s", "2/0s", "2", "2/d", "-1/s", "2/s/s"])
def test_what_is_no_pace_is_named(words: str) -> None:
    with pytest.raises(BadInput, match=r"sources\.x\.pace"):
        parse_pace(words, field_name="sources.x.pace")


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds
        await asyncio.sleep(0)


def pacer(clock: Clock, patience: float = 1e9) -> Pacer:
    return Pacer(patience=lambda wait: wait <= patience, now=clock.now, sleep=clock.sleep)


async def starts(made: Pacer, clock: Clock, pace: Pace, count: int) -> list[float]:
    seen: list[float] = []

    async def ask() -> None:
        async with made.turn("acme.example", pace):
            seen.append(clock.now())

    await asyncio.gather(*(ask() for _ in range(count)))
    return seen


@settings(max_examples=50, deadline=None)
@given(count=st.integers(1, 8), seconds=st.integers(1, 60), asks=st.integers(1, 40))
def test_never_more_than_promised_in_any_window(count: int, seconds: int, asks: int) -> None:
    async def run() -> list[float]:
        clock = Clock()
        return await starts(pacer(clock), clock, Pace(count=count, seconds=seconds), asks)

    seen = asyncio.run(run())

    for start in seen:
        assert sum(start <= other < start + seconds for other in seen) <= count


async def test_no_pace_waits_for_nothing() -> None:
    clock = Clock()

    assert [0.0] * 5 == await starts(pacer(clock), clock, Pace(), 5)


async def test_a_crawl_delay_keeps_starts_apart() -> None:
    clock = Clock()
    made = pacer(clock)
    made.slow_down("acme.example", 3.0)

    assert [0.0, 3.0, 6.0] == await starts(made, clock, Pace(), 3)


async def test_hosts_do_not_wait_for_each_other() -> None:
    clock = Clock()
    made = pacer(clock)
    for host in ("a.example", "b.example"):
        async with made.turn(host, Pace(count=1, seconds=60)):
            assert clock.now() == 0.0


def rest(until: float) -> Rest:
    return Rest(
        until=until, outcome=LookupOutcome.BLOCKED, reason=Reason.RATE_LIMIT, detail="later"
    )


async def test_a_resting_host_is_waited_for_and_a_longer_rest_stands() -> None:
    clock = Clock()
    made = pacer(clock)
    made.rest("acme.example", rest(9.0))
    made.rest("acme.example", rest(4.0))

    assert [9.0] == await starts(made, clock, Pace(), 1)


async def test_a_rest_beyond_patience_is_not_waited_for() -> None:
    clock = Clock()
    made = pacer(clock, patience=5)
    made.rest("acme.example", rest(9.0))

    with pytest.raises(Resting):
        await starts(made, clock, Pace(), 1)
