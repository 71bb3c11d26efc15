"""
The ledger of a batch: its rows, which are done, what was asked, and where the bytes stand.

One SQLite file (WAL) in the batch's own folder, owner-only. A row is done when its result line is
in it; a kill at any moment loses at most the rows under way, and of these nothing they had asked.
A second process on the same folder is refused for as long as the first one lives.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from duecheck.errors import BadInput, StoreTrouble
from duecheck.records.held_alone import held_alone
from duecheck.records.row_archives import LEDGER

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rows (
  row INTEGER PRIMARY KEY, name TEXT NOT NULL, request TEXT, trouble TEXT NOT NULL,
  notices TEXT NOT NULL, extra TEXT NOT NULL, same_as INTEGER);
CREATE TABLE IF NOT EXISTS shared (key TEXT NOT NULL, row INTEGER NOT NULL,
  PRIMARY KEY (key, row)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS results (row INTEGER PRIMARY KEY, line TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS places (
  row INTEGER PRIMARY KEY, file TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS captures (
  source TEXT NOT NULL, key TEXT NOT NULL, file TEXT NOT NULL, start INTEGER NOT NULL,
  length INTEGER NOT NULL, call TEXT NOT NULL, PRIMARY KEY (source, key)) WITHOUT ROWID;
"""

NO_END = 2**62
ALL = (
    "SELECT row, name, request, trouble, notices, extra, same_as FROM rows "
    "WHERE row > ? AND row <= ? ORDER BY row LIMIT ?"
)
UNDONE = ALL.replace(
    "ORDER BY", "AND NOT EXISTS (SELECT 1 FROM results WHERE results.row = rows.row) ORDER BY"
)
SOME = 1_000
# What a full disk, or one that cannot be written to, looks like from here.
NO_ROOM = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
)


@dataclass(frozen=True, kw_only=True)
class LedgerRow:
    """One row as read: `request` is JSON, None where the row is not usable (`trouble` says why)."""

    row: int
    name: str
    request: str | None
    trouble: str
    notices: tuple[str, ...]
    extra: dict[str, str]
    same_as: int | None


def row_of(cells: Sequence[Any]) -> LedgerRow:
    """A row as a table holds it, in the order of `ALL`."""
    row, name, request, trouble, notices, extra, same_as = cells
    return LedgerRow(
        row=row,
        name=name,
        request=request,
        trouble=trouble,
        notices=tuple(json.loads(notices)),
        extra=json.loads(extra),
        same_as=same_as,
    )


@dataclass(frozen=True, kw_only=True)
class Capture:
    """An answer that any row may use again: where it stands, and the call as JSON."""

    source: str
    key: str
    file: str
    start: int
    length: int
    call: str


