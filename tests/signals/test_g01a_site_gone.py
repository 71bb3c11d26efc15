"""G01a: the site is gone."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.g01a_site_gone import site_gone


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([seen("site", state="parked")], State.PRESENT, id="parked"),
        pytest.param([seen("site", state="gone")], State.PRESENT, id="gone"),
        pytest.param([seen("site", state="suspended")], State.PRESENT, id="suspended by its host"),
        pytest.param([seen("site", state="default")], State.PRESENT, id="a server's default page"),
        pytest.param([seen("site", state="live")], State.ABSENT, id="live"),
        pytest.param(
            [seen("site", state="redirected")], State.NOT_ASSESSED, id="moved to another address"
        ),
        pytest.param(
            [seen("site", state="under-construction")], State.NOT_ASSESSED, id="under construction"
        ),
        pytest.param([seen("site")], State.NOT_ASSESSED, id="a state not told"),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == site_gone.ask(evidence, AS_OF).state
