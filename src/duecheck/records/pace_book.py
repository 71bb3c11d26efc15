"""
The book of slots of one machine: several runs at once keep a host's pace together.

One small SQLite file in the data folder. It is written for the moment and not forced to the disk:
after a crash of the machine no host was asked. Its clock is the system's monotonic one, which all
processes share, which never steps back, and which begins anew with the machine: times ahead of it
are of an earlier day. A machine where the file cannot be used keeps the pace in each run by itself.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from duecheck.model.slots import Taken, Why

Said = TypeVar("Said")
SCHEMA = """
CREATE TABLE IF NOT EXISTS hosts (
  host TEXT PRIMARY KEY, starts TEXT NOT NULL, until REAL NOT NULL, why TEXT) WITHOUT ROWID;
"""
READ = "SELECT starts, until, why FROM hosts WHERE host = ?"
WRITE = "INSERT OR REPLACE INTO hosts VALUES (?, ?, ?, ?)"
# Another run writes its slot: that takes it a fraction of a millisecond.
BUSY = 0.02
# No rest is longer than a run waits; an older one is of a clock that has begun anew.
LONGEST_REST = 3600.0
KEPT = 1_000


class PaceBook:
    """Meets `model.slots.Slots`. Opened at the first slot, closed with the process."""

    def __init__(self, path: Path, *, now: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._now = now
        self._db: sqlite3.Connection | None = None
        self._usable = True

    def take(self, host: str, *, count: int, seconds: float, gap: float) -> Taken:
        """Take a slot if one is free now."""

        def change(starts: list[float], until: float, why: str | None) -> tuple[Taken, list[float]]:
            now = self._now()
            if until > now:
                rest = None if why is None else Why.model_validate_json(why)
                return Taken(wait=until - now, rest=rest), starts
            wait = 0.0
            if gap and starts:
                wait = starts[-1] + gap - now
            if count and len(starts) >= count:
                wait = max(wait, starts[-count] + seconds - now)
            if wait > 0:
                return Taken(wait=wait), starts
            return Taken(at=now), [*starts, now][-max(count, 1) :]

        return self._changed(host, change, busy=Taken(wait=BUSY), alone=Taken(at=self._now()))

    def move(self, host: str, at: float, *, within: float) -> float | None:
        """Put the slot *at* down for now."""

        def change(
            starts: list[float], _until: float, _why: str | None
        ) -> tuple[float | None, list[float]]:
            now = self._now()
            if at not in starts or now - at >= within:
                return None, starts
            return now, [*(one for one in starts if one != at), now]

        return self._changed(host, change, busy=None, alone=at)

    def rest(self, host: str, seconds: float, why: Why) -> None:
        """Leave the host alone."""
        until = self._now() + min(seconds, LONGEST_REST)
        if (db := self._opened()) is None:
            return
        try:
            with db:
                db.execute("BEGIN IMMEDIATE")
                starts, before, _ = _read(db, host, self._now())
                if until > before:
                    told = why.model_dump_json()
                    db.execute(WRITE, [host, json.dumps(starts), until, told])
        except sqlite3.Error:
            # The run itself keeps to it; only the others are not told.
            return

    def _changed(
        self,
        host: str,
        change: Callable[[list[float], float, str | None], tuple[Said, list[float]]],
        *,
        busy: Said,
        alone: Said,
    ) -> Said:
        if (db := self._opened()) is None:
            return alone
        try:
            with db:
                db.execute("BEGIN IMMEDIATE")
                before, until, why = _read(db, host, self._now())
                said, starts = change(before, until, why)
                if starts != before:
                    db.execute(WRITE, [host, json.dumps(starts), until, why])
                return said
        except sqlite3.OperationalError as trouble:
            if "locked" in str(trouble) or "busy" in str(trouble):
                return busy
            self._usable = False
            return alone
        except sqlite3.Error:
            self._usable = False
            return alone

    def _opened(self) -> sqlite3.Connection | None:
        if self._db is None and self._usable:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._db = sqlite3.connect(self._path, isolation_level=None, timeout=1.0)
                self._path.chmod(0o600)
                self._db.execute("PRAGMA journal_mode = WAL")
                self._db.execute("PRAGMA synchronous = OFF")
                self._db.executescript(SCHEMA)
                self._forget_old()
            except (OSError, sqlite3.Error):
                self._usable = False
        return self._db if self._usable else None

    def _forget_old(self) -> None:
        """Keep the file small: hosts beyond the last KEPT that were written are let go."""
        assert self._db is not None  # noqa: S101 (called where it was just opened)
        with closing(self._db.execute("SELECT count(*) FROM hosts")) as found:
            if found.fetchone()[0] > KEPT:
                self._db.execute(
                    "DELETE FROM hosts WHERE until < ? AND NOT EXISTS "
                    "(SELECT 1 FROM json_each(starts) WHERE value > ? AND value < ?)",
                    [self._now(), self._now() - LONGEST_REST, self._now()],
                )


def _read(db: sqlite3.Connection, host: str, now: float) -> tuple[list[float], float, str | None]:
    found = db.execute(READ, [host]).fetchone()
    if found is None:
        return [], 0.0, None
    starts, until, why = found
    ahead = until > now + LONGEST_REST
    return [one for one in json.loads(starts) if one <= now], 0.0 if ahead else until, why
