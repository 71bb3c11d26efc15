"""
A batch on one machine: rows from the ledger, asked through one door, written back as they end.

    work(Work(judge=..., told=...), ledger)     every row that is not done

It may be killed at any moment: what was done is in the ledger, what was asked is in the archives.

The ledger is also the queue: rows are put (`batch_input.take_in`), claimed
(`BatchLedger.rows(undone=True)`) and done (`BatchLedger.done`); one process needs no heartbeat. A
fleet has a queue of its own, `records.fleet.queue`.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duecheck import __version__
from duecheck.model.door import Door
from duecheck.pipeline.batch_desk import Desk
from duecheck.pipeline.batch_doors import RowRecorder
from duecheck.pipeline.batch_rows import Judge, lines_from_lists, start_process
from duecheck.pipeline.in_processes import in_processes
from duecheck.pipeline.list_door import OpenLists
from duecheck.pipeline.plan import tables_in_force
from duecheck.pipeline.shared_pace import shared_slots
from duecheck.records.archive import ArchiveWriter
from duecheck.records.batch_ledger import BatchLedger, LedgerRow
from duecheck.records.row_archives import SHARED, RowArchives
from duecheck.records.settings import archived

if TYPE_CHECKING:
    import httpx

# Rows mostly wait for the pace of their own hosts; each holds an open file and two connections.
UNDER_WAY = 96
PATIENCE_S = 4.0
AT_ONCE = 200
CHUNK = 50

Progress = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Work:
    """How the rows are worked on; *told* hears of every line that is done."""

    judge: Judge
    told: Progress
    last: int | None = None
    processes: int | None = None
    transport: httpx.AsyncBaseTransport | None = None


class Stopped(Exception):
    """The user broke off; what is done is in the ledger."""


def work(asked: Work, ledger: BatchLedger) -> None:
    """Work on every row that is not done; Stopped where the user broke off."""
    if asked.judge.offline:
        offline(asked, ledger)
    else:
        keep_shared(asked.judge, ledger.folder)
        asyncio.run(AllRows(asked, ledger).work())


def offline(asked: Work, ledger: BatchLedger) -> None:
    """Every row from the lists of this machine, in as many processes as there are cores."""
    lines: Any = in_processes(
        lines_from_lists,
        ledger.rows(last=asked.last, undone=True),
        start=start_process,
        given=(asked.judge,),
        processes=asked.processes,
        chunk=CHUNK,
    )
    try:
        while some := list(islice(lines, AT_ONCE)):
            ledger.done(some)
            for _, line in some:
                asked.told(line)
    except KeyboardInterrupt:
        raise Stopped from None
    finally:
        lines.close()


def keep_shared(judge: Judge, folder: Path) -> None:
    """What all rows share, once: settings, rules and tables in force, for a replay."""
    path = folder / SHARED
    scratch = folder / f"{SHARED}.new"
    if path.exists():
        return
    scratch.unlink(missing_ok=True)
    with ArchiveWriter(scratch, started=judge.started) as writer:
        writer.document("settings", archived(judge.settings))
        writer.document("rules", judge.rules.tables)
        writer.document("tables", tables_in_force())
        writer.document("batch", {"tool_version": __version__})
    scratch.replace(path)


class AllRows:
    """The live rows of one batch under way: so many at once, one door, one pace for each host."""

    def __init__(self, asked: Work, ledger: BatchLedger) -> None:
        self._asked = asked
        self._judge = asked.judge
        self._ledger = ledger
        self._desk = Desk(asked.judge, ledger, RowArchives(ledger.folder))
        self._stop = False
        self._tasks: set[asyncio.Task[None]] = set()

    async def work(self) -> None:
        """Take the rows in order, UNDER_WAY of them at once, until they are done or a Ctrl-C."""
        from duecheck.fetch.live import open_door

        judge = self._judge
        loop = asyncio.get_running_loop()
        main = asyncio.current_task()
        assert main is not None  # noqa: S101 (we are in a task)
        with suppress(NotImplementedError, ValueError):
            loop.add_signal_handler(signal.SIGINT, self._interrupted, main)
        async with open_door(
            settings=judge.settings,
            sources={source.id: source for source in judge.sources},
            recorder=RowRecorder(),
            clock=self._desk.clock,
            deadline=None,
            transport=self._asked.transport,
            try_pages_from=0,
            slots=shared_slots(self._asked.transport),
        ) as door:
            with closing(OpenLists(judge.as_of)) as lists:
                await self._through(door, lists)
        if self._stop:
            raise Stopped

    async def _through(self, door: Door, lists: OpenLists) -> None:
        rows = self._ledger.rows(last=self._asked.last, undone=True)
        while not self._stop and (row := next(rows, None)) is not None:
            while len(self._tasks) >= UNDER_WAY and not self._stop:
                await self._some()
            if self._stop:
                break
            self._tasks.add(asyncio.create_task(self._one(row, door, lists)))
        patience = asyncio.get_running_loop().time() + PATIENCE_S
        while self._tasks:
            await self._some()
            if self._stop and asyncio.get_running_loop().time() > patience:
                for task in self._tasks:
                    task.cancel()
                await asyncio.gather(*self._tasks, return_exceptions=True)
                self._tasks.clear()

    async def _some(self) -> None:
        done, self._tasks = await asyncio.wait(
            self._tasks, timeout=0.5, return_when=asyncio.FIRST_COMPLETED
        )
        broken = [task for task in done if not task.cancelled() and task.exception() is not None]
        if broken:
            # A full disk breaks them all: the first is told, the others are ended in silence.
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            self._tasks.clear()
            broken[0].result()

    async def _one(self, row: LedgerRow, door: Door, lists: OpenLists) -> None:
        self._asked.told(await self._desk.one(row, door, lists))

    def _interrupted(self, main: asyncio.Task[None]) -> None:
        """The first Ctrl-C takes no more rows; the second ends at once."""
        if self._stop:
            for task in self._tasks:
                task.cancel()
            main.cancel()
        self._stop = True
