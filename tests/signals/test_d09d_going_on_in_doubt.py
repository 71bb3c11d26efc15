"""D09d: a doubt in the firm's own report."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.signal import State
from duecheck.signals.d09d_going_on_in_doubt import going_on_in_doubt


def report(says: str, on: str):
    return seen("going-concern", says=says, on=on, form="10-K", sentence="Words of the report.")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("going-concern")], State.ABSENT, id="no report holds the words"),
        pytest.param([report("doubt", "2026-03-20")], State.PRESENT, id="it doubts"),
        pytest.param([report("hypothetical", "2026-03-20")], State.ABSENT, id="a duty or a risk"),
        pytest.param([report("not-understood", "2026-03-20")], State.NOT_ASSESSED, id="unclear"),
        pytest.param(
            [report("doubt", "2025-11-20"), report("alleviated", "2026-03-20")],
            State.ABSENT,
            id="a later report no longer doubts",
        ),
        pytest.param([report("doubt", "2023-03-20")], State.NOT_ASSESSED, id="long ago"),
    ],
)
def test_the_answer(evidence, expected: State) -> None:
    assert expected == going_on_in_doubt.ask(evidence, AS_OF).state
