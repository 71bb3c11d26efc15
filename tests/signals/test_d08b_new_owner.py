"""D08b: everybody who owned the firm is gone."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, owner

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d08b_new_owner import new_owner


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("owner")], State.ABSENT, id="the register lists no owners"),
        pytest.param(
            [owner("Bea Two", "2016-04-06", "2026-05-01"), owner("Cy Three", "2026-05-02")],
            State.PRESENT,
            id="the only owner ceased and a stranger came",
        ),
        pytest.param(
            [
                owner("Ada One", "2016-04-06"),
                owner("Bea Two", "2016-04-06", "2026-05-01"),
                owner("Cy Three", "2026-05-02"),
            ],
            State.ABSENT,
            id="an owner of before stayed: D08a",
        ),
        pytest.param(
            [owner("Ada One", "2016-04-06", "2026-05-01"), owner("ONE, Ada", "2026-05-01")],
            State.ABSENT,
            id="the same owner registered again",
        ),
        pytest.param(
            [owner("Bea Two", "2016-04-06", "2024-05-01"), owner("Cy Three", "2024-05-02")],
            State.ABSENT,
            id="a sale of more than a year ago",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == new_owner.ask(evidence, AS_OF).state


def test_the_sale_is_one_item_dated_by_its_last_step() -> None:
    gone, came = owner("Bea Two", "2016-04-06", "2026-05-01"), owner("Cy Three", "2026-05-02")

    (cite,) = new_owner.ask([came, gone], AS_OF).cites

    assert ((gone, came), "2026-05-02") == (cite.evidence, str(cite.event_date))
