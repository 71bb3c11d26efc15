"""
A worker of a fleet: claims chunks, works on their rows, tells what is done, until the job is done.

It may be killed at any moment, or stopped and continued: another takes its chunks after a lease, a
row's first result stands, and each request has its slot from the database.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import AsyncExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path

from duecheck.model.door import Door
from duecheck.pipeline.batch import PATIENCE_S, UNDER_WAY, Stopped
from duecheck.pipeline.batch_desk import Desk
from duecheck.pipeline.batch_doors import RowRecorder
from duecheck.pipeline.batch_rows import Judge, lines_from_lists, start_process
from duecheck.pipeline.fleet_submit import Fleet
from duecheck.pipeline.list_door import OpenLists
from duecheck.records.batch_ledger import LedgerRow
from duecheck.records.fleet.keeping import FleetArchives, FleetRows
from duecheck.records.fleet.ledger import FleetLedger
from duecheck.records.fleet.queue import Chunk, PgQueue
from duecheck.records.fleet.shelf import Shelf
from duecheck.records.fleet.slots import FleetSlots

# A worker that misses three heartbeats is taken for dead.
BEATS = 3
LOOK_S = 0.2
# Chunks done within this time are told together: few larger files on the shelf, not many small.
TOGETHER_S = 2.0


@dataclass(frozen=True, kw_only=True)
class Shift:
    """What a worker needs; *heartbeat* is in seconds, *told* hears of every line it made."""

    fleet: Fleet
    judge: Judge
    ledger: FleetLedger
    worker: str
    heartbeat: float
    told: Callable[[str], None]


def work(shift: Shift) -> None:
    """Work until the job is done; Stopped where the user broke off."""
    asyncio.run(AtWork(shift).work())


class AtWork:
    """One worker under way."""

    def __init__(self, shift: Shift) -> None:
        self._shift = shift
        self._judge = shift.judge
        self._ledger = shift.ledger
        self._job = shift.fleet.job
        archives = FleetArchives(
            Path(shift.judge.folder),
            shelf=Shelf(shift.fleet.shelf),
            job=self._job,
            worker=shift.worker,
        )
        self._rows = FleetRows(shift.ledger, archives, job=self._job, worker=shift.worker)
        self._desk = Desk(shift.judge, self._rows, archives)
        self._queue = PgQueue(shift.fleet.url, self._job, lease=shift.heartbeat * BEATS)
        self._chunks: dict[asyncio.Task[None], tuple[Chunk, int]] = {}
        self._places = asyncio.Semaphore(UNDER_WAY)
        self._untold: list[Chunk] = []
        self._told_at = 0.0
        self._stop = False

    async def work(self) -> None:
        """Claim and work, many chunks at once while their rows are few."""
        loop = asyncio.get_running_loop()
        for signal_ in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError, ValueError):
                loop.add_signal_handler(signal_, self._asked_to_stop)
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._queue.close)
            stack.callback(self._rows.close)
            stack.push_async_callback(self._end_all)
            door, lists = await self._opened(stack)
            beating = asyncio.create_task(self._beat())
            stack.callback(beating.cancel)
            while not self._stop:
                if beating.done():
                    beating.result()
                waited = loop.time() - self._told_at > TOGETHER_S
                if waited or not self._chunks or self._rows.many:
                    await self._tell()
                if self._has_room() and (chunk := await self._queue.claim()) is not None:
                    self._begin(chunk, door, lists)
                elif self._chunks:
                    await self._some()
                elif self._finished():
                    break
                else:
                    await asyncio.sleep(LOOK_S)
            await self._wind_up()
        if self._stop:
            raise Stopped

    async def _opened(self, stack: AsyncExitStack) -> tuple[Door | None, OpenLists | None]:
        judge = self._judge
        if judge.offline:
            start_process(judge)
            return None, None
        from duecheck.fetch.live import open_door

        slots = stack.enter_context(closing(FleetSlots(self._shift.fleet.url)))
        door = await stack.enter_async_context(
            open_door(
                settings=judge.settings,
                sources={source.id: source for source in judge.sources},
                recorder=RowRecorder(),
                clock=self._desk.clock,
                deadline=None,
                try_pages_from=0,
                slots=slots,
            )
        )
        return door, stack.enter_context(closing(OpenLists(judge.as_of)))

    def _has_room(self) -> bool:
        under_way = sum(rows for _, rows in self._chunks.values())
        return under_way == 0 if self._judge.offline else under_way < UNDER_WAY

    def _begin(self, chunk: Chunk, door: Door | None, lists: OpenLists | None) -> None:
        for task, (own, rows_of_it) in self._chunks.items():
            if own.number == chunk.number:
                # Our own lease ran out while this machine was busy, and we were first to see it.
                self._chunks[task] = chunk, rows_of_it
                return
        rows = self._ledger.undone(self._job, chunk.number)
        work = (
            self._from_lists(chunk, rows)
            if door is None or lists is None
            else self._from_outside(chunk, rows, door, lists)
        )
        self._chunks[asyncio.create_task(work)] = chunk, len(rows)

    async def _from_lists(self, chunk: Chunk, rows: list[LedgerRow]) -> None:
        # In a thread, so that the heart beats on.
        for number, line in await asyncio.to_thread(lines_from_lists, rows):
            self._rows.done([(number, line)])
            self._shift.told(line)
        self._untold.append(chunk)

    async def _from_outside(
        self, chunk: Chunk, rows: list[LedgerRow], door: Door, lists: OpenLists
    ) -> None:
        async def one(row: LedgerRow) -> None:
            async with self._places:
                self._shift.told(await self._desk.one(row, door, lists))

        try:
            async with asyncio.TaskGroup() as group:
                for row in rows:
                    group.create_task(one(row))
        except ExceptionGroup as several:
            # A full disk breaks them all: the first is told.
            raise several.exceptions[0] from None
        self._untold.append(chunk)

    async def _tell(self) -> None:
        """The rows of finished chunks are told, and then the chunks are out of the queue."""
        self._told_at = asyncio.get_running_loop().time()
        await self._rows.tell()
        untold, self._untold = self._untold, []
        for chunk in untold:
            await self._queue.done(chunk)

    async def _some(self) -> None:
        done, _ = await asyncio.wait(
            self._chunks, timeout=LOOK_S, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            del self._chunks[task]
            if not task.cancelled():
                task.result()

    async def _beat(self) -> None:
        while True:
            held = [*(chunk for chunk, _ in self._chunks.values()), *self._untold]
            lost = await self._queue.beat(held)
            for task, (chunk, _) in self._chunks.items():
                if chunk in lost:
                    # Another worker has it: what is done stands, the rest is theirs.
                    task.cancel()
            self._ledger.seen(self._job, self._shift.worker, len(held))
            await asyncio.sleep(self._shift.heartbeat)

    async def _wind_up(self) -> None:
        """Rows under way get a moment; what is done is told."""
        until = asyncio.get_running_loop().time() + PATIENCE_S
        while self._chunks and asyncio.get_running_loop().time() < until:
            await self._some()
        await self._end_all()
        await self._tell()
        self._ledger.seen(self._job, self._shift.worker, 0)

    async def _end_all(self) -> None:
        for task in self._chunks:
            task.cancel()
        await asyncio.gather(*self._chunks, return_exceptions=True)
        self._chunks.clear()

    def _finished(self) -> bool:
        rows, done = self._ledger.counts(self._job)
        return done >= rows

    def _asked_to_stop(self) -> None:
        self._stop = True
