"""A run: live through the doors, or again from its archive. Both take the same road."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duecheck import __version__, discover
from duecheck.checklist.rules import Rules, rules_from
from duecheck.errors import BadInput
from duecheck.model.assessment import Status
from duecheck.model.report import RunReport
from duecheck.model.settings import Settings
from duecheck.pipeline.gather import Gathered, Progress, all_sources, gather
from duecheck.pipeline.judge import report
from duecheck.pipeline.list_door import ListDoor
from duecheck.pipeline.plan import Plan, tables_in_force
from duecheck.pipeline.shared_pace import shared_slots
from duecheck.records.archive import ArchiveWriter
from duecheck.records.opened import OpenedArchive, open_archive
from duecheck.records.replay import ReplayDoor
from duecheck.records.settings import archived

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, kw_only=True)
class Live:
    """
    What a live run needs beside its plan. `clock` gives UTC; a frozen one makes equal bytes.

    `audit` is the head of the audit log before the run (count, hash): the archive carries it.
    """

    settings: Settings
    rules: Rules
    archive: Path
    clock: Callable[[], datetime]
    progress: Progress | None = None
    transport: httpx.AsyncBaseTransport | None = None
    audit: dict[str, Any] | None = None


def run(plan: Plan, live: Live) -> RunReport:
    """Gather over the network, archive every byte, judge."""
    return asyncio.run(run_async(plan, live))


async def run_async(plan: Plan, live: Live) -> RunReport:
    """Do `run` inside an event loop that already runs."""
    from duecheck.fetch.live import open_door

    sources = all_sources()
    with ArchiveWriter(live.archive, started=plan.started) as writer:
        writer.document(
            "clock",
            {
                "started": plan.started.isoformat(),
                "as_of": plan.as_of.isoformat(),
                "run_id": plan.run_id,
                "tool_version": __version__,
            },
        )
        input_record = writer.document("input", plan.model_dump(mode="json"))
        writer.document("settings", archived(live.settings))
        writer.document("rules", live.rules.tables)
        writer.document("tables", tables_in_force())
        if (plugged := plugged_in()) != []:
            writer.document("plug-ins", {"names": plugged})
        if live.audit is not None:
            writer.document("audit", live.audit)
        async with open_door(
            settings=live.settings,
            sources={source.id: source for source in sources},
            recorder=writer,
            clock=live.clock,
            deadline=plan.request.deadline,
            progress=None,
            transport=live.transport,
            slots=shared_slots(live.transport),
        ) as door:
            with closing(
                ListDoor(door, recorder=writer, clock=live.clock, as_of=plan.as_of)
            ) as with_lists:
                gathered = await gather(
                    plan,
                    door=with_lists,
                    settings=live.settings,
                    sources=sources,
                    progress=live.progress,
                )
    return report(
        plan,
        gathered,
        rules=live.rules,
        sources=sources,
        input_record=input_record,
        archive=live.archive.name,
    )


def replay(path: Path) -> RunReport:
    """Rebuild the report from the archive alone: no network, the archived tables and clock."""
    opened = open_archive(path)
    lacking = set(opened.documents.get("plug-ins", {}).get("names", ())) - set(plugged_in())
    if lacking:
        raise BadInput(
            str(path),
            f"was made with {', '.join(sorted(lacking))}, which is not installed here",
            hint="Install the plug-in, or its answers would be missing",
        )
    plan = Plan.model_validate(document(opened, "input"))
    settings = settings_of(document(opened, "settings"))
    rules = rules_from(document(opened, "rules"))
    sources = all_sources()
    with discover.using(document(opened, "tables")):
        gathered = asyncio.run(again(plan, opened, settings))
        done = report(
            plan,
            gathered,
            rules=rules,
            sources=sources,
            input_record=opened.document_record("input"),
            archive=opened.name,
        )
    return done if opened.damage is None else incomplete(done, opened.damage)


def plugged_in() -> list[str]:
    """The plug-ins installed, as `room: name`."""
    return [f"{room}: {name}" for room in discover.PLUGGABLE for name in discover.plugged(room)]


def incomplete(run: RunReport, damage: str) -> RunReport:
    """*run* as far as its damaged archive goes: no opinion, and the damage said first."""
    said = f"The archive is damaged: {damage}"
    found = run.assessment
    hidden = found.score.model_copy(update={"points": None, "band": None})
    return run.model_copy(
        update={
            "notices": (*run.notices, said),
            "assessment": found.model_copy(
                update={"status": Status.INCOMPLETE, "status_reason": said, "score": hidden}
            ),
        }
    )


async def again(plan: Plan, opened: OpenedArchive, settings: Settings) -> Gathered:
    """Gather from the archive."""
    return await gather(
        plan,
        door=ReplayDoor(opened),
        settings=settings,
        sources=all_sources(),
        held=opened.documents.get("held"),
    )


def document(opened: OpenedArchive, name: str) -> dict[str, Any]:
    """One of the run's own records; BadInput where the damage took it."""
    found = opened.documents.get(name)
    if found is None:
        raise BadInput(
            str(opened.path), f"the archive holds no {name!r} record, so it cannot be replayed"
        )
    return found


def settings_of(record: dict[str, Any]) -> Settings:
    """The archived settings as far as gathering depends on them: which sources were on."""
    enabled = {
        id: {"enabled": entry["enabled"]}
        for id, entry in record.get("sources", {}).items()
        if entry.get("enabled") is not None
    }
    return Settings.model_validate({"sources": enabled})
