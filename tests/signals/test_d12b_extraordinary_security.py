"""D12b: security of an unusual kind."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, charge, none

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d12b_extraordinary_security import extraordinary_security


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("charge")], State.ABSENT, id="the register says there is no charge"),
        pytest.param(
            [charge("2026-06-01", extraordinary="assignment of a life policy")],
            State.PRESENT,
            id="a life policy was assigned",
        ),
        pytest.param(
            [
                charge(
                    "2026-06-01",
                    extraordinary="second lien",
                    status="satisfied",
                    satisfied_on="2026-10-01",
                )
            ],
            State.ABSENT,
            id="satisfied since",
        ),
        pytest.param([charge("2026-06-01")], State.ABSENT, id="an ordinary charge"),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == extraordinary_security.ask(evidence, AS_OF).state
