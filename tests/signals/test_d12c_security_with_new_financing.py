"""D12c: security over everything together with another change of lender."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, charge, entry, none, note, report_8k

from duecheck.model.evidence import Evidence, Stance
from duecheck.model.signal import State
from duecheck.signals.d12c_security_with_new_financing import security_with_new_financing


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("charge")], State.ABSENT, id="the register says there is no charge"),
        pytest.param(
            [charge("2026-06-01", all_assets=True), entry(founded="2005-01-01")],
            State.ABSENT,
            id="one charge is not two events",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                charge("2026-08-30", "Other Lender Limited"),
                entry(founded="2005-01-01"),
            ],
            State.PRESENT,
            id="another new lender ninety days later",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                charge("2026-08-31", "Other Lender Limited"),
                entry(founded="2005-01-01"),
            ],
            State.ABSENT,
            id="another new lender ninety-one days later",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                report_8k("2026-06-03", "1.01", "2.03"),
                entry(founded="2005-01-01"),
            ],
            State.PRESENT,
            id="new financing reported in the same week",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                report_8k("2026-06-03", "1.01"),
                entry(founded="2005-01-01"),
            ],
            State.ABSENT,
            id="an agreement without a debt",
        ),
        pytest.param(
            [charge("2026-06-01", all_assets=True)],
            State.NOT_ASSESSED,
            id="nobody knows how old the firm is",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                note("D01a", "2026-05-20"),
                entry(founded="2005-01-01"),
            ],
            State.PRESENT,
            id="the firm said that it changes banks",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                note("D02a", "2026-05-20"),
                entry(founded="2005-01-01"),
            ],
            State.ABSENT,
            id="it said something else",
        ),
        pytest.param(
            [
                charge("2022-06-01", extraordinary="second ranking"),
                report_8k("2022-06-03", "1.01", "2.03"),
            ],
            State.ABSENT,
            id="both of years ago",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == security_with_new_financing.ask(evidence, AS_OF).state


def test_each_event_beside_the_charge_is_an_item_of_its_own() -> None:
    taken = charge("2026-06-01", all_assets=True)
    said, reported = note("D01a", "2026-05-20"), report_8k("2026-06-03", "1.01", "2.03")

    answer = security_with_new_financing.ask(
        [taken, said, reported, entry(founded="2005-01-01")], AS_OF
    )

    assert [(taken, reported), (taken, said)] == [cite.evidence for cite in answer.cites]


def test_an_unsourced_note_is_no_event() -> None:
    rumour = note("D01a", "2026-05-20").model_copy(update={"stance": Stance.VOID})
    charged = [charge("2026-06-01", all_assets=True), entry(founded="2005-01-01")]

    assert State.ABSENT == security_with_new_financing.ask([*charged, rumour], AS_OF).state
