"""Opens the account file that is meant: a server by `DUECHECK_DATABASE_URL`, else a file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from duecheck.model.account_file import AuditHead
from duecheck.records import audit
from duecheck.records.paths import data_folder
from duecheck.records.store.database import Database
from duecheck.records.store.migrate import migrate
from duecheck.records.store.on_postgres import OnPostgres, shown
from duecheck.records.store.on_sqlite import OnSqlite

FILE = "accounts.sqlite"


@dataclass
class Log:
    """What the audit line of a change says; the block fills in what it learns as it goes."""

    action: str
    purpose: str
    account: str | None = None
    detail: object = None
    hosts: tuple[str, ...] = ()
    head: AuditHead = audit.EMPTY


@dataclass(frozen=True)
class Store:
    """An open account file and the folder it keeps documents, backups and archives in."""

    database: Database
    folder: Path

    @contextmanager
    def change(
        self,
        action: str,
        *,
        by: str,
        now: datetime,
        account: str | None = None,
        purpose: str = "account-keeping",
    ) -> Iterator[Log]:
        """One transaction that ends with its line in the audit log: both are saved, or neither."""
        log = Log(action=action, purpose=purpose, account=account)
        with self.database.writing():
            yield log
            log.head = audit.append(
                self.database,
                at=now,
                by=by,
                purpose=log.purpose,
                action=log.action,
                account=log.account,
                detail=log.detail,
                hosts=log.hosts,
            )

    def next_id(self, table: str) -> int:
        """The next id of *table*; safe because writers take turns."""
        for (last,) in self.database.rows(f"SELECT COALESCE(MAX(id), 0) FROM {table}"):  # noqa: S608
            return int(last or 0) + 1
        return 1

    def close(self) -> None:
        """Let go of it."""
        self.database.close()


def store_place(environ: Mapping[str, str] | None = None) -> str:
    """Where the account file is, without user or password."""
    url = (os.environ if environ is None else environ).get("DUECHECK_DATABASE_URL")
    return shown(url) if url else str(data_folder() / FILE)


def open_store(*, now: datetime) -> Store:
    """Open the store, made or brought forward where needed."""
    folder = data_folder()
    url = os.environ.get("DUECHECK_DATABASE_URL")
    database: Database = OnPostgres(url) if url else OnSqlite(folder / FILE)
    store = Store(database, folder)

    def backup(version: int) -> None:
        from duecheck.records.store.keeping import backup_store

        path = folder / "backups" / f"before-{version}-{now:%Y%m%dT%H%M%S}.sqlite"
        backup_store(store, path, now=now)

    try:
        migrate(database, now=now, backup=backup)
    except BaseException:
        database.close()
        raise
    return store


@contextmanager
def opened(*, now: datetime) -> Iterator[Store]:
    """Open the store for the length of a block."""
    store = open_store(now=now)
    try:
        yield store
    finally:
        store.close()
