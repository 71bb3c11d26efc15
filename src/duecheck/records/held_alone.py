"""One process at a time: a lock that the system drops with its holder, however that ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from duecheck.errors import BadInput


@contextmanager
def held_alone(lock: Path) -> Iterator[None]:
    """Hold *lock* (a file, made where it is not); BadInput where another process holds it."""
    try:
        lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = sqlite3.connect(lock, isolation_level=None, timeout=0)
    except (OSError, sqlite3.Error) as trouble:
        raise _unusable(lock, trouble) from None
    with closing(held):
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as trouble:
            if trouble.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise _unusable(lock, trouble) from None
            raise BadInput(
                "--output",
                "another run is writing this result",
                hint="Wait for it, or name another file",
            ) from None
        yield


def _unusable(lock: Path, trouble: Exception) -> BadInput:
    return BadInput("--capture", f"{lock.parent} cannot be used: {trouble}")
