"""D08d: the firm has a new registered name."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, entry, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d08d_name_changed import name_changed


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [seen("name-change", old="Old Ltd", new="New Ltd", on="2026-03-01"), entry()],
            State.PRESENT,
            id="the name changed this year",
        ),
        pytest.param(
            [seen("name-change", old="Old Ltd", new="New Ltd", on="2019-03-01"), entry()],
            State.ABSENT,
            id="the name changed years ago",
        ),
        pytest.param([entry()], State.ABSENT, id="the register that decides names no earlier name"),
        pytest.param(
            [seen("registration", status="active")],
            State.NOT_ASSESSED,
            id="an index that keeps no former names",
        ),
        pytest.param(
            [seen("name-change", old="Old Ltd", new="New Ltd")],
            State.NOT_ASSESSED,
            id="an earlier name without a day",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == name_changed.ask(evidence, AS_OF).state
