"""
A host that came to nothing several times in a row is left alone for a while.

Counted is every request: silence, a refused or broken connection, 429, 502 to 504. Any other answer
ends the streak. Without this, a list of ten thousand rows would wait for a
dead register ten thousand times, and go on asking one that refuses everybody.
"""

from __future__ import annotations

from collections import Counter

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.slots import Why

LONG = 6


class Streaks:
    """Counts requests in a row, for each host, that came to nothing."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def answered(self, host: str) -> None:
        """The host said something."""
        self._counts.pop(host, None)

    def nothing(self, host: str, reason: Reason, detail: str) -> Why | None:
        """One more request came to nothing; why the host is to be left alone now, if it is."""
        self._counts[host] += 1
        if self._counts[host] < LONG:
            return None
        limited = reason is Reason.RATE_LIMIT
        return Why(
            outcome=LookupOutcome.BLOCKED if limited else LookupOutcome.FAILED,
            reason=reason,
            detail=f"{LONG} requests in a row came to nothing ({detail}): the host is left alone",
        )
