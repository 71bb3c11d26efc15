"""What a reader is told where the firm is one natural person."""

from __future__ import annotations

import pytest
from tests.signals.made import seen

from duecheck.guardrails.persons import about_a_person


@pytest.mark.parametrize(
    ("evidence", "rules"),
    [
        pytest.param([], [], id="no entry"),
        pytest.param([seen("registration", sole_trader=False)], [], id="a company"),
        pytest.param([seen("registration")], [], id="a register that does not say"),
        pytest.param(
            [seen("registration", sole_trader=True)], ["R-07", "R-10", "R-11"], id="a sole trader"
        ),
    ],
)
def test_the_rules_about_persons_are_told_where_they_bite(evidence, rules) -> None:
    assert rules == [told.partition(":")[0] for told in about_a_person(evidence)]
