"""D12c: security over everything together with another change of lender."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, charge, entry, none, report_8k

from duecheck.model.evidence import Evidence
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
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == security_with_new_financing.ask(evidence, AS_OF).state
