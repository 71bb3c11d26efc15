"""D08f: accounts withdrawn, auditors changed."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, report_8k, seen

from duecheck.model.signal import State
from duecheck.signals.d08f_accounts_withdrawn import accounts_withdrawn

NOTHING = none("securities-filing")


def form(name: str, on: str):
    return seen("securities-filing", form=name, items=(), on=on, accession=f"a-{on}")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([NOTHING], State.ABSENT, id="a registrant with nothing of the kind"),
        pytest.param([report_8k("2026-06-01", "4.02")], State.PRESENT, id="accounts withdrawn"),
        pytest.param([report_8k("2026-06-01", "4.01")], State.ABSENT, id="one change of auditor"),
        pytest.param(
            [report_8k("2026-06-01", "4.01"), report_8k("2026-06-20", "4.01")],
            State.ABSENT,
            id="the old and the new auditor",
        ),
        pytest.param(
            [report_8k("2026-02-01", "4.01"), report_8k("2026-09-20", "4.01")],
            State.PRESENT,
            id="two changes in a year",
        ),
        pytest.param([report_8k("2013-02-01", "4.02")], State.ABSENT, id="thirteen years ago"),
    ],
)
def test_the_answer(evidence, expected: State) -> None:
    assert expected == accounts_withdrawn.ask(evidence, AS_OF).state
