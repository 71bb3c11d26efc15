"""D08c: nobody is left who could sign."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, officer, owner

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d08c_nobody_left import nobody_left


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("officer")], State.NOT_ASSESSED, id="a register that lists nobody"),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01")],
            State.PRESENT,
            id="the only director left",
        ),
        pytest.param(
            [owner("Ada One", "2016-04-06", "2026-08-01")],
            State.PRESENT,
            id="the only owner ceased",
        ),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01"), officer("director", "2013-01-01")],
            State.ABSENT,
            id="another director is in office",
        ),
        pytest.param(
            [owner("Ada One", "2016-04-06", "2026-08-01"), owner("Cy Three", "2026-08-01")],
            State.ABSENT,
            id="another owner holds the firm",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == nobody_left.ask(evidence, AS_OF).state
