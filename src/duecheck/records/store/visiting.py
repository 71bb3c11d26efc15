"""Visits and their actions in the account file."""

from __future__ import annotations

from datetime import date, datetime

from duecheck.errors import BadInput
from duecheck.model.visit import Visit, VisitAction
from duecheck.records.store.opening import Store
from duecheck.records.store.read import rows_of
from duecheck.records.store.shape import stored
from duecheck.records.store.write import add, update


def visits(store: Store, account: str) -> list[Visit]:
    """Every visit of the account, by its planned day."""
    rest = "WHERE account = ? ORDER BY planned_on, id"
    return list(rows_of(store, Visit, "visits", rest, [account]))


def actions(store: Store, account: str) -> list[VisitAction]:
    """Every action of the account, in the order they were agreed."""
    rest = "WHERE account = ? ORDER BY id"
    return list(rows_of(store, VisitAction, "visit_actions", rest, [account]))


def visit(store: Store, account: str, number: int | None) -> Visit:
    """The visit *number* of the account, or its latest; BadInput where there is none."""
    found = visits(store, account)
    if number is not None:
        found = [each for each in found if each.id == number]
    if not found:
        what = f"{number} is none of {account}" if number is not None else f"{account} has none"
        raise BadInput("--visit", what, hint=f"Plan one: duecheck visit new {account} --reason …")
    return found[-1]


def add_visit(store: Store, planned: Visit, *, now: datetime) -> Visit:
    """Keep a planned visit."""
    with store.change("visit-planned", by=planned.by, now=now, account=planned.account) as log:
        made = add(store, "visits", planned)
        log.detail = {"visit": made.id, "reason": made.reason, "on": str(made.planned_on)}
    return made


def add_notes(
    store: Store, held: Visit, more: list[VisitAction], *, now: datetime, by: str
) -> list[VisitAction]:
    """Keep the notes of a visit that was held, and the actions agreed."""
    with store.change("visit-noted", by=by, now=now, account=held.account) as log:
        changes: dict[str, object] = {
            "held_on": held.held_on, "notes": held.notes, "met": held.met,
        }  # fmt: skip
        update(store, "visits", held.id, changes)
        made = [add(store, "visit_actions", each) for each in more]
        log.detail = {"visit": held.id, "notes": len(held.notes), "actions": len(made)}
    return made


def finish(store: Store, account: str, number: int, on: date, *, now: datetime, by: str) -> None:
    """Mark an action done; BadInput where the account has none of that number."""
    if number not in {each.id for each in actions(store, account)}:
        raise BadInput("--done", f"{account} has no action {number}")
    with store.change("visit-action-done", by=by, now=now, account=account) as log:
        sql = "UPDATE visit_actions SET done_on = ? WHERE id = ?"
        store.database.run(sql, [stored(on), number])
        log.detail = {"action": number}
