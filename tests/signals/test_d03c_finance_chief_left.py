"""D03c: whoever keeps the money left."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, officer

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d03c_finance_chief_left import finance_chief_left


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("officer")], State.NOT_ASSESSED, id="the register lists no officers"),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01")],
            State.NOT_ASSESSED,
            id="no role names the finance chief",
        ),
        pytest.param(
            [officer("Chief Financial Officer", "2012-01-01", "2026-08-01")],
            State.PRESENT,
            id="the finance chief left",
        ),
        pytest.param(
            [officer("Financial controller", "2012-01-01", "2026-08-01")],
            State.PRESENT,
            id="the controller left",
        ),
        pytest.param(
            [
                officer("Finance director", "2012-01-01", "2026-08-01"),
                officer("Finance director", "2026-08-15"),
            ],
            State.ABSENT,
            id="a successor within sixty days",
        ),
        pytest.param(
            [
                officer("Finance director", "2012-01-01", "2026-08-01"),
                officer("Sales director", "2026-08-15"),
            ],
            State.PRESENT,
            id="a sales director does not replace a finance director",
        ),
        pytest.param(
            [officer("Treasurer", "2012-01-01")], State.ABSENT, id="the treasurer is in office"
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == finance_chief_left.ask(evidence, AS_OF).state
