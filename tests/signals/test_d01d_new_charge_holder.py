"""D01d: a lender that held no charge before."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, charge, entry, none

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d01d_new_charge_holder import new_charge_holder


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("charge")], State.ABSENT, id="the register says there is no charge"),
        pytest.param(
            [charge("2026-09-01", "Other Lender Limited"), charge("2015-01-01")],
            State.PRESENT,
            id="a second house registers a charge in the last year",
        ),
        pytest.param(
            [charge("2026-09-01"), entry(founded="2010-01-01")],
            State.PRESENT,
            id="an old firm gives its first charge",
        ),
        pytest.param(
            [charge("2026-09-01"), entry(founded="2026-01-01")],
            State.ABSENT,
            id="the first debenture of a new firm",
        ),
        pytest.param(
            [charge("2026-09-01", "Fictional Bank Limited"), charge("2015-01-01")],
            State.ABSENT,
            id="another arm of the same bank",
        ),
        pytest.param(
            [charge("2025-11-23", "Other Lender Limited"), charge("2015-01-01")],
            State.ABSENT,
            id="a new house, one day more than a year ago",
        ),
        pytest.param(
            [charge("2025-11-24", "Other Lender Limited"), charge("2015-01-01")],
            State.PRESENT,
            id="a new house, a year ago to the day",
        ),
        pytest.param(
            [
                charge("2026-09-01", "A Landlord", classification="Rent deposit deed"),
                charge("2015-01-01"),
            ],
            State.ABSENT,
            id="a landlord's rent deposit",
        ),
        pytest.param(
            [
                charge("2026-09-01", "Trustee", classification="Account security agreement"),
                charge("2015-01-01"),
            ],
            State.ABSENT,
            id="a pension scheme's account",
        ),
        pytest.param(
            [charge("2026-09-01", None), charge("2015-01-01")],
            State.NOT_ASSESSED,
            id="the new holder is not named",
        ),
        pytest.param(
            [charge("2026-09-01", "Other Lender Limited"), charge("2015-01-01", None)],
            State.NOT_ASSESSED,
            id="the old holder is not named",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == new_charge_holder.ask(evidence, AS_OF).state


def test_the_item_is_dated_by_the_charge() -> None:
    new = charge("2026-09-01", "Other Lender Limited")

    answer = new_charge_holder.ask([new, charge("2015-01-01")], AS_OF)

    assert [((new,), "2026-09-01")] == [(c.evidence, str(c.event_date)) for c in answer.cites]
