"""
One owner per host: how often it is asked, how many questions are under way, how long it rests.

    2/s      at most two in any second
    600/5m   at most six hundred in any five minutes
    none     as fast as answers come (still two under way at most)

A host that says Retry-After rests for everybody until then; nobody asks it inside that time.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from duecheck.errors import BadInput
from duecheck.model.lookup import LookupOutcome, Reason

IN_FLIGHT = 2
# Requests leave a hair apart further than promised: the network may bunch them up on the way.
MARGIN = 0.01
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
    outcome: LookupOutcome
    reason: Reason
    detail: str


class Resting(Exception):
    """The host rests for longer than this call may wait."""

    def __init__(self, rest: Rest) -> None:
        self.rest = rest
        super().__init__(rest.detail)


@dataclass
class _Host:
    under_way: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(IN_FLIGHT))
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    starts: deque[float] = field(default_factory=deque)
    rest: Rest | None = None
    gap: float = 0.0


class Pacer:
    """
    Hands out turns. `patience` says whether a rest of so many seconds is worth waiting for.

    `now` and `sleep` are the clock, replaced in tests.
    """

    def __init__(
        self,
        *,
        patience: Callable[[float], bool],
        now: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._patience = patience
        self._now = now or asyncio.get_running_loop().time
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, host: str, pace: Pace) -> AsyncIterator[None]:
        """Wait for this host's turn and hold one of its two places; Resting if that is hopeless."""
        owner = self._host(host)
        async with owner.under_way:
            async with owner.turn:
                while (wait := self._wait(owner, pace)) > 0:
                    await self._sleep(wait)
                self._started(owner, pace)
            yield

    def rest(self, host: str, rest: Rest) -> None:
        """Leave *host* alone until then; a longer rest stands."""
        owner = self._host(host)
        if owner.rest is None or rest.until > owner.rest.until:
            owner.rest = rest

    def after(self, seconds: float) -> float:
        """The time *seconds* from now, on this pacer's clock, with the margin added."""
        return self._now() + seconds + MARGIN

    def slow_down(self, host: str, gap: float) -> None:
        """Keep at least *gap* seconds between starts (a robots.txt Crawl-delay)."""
        owner = self._host(host)
        owner.gap = max(owner.gap, gap)

    def _host(self, host: str) -> _Host:
        return self._hosts.setdefault(host, _Host())

    def _wait(self, owner: _Host, pace: Pace) -> float:
        now = self._now()
        wait = 0.0
        if owner.rest is not None:
            wait = owner.rest.until - now
            if wait > 0 and not self._patience(wait):
                raise Resting(owner.rest)
        if owner.gap and owner.starts:
            wait = max(wait, owner.starts[-1] + owner.gap - now)
        if pace.count and len(owner.starts) >= pace.count:
            wait = max(wait, owner.starts[-pace.count] + pace.seconds + MARGIN - now)
        return wait

    def _started(self, owner: _Host, pace: Pace) -> None:
        owner.starts.append(self._now())
        keep = max(pace.count, owner.starts.maxlen or 0, 1)
        if owner.starts.maxlen != keep:
            owner.starts = deque(owner.starts, maxlen=keep)
