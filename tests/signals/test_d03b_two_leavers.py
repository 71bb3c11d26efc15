"""D03b: several departures within half a year."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, officer, report_8k

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d03b_two_leavers import two_leavers


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("officer")], State.ABSENT, id="the register lists no officers"),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01")],
            State.ABSENT,
            id="one leaver is not two",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-08-01"),
                officer("secretary", "2012-01-01", "2026-03-01"),
            ],
            State.PRESENT,
            id="two leavers five months apart",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-10-01"),
                officer("secretary", "2012-01-01", "2026-01-02"),
            ],
            State.ABSENT,
            id="two leavers nine months apart",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-08-01"),
                officer("director", "2012-01-01", "2026-07-01"),
                officer("director", "2026-07-20"),
                officer("director", "2026-08-02"),
            ],
            State.ABSENT,
            id="two leavers, two successors",
        ),
        pytest.param(
            [
                officer("director", "2012-01-01", "2026-08-01"),
                officer("director", "2012-01-01", "2026-07-01"),
                officer("director", "2026-07-20"),
            ],
            State.ABSENT,
            id="one successor makes good one of two",
        ),
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
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == two_leavers.ask(evidence, AS_OF).state


def test_leavers_are_one_counted_item_dated_by_the_newest() -> None:
    first = officer("secretary", "2012-01-01", "2026-03-01")
    last = officer("director", "2012-01-01", "2026-08-01")

    (cite,) = two_leavers.ask([last, first], AS_OF).cites

    assert ((first, last), "2026-08-01") == (cite.evidence, str(cite.event_date))
