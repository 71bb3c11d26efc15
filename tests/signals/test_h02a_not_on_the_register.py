"""H02a: the firm is not on the register."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, entry, none

from duecheck.model.evidence import Evidence, FetchedBy
from duecheck.model.signal import State
from duecheck.signals.h02a_not_on_the_register import not_on_the_register


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([entry("dissolved", ended="2024-05-01")], State.PRESENT, id="dissolved"),
        pytest.param([entry("closed")], State.PRESENT, id="closed"),
        pytest.param(
            [none("registration", fetched_by=FetchedBy.NUMBER)],
            State.PRESENT,
            id="the register does not know the stated number",
        ),
        pytest.param(
            [none("registration")], State.NOT_ASSESSED, id="a search by name found nothing"
        ),
        pytest.param([entry()], State.ABSENT, id="active"),
        pytest.param([entry("insolvent")], State.ABSENT, id="in insolvency, but on the register"),
        pytest.param(
            [entry("not-understood")], State.NOT_ASSESSED, id="a status that is not understood"
        ),
        pytest.param([entry("inactive")], State.NOT_ASSESSED, id="an index that calls it inactive"),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == not_on_the_register.ask(evidence, AS_OF).state
