"""
The live door: every question a source asks the outside goes through here, and is kept.

    async with open_door(settings=..., sources=..., recorder=..., clock=..., deadline=20) as door:
        page = await door.get("gleif", Ask(url="https://api.gleif.org/..."))
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING

import httpx

from duecheck.fetch.attempts import Attempts
from duecheck.fetch.calls import Calls, Progress
from duecheck.fetch.client import open_client
from duecheck.fetch.deadline import Deadline
from duecheck.fetch.hops import Hops
from duecheck.fetch.live_door import LiveDoor
from duecheck.fetch.names import NameServers
from duecheck.fetch.pace import Pace, parse_pace
from duecheck.fetch.route import Router, check_bases
from duecheck.fetch.trial import LARGE, Trial
from duecheck.fetch.wire import Wire

if TYPE_CHECKING:
    from duecheck.model.recorder import Recorder
    from duecheck.model.settings import Settings
    from duecheck.model.slots import Slots
    from duecheck.model.source import Source

__all__ = ["LiveDoor", "open_door"]


@asynccontextmanager
async def open_door(
    *,
    settings: Settings,
    sources: Mapping[str, Source],
    recorder: Recorder,
    clock: Callable[[], datetime],
    deadline: float | None,
    progress: Progress | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
    try_pages_from: int = LARGE,
    slots: Slots | None = None,
) -> AsyncIterator[LiveDoor]:
    """
    The door, open until the block ends.

    *deadline* is in seconds from now, None for no end. *transport* stands in for the network in
    tests: names are not resolved then, literal addresses are still guarded. Pages of at least
    *try_pages_from* bytes are parsed in a process apart first. *slots* is the book of turns shared
    with other runs. BadInput where a setting is malformed, before anything is asked.
    """
    check_bases(settings.sources)
    paces = paces_of(settings, sources)
    names = NameServers(settings.dns)
    router = Router(settings.fetch.connect)
    until = Deadline(deadline)
    async with open_client(settings.fetch, names=names, transport=transport) as client:
        wire = Wire(client, recorder=recorder, clock=clock, settings=settings.fetch)
        attempts = Attempts(wire, settings=settings.fetch, deadline=until, clock=clock, slots=slots)
        hops = Hops(
            attempts,
            settings=settings.fetch,
            router=router,
            names=names if transport is None else None,
        )
        trial = Trial(smallest=try_pages_from)
        try:
            yield LiveDoor(
                settings=settings,
                hosts={name: source.hosts for name, source in sources.items()},
                paces=paces,
                recorder=recorder,
                clock=clock,
                deadline=until,
                hops=hops,
                router=router,
                names=names,
                calls=Calls(recorder, clock=clock, progress=progress),
                trial=trial,
            )
        finally:
            await trial.close()


def paces_of(settings: Settings, sources: Mapping[str, Source]) -> dict[str, Pace]:
    """The pace of every source: the user's over its own. BadInput names a malformed one."""
    declared = {name: source.pace for name, source in sources.items()}
    stated = {name: s.pace for name, s in settings.sources.items() if s.pace is not None}
    return {
        name: parse_pace(words, field_name=f"sources.{name}.pace")
        for name, words in {**declared, **stated}.items()
    }
