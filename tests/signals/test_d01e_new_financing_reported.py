"""D01e: new financing reported to the securities regulator."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, report_8k

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d01e_new_financing_reported import new_financing_reported


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("securities-filing")], State.NOT_ASSESSED, id="not a registrant"),
        pytest.param(
            [report_8k("2026-06-01", "1.01", "2.03")],
            State.PRESENT,
            id="agreement and debt in one report",
        ),
        pytest.param(
            [report_8k("2026-06-01", "1.01", "1.02", "2.03", "9.01")],
            State.PRESENT,
            id="an old facility replaced by a new one",
        ),
        pytest.param(
            [report_8k("2026-06-01", "1.01"), report_8k("2026-06-02", "2.03")],
            State.ABSENT,
            id="agreement and debt in two reports",
        ),
        pytest.param(
            [report_8k("2025-06-01", "1.01", "2.03")],
            State.ABSENT,
            id="financing of more than a year ago",
        ),
        pytest.param(
            [report_8k("2026-06-01", "1.01", "2.03", form="8-K/A")],
            State.ABSENT,
            id="an amendment tells it a second time",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == new_financing_reported.ask(evidence, AS_OF).state
