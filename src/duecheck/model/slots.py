"""
The turns of hosts, shared by everybody who asks them: runs on one machine, or workers of a fleet.

A pacer that is alone keeps its pace by itself. Where others ask the same hosts, each request takes
its slot from a common book, on the book's own clock.
"""

from __future__ import annotations

from typing import Protocol

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.noun import Noun


class Why(Noun):
    """What a host's rest means for the questions that are not asked meanwhile."""

    outcome: LookupOutcome
    reason: Reason
    detail: str


class Taken(Noun):
    """A slot, or the seconds to wait before asking for one again and whose wish that is."""

    at: float | None = None
    wait: float = 0.0
    rest: Why | None = None


class Slots(Protocol):
    """A book of slots. Times are seconds on the book's clock, and mean nothing elsewhere."""

    def take(self, host: str, *, count: int, seconds: float, gap: float) -> Taken:
        """
        Take a slot of *host*, if one is free now.

        At most *count* of them in any *seconds* (0: no such limit), and *gap* seconds between two.
        """
        ...

    def move(self, host: str, at: float, *, within: float) -> float | None:
        """
        Say that the request of the slot *at* leaves now: its new time.

        None where *within* seconds have passed since: others may have gone by it, the slot is lost.
        """
        ...

    def rest(self, host: str, seconds: float, why: Why) -> None:
        """Leave *host* alone for so long, everybody; a longer rest stands."""
        ...
