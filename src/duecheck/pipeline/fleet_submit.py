"""
A job of a fleet: its rows into the ledger, its chunks into the queue, what all share on the shelf.

Live rows are put together by the host of the firm's own site, so that it has one owner; rows that
only lists answer are put together as they stand.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.model.subject import Request
from duecheck.pipeline.batch import keep_shared
from duecheck.pipeline.batch_input import Input
from duecheck.pipeline.batch_job import OWN, begin, lists_here, told
from duecheck.pipeline.batch_rows import Judge
from duecheck.records.batch_ledger import BatchLedger, LedgerRow
from duecheck.records.fleet.ledger import FleetLedger, Standing
from duecheck.records.fleet.queue import SHARDS, PgQueue
from duecheck.records.fleet.shelf import Shelf
from duecheck.records.row_archives import SHARED

LIVE_CHUNK = 25
LISTS_CHUNK = 500
SHELF = "shelf"
LISTS = "names of the lists"
LEASE_S = 30.0
# Not compared: they are the job's own.
KEPT = (*OWN, SHELF, LISTS)


@dataclass(frozen=True, kw_only=True)
class Fleet:
    """Where the fleet keeps its job: the server's address, the job's name, the shelf."""

    url: str
    job: str
    shelf: str


def submit(
    fleet: Fleet, read: Input, judge: Judge, facts: Mapping[str, str], *, day_given: bool
) -> Standing:
    """Submit a job, or look at the same one again; BadInput where the name has another job."""
    ledger = FleetLedger(fleet.url)
    ledger.prepare()
    chunks = Chunks(offline=judge.offline)
    with (
        tempfile.TemporaryDirectory(prefix="duecheck-") as folder,
        BatchLedger(Path(folder)) as local,
    ):
        begin(local, facts, read, started=judge.started, resume=False, day_given=day_given)
        meta = {
            **local.meta(),
            SHELF: fleet.shelf,
            LISTS: json.dumps(list(lists_here(judge.as_of))),
        }
        before = ledger.meta(fleet.job)
        if before:
            refuse_other(before, meta, field="--job", hint="Give the new job another name")
            # The same rows make the same chunks: what is not queued any more is queued again.
            for _ in chunks.of(local.rows()):
                continue
        else:
            shelve(fleet, judge, Path(folder))
            ledger.submit(fleet.job, meta, chunks.of(local.rows()))
    asyncio.run(queued(fleet, chunks.made))
    standing = ledger.standing(fleet.job)
    ledger.close()
    return standing


async def queued(fleet: Fleet, chunks: list[tuple[int, int]]) -> None:
    """Put the chunks into the queue; one that is there already stays. A done one costs a look."""
    queue = PgQueue(fleet.url, fleet.job, lease=LEASE_S)
    try:
        await queue.put(chunks)
    finally:
        await queue.close()


def shelve(fleet: Fleet, judge: Judge, folder: Path) -> None:
    """What all rows share, for a replay: on the shelf before any row is."""
    keep_shared(judge, folder)
    Shelf(fleet.shelf).put(f"{fleet.job}/{SHARED}", folder / SHARED)


def refuse_other(
    before: Mapping[str, str], now: Mapping[str, str], *, field: str, hint: str
) -> None:
    """BadInput naming what differs between a job as submitted and *now*, of what *now* says."""
    changed = [
        told(name, before.get(name), value)
        for name, value in sorted(now.items())
        if name not in KEPT and before.get(name) != value
    ]
    if changed:
        raise BadInput(field, f"the job was submitted with another {'; '.join(changed)}", hint=hint)


class Chunks:
    """Puts rows together; `made` is every chunk so far: shard and number."""

    def __init__(self, *, offline: bool) -> None:
        self._offline = offline
        self._size = LISTS_CHUNK if offline else LIVE_CHUNK
        self._open: dict[int, tuple[int, int]] = {}
        self.made: list[tuple[int, int]] = []

    def of(self, rows: Iterator[LedgerRow]) -> Iterator[tuple[int, LedgerRow]]:
        """Each row with the number of its chunk."""
        for row in rows:
            shard = -1 if self._offline else zlib.crc32(host_of(row).encode()) % SHARDS
            number, filled = self._open.get(shard, (0, self._size))
            if filled == self._size:
                number, filled = len(self.made) + 1, 0
                self.made.append((number % SHARDS if self._offline else shard, number))
            self._open[shard] = number, filled + 1
            yield number, row


def host_of(row: LedgerRow) -> str:
    """The host of the firm's own site, else what will lead to it: its mail, its name."""
    if row.request is None:
        return row.name
    subject = Request.model_validate_json(row.request).subject
    return (subject.domain or subject.email_domain or row.name).lower()
