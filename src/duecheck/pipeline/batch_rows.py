"""One row of a batch, from what the lists say to its line in the result."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path, PurePath
from typing import Any

from duecheck.checklist.exposure import amount
from duecheck.checklist.rules import Rules
from duecheck.checklist.swing import Swing, swing
from duecheck.errors import FULL, BadInput, Refused, StoreTrouble
from duecheck.model.assessment import Status
from duecheck.model.door import Door
from duecheck.model.report import RunReport
from duecheck.model.settings import Settings
from duecheck.model.source import Source
from duecheck.model.subject import Request
from duecheck.pipeline.batch_closed import OFFLINE, ClosedDoor, NoRecorder
from duecheck.pipeline.batch_doors import Answers, RowState, SharedDoor, take_row
from duecheck.pipeline.batch_piles import (
    held_back,
    lanes_open,
    on_this_machine,
    pile_of,
    rounds,
    stopped,
)
from duecheck.pipeline.gather import all_sources, gather
from duecheck.pipeline.judge import report
from duecheck.pipeline.list_door import ListDoor, OpenLists
from duecheck.pipeline.plan import Plan
from duecheck.records.batch_ledger import LedgerRow
from duecheck.records.log import write_surprise
from duecheck.reports.batch_row import line_of, slim, unjudged


@cache
def sources_here() -> list[Source]:
    """The sources, listed once."""
    return all_sources()


@dataclass(frozen=True, kw_only=True)
class Judge:
    """What holds for every row: settings, rules, the clock and how the lines are written."""

    settings: Settings
    rules: Rules
    as_of: date
    started: datetime
    social_plan: str = ""
    offline: bool = False
    full: bool = False
    thorough: bool = False
    frozen: bool = False
    folder: str = ""

    @property
    def sources(self) -> list[Source]:
        """Every source in the folder; not a field, because they do not travel to a process."""
        return sources_here()

    @cached_property
    def held_offline(self) -> dict[str, str]:
        """The sources that need the network, with why they are not asked."""
        here = on_this_machine(self.sources)
        return {source.id: OFFLINE for source in self.sources if source.id not in here}

    def plan(self, request: Request) -> Plan:
        """The run of one row; the clock is the job's, kept when it is resumed."""
        return Plan(
            request=request, social_plan=self.social_plan, as_of=self.as_of, started=self.started
        )

    @property
    def captures(self) -> str:
        """The name of the folder with the archives, as the results say it."""
        return PurePath(self.folder).name

    def clock(self) -> datetime:
        """The job's own now, for what is read from this machine."""
        return self.started

    def judged(self, plan: Plan, gathered: Any, archive: str | None, record: Any) -> RunReport:
        """The report of what was gathered."""
        return report(
            plan,
            gathered,
            rules=self.rules,
            sources=self.sources,
            input_record=record,
            archive=archive,
        )


@dataclass(frozen=True, kw_only=True)
class Judged:
    """
    A row's report, its swing, and how many questions it put outside this machine.

    The swing is not asked for where nobody outside can be.
    """

    run: RunReport
    swung: Swing | None = None
    asked: int = 0
    archive: str | None = None


def not_judged(row: LedgerRow, judge: Judge) -> str | None:
    """The line of a row that is a duplicate, not usable or refused before it is judged."""
    if row.same_as is not None:
        return unjudged(row, f"duplicate_of:{row.same_as}", (), judge.as_of, full=judge.full)
    if row.request is None:
        return unjudged(row, "invalid", (row.trouble,), judge.as_of, full=judge.full)
    try:
        amount(Request.model_validate_json(row.request), judge.rules)
    except BadInput as trouble:
        why = f"{trouble.field.removeprefix('--')}: {trouble.problem}"
        return unjudged(row, "invalid", (why,), judge.as_of, full=judge.full)
    return None


def failed(row: LedgerRow, judge: Judge, why: str, *, status: str = "error") -> str:
    """The line of a row that broke or was refused."""
    return unjudged(row, status, (why,), judge.as_of, full=judge.full)


def finished(row: LedgerRow, done: Judged, judge: Judge) -> str:
    """The line of a row that was judged."""
    pile = pile_of(done.run, judge.rules)
    return line_of(slim(row, done.run, pile, done.asked, done.archive), done.run, judge.full)


