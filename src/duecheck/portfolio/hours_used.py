"""
How many hours were spent looking, from the audit log: what the plan's time budget is held against.

Lines of one person with at most 15 minutes between them are one sitting. A sitting lasts from its
first to its last line and 5 minutes more, for what was read after the last.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from duecheck.model.account_file import AuditLine

LOOKING = ("run", "social", "account-review", "prospect")
BREAK = timedelta(minutes=15)
AFTER = timedelta(minutes=5)
WEEK = timedelta(days=7)


def hours_used(lines: Iterable[AuditLine], until: datetime) -> float:
    """Hours spent looking in the seven days up to *until*, all people together."""
    by_person: dict[str, list[datetime]] = {}
    for line in lines:
        at = datetime.fromisoformat(line.at)
        if line.action in LOOKING and until - WEEK < at <= until:
            by_person.setdefault(line.by, []).append(at)
    spent = sum((_spent(sorted(times)) for times in by_person.values()), timedelta())
    return spent / timedelta(hours=1)


def over_budget(used: float, budget: float | None) -> str | None:
    """A sentence where more than *budget* hours a week were *used*, or None."""
    if budget is None or used <= budget:
        return None
    return f"{used:.1f} hours of looking in seven days, {budget:g} a week are planned"


def _spent(times: list[datetime]) -> timedelta:
    total = timedelta()
    first = last = times[0]
    for at in times[1:]:
        if at - last > BREAK:
            total += last - first + AFTER
            first = at
        last = at
    return total + (last - first) + AFTER
