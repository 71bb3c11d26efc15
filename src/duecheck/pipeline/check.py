"""
Asks every live source a known-good and a nonsense question.

reachable, shape as expected: the known one was found, the nonsense one was not.
shape changed: an answer came and was not understood, or the known one is gone.
answers anything: the nonsense question was "found"; the source is not to be trusted.
"""

from __future__ import annotations

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from duecheck.model.door import Door
from duecheck.model.evidence import Evidence, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.settings import Settings
from duecheck.model.source import Source
from duecheck.model.subject import Subject
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.shared_pace import shared_slots
from duecheck.records.archive import ArchiveWriter

ANSWERED = (LookupOutcome.FOUND, LookupOutcome.NONE)


def check_sources(settings: Settings, *, only: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """One row per source that is asked over the network: id, state, detail."""
    return asyncio.run(check_all(settings, only))


async def check_all(settings: Settings, only: tuple[str, ...]) -> list[dict[str, Any]]:
    """Ask all of them at once, through the same doors as a run; the bytes are thrown away."""
    from duecheck.fetch.live import open_door

    sources = [s for s in all_sources() if s.access != "offline" and (not only or s.id in only)]
    started = datetime.now(UTC)
    with (
        tempfile.TemporaryDirectory() as folder,
        ArchiveWriter(Path(folder) / "check.warc.gz", started=started) as writer,
    ):
        async with open_door(
            settings=settings,
            sources={source.id: source for source in sources},
            recorder=writer,
            clock=lambda: datetime.now(UTC),
            deadline=120,
            slots=shared_slots(),
        ) as door:
            return list(
                await asyncio.gather(*(check_one(source, door, started) for source in sources))
            )


async def check_one(source: Source, door: Door, started: datetime) -> dict[str, Any]:
    """Ask one source both questions and read the two answers together."""
    if source.probe is None:
        return {"id": source.id, "state": "not checked", "detail": "no known-good question exists"}
    known = await probe(source, source.probe.known, door, started)
    nonsense = await probe(source, source.probe.nonsense, door, started)
    state, detail = verdict(known, nonsense)
    return {"id": source.id, "state": state, "detail": detail}


async def probe(source: Source, asked: str, door: Door, started: datetime) -> Inquiry:
    """Ask *source* for one value, given in every form a subject may carry it."""
    is_domain = "." in asked and " " not in asked
    subject = Subject(
        name=asked,
        reg=asked,
        domain=asked if is_domain else None,
        url=f"https://{asked}/" if is_domain else None,
        country=next(iter(sorted(next(iter(source.lanes.values())).countries)), None),
    )
    inquiry = Inquiry(
        source=source.id,
        subject=subject,
        door=door,
        as_of=started.date(),
        number=asked,
        fetched_by=FetchedBy.NUMBER,
        started=started,
        seen=[linked(source, asked)] if source.after else (),
    )
    await source.collect(inquiry)
    return inquiry


def linked(source: Source, address: str) -> Evidence:
    """Return a page on a network as a site would link it, for a source that goes by such links."""
    return Evidence(
        source=source.id,
        kind=source.after[0],
        value=address,
        facts={"address": address},
        source_class=SourceClass.SELF,
    )


def verdict(known: Inquiry, nonsense: Inquiry) -> tuple[str, str]:
    """Return state and detail from the answers to the known and to the nonsense question."""
    for lookup in known.lookups:
        if lookup.reason is Reason.NO_KEY:
            return "no key", "set one: duecheck config set sources.ID.key …"
        if lookup.reason in (Reason.NO_CONTACT, Reason.KEY_REFUSED):
            return str(lookup.reason).replace("-", " "), str(lookup.detail)
    if found(nonsense):
        return "answers anything", "a nonsense question was found: distrusted"
    if found(known):
        answered = [x for x in known.lookups if x.outcome in ANSWERED]
        return "shape as expected", f"{len(answered)} of {len(known.lookups)} questions answered"
    unread = [x for x in known.lookups if x.reason is Reason.UNREADABLE]
    if unread:
        return "shape changed", str(unread[0].detail)
    if any(x.outcome is LookupOutcome.NONE for x in known.lookups):
        return "shape changed", "it answers, and the known entry is not found"
    first = known.lookups[0]
    why = f"{first.reason}: {first.detail}" if first.detail else str(first.reason)
    state = "not checked" if first.outcome is LookupOutcome.NOT_CHECKED else "not reachable"
    return state, why


def found(inquiry: Inquiry) -> bool:
    """Whether anything was found; a site that is gone is an answer, and not a find."""
    return any(
        item.outcome is LookupOutcome.FOUND and item.fact("state") != "gone"
        for item in inquiry.evidence
    )
