"""G09c: a late report."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.signal import State
from duecheck.signals.g09c_report_late import report_late

NOTHING = none("securities-filing")


def form(name: str, on: str):
    return seen("securities-filing", form=name, items=(), on=on, accession=f"a-{on}")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([NOTHING], State.ABSENT, id="a registrant with nothing of the kind"),
        pytest.param([form("NT 10-Q", "2026-08-15")], State.PRESENT, id="a late quarterly report"),
        pytest.param([form("NT 10-K", "2025-03-15")], State.ABSENT, id="late over a year ago"),
        pytest.param([form("25", "2026-08-15")], State.ABSENT, id="another form"),
    ],
)
def test_the_answer(evidence, expected: State) -> None:
    assert expected == report_late.ask(evidence, AS_OF).state


def test_several_notices_are_one_item() -> None:
    late = [form("NT 10-Q", "2026-05-15"), form("NT 10-Q", "2026-08-15")]

    (cite,) = report_late.ask(late, AS_OF).cites

    assert (2, "2026-08-15") == (len(cite.evidence), str(cite.event_date))
