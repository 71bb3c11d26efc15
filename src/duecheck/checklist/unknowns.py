"""What nobody has answered: lanes as U01 to U08, then signs, each with who could fill it."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck.checklist.rules import Rules
from duecheck.model.assessment import Coverage, Row, Unknown
from duecheck.model.remembered import Remembered
from duecheck.model.signal import State


def unknowns(coverage: Coverage, rows: Sequence[Row], rules: Rules) -> tuple[Unknown, ...]:
    """Every lane without credit, then every row that was not assessed."""
    lanes = [
        Unknown(
            code=rules.lanes.lanes[lane.lane].code,
            lane=lane.lane,
            text=f"{rules.lanes.lanes[lane.lane].title}: nobody has answered",
            reason=lane.detail,
            who_can_fill=rules.lanes.lanes[lane.lane].who_can_fill,
            mandatory=lane.mandatory,
        )
        for lane in coverage.lanes
        if lane.credit <= 0
    ]
    signs = [_unknown(row) for row in rows if row.state is State.NOT_ASSESSED]
    return (*lanes, *signs)


def _of_row(row: Row, _: int) -> Unknown:
    return Unknown(
        code=f"U-{row.id}",
        lane=None,
        text=f"{row.title}: not assessed",
        reason=row.reason,
        who_can_fill=row.who_can_tell,
        mandatory=False,
    )


_unknown = Remembered(_of_row)
