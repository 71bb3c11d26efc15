"""
Backup, restore, check and export of the account file.

A backup is always one SQLite file, whichever engine the store is on: so a desk can move from a
file to a server and back.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.model.account_file import AuditHead
from duecheck.reading.spreadsheet_cells import neutralised
from duecheck.records import audit
from duecheck.records.store.database import Database
from duecheck.records.store.migrate import bring_to, migrate, newest, version
from duecheck.records.store.on_sqlite import OnSqlite
from duecheck.records.store.opening import Store

ORDER = (
    "imports", "accounts", "fills", "ledger_lines", "promises", "contacts", "mail", "notes",
    "seen_values", "disputes", "runs", "decisions", "notices", "attachments", "authorisations",
    "trade_references", "releases", "consents", "opt_out_words", "visits", "visit_actions",
    "complaints", "opt_outs",
    "tombstones", "keys", "audit",
)  # fmt: skip


def check_store(store: Store) -> list[str]:
    """What is wrong with the store; empty when sound."""
    told = store.database.sound()
    if told:
        return told
    missing = [name for name in ORDER if name not in store.database.tables()]
    if missing:
        return [f"the table {name} is missing" for name in missing]
    stamps = audit.decision_stamps(store.database)
    return [f"audit: {line}" for line in audit.trouble(store.database, stamps)]


def counts(database: Database) -> dict[str, int]:
    """Table -> rows."""
    found = {}
    for name in ORDER:
        for (count,) in database.rows(f"SELECT COUNT(*) FROM {name}"):  # noqa: S608 (our own names)
            found[name] = int(count or 0)
    return found


def backup_store(store: Store, path: Path, *, now: datetime) -> str:
    """Write the whole store to *path*, which must not exist; the digest of the file."""
    if path.exists():
        raise BadInput("backup", f"{path} exists", hint="Name another file")
    scratch = path.with_name(f".{path.name}.part")
    scratch.unlink(missing_ok=True)
    other = OnSqlite(scratch, field="backup")
    try:
        if isinstance(store.database, OnSqlite):
            store.database.copy_to(other)
        else:
            # At the version of the store: a backup before a step is one without it.
            bring_to(other, version(store.database), now=now)
            with other.writing():
                copy_rows(store.database, other)
        other.run("PRAGMA journal_mode = DELETE")
    finally:
        other.close()
    os.replace(scratch, path)  # noqa: PTH105 (Path.replace would read worse here)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def restore_store(store: Store, path: Path, *, now: datetime, by: str) -> AuditHead:
    """Put the backup at *path* in the place of everything in the store; the head it replaced."""
    if not path.is_file():
        raise BadInput("restore", f"there is no file {path}")
    other = OnSqlite(path, field="restore")
    try:
        found = version(other)
        if not 0 < found <= newest():
            raise BadInput("restore", f"{path} has version {found}; this duecheck knows {newest()}")
        if (wrong := other.sound()) != []:
            raise BadInput("restore", f"{path} is damaged: {wrong[0]}")
        replaced = audit.head(store.database)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if isinstance(store.database, OnSqlite):
            other.copy_to(store.database)
        else:
            with store.database.writing():
                store.database.run(f"TRUNCATE {', '.join(ORDER)}")
                copy_rows(other, store.database)
    finally:
        other.close()
    migrate(store.database, now=now, backup=lambda _: None)
    with store.change("restored", by=by, now=now) as log:
        log.detail = {
            "backup_sha256": digest,
            "replaced_count": replaced.count,
            "replaced_hash": replaced.hash,
        }
    return replaced


def copy_rows(source: Database, target: Database) -> None:
    """Copy every table, those that are pointed to first."""
    for name in ORDER:
        names = column_names(source, name)
        order = (
            "ORDER BY linked_to IS NOT NULL, merged_into IS NOT NULL" if name == "accounts" else ""
        )
        rows = source.rows(f"SELECT {', '.join(names)} FROM {name} {order}")  # noqa: S608
        marks = ", ".join("?" * len(names))
        target.many(f"INSERT INTO {name} ({', '.join(names)}) VALUES ({marks})", rows)  # noqa: S608


def column_names(database: Database, table: str) -> list[str]:
    """Names of the columns of *table*, in their order."""
    if database.dialect == "sqlite":
        sql = "SELECT name FROM pragma_table_info(?) ORDER BY cid"
    else:
        sql = (
            "SELECT column_name FROM information_schema.columns WHERE table_name = ? "
            "AND table_schema = current_schema() ORDER BY ordinal_position"
        )
    return [str(name) for (name,) in database.rows(sql, [table])]


def export_table(store: Store, table: str) -> Iterator[str]:
    """*table* as CSV, line by line; a cell that a spreadsheet would run is neutralised."""
    if table not in ORDER:
        raise BadInput("TABLE", f"{table!r} is no table", hint=f"One of {', '.join(ORDER)}")
    names = column_names(store.database, table)
    first = names[0]
    yield csv_line(names)
    sql = f"SELECT {', '.join(names)} FROM {table} ORDER BY {first}"  # noqa: S608
    for row in store.database.rows(sql):
        yield csv_line(["" if value is None else neutralised(str(value)) for value in row])


def csv_line(cells: list[str]) -> str:
    """One line of CSV."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
