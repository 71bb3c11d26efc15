"""Which entity the evidence is about, and whether there is an opinion to give."""

from __future__ import annotations

import pytest
from tests.checklist.making import asked, hand, registration, seen

from duecheck.checklist.decide import possible_insolvency
from duecheck.checklist.matched import adverse_by_hand, matched, state_of, status
from duecheck.checklist.rules import packaged_rules
from duecheck.model.assessment import Status
from duecheck.model.evidence import About, Match
from duecheck.model.lookup import Lane, LookupOutcome
from duecheck.model.subject import Candidate

RULES = packaged_rules()
FOUND, NONE, FAILED = LookupOutcome.FOUND, LookupOutcome.NONE, LookupOutcome.FAILED
NOT_CHECKED = LookupOutcome.NOT_CHECKED


def test_the_surest_entry_of_an_authority_names_the_entity() -> None:
    hint = registration(1.0, authority=False, name="By Hint Ltd", number="1", country="IE")
    own = registration(0.9, name="By Register Ltd", number="2", country="GB", status="active")
    chosen = matched([hint, own], RULES)

    assert ("By Register Ltd", "2", "GB", "active", 0.9) == (
        chosen.name, chosen.number, chosen.country, chosen.status, chosen.m
    )  # fmt: skip


def test_an_entry_that_says_too_little_is_completed_by_what_it_is_about() -> None:
    about = About(name="About Ltd", number="7", country="FR")
    entry = registration(name=None, number=None, country=None).model_copy(update={"about": about})
    chosen = matched([entry], RULES)

    assert ("About Ltd", "7", "FR") == (chosen.name, chosen.number, chosen.country)


def test_without_an_entry_the_surest_evidence_from_outside_says_how_sure_it_is() -> None:
    page = seen("site", source="website", m=0.75)
    less = seen("mention", source="gdelt", m=0.6)
    alone = matched([less, page, registration(0.35)], RULES)

    assert (0.75, None, None) == (alone.m, alone.name, alone.number)
    assert 0.0 == matched([hand("courts")], RULES).m
    assert 0.0 == matched([], RULES).m


@pytest.mark.parametrize(
    ("ours", "given", "says"),
    [
        ("active", "Active", "Active"),
        ("active", "Registered", "active (Registered)"),
        ("not-understood", "In limbo", "In limbo"),
        ("active", None, "active"),
        (None, "Struck", "Struck"),
        (None, None, None),
    ],
)
def test_the_state_stands_in_our_word_beside_the_register_s(ours, given, says) -> None:
    assert says == state_of(registration(status=ours, status_as_given=given))


REGISTER = asked("companies-house", Lane.REGISTER, FOUND)
NAMES = asked("dns", Lane.CONTACT, FOUND)
TWO = [Candidate(id=f"x:{n}", name=f"Firm {n}", number=str(n), match=0.6) for n in (1, 2)]


@pytest.mark.parametrize(
    ("lookups", "evidence", "ambiguous", "ends", "why"),
    [
        ([], [], [], Status.INCOMPLETE, "nothing outside"),
        ([NAMES], [registration()], [], Status.OK, ""),
        ([NAMES, asked("gleif", Lane.REGISTER, FAILED)], [registration()], [],
         Status.INCOMPLETE, "nothing outside"),
        ([NAMES, asked("gleif", Lane.REGISTER, NOT_CHECKED)], [registration()], [], Status.OK, ""),
        ([asked("gleif", Lane.REGISTER, NONE)], [registration()], [], Status.OK, ""),
        ([], [hand("courts")], [], Status.OK, ""),
        ([REGISTER], [registration()], TWO, Status.NEEDS_REVIEW, "2 entries could be the subject"),
        ([REGISTER], [registration()], TWO[:1], Status.NEEDS_REVIEW, "is named Firm 1"),
        ([REGISTER], [registration(0.35)], [], Status.NEEDS_REVIEW, "surely about the subject"),
        ([REGISTER], [registration(0.5)], [], Status.OK, ""),
    ],
    ids=["nobody", "names alone", "another failed", "another not asked", "silence answers",
         "by hand", "two entries", "another name", "a namesake", "just sure enough"],
)  # fmt: skip
def test_whether_there_is_an_opinion_to_give(lookups, evidence, ambiguous, ends, why) -> None:
    state, said = status(evidence=evidence, lookups=lookups, ambiguous=ambiguous, rules=RULES)

    assert ends is state
    assert why in said
    assert bool(why) is bool(said)


@pytest.mark.parametrize(
    ("lane", "result", "groups", "told"),
    [
        ("courts", "found", {}, True),
        ("courts", "found", {"D07": 0.0}, True),
        ("courts", "found", {"D07": 2.0}, False),
        ("courts", "none", {}, False),
        ("contact", "none", {}, True),
        ("contact", "found", {}, False),
        ("news", "found", {}, False),
    ],
)
def test_a_lane_filled_against_the_firm_is_to_be_read_until_a_note_weighs_it(
    lane, result, groups, told
) -> None:
    assert (("lane",) if told else ()) == adverse_by_hand([hand(lane, result)], groups)


@pytest.mark.parametrize(
    ("kind", "m", "facts", "outcome", "possible"),
    [
        ("insolvency-case", 0.35, {}, FOUND, True),
        ("insolvency-case", 0.35, {"open": True, "solvent": False}, FOUND, True),
        ("insolvency-case", 0.35, {"solvent": True}, FOUND, False),
        ("insolvency-case", 0.35, {"open": False}, FOUND, False),
        ("insolvency-case", 0.35, {}, NONE, False),
        ("insolvency-case", 0.5, {}, FOUND, False),
        ("registration", 0.35, {"status": "insolvent"}, FOUND, True),
        ("registration", 0.35, {"status": "active"}, FOUND, False),
        ("charge", 0.35, {}, FOUND, False),
    ],
)
def test_an_insolvency_that_may_be_the_subject_s_is_possible_until_cleared(
    kind, m, facts, outcome, possible
) -> None:
    item = seen(kind, facts=facts, outcome=outcome, match=Match(m=m))
    assert possible is possible_insolvency([item], 0.5)


def test_a_note_of_half_a_point_has_weighed_it() -> None:
    assert () == adverse_by_hand([hand("courts", "found")], {"D07": 0.5})
    assert ("lane",) == adverse_by_hand([hand("courts", "found")], {"D07": 0.0})
