"""G09b: a notice of strike-off stands."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, entry, none, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.g09b_strike_off_notice import strike_off_notice


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([entry()], State.NOT_ASSESSED, id="the notices were not read"),
        pytest.param([none("strike-off")], State.ABSENT, id="the register shows no notice"),
        pytest.param(
            [seen("strike-off", stage="first", on="2026-10-01")], State.PRESENT, id="a first notice"
        ),
        pytest.param(
            [seen("strike-off", stage="voluntary", on="2026-10-01")],
            State.PRESENT,
            id="the firm's own application",
        ),
        pytest.param(
            [
                seen("strike-off", stage="first", on="2026-08-01"),
                seen("strike-off", stage="discontinued", on="2026-09-01"),
            ],
            State.ABSENT,
            id="a notice discontinued",
        ),
        pytest.param(
            [
                seen("strike-off", stage="discontinued", on="2026-09-01"),
                seen("strike-off", stage="first", on="2026-10-01"),
            ],
            State.PRESENT,
            id="a new notice after an old one was discontinued",
        ),
        pytest.param(
            [
                seen("strike-off", stage="first", on="2026-09-01"),
                seen("strike-off", stage="discontinued", on="2026-09-01"),
            ],
            State.ABSENT,
            id="given and discontinued on one day",
        ),
        pytest.param(
            [entry(status_detail="active-proposal-to-strike-off")],
            State.PRESENT,
            id="the profile shows a proposal",
        ),
        pytest.param(
            [
                seen("strike-off", stage="first", on="2019-08-01"),
                seen("strike-off", stage="discontinued", on="2019-09-01"),
                seen("strike-off", stage="proposed"),
            ],
            State.PRESENT,
            id="proposed today, whatever was discontinued years ago",
        ),
        pytest.param(
            [seen("strike-off", stage="first", on="2020-08-01")],
            State.NOT_ASSESSED,
            id="a notice of years ago without an end",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == strike_off_notice.ask(evidence, AS_OF).state


def test_a_proposal_in_the_profile_takes_its_day_from_the_notice() -> None:
    answer = strike_off_notice.ask(
        [
            seen("strike-off", stage="proposed"),
            seen("strike-off", stage="first", on="2026-10-01"),
        ],
        AS_OF,
    )

    assert ["2026-10-01"] == [str(cite.event_date) for cite in answer.cites]
