"""Doors of a batch that lead nowhere: nobody is asked, or nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Names, Page
from duecheck.model.evidence import Record
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.recorder import Call, Exchange

OFFLINE = "offline: only what is on this machine was asked"
NOWHERE = Record(file="", offset=0, id="")


class NoRecorder:
    """Meets `model.recorder.Recorder` and keeps nothing: for what the lists can say again."""

    def exchange(self, exchange: Exchange) -> tuple[Record, str]:
        """Keep nothing."""
        return NOWHERE, ""

    def names(self, name: str, rdtype: str, answer: str, at: datetime) -> tuple[Record, str]:
        """Keep nothing."""
        return NOWHERE, ""

    def listed(self, address: str, payload: bytes, at: datetime) -> tuple[Record, str]:
        """Keep nothing."""
        return NOWHERE, ""

    def call(self, call: Call) -> None:
        """Keep nothing."""

    def document(self, name: str, value: dict[str, Any]) -> tuple[Record, str]:
        """Keep nothing."""
        return NOWHERE, ""


class ClosedDoor:
    """Meets `model.door.Door` and lets nothing out: every question is `not-checked: policy`."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock

    async def get(self, source: str, ask: Ask) -> Page:
        """Refuse."""
        raise LookupFailed(
            LookupOutcome.NOT_CHECKED, Reason.POLICY, address=ask.url, detail=OFFLINE
        )

    async def resolve(self, source: str, name: str, rdtype: str) -> Names:
        """Refuse."""
        raise LookupFailed(
            LookupOutcome.NOT_CHECKED, Reason.POLICY, address=f"dns:{name}", detail=OFFLINE
        )

    def key(self, source: str) -> str | None:
        """No key is needed where nobody is asked."""
        return None

    def has_contact(self) -> bool:
        """Nobody is told who asks."""
        return False

    def option(self, source: str, name: str) -> str | None:
        """No setting matters."""
        return None

    def now(self) -> datetime:
        """The run's clock, UTC."""
        return self._clock()