class BatchLedger:
    """An open ledger; use as a context manager. BadInput where another process holds it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.place = folder / LEDGER
        self._held = ExitStack()
        self._held.enter_context(held_alone(folder / "lock.sqlite"))
        with self._told():
            self._db = sqlite3.connect(self.place, isolation_level=None)
            self.place.chmod(0o600)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(SCHEMA)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()
        self._held.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as trouble:
            # The lower byte is the kind; what stands above it says more exactly which.
            if (getattr(trouble, "sqlite_errorcode", 0) & 0xFF) in NO_ROOM:
                raise BadInput(
                    "--capture",
                    f"{self.place} cannot be written: {trouble}",
                    hint="Make room and run the same command again: what was done is kept",
                ) from None
            raise StoreTrouble(
                str(self.place),
                f"cannot be written or read: {trouble}",
                hint="What was done before is kept; run the same command again",
            ) from None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction."""
        with self._told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def meta(self) -> dict[str, str]:
        """What the job was begun with."""
        with self._told():
            return dict(self._db.execute("SELECT name, value FROM meta"))

    def set_meta(self, values: Mapping[str, str]) -> None:
        """Say what the job was begun with."""
        with self._told():
            self._db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())

    def empty(self) -> None:
        """Take out everything: a job that was broken off before its rows were all read."""
        with self.writing():
            for table in ("meta", "rows", "shared", "results", "places", "captures"):
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608 (names of ours)

    def add(self, row: LedgerRow, keys: Iterable[str]) -> None:
        """One row of the input, with what another row of the same applicant would share."""
        self._db.execute(
            "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                row.row,
                row.name,
                row.request,
                row.trouble,
                json.dumps(row.notices, ensure_ascii=False),
                json.dumps(row.extra, ensure_ascii=False),
                row.same_as,
            ],
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO shared VALUES (?, ?)", [(key, row.row) for key in keys]
        )

    def sharing(self, keys: Sequence[str], most: int) -> list[tuple[int, str]]:
        """At most *most* earlier rows that share one of *keys*, with their requests, in order."""
        marks = ", ".join("?" * len(keys))
        sql = (
            f"SELECT DISTINCT rows.row, request FROM shared JOIN rows USING (row) "  # noqa: S608
            f"WHERE key IN ({marks}) ORDER BY rows.row LIMIT ?"
        )
        return [(row, request) for row, request in self._db.execute(sql, [*keys, most])]

    def rows(self, *, last: int | None = None, undone: bool = False) -> Iterator[LedgerRow]:
        """The rows in input order up to the row *last*, all or those not done, read as needed."""
        after = 0
        while some := self.some_rows(after, last, SOME, undone=undone):
            yield from some
            after = some[-1].row

    def some_rows(
        self, after: int, last: int | None, most: int, *, undone: bool
    ) -> list[LedgerRow]:
        """At most *most* rows behind the row *after*: the ledger may be written in between."""
        upto = NO_END if last is None else last
        with self._told():
            found = self._db.execute(UNDONE if undone else ALL, [after, upto, most]).fetchall()
        return [row_of(cells) for cells in found]

    def nth_row(self, nth: int) -> int | None:
        """The number of the *nth* row of the input (from 1), None where there are fewer."""
        found = self._db.execute(
            "SELECT row FROM rows ORDER BY row LIMIT 1 OFFSET ?", [nth - 1]
        ).fetchone()
        return None if found is None else int(found[0])

    def counts(self, last: int | None = None) -> tuple[int, int]:
        """How many rows there are (up to *last*), and how many are done."""
        upto = NO_END if last is None else last
        with self._told():
            rows = self._db.execute("SELECT count(*) FROM rows WHERE row <= ?", [upto])
            done = self._db.execute("SELECT count(*) FROM results WHERE row <= ?", [upto])
            return int(rows.fetchone()[0]), int(done.fetchone()[0])

    def results(self, last: int | None = None) -> Iterator[str]:
        """The result lines in input order."""
        upto = NO_END if last is None else last
        sql = "SELECT line FROM results WHERE row <= ? ORDER BY row"
        with self._told():
            for (line,) in self._db.cursor().execute(sql, [upto]):
                yield str(line)

    def done(
        self,
        lines: Sequence[tuple[int, str]],
        *,
        place: tuple[int, str, int, int] | None = None,
        captures: Iterable[Capture] = (),
    ) -> None:
        """Rows that are done, with the place of a row's archive and what it asked: all or none."""
        with self.writing():
            self._db.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", lines)
            if place is not None:
                self._db.execute("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)", place)
            self._db.executemany(
                "INSERT OR IGNORE INTO captures VALUES (?, ?, ?, ?, ?, ?)",
                [(c.source, c.key, c.file, c.start, c.length, c.call) for c in captures],
            )

    def take_back_failed(self) -> int:
        """Take back the results of rows that broke or of whose sources one did; how many."""
        with self.writing():
            return self._db.execute(
                "DELETE FROM results WHERE json_extract(line, '$.row_status') = 'error' "
                "OR json_array_length(line, '$.failed_sources') > 0"
            ).rowcount

    def placed(self, places: Iterable[tuple[int, str, int, int]]) -> None:
        """Where the archives of rows stand that were done elsewhere."""
        with self.writing():
            self._db.executemany("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)", places)

    def files(self) -> list[str]:
        """The files in which archives of rows stand."""
        with self._told():
            found = self._db.execute("SELECT DISTINCT file FROM places ORDER BY file")
            return [str(file) for (file,) in found]

    def asked_addresses(self) -> Iterator[str]:
        """Every address that was asked and answered, as the calls name them."""
        with self._told():
            for (key,) in self._db.cursor().execute("SELECT key FROM captures"):
                yield str(key)

    def capture(self, source: str, key: str) -> Capture | None:
        """What was answered before to this question, by whichever row asked it."""
        with self._told():
            found = self._db.execute(
                "SELECT file, start, length, call FROM captures WHERE source = ? AND key = ?",
                [source, key],
            ).fetchone()
        if found is None:
            return None
        file, start, length, call = found
        return Capture(source=source, key=key, file=file, start=start, length=length, call=call)
