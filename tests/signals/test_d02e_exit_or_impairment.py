"""D02e: an exit or a write-down."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, report_8k, seen

from duecheck.model.signal import State
from duecheck.signals.d02e_exit_or_impairment import exit_or_impairment

NOTHING = none("securities-filing")


def form(name: str, on: str):
    return seen("securities-filing", form=name, items=(), on=on, accession=f"a-{on}")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([NOTHING], State.ABSENT, id="a registrant with nothing of the kind"),
        pytest.param([report_8k("2026-06-01", "2.05")], State.PRESENT, id="costs of an exit"),
        pytest.param([report_8k("2026-06-01", "2.06")], State.PRESENT, id="an impairment"),
        pytest.param([report_8k("2024-11-06", "2.05")], State.ABSENT, id="two years ago"),
    ],
)
def test_the_answer(evidence, expected: State) -> None:
    assert expected == exit_or_impairment.ask(evidence, AS_OF).state


def test_one_report_of_both_is_one_item() -> None:
    both = report_8k("2026-06-01", "2.05", "2.06")

    assert 1 == len(exit_or_impairment.ask([both], AS_OF).cites)
