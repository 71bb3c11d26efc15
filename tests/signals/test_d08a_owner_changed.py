"""D08a: part of the ownership changed hands."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, owner, report_8k

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d08a_owner_changed import owner_changed


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("owner")], State.ABSENT, id="the register lists no owners"),
        pytest.param([owner("Ada One", "2016-04-06")], State.ABSENT, id="the same owner for years"),
        pytest.param(
            [
                owner("Ada One", "2016-04-06"),
                owner("Bea Two", "2016-04-06", "2026-05-01"),
                owner("Cy Three", "2026-05-02"),
            ],
            State.PRESENT,
            id="one went, one came, one stayed",
        ),
        pytest.param(
            [owner("Bea Two", "2016-04-06", "2026-05-01"), owner("Cy Three", "2026-05-02")],
            State.ABSENT,
            id="nobody of before is left: D08b",
        ),
        pytest.param(
            [owner("Ada One", "2016-04-06", "2026-05-01"), owner("ONE, Ada", "2026-05-01")],
            State.ABSENT,
            id="the same owner registered again",
        ),
        pytest.param(
            [owner("Ada One", "2016-04-06"), owner("Cy Three", "2026-05-02")],
            State.ABSENT,
            id="one joined and nobody left",
        ),
        pytest.param(
            [report_8k("2026-06-01", "5.01")], State.PRESENT, id="a change of control was reported"
        ),
        pytest.param(
            [report_8k("2025-06-01", "5.01")],
            State.ABSENT,
            id="a change of control more than a year ago",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == owner_changed.ask(evidence, AS_OF).state
