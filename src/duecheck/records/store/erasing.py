"""
The rights of the people and firms in the account file: a copy of everything, and its erasure.

Erased is everything that names them: rows, documents and archives. What stays are keyed hashes,
so that a later import cannot bring them back, and the audit log, which holds ids and no names.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from duecheck.errors import Refused
from duecheck.model.account import Account
from duecheck.model.account_import import Draft
from duecheck.records.erased_archive import erase_archive
from duecheck.records.store import read
from duecheck.records.store.database import Database, Value
from duecheck.records.store.keeping import ORDER, column_names
from duecheck.records.store.opening import Store
from duecheck.records.store.write import folded_name

KEY = "erasure"
PERSON = "person"
ARCHIVE = "archive"
RULE = "R-17"


@dataclass(frozen=True, kw_only=True)
class Erased:
    """What an erasure took: rows by table, and archives."""

    account: str
    rows: dict[str, int]
    archives: tuple[str, ...]


def owned_tables(database: Database) -> list[str]:
    """Tables whose rows belong to an account, those that point to others first; not the log."""
    mine = [name for name in reversed(ORDER) if "account" in column_names(database, name)]
    return [name for name in mine if name != "audit"]


def copy_of(store: Store, id: str) -> dict[str, list[dict[str, Value]]]:
    """Table -> rows of the account *id*, as kept; the account's own row first."""
    account = read.account(store, id)
    found = {"accounts": rows(store.database, "accounts", "id", account.id)}
    for table in reversed(owned_tables(store.database)):
        if (mine := rows(store.database, table, "account", account.id)) != []:
            found[table] = mine
    return found


def rows(database: Database, table: str, column: str, value: str) -> list[dict[str, Value]]:
    """Rows of *table* where *column* is *value*."""
    names = column_names(database, table)
    sql = f"SELECT {', '.join(names)} FROM {table} WHERE {column} = ?"  # noqa: S608 (own names)
    return [dict(zip(names, row, strict=True)) for row in database.rows(sql, [value])]


def erase(store: Store, id: str, *, by: str, now: datetime, rule: str = RULE) -> Erased:
    """
    Erase the account *id*, its documents and its archives; Refused while a legal hold is on it.

    Accounts merged into it go with it: they are the same subject.
    """
    account = read.account(store, id)
    if account.legal_hold:
        raise Refused(
            rule,
            f"a legal hold is on account {account.id}",
            instead="ask counsel; duecheck subject hold ID --off ends it",
        )
    merged = [
        str(other)
        for (other,) in store.database.rows(
            "SELECT id FROM accounts WHERE merged_into = ?", [account.id]
        )
    ]
    archives = archives_of(store, [account.id, *merged])
    documents = {
        str(found.document_sha256)
        for each in [account.id, *merged]
        for found in read.attachments(store, each)
        if found.document_sha256 is not None
    }
    with store.change("erased", by=by, now=now, account=account.id, purpose=rule) as log:
        taken = dict.fromkeys(owned_tables(store.database), 0)
        for each in [*merged, account.id]:
            bury(store, read.account(store, each), rule=rule, now=now)
            for table in taken:
                sql = f"DELETE FROM {table} WHERE account = ?"  # noqa: S608 (our own names)
                taken[table] += store.database.run(sql, [each])
        for each in [*merged, account.id]:
            for column in ("linked_to", "merged_into"):
                sql = f"UPDATE accounts SET {column} = NULL WHERE {column} = ?"  # noqa: S608
                store.database.run(sql, [each])
        for each in [*merged, account.id]:
            store.database.run("DELETE FROM accounts WHERE id = ?", [each])
        log.detail = {"rows": sum(taken.values()), "archives": len(archives)}
    if store.database.dialect == "sqlite":
        list(store.database.rows("PRAGMA wal_checkpoint(TRUNCATE)"))
    forget_documents(store, documents)
    gone = tuple(
        str(path) for path in archives if erase_file(store, path, rule=rule, now=now, by=by)
    )
    return Erased(account=account.id, rows={k: n for k, n in taken.items() if n}, archives=gone)


def archives_of(store: Store, ids: Iterable[str]) -> list[Path]:
    """Archives of accounts that are still on the disk."""
    kept = (Path(run.archive) for id in ids for run in read.runs(store, id) if run.archive)
    return [path for path in kept if path.is_file()]


def forget_documents(store: Store, digests: Iterable[str]) -> None:
    """Delete kept documents that no attachment names any more."""
    for digest in digests:
        sql = "SELECT 1 FROM attachments WHERE document_sha256 = ?"
        if not any(store.database.rows(sql, [digest])):
            for path in (store.folder / "documents").glob(f"{digest}*"):
                path.unlink()


def erase_file(store: Store, path: Path, *, rule: str, now: datetime, by: str) -> bool:
    """Put a stub in the place of an archive and keep its digest; whether there was one."""
    if not path.is_file():
        return False
    digest = erase_archive(path, rule=rule, now=now)
    with store.change("erased-archive", by=by, now=now, purpose=rule) as log:
        mark(store, ARCHIVE, digest, rule=rule, now=now)
        log.detail = {"sha256": digest}
    return True


def bury(store: Store, account: Account, *, rule: str, now: datetime) -> None:
    """Keep keyed hashes of what would bring the account back."""
    for value in traces(account):
        mark(store, PERSON, keyed(store, value), rule=rule, now=now)


def traces(account: Account) -> Iterator[str]:
    """What an import could know the account by."""
    if account.id:
        yield f"account:{account.id}"
    yield f"name:{folded_name(account.name)}"
    for kind, value in (("email", account.email), ("phone", account.phone)):
        if value:
            yield f"{kind}:{''.join(value.lower().split())}"


def draft_traces(draft: Draft) -> list[str]:
    """What a row could be known by as somebody erased."""
    name = draft.name or ""
    found = list(traces(draft.master)) if draft.master is not None else []
    found += [f"account:{draft.account}"] if draft.account else []
    return [*found, *([f"name:{folded_name(name)}"] if name else [])]


def mark(store: Store, what: str, digest: str, *, rule: str, now: datetime) -> None:
    """Put a tombstone up."""
    store.database.run(
        "INSERT INTO tombstones (id, what, digest, rule, at) VALUES (?, ?, ?, ?, ?)",
        [store.next_id("tombstones"), what, digest, rule, now.isoformat()],
    )


class Buried:
    """Those who were erased, as an import asks: read once, then a look into memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        sql = "SELECT digest, at FROM tombstones WHERE what = ?"
        self._days = {
            str(digest): str(at)[:10] for digest, at in store.database.rows(sql, [PERSON])
        }

    def day(self, values: Iterable[str]) -> str | None:
        """The day one of *values* (as `traces` gives them) was erased, or None."""
        if not self._days:
            return None
        found = (self._days.get(keyed(self._store, value)) for value in values)
        return next((day for day in found if day is not None), None)


def keyed(store: Store, value: str) -> str:
    """A hash of *value* under a key that only this store has."""
    return hmac.new(secret(store), value.encode(), hashlib.sha256).hexdigest()


def secret(store: Store) -> bytes:
    """The store's key, made on first use inside a change."""
    for (value,) in store.database.rows("SELECT value FROM keys WHERE name = ?", [KEY]):
        return bytes.fromhex(str(value))
    made = secrets.token_bytes(32)
    store.database.run("INSERT INTO keys (name, value) VALUES (?, ?)", [KEY, made.hex()])
    return made
