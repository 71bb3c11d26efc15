"""The account file on SQLite: one file for its owner alone, readable while somebody writes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from duecheck.errors import BadInput, StoreTrouble
from duecheck.records.store.database import Row, Value

OURS = 0x44756543
"""`DueC`: marks the file as an account file, so that another program's database is refused."""

PATIENCE_S = 60.0
HEADER = b"SQLite format 3\x00"


class OnSqlite:
    """A file opened with write-ahead log, foreign keys, and a full flush at every commit."""

    dialect = "sqlite"

    def __init__(self, path: Path, *, field: str = "--data") -> None:
        self.path = path
        self.place = str(path)
        _made_private(path, field)
        self._db = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE_S)
        try:
            self._open(field)
        except sqlite3.Error as trouble:
            self._db.close()
            raise _told(self.place, trouble) from None
        except BadInput:
            self._db.close()
            raise

    def _open(self, field: str) -> None:
        mark = self._db.execute("PRAGMA application_id").fetchone()[0]
        if mark != OURS:
            if mark or self.tables():
                raise BadInput(
                    field, f"{self.place} is a database of another program", hint="Name another"
                )
            self._db.execute(f"PRAGMA application_id = {OURS}")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute("PRAGMA foreign_keys = ON")
        # What was erased is not left in freed pages.
        self._db.execute("PRAGMA secure_delete = ON")

    def rows(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """Answer row by row."""
        try:
            yield from self._db.execute(sql, values)
        except sqlite3.Error as trouble:
            raise _told(self.place, trouble) from None

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run one statement."""
        try:
            return self._db.execute(sql, values).rowcount
        except sqlite3.Error as trouble:
            raise _told(self.place, trouble) from None

    def many(self, sql: str, values: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each."""
        try:
            self._db.executemany(sql, values)
        except sqlite3.Error as trouble:
            raise _told(self.place, trouble) from None

    def script(self, sql: str) -> None:
        """Run each statement; `executescript` would end the transaction first."""
        statement = ""
        for line in sql.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                self.run(statement)
                statement = ""

    def tables(self) -> frozenset[str]:
        """Names of the tables."""
        sql = "SELECT name FROM sqlite_schema WHERE type = 'table'"
        return frozenset(str(name) for (name,) in self._db.execute(sql))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that holds the write lock from its start."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A snapshot of the write-ahead log; writers are not held up."""
        self.run("BEGIN")
        try:
            yield
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    def sound(self) -> list[str]:
        """SQLite's own checks of pages, indexes and references."""
        try:
            found = [str(line) for (line,) in self._db.execute("PRAGMA integrity_check(20)")]
            broken = list(self._db.execute("PRAGMA foreign_key_check"))
        except sqlite3.Error as trouble:
            return [str(trouble)]
        told = [line for line in found if line != "ok"]
        return told + [
            f"{table} row {row} points to nothing in {to}" for table, row, to, _ in broken
        ]

    def copy_to(self, other: OnSqlite) -> None:
        """Copy every page, whole and consistent, while others go on writing here."""
        try:
            self._db.backup(other._db)
        except sqlite3.Error as trouble:
            raise _told(other.place, trouble) from None

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def _made_private(path: Path, field: str) -> None:
    """Make the file for its owner alone; its log and its index take the same mode."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        with path.open("rb") as file:
            start = file.read(len(HEADER))
    except OSError as trouble:
        raise BadInput(field, f"{path} cannot be used: {trouble.strerror}") from None
    if start and start != HEADER:
        raise BadInput(field, f"{path} is no account file", hint="Move it away, or name another")


def _told(place: str, trouble: sqlite3.Error) -> BadInput | StoreTrouble:
    """Say in one sentence what SQLite says."""
    words = str(trouble)
    if "not a database" in words or "malformed" in words:
        return BadInput(
            "account file", f"{place} is damaged", hint="See: duecheck store restore --help"
        )
    if "locked" in words:
        return StoreTrouble(place, f"another process has been writing for {PATIENCE_S:.0f} s")
    if "full" in words or "disk I/O" in words:
        return StoreTrouble(place, "the disk is full; nothing of this was saved")
    if "readonly" in words or "unable to open" in words:
        return StoreTrouble(place, "it may not be written to")
    if "append only" in words:
        return StoreTrouble(place, "the audit log is append only")
    raise trouble