async def from_lists(row: LedgerRow, judge: Judge, lists: OpenLists) -> Judged:
    """What the lists of this machine alone say of the row; nothing is archived."""
    request = Request.model_validate_json(row.request or "")
    plan = judge.plan(request)
    door = ListDoor(
        ClosedDoor(judge.clock),
        recorder=NoRecorder(),
        clock=judge.clock,
        as_of=judge.as_of,
        lists=lists,
    )
    gathered = await gather(
        plan, door=door, settings=judge.settings, sources=judge.sources, held=judge.held_offline
    )
    run = judge.judged(plan, gathered, None, None)
    if judge.offline:
        return Judged(run=run)
    opened = lanes_open(judge.sources, request, judge.settings)
    return Judged(run=run, swung=swing(run, opened, judge.rules))


def needs_calls(before: Judged) -> bool:
    """Whether anybody outside is worth asking: the answer could change the action."""
    if stopped(before.run):
        return False
    if before.swung is None:
        return True
    return not before.swung.settled or before.run.assessment.status is not Status.OK


async def from_outside(
    row: LedgerRow,
    state: RowState,
    judge: Judge,
    *,
    outside: Door,
    answers: Answers,
    lists: OpenLists,
    clock: Callable[[], datetime],
) -> Judged:
    """Ask lane by lane until what is still unknown cannot change the action."""
    take_row(state)
    request = Request.model_validate_json(row.request or "")
    plan = judge.plan(request)
    record = write_input(state, plan)
    opened = lanes_open(judge.sources, request, judge.settings)
    groups = rounds(opened, request, judge.rules)
    if judge.thorough:
        groups = [frozenset().union(*groups)]
    done: Judged | None = None
    held: dict[str, str] = {}
    for nth, group in enumerate(groups, start=1):
        asked = frozenset().union(*groups[:nth])
        held = held_back(judge.sources, asked, everything=nth == len(groups))
        state.again()
        door = ListDoor(
            SharedDoor(outside, state, answers),
            recorder=state.recorder(),
            clock=clock,
            as_of=judge.as_of,
            lists=lists,
        )
        gathered = await gather(
            plan, door=door, settings=judge.settings, sources=judge.sources, held=held
        )
        archive = f"{judge.captures}/{row.row}"
        run = judge.judged(plan, gathered, archive, record)
        swung = swing(run, opened.keys() - asked, judge.rules)
        done = Judged(run=run, swung=swung, asked=state.questions, archive=archive)
        if group and (swung.settled or stopped(run)):
            break
    assert done is not None  # noqa: S101 (a row that needs calls has lanes to fill)
    state.writer.document("held", held)
    return done


def write_input(state: RowState, plan: Plan) -> Any:
    """The row's own records: its clock and its input."""
    state.writer.document(
        "clock",
        {
            "started": plan.started.isoformat(),
            "as_of": plan.as_of.isoformat(),
            "run_id": plan.run_id,
        },
    )
    return state.writer.document("input", plan.model_dump(mode="json"))


async def guarded(row: LedgerRow, judge: Judge, work: Callable[[], Awaitable[str]]) -> str:
    """The line that *work* makes, or that of the row refused or broken."""
    try:
        return await work()
    except Refused as refusal:
        return failed(row, judge, f"{refusal.rule}: {refusal.why}", status="refused")
    except Exception as surprise:
        if of_the_job(surprise):
            raise
        folder = Path(judge.folder)
        write_surprise(surprise, folder / "logs", judge.started, name=f"row-{row.row}.log")
        what = type(surprise).__name__
        return failed(row, judge, f"broke ({what}); see logs/row-{row.row}.log of the captures")


def of_the_job(trouble: Exception) -> bool:
    """Whether the disk is full or the ledger away: the job's trouble, and not the row's."""
    return (
        isinstance(trouble, StoreTrouble)
        or (isinstance(trouble, OSError) and trouble.errno in FULL)
        or (isinstance(trouble, BadInput) and trouble.field == "--capture")
    )


def lines_from_lists(rows: Sequence[LedgerRow]) -> list[tuple[int, str]]:
    """The lines of rows that are answered from the lists alone; for `in_processes`."""
    judge, lists = _HERE["judge"], _HERE["lists"]

    async def all_of() -> list[tuple[int, str]]:
        return [(row.row, await _line(row, judge, lists)) for row in rows]

    return asyncio.run(all_of())


_HERE: dict[str, Any] = {}


def start_process(judge: Judge) -> None:
    """Open the lists once in each process."""
    if "lists" in _HERE:
        _HERE["lists"].close()
    _HERE["judge"] = judge
    _HERE["lists"] = OpenLists(judge.as_of)


async def _line(row: LedgerRow, judge: Judge, lists: OpenLists) -> str:
    said = not_judged(row, judge)
    if said is not None:
        return said
    return await guarded(row, judge, lambda: _judged_line(row, judge, lists))


async def _judged_line(row: LedgerRow, judge: Judge, lists: OpenLists) -> str:
    return finished(row, await from_lists(row, judge, lists), judge)
