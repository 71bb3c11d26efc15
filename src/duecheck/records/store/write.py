"""
Puts nouns into the account file. Every function is called inside `Store.change`.

Ids are handed out here: writers take turns, so the next number is free.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import TypeVar

from duecheck.errors import BadInput
from duecheck.model.account import Account, SeenValue
from duecheck.reading.folding import folded
from duecheck.records.store.database import Value
from duecheck.records.store.opening import Store
from duecheck.records.store.shape import columns, stored, written

T = TypeVar("T")


def insert(store: Store, table: str, thing: object, **more: Value) -> int:
    """Put *thing* and the columns in *more* into *table*; rows changed."""
    values = dict(zip(columns(type(thing)), written(thing), strict=True)) | more
    marks = ", ".join("?" * len(values))
    return store.database.run(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})",  # noqa: S608 (our own names)
        list(values.values()),
    )


def add(store: Store, table: str, thing: T) -> T:
    """Put *thing* into *table* under the next id; the thing with it."""
    numbered: T = replace(thing, id=store.next_id(table))  # type: ignore[type-var]
    insert(store, table, numbered)
    return numbered


def add_account(store: Store, account: Account, *, now: datetime) -> Account:
    """Put a new account in; BadInput where the id is taken."""
    for _ in store.database.rows("SELECT 1 FROM accounts WHERE id = ?", [account.id]):
        raise BadInput("--id", f"there is an account {account.id!r} already")
    made = replace(account, created_at=now, changed_at=now)
    insert(store, "accounts", made, folded=folded_name(account.name))
    return made


def next_account_id(store: Store) -> str:
    """A free id: A0001, A0002 and so on."""
    for (count,) in store.database.rows("SELECT COUNT(*) FROM accounts"):
        number = int(count or 0) + 1
        while any(store.database.rows("SELECT 1 FROM accounts WHERE id = ?", [f"A{number:04}"])):
            number += 1
        return f"A{number:04}"
    return "A0001"


def change_account(store: Store, id: str, changes: Mapping[str, object], *, now: datetime) -> None:
    """Set fields of the account *id*; the names are those of the noun."""
    names = dict(zip([each.name for each in fields(Account)], columns(Account), strict=True))
    sets = [f"{names[name]} = ?" for name in changes]
    values: list[Value] = [stored(value) for value in changes.values()]
    if "name" in changes:
        sets.append("folded = ?")
        values.append(folded_name(str(changes["name"])))
    sql = f"UPDATE accounts SET {', '.join([*sets, 'changed_at = ?'])} WHERE id = ?"  # noqa: S608
    store.database.run(sql, [*values, stored(now), id])


def see(store: Store, value: SeenValue, *, import_id: int | None = None) -> bool:
    """
    Keep that a value was seen on a day; whether it is news.

    The newest value of its kind seen again is no news; profiles and banks may be several.
    """
    sql = (
        "SELECT value FROM seen_values WHERE account = ? AND what = ? "
        "ORDER BY seen_on DESC, id DESC"
    )
    before = [str(each) for (each,) in store.database.rows(sql, [value.account, value.what])]
    known = before if value.what in ("profile", "bank") else before[:1]
    if value.value in known:
        return False
    insert(store, "seen_values", value, id=store.next_id("seen_values"), import_id=import_id)
    return bool(before)


def update(store: Store, table: str, id: Value, changes: Mapping[str, object]) -> None:
    """Set columns of one row by its id."""
    sets = ", ".join(f"{name} = ?" for name in changes)
    values: Sequence[Value] = [stored(value) for value in changes.values()]
    store.database.run(f"UPDATE {table} SET {sets} WHERE id = ?", [*values, id])  # noqa: S608


def folded_name(name: str) -> str:
    """The name by which an account without a code is found again."""
    return folded(name)


def as_json(value: object) -> str:
    """A value as it stands in a JSON column."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value != {} else "{}"
