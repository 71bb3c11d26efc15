"""
Brings a store to the schema of this version: forward only, each step whole, a backup first.

The folder `migrations/` is the list of steps. A store of a newer version is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import resources

from duecheck.errors import BadInput
from duecheck.records.store.database import Database

STEPS = "duecheck.records.store.migrations"


def steps() -> list[tuple[int, str]]:
    """Number and name of every step, in order."""
    names = (entry.name for entry in resources.files(STEPS).iterdir())
    plain = sorted(name for name in names if name.count(".") == 1 and name.endswith(".sql"))
    return [(int(name.partition("_")[0]), name) for name in plain]


def newest() -> int:
    """The version of the schema that this program writes."""
    return steps()[-1][0]


def version(database: Database) -> int:
    """The version of the schema in *database*; 0 where there is none yet."""
    if "schema_version" not in database.tables():
        return 0
    return max(
        (int(n or 0) for (n,) in database.rows("SELECT version FROM schema_version")), default=0
    )


def migrate(database: Database, *, now: datetime, backup: Callable[[int], None]) -> None:
    """Apply what is missing. *backup* is called with the old version before a store is changed."""
    found = version(database)
    if found > newest():
        raise BadInput(
            "account file",
            f"{database.place} has version {found}; this duecheck knows up to {newest()}",
            hint="Update duecheck",
        )
    if found == newest():
        return
    if found:
        backup(found)
    bring_to(database, newest(), now=now)


def bring_to(database: Database, wanted: int, *, now: datetime) -> None:
    """Apply every step up to *wanted* in one transaction."""
    with database.writing():
        # Another process may have been here between the look and the lock.
        found = version(database)
        if not found and "schema_version" not in database.tables():
            database.script(
                "CREATE TABLE schema_version "
                "(version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT;\n"
            )
        for number, name in steps():
            if found < number <= wanted:
                apply(database, number, name, now)


def apply(database: Database, number: int, name: str, now: datetime) -> None:
    """Apply one step and what it has for this engine alone."""
    folder = resources.files(STEPS)
    database.script((folder / name).read_text("utf-8"))
    own = folder / name.replace(".sql", f".{database.dialect}.sql")
    if own.is_file():
        database.script(own.read_text("utf-8"))
    database.run("INSERT INTO schema_version VALUES (?, ?)", (number, now.isoformat()))
