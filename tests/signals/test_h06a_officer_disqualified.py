"""H06a: an officer in office is barred from acting."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.evidence import Stance
from duecheck.model.signal import State
from duecheck.signals.h06a_officer_disqualified import officer_disqualified

BARRED = seen("disqualification", name="A Person", disqualified_from="2024-01-01")
CUT = seen("cut-list", of="officer", read=200, total=300)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([BARRED], State.PRESENT, id="barred"),
        pytest.param([none("disqualification")], State.ABSENT, id="all were looked up"),
        pytest.param([none("disqualification"), CUT], State.NOT_ASSESSED, id="some were not seen"),
    ],
)
def test_the_answer(evidence, expected) -> None:
    assert expected == officer_disqualified.ask(evidence, AS_OF).state


def test_a_name_and_a_month_are_not_a_person_so_somebody_verifies() -> None:
    (cite,) = officer_disqualified.ask([BARRED], AS_OF).cites

    assert Stance.UNNAMED == cite.stance
