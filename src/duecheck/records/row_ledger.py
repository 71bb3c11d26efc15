"""What the rows of a batch need of a ledger, on one machine or in a fleet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from duecheck.records.batch_ledger import Capture


class RowLedger(Protocol):
    """Keeps what is done and says what was answered before. `folder` is this process's own."""

    folder: Path

    def done(
        self,
        lines: Sequence[tuple[int, str]],
        *,
        place: tuple[int, str, int, int] | None = None,
        captures: Iterable[Capture] = (),
    ) -> None:
        """Rows that are done, with the place of a row's archive and what it asked."""
        ...

    def capture(self, source: str, key: str) -> Capture | None:
        """What was answered before to this question, by whichever row asked it."""
        ...
