"""
What one worker of a fleet has done and not yet told: rows, and the archive file they stand in.

Told together: first the file goes on the shelf, then the rows into the ledger in one transaction.
A worker that is killed in between has told nothing, and its rows are done again by another.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from duecheck.records.batch_ledger import Capture
from duecheck.records.fleet.ledger import FleetLedger, Place
from duecheck.records.fleet.shelf import Shelf
from duecheck.records.row_archives import RowArchives

AT_ONCE = 20


class FleetArchives(RowArchives):
    """The archives of one worker: a local file at a time, then on the shelf of the job."""

    def __init__(self, folder: Path, *, shelf: Shelf, job: str, worker: str) -> None:
        super().__init__(folder)
        self._shelf = shelf
        self._job = job
        self._worker = worker
        self._number = 1

    def slice(self, file: str, offset: int, length: int) -> bytes:
        """Records of a file here, else of one on the shelf."""
        if (self.folder / file).exists():
            return super().slice(file, offset, length)
        return self._shelf.slice(f"{self._job}/{file}", offset, length)

    def turn_over(self) -> Path | None:
        """The file of the rows just done, if they asked anything; the next go into another."""
        file = self._current()
        if not file.exists():
            return None
        self._number += 1
        return file

    def shelve(self, file: Path) -> None:
        """Put *file* on the shelf."""
        self._shelf.put(f"{self._job}/{file.name}", file)

    def _current(self) -> Path:
        return self.folder / f"{self._worker}-{self._number:05}.warc.gz"


@dataclass(kw_only=True)
class Untold:
    """Rows that are done, and the answers behind them."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    captures: dict[tuple[str, str], Capture] = field(default_factory=dict)


class FleetRows:
    """Meets `records.row_ledger.RowLedger` for one worker on one job."""

    def __init__(
        self, ledger: FleetLedger, archives: FleetArchives, *, job: str, worker: str
    ) -> None:
        self.folder = archives.folder
        self._ledger = ledger
        # What is told is told beside the work, over a connection of its own.
        self._beside = FleetLedger(ledger.server.url)
        self._archives = archives
        self._job = job
        self._worker = worker
        self._now = Untold()
        self._telling = Untold()
        self._turn = asyncio.Lock()

    @property
    def many(self) -> bool:
        """Whether there are enough untold rows for a file."""
        return len(self._now.lines) >= AT_ONCE

    def done(
        self,
        lines: Sequence[tuple[int, str]],
        *,
        place: Place | None = None,
        captures: Iterable[Capture] = (),
    ) -> None:
        """Rows that are done, to be told."""
        self._now.lines += lines
        if place is not None:
            self._now.places.append(place)
        self._now.captures |= {(one.source, one.key): one for one in captures}

    def capture(self, source: str, key: str) -> Capture | None:
        """What was answered before, here or by another worker."""
        for untold in (self._now, self._telling):
            if (own := untold.captures.get((source, key))) is not None:
                return own
        return self._ledger.capture(self._job, source, key)

    async def tell(self) -> None:
        """Everything done so far goes on the shelf and into the ledger."""
        async with self._turn:
            if not self._now.lines:
                return
            self._telling, self._now = self._now, Untold()
            await asyncio.to_thread(self._put, self._telling, self._archives.turn_over())
            self._telling = Untold()

    def close(self) -> None:
        """Let go of the server."""
        self._beside.close()

    def _put(self, told: Untold, file: Path | None) -> None:
        if file is not None:
            self._archives.shelve(file)
        self._beside.keep(
            self._job, self._worker, told.lines, told.places, list(told.captures.values())
        )
        if file is not None:
            file.unlink()
