"""G14a: the firm announces that it closes."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.g14a_closing_down import closing_down


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("site-notice")], State.ABSENT, id="the pages carry no notice"),
        pytest.param(
            [
                seen(
                    "site-notice",
                    what="closing-down",
                    words="closing down sale, everything must go",
                )
            ],
            State.PRESENT,
            id="a closing-down sale",
        ),
        pytest.param(
            [seen("site-notice", what="sale-of-plant", words="press for sale")],
            State.ABSENT,
            id="a notice of another kind",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == closing_down.ask(evidence, AS_OF).state
