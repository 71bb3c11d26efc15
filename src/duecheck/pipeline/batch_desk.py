"""One row of a batch at a time: from the lists, then outside where that can change the action."""

from __future__ import annotations

from datetime import UTC, datetime

from duecheck.model.door import Door
from duecheck.pipeline.batch_doors import Answers, RowState
from duecheck.pipeline.batch_rows import (
    Judge,
    finished,
    from_lists,
    from_outside,
    guarded,
    needs_calls,
    not_judged,
)
from duecheck.pipeline.list_door import OpenLists
from duecheck.records.batch_ledger import LedgerRow
from duecheck.records.row_archives import RowArchives
from duecheck.records.row_ledger import RowLedger


class Desk:
    """Works on rows, many at once if it is asked so; what is done goes to the ledger."""

    def __init__(self, judge: Judge, ledger: RowLedger, archives: RowArchives) -> None:
        self._judge = judge
        self._ledger = ledger
        self._archives = archives
        self._answers = Answers(ledger, archives)

    async def one(self, row: LedgerRow, door: Door, lists: OpenLists) -> str:
        """The line of *row*, kept."""
        said = not_judged(row, self._judge)
        if said is not None:
            self._ledger.done([(row.row, said)])
            return said
        states: list[RowState] = []

        async def line() -> str:
            if not self._judge.thorough:
                before = await from_lists(row, self._judge, lists)
                if not needs_calls(before):
                    return finished(row, before, self._judge)
            writer, kept = self._archives.begin(row.row, self._judge.started)
            with writer:
                state = RowState(
                    row=row.row,
                    writer=writer,
                    kept={(one.call.source, one.call.key): one for one in kept},
                )
                states.append(state)
                done = await from_outside(
                    row,
                    state,
                    self._judge,
                    outside=door,
                    answers=self._answers,
                    lists=lists,
                    clock=self.clock,
                )
            return finished(row, done, self._judge)

        said = await guarded(row, self._judge, line)
        self._keep(row, said, states)
        return said

    def clock(self) -> datetime:
        """Now, or the job's own now where the clock stands still."""
        return self._judge.started if self._judge.frozen else datetime.now(UTC)

    def _keep(self, row: LedgerRow, line: str, states: list[RowState]) -> None:
        """The row is done: its archive behind the others, then all of it in one transaction."""
        if not states:
            self._ledger.done([(row.row, line)])
            return
        state = states[0]
        file, start, length = self._archives.end(row.row)
        self._ledger.done(
            [(row.row, line)],
            place=(row.row, file, start, length),
            captures=self._answers.captures(state, file, start),
        )
        self._answers.forget(state)
        self._archives.forget(row.row)
