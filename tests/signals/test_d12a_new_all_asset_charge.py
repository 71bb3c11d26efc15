"""D12a: security over everything after years of none."""

from __future__ import annotations

import pytest
from tests.signals.made import AS_OF, charge, entry, none

from duecheck.model.evidence import Evidence
from duecheck.model.signal import State
from duecheck.signals.d12a_new_all_asset_charge import new_all_asset_charge


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], State.NOT_ASSESSED, id="nobody was asked"),
        pytest.param([none("charge")], State.ABSENT, id="the register says there is no charge"),
        pytest.param(
            [charge("2026-06-01", all_assets=True), entry(founded="2010-01-01")],
            State.PRESENT,
            id="an old firm's first charge takes everything",
        ),
        pytest.param(
            [charge("2026-06-01", all_assets=True), entry(founded="2025-01-01")],
            State.ABSENT,
            id="the debenture of a new firm",
        ),
        pytest.param(
            [charge("2026-06-01", all_assets=True), entry(founded="2021-06-02")],
            State.ABSENT,
            id="a day short of five years without any",
        ),
        pytest.param(
            [charge("2026-06-01", all_assets=True)],
            State.NOT_ASSESSED,
            id="nobody knows how old the firm is",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                charge("2009-01-01", satisfied_on="2012-01-01", status="satisfied"),
            ],
            State.PRESENT,
            id="an old charge, satisfied long before",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                charge("2009-01-01"),
                entry(founded="2005-01-01"),
            ],
            State.ABSENT,
            id="a firm that always had a charge outstanding",
        ),
        pytest.param(
            [
                charge("2026-06-01", all_assets=True),
                charge("2018-01-01", satisfied_on="2023-01-01", status="satisfied"),
                entry(founded="2005-01-01"),
            ],
            State.ABSENT,
            id="a charge satisfied three years before",
        ),
        pytest.param(
            [
                charge(
                    "2026-06-01", all_assets=True, status="satisfied", satisfied_on="2026-10-01"
                ),
                entry(founded="2005-01-01"),
            ],
            State.ABSENT,
            id="satisfied since",
        ),
        pytest.param(
            [charge("2023-06-01", all_assets=True), entry(founded="2005-01-01")],
            State.ABSENT,
            id="more than two years old",
        ),
        pytest.param(
            [charge("2026-06-01"), entry(founded="2005-01-01")],
            State.ABSENT,
            id="a charge on one machine",
        ),
        pytest.param(
            [charge("2026-06-01", all_assets=None), entry(founded="2005-01-01")],
            State.NOT_ASSESSED,
            id="the register does not say what it covers",
        ),
    ],
)
def test_the_answer(evidence: list[Evidence], expected: State) -> None:
    assert expected == new_all_asset_charge.ask(evidence, AS_OF).state


def test_two_charges_of_one_day_do_not_spoil_each_other() -> None:
    same_day = [charge("2026-06-01", all_assets=True), charge("2026-06-01")]

    answer = new_all_asset_charge.ask([*same_day, entry(founded="2005-01-01")], AS_OF)

    assert [True] == [cite.live for cite in answer.cites]
