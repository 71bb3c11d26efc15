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
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == strike_off_notice.ask(evidence, AS_OF).state
