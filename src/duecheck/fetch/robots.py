"""
robots.txt (RFC 9309): read once a run for each host, before any of its pages.

    2xx rules are obeyed · 4xx no rules, all allowed · 5xx unreachable, nothing allowed

One that could not be read is asked for again after a rest: a run over many rows outlasts that.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import httpx

from duecheck.errors import LookupFailed
from duecheck.fetch.agent import TOKEN
from duecheck.fetch.route import Route, authority
from duecheck.fetch.wire import Answer
from duecheck.model.lookup import LookupOutcome, Reason

READ = 512_000
LONGEST_DELAY = 5.0

Reader = Callable[[Route], Awaitable[Answer]]


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What one host allows. `delay` is its Crawl-delay in seconds, cut to what a run can bear."""

    text: str = ""
    unreachable: str = ""
    delay: float = 0.0

    def refuses(self, url: httpx.URL) -> str | None:
        """Why this address may not be read, or None."""
        if url.path == "/robots.txt":
            return None
        if self.unreachable:
            return f"robots.txt is unreachable ({self.unreachable}), which means no"
        if self.text and not parsed(self.text).can_fetch(str(url), TOKEN):
            return "robots.txt disallows it"
        return None


class Robots:
    """
    The rules of every host asked in this run; *limit* caps a decoded file in bytes.

    *rest* is for how many seconds a host whose file could not be read is not asked for it.
    """

    def __init__(self, *, limit: int, rest: float) -> None:
        self._limit = limit
        self._rest = rest
        self._until: dict[str, float] = {}
        self._rules: dict[str, Rules | LookupFailed] = {}
        self._turns: dict[str, asyncio.Lock] = {}

    async def rules(self, route: Route, read: Reader) -> Rules:
        """
        The rules for the host of *route*; *read* fetches its robots.txt, archived.

        Where the host does not answer at all, its LookupFailed is raised again for every page:
        no page is asked, and the reader learns why.
        """
        place = authority(route.named)
        async with self._turns.setdefault(place, asyncio.Lock()):
            now = asyncio.get_running_loop().time
            if place not in self._rules or now() >= self._until.get(place, math.inf):
                self._rules[place] = asked = await self._ask(route, read)
                if isinstance(asked, LookupFailed) or asked.unreachable:
                    self._until[place] = now() + self._rest
                else:
                    self._until.pop(place, None)
        found = self._rules[place]
        if isinstance(found, LookupFailed):
            raise LookupFailed(
                found.outcome,
                found.reason,
                address=route.address,
                detail=f"robots.txt: {found.detail}",
            )
        return found

    async def _ask(self, route: Route, read: Reader) -> Rules | LookupFailed:
        asked = Route(named=txt(route.named), dialled=txt(route.dialled), trusted=route.trusted)
        try:
            answer = await read(asked)
        except LookupFailed as failure:
            return failure
        if 400 <= answer.status < 500:
            return Rules()
        if not 200 <= answer.status < 300:
            return Rules(unreachable=f"HTTP {answer.status}")
        text = answer.readable(self._limit)[:READ].decode("utf-8", "replace")
        delay = parsed(text).crawl_delay(TOKEN) if text else None
        return Rules(text=text, delay=min(LONGEST_DELAY, float(delay or 0.0)))


def parsed(text: str) -> Any:
    """The rules as protego reads them: longest match, `*` and `$`."""
    from protego import Protego

    return Protego.parse(text)


def txt(url: httpx.URL) -> httpx.URL:
    """The address of the robots.txt that speaks for *url*."""
    return url.copy_with(path="/robots.txt", query=None, fragment=None)


def disallowed(why: str, *, address: str) -> LookupFailed:
    """The look-up of a page its host does not want read."""
    return LookupFailed(LookupOutcome.BLOCKED, Reason.ROBOTS, address=address, detail=why)
