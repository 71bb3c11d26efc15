"""D03a: one officer left and nobody followed."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, officer

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d03a_key_leaver import key_leaver


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("officer")], State.ABSENT, id="the register lists no officers"),
        pytest.param(
            [officer("director", "2012-01-01")], State.ABSENT, id="everybody is in office"
        ),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01"), officer("director", "2012-01-01")],
            State.PRESENT,
            id="a director left and those who stay were there before",
        ),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01"), officer("director", "2026-09-30")],
            State.ABSENT,
            id="a successor sixty days later",
        ),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01"), officer("director", "2026-10-01")],
            State.PRESENT,
            id="somebody came sixty-one days later",
        ),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01"), officer("director", "2026-07-15")],
            State.ABSENT,
            id="a successor named before",
        ),
        pytest.param(
            [officer("director", "2012-01-01", "2026-08-01"), officer("secretary", "2026-08-01")],
            State.PRESENT,
            id="a new secretary does not replace a director",
        ),
        pytest.param(
            [officer("director", "2012-01-01", "2025-11-23")],
            State.ABSENT,
            id="a departure of more than a year ago",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == key_leaver.ask(evidence, AS_OF).state


def test_the_answer_names_no_person() -> None:
    answer = key_leaver.ask([officer("director", "2012-01-01", "2026-08-01")], AS_OF)

    assert "A Person" not in answer.reason
