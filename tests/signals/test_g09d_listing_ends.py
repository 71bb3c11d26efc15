"""G09d: the end of a listing."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, report_8k, seen

from duecheck.model.signal import State
from duecheck.signals.g09d_listing_ends import listing_ends

NOTHING = none("securities-filing")


def form(name: str, on: str):
    return seen("securities-filing", form=name, items=(), on=on, accession=f"a-{on}")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([NOTHING], State.ABSENT, id="a registrant with nothing of the kind"),
        pytest.param([report_8k("2026-06-01", "3.01")], State.PRESENT, id="a listing rule failed"),
        pytest.param(
            [report_8k("2026-06-01", "3.01", "5.02")],
            State.ABSENT,
            id="a vacancy on the board of a solvent firm",
        ),
        pytest.param([form("15-12G", "2026-08-15")], State.PRESENT, id="the registration ended"),
        pytest.param([form("25-NSE", "2024-08-15")], State.ABSENT, id="two years ago"),
    ],
)
def test_the_answer(evidence, expected: State) -> None:
    assert expected == listing_ends.ask(evidence, AS_OF).state
