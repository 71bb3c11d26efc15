"""Two accounts of one customer become one: entries move, what both hold stays once."""

from __future__ import annotations

from datetime import datetime

from duecheck.errors import BadInput
from duecheck.model.account import AccountStatus
from duecheck.records.store import read
from duecheck.records.store.opening import Store
from duecheck.records.store.write import change_account

KEYED = {
    "ledger_lines": "natural_key", "promises": "natural_key", "contacts": "natural_key",
    "mail": "natural_key",
}  # fmt: skip
PLAIN = (
    "notes", "disputes", "runs", "attachments", "authorisations", "trade_references", "releases",
)  # fmt: skip


def merge(store: Store, id: str, into: str, *, by: str, now: datetime) -> tuple[int, int]:
    """
    Move everything of account *id* to *into*: (entries moved, entries that both held).

    Decisions and notices stay where they were made; the merged account is kept and points on.
    """
    gone, stays = read.account(store, id), read.account(store, into)
    if gone.id == stays.id:
        raise BadInput("--into", "is the same account")
    for each in (gone, stays):
        if each.merged_into is not None:
            raise BadInput("account", f"{each.id} was merged into {each.merged_into} already")
    moved = same = 0
    database = store.database
    with store.change("merged", by=by, now=now, account=stays.id) as log:
        for table, key in KEYED.items():
            moved += database.run(
                f"UPDATE {table} SET account = ? WHERE account = ? AND {key} NOT IN "  # noqa: S608
                f"(SELECT {key} FROM {table} WHERE account = ?)",
                [stays.id, gone.id, stays.id],
            )
            for (left,) in database.rows(
                f"SELECT COUNT(*) FROM {table} WHERE account = ?",  # noqa: S608
                [gone.id],
            ):
                same += int(left or 0)
        for table in PLAIN:
            moved += database.run(
                f"UPDATE {table} SET account = ? WHERE account = ?",  # noqa: S608
                [stays.id, gone.id],
            )
        database.run(
            "UPDATE seen_values SET account = ? WHERE account = ? AND NOT EXISTS "
            "(SELECT 1 FROM seen_values AS other WHERE other.account = ? AND "
            "other.what = seen_values.what AND other.value = seen_values.value)",
            [stays.id, gone.id, stays.id],
        )
        # What was merged into the one that goes now points to the one that stays.
        database.run(
            "UPDATE accounts SET merged_into = ? WHERE merged_into = ?", [stays.id, gone.id]
        )
        change_account(
            store, gone.id, {"merged_into": stays.id, "status": AccountStatus.MERGED}, now=now
        )
        log.detail = {"merged": gone.id, "moved": moved, "same": same}
    return moved, same
