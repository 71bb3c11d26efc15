"""Pace: never more than promised in any window, one owner per host, rests kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.fetch.pace import MARGIN, Pace, Pacer, Resting, leaving, parse_pace
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.slots import Taken, Why
from duecheck.records.pace_book import PaceBook


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


LATER = Why(outcome=LookupOutcome.BLOCKED, reason=Reason.RATE_LIMIT, detail="later")


async def test_a_resting_host_is_waited_for_and_a_longer_rest_stands() -> None:
    clock = Clock()
    made = pacer(clock)
    made.rest("acme.example", 9.0, LATER)
    made.rest("acme.example", 4.0, LATER)

    assert [9.0 + MARGIN] == await starts(made, clock, Pace(), 1)


async def test_a_rest_beyond_patience_is_not_waited_for() -> None:
    clock = Clock()
    made = pacer(clock, patience=5)
    made.rest("acme.example", 9.0, LATER)

    with pytest.raises(Resting):
        await starts(made, clock, Pace(), 1)


async def test_a_request_that_leaves_late_is_counted_when_it_leaves() -> None:
    clock = Clock()
    made = pacer(clock)
    pace = Pace(count=1, seconds=1)
    async with made.turn("acme.example", pace):
        clock.time = 0.6
        await leaving()

    assert [pytest.approx(1.6 + MARGIN)] == await starts(made, clock, pace, 1)


async def test_a_request_whose_turn_is_over_waits_for_another() -> None:
    clock = Clock()
    made = pacer(clock)
    pace = Pace(count=1, seconds=1)
    async with made.turn("acme.example", pace):
        clock.time = 5.0
        others = await starts(made, clock, pace, 1)
        await leaving()

    assert [5.0] == others
    assert 6.0 + MARGIN == clock.time


def two_with_a_book(clock: Clock, path: Path) -> tuple[Pacer, Pacer]:
    def one() -> Pacer:
        book = PaceBook(path, now=clock.now)
        return Pacer(patience=lambda wait: wait <= 5, now=clock.now, sleep=clock.sleep, slots=book)

    return one(), one()


async def test_two_runs_with_one_book_keep_the_pace_together(tmp_path: Path) -> None:
    clock = Clock()
    pace = Pace(count=2, seconds=1)
    mine, other = two_with_a_book(clock, tmp_path / "pace.sqlite")
    seen = [*await starts(mine, clock, pace, 3), *await starts(other, clock, pace, 3)]

    assert len(seen) == 6
    for start in seen:
        assert sum(start <= one < start + 1 for one in seen) <= 2


async def test_a_rest_asked_of_one_run_is_kept_by_the_other(tmp_path: Path) -> None:
    clock = Clock()
    mine, other = two_with_a_book(clock, tmp_path / "pace.sqlite")
    mine.rest("acme.example", 4.0, LATER)
    seen = await starts(other, clock, Pace(count=1, seconds=1), 1)
    mine.rest("acme.example", 60.0, LATER)

    assert [4.0 + MARGIN] == seen
    with pytest.raises(Resting):
        await starts(other, clock, Pace(count=1, seconds=1), 1)


async def test_a_run_that_was_stopped_loses_the_slot_others_went_by(tmp_path: Path) -> None:
    clock = Clock()
    pace = Pace(count=1, seconds=1)
    mine, other = two_with_a_book(clock, tmp_path / "pace.sqlite")
    async with mine.turn("acme.example", pace):
        clock.time = 30.0
        others = await starts(other, clock, pace, 1)
        await leaving()

    assert [30.0] == others
    assert 31.0 + MARGIN == clock.time


class Halting:
    """A book in which something happens before one who asked has heard the answer."""

    def __init__(self, book: PaceBook, halts: Callable[[str], None]) -> None:
        self._book = book
        self._halts = halts

    def take(self, host: str, *, count: int, seconds: float, gap: float) -> Taken:
        taken = self._book.take(host, count=count, seconds=seconds, gap=gap)
        self._halts("take")
        return taken

    def move(self, host: str, at: float, *, within: float) -> float | None:
        moved = self._book.move(host, at, within=within)
        self._halts("move")
        return moved

    def rest(self, host: str, seconds: float, why: Why) -> None:
        self._book.rest(host, seconds, why)


@pytest.mark.parametrize(
    ("call", "leaves"),
    [
        pytest.param("take", 31.0 + MARGIN, id="as it takes its slot"),
        pytest.param("move", 31.3 + MARGIN, id="as it puts its slot down anew"),
    ],
)
async def test_a_run_stopped_before_it_hears_from_the_book_waits_for_another_turn(
    tmp_path: Path, call: str, leaves: float
) -> None:
    clock = Clock()
    pace = Pace(count=1, seconds=1)
    book = PaceBook(tmp_path / "pace.sqlite", now=clock.now)
    left = [call]

    def stopped_for_half_a_minute(at: str) -> None:
        if at in left:
            left.remove(at)
            clock.time += 30.0
            other = book.take("acme.example", count=1, seconds=1 + MARGIN, gap=0)
            assert clock.time == other.at

    mine = Pacer(
        patience=lambda wait: wait <= 5,
        now=clock.now,
        sleep=clock.sleep,
        slots=Halting(book, stopped_for_half_a_minute),
    )
    async with mine.turn("acme.example", pace):
        if call == "move":
            clock.time = 0.3
        await leaving()

    assert not left
    assert pytest.approx(leaves) == clock.time


async def test_a_book_that_is_always_slow_is_not_asked_for_ever(tmp_path: Path) -> None:
    clock = Clock()
    asked: list[str] = []

    def slow(at: str) -> None:
        asked.append(at)
        clock.time += 0.1

    mine = Pacer(
        patience=lambda wait: wait <= 5,
        now=clock.now,
        sleep=clock.sleep,
        slots=Halting(PaceBook(tmp_path / "pace.sqlite", now=clock.now), slow),
    )
    async with mine.turn("acme.example", Pace(count=1, seconds=1)):
        await leaving()

    assert ["take", "move", "move", "move"] == asked


def test_without_a_usable_book_each_run_keeps_the_pace_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    book = PaceBook(tmp_path / "file" / "pace.sqlite")

    assert book.take("acme.example", count=1, seconds=1, gap=0).at is not None
    assert book.move("acme.example", 1.0, within=1.0) == 1.0


def test_slots_of_before_the_machine_started_anew_hold_nobody_up(tmp_path: Path) -> None:
    clock = Clock()
    clock.time = 9_000.0
    before = PaceBook(tmp_path / "pace.sqlite", now=clock.now)
    before.take("acme.example", count=1, seconds=60, gap=0)
    before.rest("acme.example", 60, LATER)
    clock.time = 12.0
    after = PaceBook(tmp_path / "pace.sqlite", now=clock.now)

    assert after.take("acme.example", count=1, seconds=60, gap=0).at == 12.0
