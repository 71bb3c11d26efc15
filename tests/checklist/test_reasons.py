"""The four main reasons."""

from __future__ import annotations

from tests.checklist.making import AS_OF, present, seen

from duecheck.checklist.items import weigh
from duecheck.checklist.reasons import reasons
from duecheck.checklist.rules import packaged_rules
from duecheck.checklist.score import total
from duecheck.model.evidence import SourceClass

RULES = packaged_rules()


def given(*codes: str):
    answers = [present(code, seen("note", id=f"n-{code}", event_date=AS_OF)) for code in codes]
    items = weigh(answers, RULES, AS_OF)
    return reasons(items, total([item.scored for item in items], RULES).groups)


def test_nothing_adverse_gives_no_reason() -> None:
    assert () == given()


def test_one_reason_a_sign_by_weight_and_at_most_four() -> None:
    found = given("D03a", "D03b", "D05a", "D07a", "D06a", "G02a")

    assert ["D07a", "D03b", "D06a", "D05a"] == [item.code for item in found]


def test_a_reason_is_what_happened_with_its_day_and_its_evidence() -> None:
    (found,) = given("D07a")

    assert "A creditor's court claim or petition filed 2026-11-16, open" == found.text
    assert ("D07", ("n-D07a",), "companies-house") == (found.sign, found.evidence_ids, found.source)


def test_what_carries_no_points_is_no_reason() -> None:
    assert () == given("G12a")


def test_of_two_items_that_weigh_the_same_the_first_is_given() -> None:
    answers = [
        present("D03a", seen("note", id=id, origin=id, event_date=AS_OF)) for id in ("n-2", "n-1")
    ]
    items = weigh(answers, RULES, AS_OF)
    (found,) = reasons(items, total([item.scored for item in items], RULES).groups)
    assert ("n-1",) == found.evidence_ids


def test_half_a_point_is_a_reason() -> None:
    heard = seen("note", id="n-1", event_date=AS_OF, source_class=SourceClass.FORUM)
    items = weigh([present("G02a", heard)], RULES, AS_OF)
    (found,) = reasons(items, total([item.scored for item in items], RULES).groups)
    assert ("G02a", 0.5) == (found.code, found.points)
