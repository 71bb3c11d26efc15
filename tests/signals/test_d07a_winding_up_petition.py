"""D07a: a winding-up petition, open."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, none, seen

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d07a_winding_up_petition import winding_up_petition


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param(
            [none("insolvency-case")],
            State.NOT_ASSESSED,
            id="no insolvency on the register says nothing of suppliers' claims",
        ),
        pytest.param(
            [seen("insolvency-case", petitioned_on="2026-09-14", open=True, solvent=False)],
            State.PRESENT,
            id="a petition is open",
        ),
        pytest.param(
            [
                seen(
                    "insolvency-case",
                    petitioned_on="2026-09-14",
                    started_on="2026-10-20",
                    open=True,
                    solvent=False,
                )
            ],
            State.NOT_ASSESSED,
            id="an order has followed: the hard stop, not the sign",
        ),
        pytest.param(
            [seen("insolvency-case", started_on="2026-09-14", open=True, solvent=True)],
            State.NOT_ASSESSED,
            id="the members' own solvent winding-up",
        ),
        pytest.param(
            [seen("insolvency-case", petitioned_on="2020-09-14", solvent=False)],
            State.NOT_ASSESSED,
            id="a petition of years ago without a later step",
        ),
        pytest.param(
            [seen("lane", lane="courts", result="none")],
            State.ABSENT,
            id="the courts were searched by hand",
        ),
        pytest.param(
            [seen("lane", lane="news", result="none")],
            State.NOT_ASSESSED,
            id="another lane was searched by hand",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == winding_up_petition.ask(evidence, AS_OF).state


def test_an_open_petition_goes_on_and_a_dismissed_one_has_ended() -> None:
    still = seen("insolvency-case", petitioned_on="2026-09-14", open=True, solvent=False)
    over = seen("insolvency-case", petitioned_on="2026-06-01", ended_on="2026-08-01", open=False)

    cites = winding_up_petition.ask([still, over], AS_OF).cites

    assert [(True, False, "2026-09-14"), (False, True, "2026-08-01")] == [
        (cite.live, cite.ended, str(cite.event_date)) for cite in cites
    ]
