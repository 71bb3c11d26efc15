"""A01a: the firm is much younger than it says."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, claim, entry, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.a01a_claimed_years import claimed_years


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([claim("since", "2016")], State.NOT_ASSESSED, id="nothing dated was found"),
        pytest.param([entry(founded="2020-01-01")], State.NOT_ASSESSED, id="no year was stated"),
        pytest.param(
            [claim("since", "2016"), entry(founded="2025-09-01")],
            State.PRESENT,
            id="ten years claimed, registered fourteen months ago",
        ),
        pytest.param(
            [claim("since", "2016"), entry(founded="2017-05-01")],
            State.ABSENT,
            id="nine and a half of ten years",
        ),
        pytest.param(
            [claim("since", "2024"), entry(founded="2026-06-01")],
            State.ABSENT,
            id="short by more than half, but by less than two years",
        ),
        pytest.param(
            [claim("since", "1996"), entry(founded="2008-01-01")],
            State.ABSENT,
            id="short by many years, but by less than half",
        ),
        pytest.param(
            [
                claim("since", "2016"),
                entry(founded="2025-09-01"),
                seen("archive-capture", first="2016-08-01"),
            ],
            State.ABSENT,
            id="the web archive knew its site: a predecessor",
        ),
        pytest.param(
            [claim("since", "2016"), seen("domain-registration", registered_on="2025-09-01")],
            State.NOT_ASSESSED,
            id="a young domain alone contradicts nobody",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == claimed_years.ask(evidence, AS_OF).state
