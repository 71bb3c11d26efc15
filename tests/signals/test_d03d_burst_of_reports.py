"""D03d: reports of changes at the top in a burst, whichever way they went."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, report_8k

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d03d_burst_of_reports import burst_of_reports


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [report_8k("2026-06-01", "5.02")], State.ABSENT, id="a single report of a departure"
        ),
        pytest.param(
            [report_8k("2026-06-01", "5.02"), report_8k("2026-08-30", "5.02")],
            State.PRESENT,
            id="two reports ninety days apart",
        ),
        pytest.param(
            [report_8k("2026-06-01", "5.02"), report_8k("2026-08-31", "5.02")],
            State.ABSENT,
            id="two reports ninety-one days apart",
        ),
        pytest.param(
            [none("securities-filing")], State.ABSENT, id="a registrant with nothing of the kind"
        ),
        pytest.param(
            [report_8k("2026-06-01", "5.02"), report_8k("2026-07-01", "5.02", "5.07")],
            State.ABSENT,
            id="one of two came with the yearly vote",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == burst_of_reports.ask(evidence, AS_OF).state


def test_it_never_says_that_somebody_left_which_the_item_number_does_not_tell() -> None:
    pair = [report_8k("2026-06-01", "5.02"), report_8k("2026-07-30", "5.02")]

    answer = burst_of_reports.ask(pair, AS_OF)

    assert "leaving, elected or appointed" in answer.reason
    assert "2026-06-01 and 2026-07-30" in answer.reason
