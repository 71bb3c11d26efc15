"""
One owner per host: how often it is asked, how many questions are under way, how long it rests.

    2/s      at most two in any second
    600/5m   at most six hundred in any five minutes
    none     as fast as answers come (still two under way at most)

A host that says Retry-After rests for everybody until then; nobody asks it inside that time.
Where other runs ask the same hosts, a turn also takes its slot from their common book. What
counts is when a request leaves: a turn whose request left late, for its connection had to be made
or its process was stopped meanwhile, is put down for that moment, or waits for another.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from duecheck.errors import BadInput
from duecheck.model.slots import Slots, Why

IN_FLIGHT = 2
# Requests leave a hair apart further than promised: the network may bunch them up on the way.
MARGIN = 0.05
# A request that leaves later than this after its turn began has its turn put down anew.
LATE = 0.005
# The common book answers sooner than this; else this process, or its server, stood still meanwhile.
ANSWERED = MARGIN / 2
# To stand still once costs one more try. A book that is slow each time is not asked for ever: it is
# as slow for everybody, so that the requests stay as far apart as it put them down.
TRIES = 3
_UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0}
_PACE = re.compile(r"(\d+)\s*/\s*(\d*)\s*([smh])")


@dataclass(frozen=True, kw_only=True)
class Pace:
    """At most `count` requests in any `seconds`; `count` of 0 means no pace."""

    count: int = 0
    seconds: float = 0.0


def parse_pace(words: str, *, field_name: str = "pace") -> Pace:
    """Read `2/s`, `600/5m` or `none`; BadInput names *field_name* otherwise."""
    if words.strip() == "none":
        return Pace()
    found = _PACE.fullmatch(words.strip())
    if found is None or int(found[1]) == 0 or int(found[2] or 1) == 0:
        raise BadInput(field_name, f"{words!r} is not a pace", hint="Write 2/s, 600/5m or none")
    return Pace(count=int(found[1]), seconds=int(found[2] or 1) * _UNITS[found[3]])


@dataclass(frozen=True, kw_only=True)
class Rest:
    """A host asked to be left alone until `until` (the pacer's clock), and what that means."""

    until: float
    why: Why


class Resting(Exception):
    """The host rests for longer than this call may wait."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why.detail)


@dataclass
class _Host:
    under_way: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(IN_FLIGHT))
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    starts: deque[float] = field(default_factory=deque)
    rest: Rest | None = None
    gap: float = 0.0


@dataclass(kw_only=True)
class _Turn:
    """One request's turn: its start on our clock, and its slot in the common book if any."""

    pacer: Pacer
    host: str
    pace: Pace
    start: float = 0.0
    slot: float | None = None


_TURN: ContextVar[_Turn | None] = ContextVar("the turn of the request under way", default=None)


async def leaving() -> None:
    """The request of the turn under way leaves now, or waits where its turn is over."""
    turn = _TURN.get()
    if turn is not None:
        await turn.pacer.leaves(turn)


class Pacer:
    """
    Hands out turns. `patience` says whether a rest of so many seconds is worth waiting for.

    `now` and `sleep` are the clock, replaced in tests. `slots` is the book shared with others.
    """

    def __init__(
        self,
        *,
        patience: Callable[[float], bool],
        now: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        slots: Slots | None = None,
    ) -> None:
        self._patience = patience
        self._now = now or asyncio.get_running_loop().time
        self._sleep = sleep
        self._slots = slots
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, host: str, pace: Pace) -> AsyncIterator[None]:
        """Wait for this host's turn and hold one of its two places; Resting if that is hopeless."""
        owner = self._host(host)
        turn = _Turn(pacer=self, host=host, pace=pace)
        async with owner.under_way:
            await self._begin(turn)
            held = _TURN.set(turn)
            try:
                yield
            finally:
                _TURN.reset(held)

    async def leaves(self, turn: _Turn) -> None:
        """The request of *turn* is about to be written: put down when, or wait for a new turn."""
        owner = self._host(turn.host)
        late = LATE
        for _ in range(TRIES):
            now = self._now()
            within = _within(turn.pace, owner.gap)
            if now - turn.start <= late or not within:
                return
            moved = now - turn.start < within
            if moved and turn.slot is not None and self._slots is not None:
                turn.slot = self._slots.move(turn.host, turn.slot, within=within)
                moved = turn.slot is not None
            if moved:
                self._moved(owner, turn, now)
            else:
                await self._begin(turn)
            late = ANSWERED

    def rest(self, host: str, seconds: float, why: Why) -> None:
        """Leave *host* alone for so many seconds and a hair; a longer rest stands."""
        owner = self._host(host)
        until = self._now() + seconds + MARGIN
        if owner.rest is None or until > owner.rest.until:
            owner.rest = Rest(until=until, why=why)
            if self._slots is not None:
                self._slots.rest(host, seconds + MARGIN, why)

    def slow_down(self, host: str, gap: float) -> None:
        """Keep at least *gap* seconds between starts (a robots.txt Crawl-delay)."""
        owner = self._host(host)
        owner.gap = max(owner.gap, gap)

    def _host(self, host: str) -> _Host:
        return self._hosts.setdefault(host, _Host())

    async def _begin(self, turn: _Turn) -> None:
        owner = self._host(turn.host)
        async with owner.turn:
            while True:
                while (wait := self._wait(owner, turn.pace)) > 0:
                    await self._sleep(wait)
                # Before the book is asked: a process stopped before it hears the answer is late.
                start = self._now()
                if (wait := self._wait_for_slot(turn, owner.gap)) <= 0:
                    break
                await self._sleep(wait)
            self._started(owner, turn, start)

    def _wait_for_slot(self, turn: _Turn, gap: float) -> float:
        """Seconds until a slot may be free; 0 where it is taken or nobody needs one."""
        pace = turn.pace
        if self._slots is None or not _within(pace, gap):
            return 0.0
        seconds = pace.seconds + MARGIN if pace.count else 0.0
        taken = self._slots.take(turn.host, count=pace.count, seconds=seconds, gap=gap)
        turn.slot = taken.at
        if taken.rest is not None and not self._patience(taken.wait):
            raise Resting(taken.rest)
        return taken.wait if taken.at is None else 0.0

    def _wait(self, owner: _Host, pace: Pace) -> float:
        now = self._now()
        wait = 0.0
        if owner.rest is not None:
            wait = owner.rest.until - now
            if wait > 0 and not self._patience(wait):
                raise Resting(owner.rest.why)
        if owner.gap and owner.starts:
            wait = max(wait, owner.starts[-1] + owner.gap - now)
        if pace.count and len(owner.starts) >= pace.count:
            wait = max(wait, owner.starts[-pace.count] + pace.seconds + MARGIN - now)
        return wait

    def _started(self, owner: _Host, turn: _Turn, start: float) -> None:
        turn.start = start
        owner.starts.append(turn.start)
        keep = max(turn.pace.count, owner.starts.maxlen or 0, 1)
        if owner.starts.maxlen != keep:
            owner.starts = deque(owner.starts, maxlen=keep)

    def _moved(self, owner: _Host, turn: _Turn, now: float) -> None:
        if turn.start in owner.starts:
            owner.starts.remove(turn.start)
        owner.starts.append(now)
        turn.start = now


def _within(pace: Pace, gap: float) -> float:
    """Seconds for which a turn keeps others from going; 0 where nothing limits them."""
    kept = [pace.seconds] if pace.count else []
    return min([*kept, *([gap] if gap else [])], default=0.0)
