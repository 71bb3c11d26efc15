"""D09c: a debt payable at once."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, report_8k, seen

from duecheck.model.signal import State
from duecheck.signals.d09c_debt_called_in import debt_called_in

NOTHING = none("securities-filing")


def form(name: str, on: str):
    return seen("securities-filing", form=name, items=(), on=on, accession=f"a-{on}")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([NOTHING], State.ABSENT, id="a registrant with nothing of the kind"),
        pytest.param(
            [report_8k("2026-06-01", "2.04")], State.PRESENT, id="a debt fell due in June"
        ),
        pytest.param([report_8k("2021-12-08", "2.04")], State.ABSENT, id="one of five years ago"),
        pytest.param(
            [report_8k("2026-06-01", "2.03")], State.ABSENT, id="a new debt is none that fell due"
        ),
        pytest.param(
            [report_8k("2026-06-01", "2.04", form="8-K/A")],
            State.ABSENT,
            id="an amendment tells it a second time",
        ),
    ],
)
def test_the_answer(evidence, expected: State) -> None:
    assert expected == debt_called_in.ask(evidence, AS_OF).state
