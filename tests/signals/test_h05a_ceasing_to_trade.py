"""H05a: the firm writes that it winds down."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.h05a_ceasing_to_trade import ceasing_to_trade


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("site-notice")], State.ABSENT, id="the pages carry no notice"),
        pytest.param(
            [seen("site-notice", what="winding-down", words="we are winding down our business")],
            State.PRESENT,
            id="its own page says so",
        ),
        pytest.param(
            [seen("site-notice", what="closing-down", words="closing down sale")],
            State.ABSENT,
            id="a closing-down sale alone is G14",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == ceasing_to_trade.ask(evidence, AS_OF).state
