"""G03a: regular posts stopped more than a year ago."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.g03a_posts_stopped import posts_stopped

# The day judged is 2026-11-24: 40 days before it is 2026-10-15, 400 days before 2025-10-20.
ACTIVE = {"last_on": "2026-10-15", "regular": False}
DORMANT = {"last_on": "2025-10-20", "regular": True}


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([seen("activity", **ACTIVE)], State.ABSENT, id="40 days ago"),
        pytest.param([seen("activity", **DORMANT)], State.PRESENT, id="400 days, once regular"),
        pytest.param(
            [seen("activity", last_on="2025-10-20", regular=False)],
            State.NOT_ASSESSED,
            id="400 days, never regular",
        ),
        pytest.param(
            [seen("activity", last_on="2025-10-20", regular=None)],
            State.NOT_ASSESSED,
            id="400 days, habit not told",
        ),
        pytest.param([seen("activity", last_on=None)], State.NOT_ASSESSED, id="no post shown"),
        pytest.param(
            [seen("activity", **DORMANT), seen("activity", **ACTIVE)],
            State.ABSENT,
            id="it moved to another network",
        ),
        pytest.param(
            [seen("activity", **DORMANT), seen("site-date", on="2026-11-01", method="feed")],
            State.ABSENT,
            id="its own feed goes on",
        ),
        pytest.param(
            [
                seen("activity", **DORMANT),
                seen("site-date", on="2026-11-01", method="last-modified"),
            ],
            State.PRESENT,
            id="a server's date is no post",
        ),
        pytest.param(
            [seen("site-date", on="2025-01-01", method="feed")],
            State.NOT_ASSESSED,
            id="an old feed alone, its habit not told",
        ),
        pytest.param(
            [seen("activity", last_on="2026-03-01", regular=True)],
            State.NOT_ASSESSED,
            id="half a year and more: neither fresh nor stopped",
        ),
        pytest.param(
            [seen("activity", last_on="2026-05-28", regular=True)],
            State.ABSENT,
            id="180 days to the day",
        ),
        pytest.param(
            [seen("activity", last_on="2025-11-24", regular=True)],
            State.NOT_ASSESSED,
            id="a year to the day is not over a year",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == posts_stopped.ask(evidence, AS_OF).state
