"""A visit to a customer, and what was agreed to be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class Visit:
    """
    One visit. `going` and `meeting` are people with their roles, `background` is candid and inside.

    `held_on` is None until the notes are entered.
    """

    account: str
    reason: str
    planned_on: date
    by: str
    at: datetime
    site: str | None = None
    going: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    held_on: date | None = None
    notes: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    id: int = 0


@dataclass(frozen=True, kw_only=True)
class VisitAction:
    """One thing to do after a visit; `inside` ones are no business of the customer's."""

    account: str
    visit_id: int
    what: str
    owner: str | None = None
    due_on: date | None = None
    done_on: date | None = None
    inside: bool = False
    id: int = 0

    def state(self, today: date) -> str:
        """done, late, open, or incomplete where owner or date is missing."""
        if self.done_on is not None:
            return "done"
        if self.owner is None or self.due_on is None:
            return "incomplete"
        return "late" if self.due_on < today else "open"
