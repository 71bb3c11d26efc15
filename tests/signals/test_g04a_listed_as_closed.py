"""G04a: two listings that say closed are a sign, one is a question."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, listing

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.g04a_listed_as_closed import listed_as_closed

CLOSED, OPEN = "Permanently closed. Decking contractor", "Open today. Closes at 17:00"


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nothing was found"),
        pytest.param([listing("a.example", OPEN)], State.ABSENT, id="closing time is no closure"),
        pytest.param([listing("a.example", CLOSED)], State.NOT_ASSESSED, id="one can be a prank"),
        pytest.param(
            [listing("a.example", CLOSED), listing("a.example", CLOSED)],
            State.NOT_ASSESSED,
            id="one publisher twice",
        ),
        pytest.param(
            [listing("a.example", CLOSED), listing("b.example", "No longer in business")],
            State.PRESENT,
            id="two publishers",
        ),
        pytest.param(
            [listing("a.example", CLOSED, "namesake"), listing("b.example", CLOSED, "namesake")],
            State.NOT_ASSESSED,
            id="listings of namesakes",
        ),
    ],
)
def test_listings_that_say_closed(evidence: list[Evidence], expected: State) -> None:
    assert expected is listed_as_closed.judge(evidence, AS_OF).state
