"""The look-up of a lane nobody was asked about: the same for every firm it is said of."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from duecheck.model.lookup import Lane, Lookup, LookupOutcome, Reason
from duecheck.model.source import Source


def silence(source: Source, lane: Lane, at: datetime, reason: Reason, detail: str) -> Lookup:
    """Return the look-up of a lane that was never asked."""
    return _silent(source.id, source.title, source.yields, lane, at, reason, detail)


@lru_cache(maxsize=1024)
def _silent(
    source: str,
    title: str,
    kinds: tuple[str, ...],
    lane: Lane,
    at: datetime,
    reason: Reason,
    detail: str,
) -> Lookup:
    # In a batch the same forty sources are silent for the same reason in every row.
    outcome = LookupOutcome.FAILED if reason is Reason.UNREADABLE else LookupOutcome.NOT_CHECKED
    return Lookup(
        source=source,
        lane=lane,
        question=f"{title}: anything for this lane?",
        outcome=outcome,
        reason=reason,
        detail=detail,
        kinds=kinds,
        asked_at=at,
    )
