"""Complaints about the records we keep, each acknowledged within thirty days (R-17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from duecheck.errors import BadInput
from duecheck.records.store import read
from duecheck.records.store.opening import Store

ACKNOWLEDGE = timedelta(days=30)


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """One complaint and its clock."""

    id: int
    account: str
    received_on: date
    acknowledge_by: date
    acknowledged_on: date | None
    closed_on: date | None

    def state(self, today: date) -> str:
        """Where it stands, in words."""
        if self.closed_on is not None:
            return f"closed {self.closed_on}"
        if self.acknowledged_on is not None:
            return f"acknowledged {self.acknowledged_on}"
        left = (self.acknowledge_by - today).days
        return f"acknowledge in {left} days" if left >= 0 else f"LATE by {-left} days"


def file_complaint(
    store: Store, account: str, words: str, *, on: date, by: str, now: datetime
) -> Complaint:
    """Keep a complaint and start its clock."""
    known = read.account(store, account)
    made = Complaint(
        id=store.next_id("complaints"), account=known.id, received_on=on,
        acknowledge_by=on + ACKNOWLEDGE, acknowledged_on=None, closed_on=None,
    )  # fmt: skip
    with store.change("complaint", by=by, now=now, account=known.id, purpose="R-17"):
        store.database.run(
            "INSERT INTO complaints (id, account, words, received_on, acknowledge_by, by) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [made.id, known.id, words, str(on), str(made.acknowledge_by), by],
        )
    return made


def move(store: Store, id: int, column: str, *, on: date, by: str, now: datetime) -> None:
    """Acknowledge or close a complaint: *column* is acknowledged_on or closed_on."""
    if not any(each.id == id for each in complaints(store)):
        raise BadInput("complaint", f"there is no complaint {id}")
    with store.change(column.replace("_on", "-complaint"), by=by, now=now, purpose="R-17"):
        sql = f"UPDATE complaints SET {column} = ? WHERE id = ?"  # noqa: S608 (our own names)
        store.database.run(sql, [str(on), id])


def complaints(store: Store) -> Iterator[Complaint]:
    """Every complaint, oldest first."""
    sql = (
        "SELECT id, account, received_on, acknowledge_by, acknowledged_on, closed_on "
        "FROM complaints ORDER BY id"
    )
    for id, account, received, due, acknowledged, closed in store.database.rows(sql):
        yield Complaint(
            id=int(id or 0),
            account=str(account),
            received_on=date.fromisoformat(str(received)),
            acknowledge_by=date.fromisoformat(str(due)),
            acknowledged_on=None if acknowledged is None else date.fromisoformat(str(acknowledged)),
            closed_on=None if closed is None else date.fromisoformat(str(closed)),
        )
