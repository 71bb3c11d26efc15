"""
What one worker of a fleet has done and not yet told: rows, and the archive file they stand in.

Told together: first the file goes on the shelf, then the rows into the ledger in one transaction.
A worker that is killed in between has told nothing, and its rows are done again by another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

    def shelve(self) -> Path | None:
        """Put the file of the rows just done on the shelf; None where they asked nothing."""
        file = self._current()
        if not file.exists():
            return None
        self._shelf.put(f"{self._job}/{file.name}", file)
        self._number += 1
        return file

    def _current(self) -> Path:
        return self.folder / f"{self._worker}-{self._number:05}.warc.gz"


class FleetRows:
    """Meets `records.row_ledger.RowLedger` for one worker on one job."""

    def __init__(
        self, ledger: FleetLedger, archives: FleetArchives, *, job: str, worker: str
    ) -> None:
        self.folder = archives.folder
        self._ledger = ledger
        self._archives = archives
        self._job = job
        self._worker = worker
        self._lines: list[tuple[int, str]] = []
        self._places: list[Place] = []
        self._captures: dict[tuple[str, str], Capture] = {}

    def done(
        self,
        lines: Sequence[tuple[int, str]],
        *,
        place: Place | None = None,
        captures: Iterable[Capture] = (),
    ) -> None:
        """Rows that are done; told when there are enough of them."""
        self._lines += lines
        if place is not None:
            self._places.append(place)
        self._captures |= {(one.source, one.key): one for one in captures}
        if len(self._lines) >= AT_ONCE:
            self.tell()

    def capture(self, source: str, key: str) -> Capture | None:
        """What was answered before, here or by another worker."""
        own = self._captures.get((source, key))
        return own if own is not None else self._ledger.capture(self._job, source, key)

    def tell(self) -> None:
        """Everything done goes on the shelf and into the ledger."""
        if not self._lines:
            return
        file = self._archives.shelve()
        self._ledger.keep(
            self._job, self._worker, self._lines, self._places, list(self._captures.values())
        )
        self._lines, self._places, self._captures = [], [], {}
        if file is not None:
            file.unlink()
