"""
Puts the rows of one import into the account file, each once however often the file comes.

An entry is known again by its key. One that is there already with the same content is not added;
one with other content is a conflict: it is told, and what is kept stays.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime

from duecheck.errors import UnknownAccount
from duecheck.model.account import (
    Account,
    AccountStatus,
    Contact,
    LedgerLine,
    Promise,
    ReturnedMail,
)
from duecheck.model.account_import import Draft, Entry, Keyed
from duecheck.records.store import read
from duecheck.records.store.database import Value
from duecheck.records.store.erasing import Buried, draft_traces
from duecheck.records.store.opening import Store
from duecheck.records.store.shape import columns, stored, written
from duecheck.records.store.write import (
    add_account,
    as_json,
    change_account,
    folded_name,
    next_account_id,
    see,
)

TABLES: dict[type, str] = {
    LedgerLine: "ledger_lines",
    Promise: "promises",
    Contact: "contacts",
    ReturnedMail: "mail",
}
NOT_CONTENT = ("id", "account", "import_id", "file_row")
OWN = ("id", "account", "import_id", "file_row", "natural_key", "content", "extra")
MOST_NOTICES = 1000
CREATING = ("ledger", "customers", "crm")
# What a field holds where nobody said anything of it, if not nothing.
NOT_SAID: dict[str, str] = {"kind": "unknown"}
FIRST_FILLED = ("kind",
    "trading_name", "country", "reg", "vat", "url", "phone", "email", "address", "owner", "sector",
    "employees", "since", "currency", "limit", "terms_days", "sales_rep", "channel", "hours",
    "person", "requested",
)  # fmt: skip


@dataclass
class Importing:
    """One import under way. `notices` are what a person must know, each with its row."""

    store: Store
    kind: str
    id: int
    now: datetime
    accounts_added: int = 0
    added: int = 0
    known: int = 0
    conflicts: int = 0
    filled: int = 0
    more: int = 0
    notices: list[tuple[int, str]] = field(default_factory=list)
    _ids: dict[str, str] = field(default_factory=dict)
    _next: dict[str, int] = field(default_factory=dict)
    _times: Counter[bytes] = field(default_factory=Counter)
    _buried: Buried | None = None

    def take(self, draft: Draft) -> None:
        """Put one row in. A row of somebody who was erased is left out and told."""
        for told in draft.notices:
            self.notice(draft.row, told)
        if self._buried is None:
            self._buried = Buried(self.store)
        if (day := self._buried.day(draft_traces(draft))) is not None:
            self.notice(draft.row, f"left out: erased on {day} (R-17), not taken in again")
            return
        account = self.account_of(draft)
        for keyed in draft.entries:
            self.enter(account, keyed, draft)
        for value in draft.seen:
            mine = replace(value, account=account)
            if see(self.store, mine, import_id=self.id):
                self.notice(draft.row, f"{account}: new {value.what} seen")

    def notice(self, row: int, words: str) -> None:
        """Keep what a person must know; beyond a thousand only how many more there were."""
        if len(self.notices) < MOST_NOTICES:
            self.notices.append((row, words))
        else:
            self.more += 1

    def account_of(self, draft: Draft) -> str:
        """The account a row is about, made where this kind of file may make one."""
        asked = draft.account or folded_name(draft.name or "")
        known = self._ids.get(asked)
        if known is None:
            known = self._found(draft)
            if known is None:
                if self.kind not in CREATING:
                    read.account(self.store, draft.account or draft.name or "")
                    raise UnknownAccount(draft.account or draft.name or "")
                known = self._made(draft)
                self._ids[asked] = known
                return known
            self._ids[asked] = known
        if draft.master is not None:
            self.fill(known, draft)
        return known

    def _found(self, draft: Draft) -> str | None:
        database = self.store.database
        if draft.account is not None:
            sql, value = "SELECT id, merged_into FROM accounts WHERE id = ?", draft.account
        else:
            sql = "SELECT id, merged_into FROM accounts WHERE folded = ? AND merged_into IS NULL"
            value = folded_name(draft.name or "")
        found = list(database.rows(sql, [value]))
        if len(found) > 1:
            ids = ", ".join(str(id) for id, _ in found)
            self.notice(draft.row, f"{draft.name!r} is several accounts: {ids}")
        return str(found[0][1] or found[0][0]) if found else None

    def _made(self, draft: Draft) -> str:
        name = draft.name or draft.account or ""
        made = draft.master or Account(
            id="", name=name, source="from import", status=AccountStatus.OPEN
        )
        id = draft.account or next_account_id(self.store)
        extra = draft.extra if draft.master is not None else {}
        made = replace(made, id=id, import_id=self.id, extra=extra)
        add_account(self.store, made, now=self.now)
        self.accounts_added += 1
        return id

    def fill(self, id: str, draft: Draft) -> None:
        """Fill what is empty in an account that is there; what differs is told, not changed."""
        master = draft.master
        if master is None:
            return
        kept = read.account(self.store, id)
        changes: dict[str, object] = {}
        for name in FIRST_FILLED:
            new, old = getattr(master, name), getattr(kept, name)
            if new in (None, old, NOT_SAID.get(name)):
                continue
            if old in (None, NOT_SAID.get(name)):
                changes[name] = new
            else:
                self.notice(draft.row, f"{id}: {name} is {old} here and {new} there: kept")
        if changes:
            change_account(self.store, id, changes, now=self.now)
            self.filled += len(changes)
            self.store.database.many(
                "INSERT INTO fills VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [(self.id, id, name) for name in changes],
            )

    def enter(self, account: str, keyed: Keyed, draft: Draft) -> None:
        """Put one entry in, unless it is there."""
        entry = keyed.entry
        table = TABLES[type(entry)]
        says = said_by(entry)
        content = digest_of(entry, says)
        key = keyed.key if keyed.own else self._numbered(account, keyed.key)
        number = self._next.get(table) or self.store.next_id(table)
        own: list[Value] = [
            number, account, self.id, draft.row, key, content, as_json(draft.extra),
        ]  # fmt: skip
        if self.store.database.run(ENTERING[type(entry)], [*own, *says]):
            self._next[table] = number + 1
            self.added += 1
            return
        self._next[table] = number
        if not self._moved_on(account, key, entry, content):
            self._compare(table, account, key, content, draft.row)

    def _moved_on(self, account: str, key: str, entry: Entry, content: str) -> bool:
        """Whether a promise that was open has ended since; a dispute raised since is kept too."""
        if isinstance(entry, Promise) and entry.outcome != "open":
            ended = self.store.database.run(
                "UPDATE promises SET outcome = ?, paid_on = ?, paid_milli = ?, content = ? "
                "WHERE account = ? AND natural_key = ? AND outcome = 'open'",
                [*map(stored, (entry.outcome, entry.paid_on, entry.paid)), content, account, key],
            )
            self.filled += ended
            return bool(ended)
        if isinstance(entry, LedgerLine) and entry.disputed:
            self.filled += self.store.database.run(
                "UPDATE ledger_lines SET disputed = 1 "
                "WHERE account = ? AND natural_key = ? AND disputed = 0",
                [account, key],
            )
        return False

    def _numbered(self, account: str, key: str) -> str:
        """*key* with how often it has stood in this file for this account."""
        mark = hashlib.blake2b(f"{account}\n{key}".encode(), digest_size=8).digest()
        self._times[mark] += 1
        return f"{key}|{self._times[mark]}"

    def _compare(self, table: str, account: str, key: str, content: str, row: int) -> None:
        where = "WHERE account = ? AND natural_key = ?"
        sql = f"SELECT content, file_row, import_id FROM {table} {where}"  # noqa: S608
        for kept, at, by in self.store.database.rows(sql, [account, key]):
            if kept == content:
                self.known += 1
                if by == self.id:
                    self.notice(row, f"repeats row {at}: not added")
                return
            self.conflicts += 1
            where = f"row {at}" if by == self.id else f"import {by}, row {at}"
            name = key.replace(":", " ", 1)
            self.notice(
                row, f"{account}: {name} is kept from {where} with other content: not changed"
            )


def said_by(entry: Entry) -> list[Value]:
    """The values of an entry, apart from where it stands."""
    values = written(entry)
    return [values[at] for at in CONTENT[type(entry)]]


def digest_of(entry: Entry, says: list[Value]) -> str:
    """A digest of what an entry says; whether it is disputed may change without a conflict."""
    if isinstance(entry, LedgerLine) and entry.disputed:
        says = said_by(replace(entry, disputed=False))
    return hashlib.blake2b(repr(says).encode(), digest_size=16).hexdigest()


def entering(noun: type) -> str:
    """The statement that puts an entry in unless its key is there."""
    says = [name for name in columns(noun) if name not in NOT_CONTENT]
    names = [*OWN, *says]
    return (
        f"INSERT INTO {TABLES[noun]} ({', '.join(names)}) "  # noqa: S608 (our own names)
        f"VALUES ({', '.join('?' * len(names))}) ON CONFLICT (account, natural_key) DO NOTHING"
    )


CONTENT = {
    noun: tuple(at for at, name in enumerate(columns(noun)) if name not in NOT_CONTENT)
    for noun in TABLES
}
ENTERING = {noun: entering(noun) for noun in TABLES}


def undo(store: Store, id: int, *, now: datetime) -> dict[str, int]:
    """Take one import back; how many rows of each table went. Accounts in use since then stay."""
    gone: dict[str, int] = {}
    database = store.database
    for table in ("ledger_lines", "promises", "contacts", "mail", "seen_values", "disputes"):
        gone[table] = database.run(f"DELETE FROM {table} WHERE import_id = ?", [id])  # noqa: S608
    for account, name in list(
        database.rows("SELECT account, field FROM fills WHERE import_id = ?", [id])
    ):
        change_account(store, str(account), {str(name): NOT_SAID.get(str(name))}, now=now)
    database.run("DELETE FROM fills WHERE import_id = ?", [id])
    made = database.rows("SELECT id FROM accounts WHERE import_id = ? ORDER BY id", [id])
    gone["accounts"], gone["accounts kept"] = 0, 0
    for (account,) in list(made):
        if in_use(store, str(account)):
            gone["accounts kept"] += 1
            continue
        gone["accounts"] += database.run("DELETE FROM accounts WHERE id = ?", [account])
    database.run("UPDATE imports SET undone_at = ? WHERE id = ?", [stored(now), id])
    return gone


def in_use(store: Store, account: str) -> bool:
    """Whether anything but its own import speaks of the account."""
    tables = (
        "ledger_lines", "promises", "contacts", "mail", "notes", "seen_values", "disputes", "runs",
        "decisions", "attachments", "authorisations", "trade_references", "releases", "fills",
    )  # fmt: skip
    values: list[Value] = [account]
    if any(
        any(store.database.rows(f"SELECT 1 FROM {table} WHERE account = ? LIMIT 1", values))  # noqa: S608
        for table in tables
    ):
        return True
    sql = "SELECT 1 FROM accounts WHERE linked_to = ? OR merged_into = ?"
    return any(store.database.rows(sql, [account, account]))
