"""Registered owners: who ceased, who came, who stayed. All persons are fictional."""

from __future__ import annotations

from datetime import date

import pytest
from tests.signals.made import AS_OF, none, owner

from duecheck.model.evidence import Evidence
from duecheck.reading import owners

ADA, GONE = owner("Ada One", "2016-04-06"), owner("Bea Two", "2016-04-06", "2026-05-01")
CAME = owner("Cy Three", "2026-05-02")


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], None, id="nobody is listed"),
        pytest.param([none("owner")], None, id="the register lists nobody"),
        pytest.param([ADA], None, id="an owner of years"),
        pytest.param([ADA, GONE], None, id="one ceased and nobody came"),
        pytest.param([ADA, CAME], None, id="one came and nobody ceased"),
        pytest.param([ADA, GONE, CAME], True, id="one for another, beside one who stayed"),
        pytest.param([GONE, CAME], False, id="one for another, and nobody stayed"),
        pytest.param(
            [GONE, owner("TWO, Bea", "2026-05-01")], None, id="the same person, listed again"
        ),
        pytest.param(
            [owner("Bea Two", "2016-04-06", "2025-11-23"), CAME], None, id="ceased long before"
        ),
        pytest.param([GONE, owner("Cy Three", "2025-11-23")], None, id="came long before"),
    ],
)
def test_what_changed(evidence: list[Evidence], expected: bool | None) -> None:
    change = owners.change(evidence, AS_OF)

    assert expected is (None if change is None else change.stayed)


def test_a_change_names_both_sides_and_its_last_step() -> None:
    change = owners.change([CAME, ADA, GONE], AS_OF)

    assert change is not None
    assert ((GONE,), (CAME,), date(2026, 5, 2)) == (change.gone, change.new, change.on)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], False, id="nobody was asked"),
        pytest.param([none("owner")], True, id="the register answered that it lists nobody"),
        pytest.param([ADA], True, id="somebody is listed"),
    ],
)
def test_whether_a_register_of_owners_answered(evidence: list[Evidence], expected: bool) -> None:
    assert expected is owners.asked(evidence)


def test_two_owners_without_a_name_are_not_taken_for_one() -> None:
    one, other = owner("", "2016-04-06"), owner("", "2020-04-06")

    assert not owners.same_holder(one, other)
