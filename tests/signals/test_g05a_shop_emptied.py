"""G05a: a shop that is gone counts only beside a notice; no shop costs nothing."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.g05a_shop_emptied import shop_emptied

GONE, WORKS = seen("site-store", works=False), seen("site-store", works=True)
CLOSING = seen("site-notice", what="closing-down", words="closing-down sale")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody looked"),
        pytest.param([none("site-store")], State.NOT_ASSESSED, id="no shop costs nothing"),
        pytest.param([WORKS], State.ABSENT, id="a basket that opens"),
        pytest.param([WORKS, CLOSING], State.ABSENT, id="a closing sale in a shop that works"),
        pytest.param([GONE], State.NOT_ASSESSED, id="a basket out of order"),
        pytest.param([CLOSING], State.NOT_ASSESSED, id="a notice without a shop"),
        pytest.param([GONE, CLOSING], State.PRESENT, id="both"),
    ],
)
def test_a_shop_that_is_gone(evidence: list[Evidence], expected: State) -> None:
    assert expected is shop_emptied.judge(evidence, AS_OF).state
