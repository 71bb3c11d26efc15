"""The table of guardrails is whole, and whatever refuses names a rule of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from duecheck.guardrails.jurisdictions import OFF, jurisdiction, strictest
from duecheck.guardrails.rules import guardrails

SRC = Path(__file__).parents[2] / "src" / "duecheck"
# Domain 4.2: H is fixed, C is for the policy.
FIXED = {1, 2, 4, 5, 8, 9, 10, 11, 13, 16, 17, 19, 20, 24}
BOTH = {3, 7}


def test_there_are_twenty_four_each_fixed_or_open_as_settled() -> None:
    found = guardrails()
    assert [f"R-{n:02}" for n in range(1, 25)] == [each.id for each in found]
    for n, each in enumerate(found, start=1):
        wanted = "fixed" if n in FIXED else "both" if n in BOTH else "policy"
        assert wanted == each.kind, each.id
        assert ("nothing" == each.may_set) is (each.kind == "fixed"), each.id
        assert min(len(each.refuses), len(each.reason), len(each.instead)) > 5


def test_every_refusal_in_the_program_names_a_rule_of_the_table() -> None:
    named = {
        rule
        for path in SRC.rglob("*.py")
        for rule in re.findall(r"Refused\(\s*\"([^\"]+)\"", path.read_text("utf-8"))
    }
    assert len(named) > 5
    assert named <= {each.id for each in guardrails()}


@pytest.mark.parametrize(
    ("code", "found", "covered"),
    [
        ("US", "US", True),
        ("us-ca", "US-CA", True),
        ("US-TX", "US", True),
        ("CA-QC", "CA-QC", True),
        ("GB", "UK", True),
        ("GB-SCT", "UK", True),
        ("FR", "EU", True),
        ("BR", "BR", False),
        ("", "none stated", False),
        (None, "none stated", False),
    ],
)
def test_a_place_has_its_own_table_its_whole_s_or_the_strictest(code, found, covered) -> None:
    place = jurisdiction(code)
    assert (found, covered) == (place.code, place.covered)


def test_the_strictest_is_no_laxer_than_any() -> None:
    narrowest = strictest("BR")
    for code in ("US", "US-CA", "CA", "CA-QC", "UK", "EU"):
        place = jurisdiction(code)
        assert narrowest.hours[0] >= place.hours[0]
        assert narrowest.hours[1] <= place.hours[1]
        assert narrowest.calls_in_7_days <= place.calls_in_7_days
        assert narrowest.days_after_talk >= place.days_after_talk
        assert narrowest.opt_out_within_days <= place.opt_out_within_days
        assert narrowest.weekdays_only or not place.weekdays_only
        assert set(place.zones) <= set(narrowest.zones)
    assert OFF == narrowest.person_lookups == jurisdiction("CA-QC").person_lookups
