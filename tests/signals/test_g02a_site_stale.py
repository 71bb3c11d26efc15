"""G02a: nothing on the site is newer than two years."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.g02a_site_stale import site_stale


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [seen("site-date", on="2026-05-01", method="json-ld")],
            State.ABSENT,
            id="content of this year",
        ),
        pytest.param(
            [seen("site-date", on="2025-11-24", method="time")],
            State.ABSENT,
            id="a year old to the day",
        ),
        pytest.param(
            [seen("site-date", on="2025-06-01", method="feed")],
            State.NOT_ASSESSED,
            id="neither fresh nor stale",
        ),
        pytest.param(
            [seen("site-date", on="2024-11-22", method="feed")],
            State.PRESENT,
            id="just over two years old, a leap day allowed for",
        ),
        pytest.param(
            [
                seen("site-date", on="2019-05-01", method="json-ld"),
                seen("site-date", on="2026-05-01", method="json-ld"),
            ],
            State.ABSENT,
            id="an old page beside a new one",
        ),
        pytest.param(
            [seen("site-date", on="2026", method="copyright")],
            State.NOT_ASSESSED,
            id="only this year's copyright line, which machines renew",
        ),
        pytest.param(
            [seen("site-date", on="2021", method="copyright")],
            State.PRESENT,
            id="only a copyright line of years ago",
        ),
        pytest.param(
            [
                seen("site-date", on="2026", method="copyright"),
                seen("site-date", on="2021-05-01", method="feed"),
            ],
            State.PRESENT,
            id="a renewed copyright line does not hide an old feed",
        ),
        pytest.param(
            [seen("site-date", on="2026-11-01", method="last-modified")],
            State.NOT_ASSESSED,
            id="only a server's date",
        ),
        pytest.param([seen("site-date", method="time")], State.NOT_ASSESSED, id="a date not told"),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == site_stale.ask(evidence, AS_OF).state
