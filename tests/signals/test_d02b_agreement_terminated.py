"""D02b: a material agreement ended, with nothing in its place."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, report_8k

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d02b_agreement_terminated import agreement_terminated


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [report_8k("2026-06-01", "1.02", "9.01")],
            State.PRESENT,
            id="the end of an agreement stands alone",
        ),
        pytest.param(
            [report_8k("2026-06-01", "1.01", "1.02", "2.03")], State.ABSENT, id="a refinancing"
        ),
        pytest.param(
            [report_8k("2025-06-01", "1.02")], State.ABSENT, id="an end of more than a year ago"
        ),
        pytest.param(
            [report_8k("2026-06-01", "7.01")], State.ABSENT, id="a report of something else"
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == agreement_terminated.ask(evidence, AS_OF).state
