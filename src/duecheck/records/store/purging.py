"""
What has been kept long enough (R-18): found first, deleted only when a person says so.

A legal hold keeps everything of its account. Archives leave a stub, the log keeps ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from duecheck.records.store.erasing import erase_file
from duecheck.records.store.opening import Store

RULE = "R-18"


@dataclass(frozen=True, kw_only=True)
class Expired:
    """One record past its time: table, id, account, the day it counts from, why; held or not."""

    table: str
    id: str
    account: str
    since: date
    why: str
    held: bool
    archive: str | None = None


def expired(
    store: Store, today: date, *, rumour: int, person: int, application: int
) -> Iterator[Expired]:
    """Yield what is kept longer than so many days: rumours, signatories, files of applications."""
    yield from _notes(store, today - timedelta(days=rumour))
    yield from _persons(store, today - timedelta(days=person))
    yield from _archives(store, today - timedelta(days=application))


def _notes(store: Store, before: date) -> Iterator[Expired]:
    sql = (
        "SELECT n.id, n.account, COALESCE(n.observed_on, n.at), a.legal_hold FROM notes n "
        "JOIN accounts a ON a.id = n.account WHERE n.code LIKE 'D11%' ORDER BY n.id"
    )
    for id, account, at, held in store.database.rows(sql):
        if (day := _day(at)) < before:
            yield Expired(
                table="notes", id=str(id), account=str(account), since=day, why="rumour",
                held=bool(held),
            )  # fmt: skip


def _persons(store: Store, before: date) -> Iterator[Expired]:
    sql = (
        "SELECT s.id, s.account, s.seen_on, a.legal_hold FROM seen_values s "
        "JOIN accounts a ON a.id = s.account WHERE s.what = 'signatory' ORDER BY s.id"
    )
    for id, account, at, held in store.database.rows(sql):
        if (day := _day(at)) < before:
            yield Expired(
                table="seen_values", id=str(id), account=str(account), since=day,
                why="evidence about a person", held=bool(held),
            )  # fmt: skip


def _archives(store: Store, before: date) -> Iterator[Expired]:
    # From the notice of a decision that cites the run, else from the run itself.
    sql = (
        "SELECT r.id, r.account, MAX(COALESCE(n.drafted_on, r.as_of)), r.archive, "
        "MAX(COALESCE(a.legal_hold, 0)) FROM runs r LEFT JOIN accounts a ON a.id = r.account "
        "LEFT JOIN decisions d ON d.run_id = r.id LEFT JOIN notices n ON n.decision_id = d.id "
        "WHERE r.archive IS NOT NULL GROUP BY r.id, r.account, r.archive ORDER BY r.id"
    )
    for id, account, at, archive, held in store.database.rows(sql):
        if (day := _day(at)) < before and Path(str(archive)).is_file():
            yield Expired(
                table="runs", id=str(id), account=str(account or "-"), since=day,
                why="file of an application", held=bool(held), archive=str(archive),
            )  # fmt: skip


def purge(store: Store, found: list[Expired], *, by: str, now: datetime) -> int:
    """Delete what is not held; how many records went."""
    gone = [each for each in found if not each.held]
    with store.change("purged", by=by, now=now, purpose=RULE) as log:
        for each in gone:
            if each.table in ("notes", "seen_values"):
                sql = f"DELETE FROM {each.table} WHERE id = ?"  # noqa: S608 (our own names)
                store.database.run(sql, [int(each.id)])
            else:
                store.database.run("UPDATE runs SET archive = NULL WHERE id = ?", [each.id])
        log.detail = {"records": [f"{each.table}:{each.id}" for each in gone]}
    for each in gone:
        if each.archive is not None:
            erase_file(store, Path(each.archive), rule=RULE, now=now, by=by)
    return len(gone)


def _day(value: object) -> date:
    return date.fromisoformat(str(value)[:10])
