"""Asks one source alone, through the same door and into an archive of its own."""

from __future__ import annotations

import asyncio
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from duecheck.model.settings import Settings
from duecheck.model.source import Source
from duecheck.pipeline.gather import Gathered, ask
from duecheck.pipeline.list_door import ListDoor
from duecheck.pipeline.plan import Plan
from duecheck.pipeline.shared_pace import shared_slots
from duecheck.records.archive import ArchiveWriter


def ask_single(
    plan: Plan, source: Source, *, number: str | None, settings: Settings, archive: Path
) -> Gathered:
    """Return what *source* says; with *number* it is fetched by that, else searched by name."""
    return asyncio.run(_ask(plan, source, number, settings, archive))


async def _ask(
    plan: Plan, source: Source, number: str | None, settings: Settings, archive: Path
) -> Gathered:
    from duecheck.fetch.live import open_door

    if number is not None:
        picked = plan.request.model_copy(update={"pick": f"{source.id}:{number}"})
        plan = plan.model_copy(update={"request": picked})
    with ArchiveWriter(archive, started=plan.started) as writer:
        writer.document("input", plan.model_dump(mode="json"))
        async with open_door(
            settings=settings,
            sources={source.id: source},
            recorder=writer,
            clock=lambda: datetime.now(UTC),
            deadline=plan.request.deadline,
            slots=shared_slots(),
        ) as outside:
            with closing(
                ListDoor(
                    outside, recorder=writer, clock=lambda: datetime.now(UTC), as_of=plan.as_of
                )
            ) as door:
                return await ask(source, plan, door=door, settings=settings, progress=None)
