"""The whole: what a run comes to."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checklist.making import (
    AS_OF,
    NOW,
    STANDINGS,
    absent,
    asked,
    hand,
    present,
    registration,
    request,
    seen,
)

from duecheck.checklist.assess import assess
from duecheck.checklist.decide import RANK
from duecheck.checklist.rules import packaged_rules
from duecheck.model.assessment import Band, Status
from duecheck.model.evidence import About
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.model.subject import Candidate

RULES = packaged_rules()
REGISTER = [
    asked("companies-house", Lane.REGISTER, kinds=("registration",)),
    asked("companies-house", Lane.INSOLVENCY, LookupOutcome.NONE),
    asked("companies-house", Lane.PEOPLE, kinds=("officer",)),
]
SITE = [asked("website", Lane.WEB), asked("website", Lane.CONTACT)]
BY_HAND = [hand("courts"), hand("references", "found")]
DEAD = [
    asked(source, lane, LookupOutcome.FAILED, Reason.TIMEOUT)
    for source, lanes in STANDINGS.items()
    if source != "email"
    for lane in lanes
]


def judged(evidence=(), lookups=(), answers=(), *, ambiguous=(), **about):
    return assess(
        request=request(**about),
        evidence=evidence,
        lookups=lookups,
        answers=answers,
        candidates=(),
        ambiguous=ambiguous,
        rules=RULES,
        standings=STANDINGS,
        as_of=AS_OF,
        now=NOW,
    )


def sound(answers=(), **about):
    return judged([registration(), *BY_HAND], [*REGISTER, *SITE], answers, **about)


def test_a_sound_firm_gets_open_terms_and_its_lanes_counted() -> None:
    found = sound([absent("D03a")])

    # register 20, insolvency 20, people 5, web 10, courts 15, references 10, contact 15 x 0.7
    assert pytest.approx(90.5) == found.coverage.pct
    assert (Status.OK, "open", 0, Band.CLEAR) == (
        found.status,
        found.decision.action,
        found.score.points,
        found.score.band,
    )
    assert ("99000001", 1.0) == (found.matched_number, found.match)
    assert 12 == len(found.signs)
    assert 20 == len(found.checks)


def test_network_off_is_incomplete_and_nothing_looks_like_comfort() -> None:
    email = asked("email", Lane.CONTACT)
    found = judged([], [*DEAD, email])

    assert (Status.INCOMPLETE, "refer") == (found.status, found.decision.action)
    assert (0, None, None, ()) == (
        found.coverage.pct,
        found.score.points,
        found.score.band,
        found.comforts,
    )
    assert found.sensitivity.unknown_clean is None


def test_the_name_service_alone_is_no_answer_where_others_were_asked_in_vain() -> None:
    name = asked("dns", Lane.CONTACT)
    record = seen("dns-record", source="dns")

    assert Status.INCOMPLETE is judged([record], [*DEAD, name]).status
    assert Status.OK is judged([record], [name]).status


def test_several_entries_need_a_person() -> None:
    entry = Candidate(id="companies-house:1", name="Quillmere Supplies Ltd", number="1")
    found = judged([registration()], REGISTER, ambiguous=[entry, entry, entry])

    assert (Status.NEEDS_REVIEW, None, "refer") == (
        found.status,
        found.score.points,
        found.decision.action,
    )
    assert "3 entries" in found.status_reason


def test_a_namesake_alone_needs_a_person() -> None:
    assert Status.NEEDS_REVIEW is judged([registration(0.35)], REGISTER).status


def test_the_applicant_s_own_word_is_nobody_s_answer() -> None:
    claim = seen("claim", source="application")

    assert Status.NEEDS_REVIEW is judged([claim], REGISTER).status


def test_thin_coverage_gives_no_opinion_but_never_hides_the_worst() -> None:
    thin = [asked("companies-house", Lane.REGISTER)]
    calm = judged([registration()], thin)
    grave = judged(
        [registration()],
        thin,
        [present(code, seen("note", event_date=AS_OF)) for code in ("D07b", "D09b", "D05c")],
    )

    assert (20, None, None, "refer") == (
        calm.coverage.pct,
        calm.score.points,
        calm.score.band,
        calm.decision.action,
    )
    assert Band.SEVERE is grave.score.band
    assert "decline" == grave.decision.action


def test_a_missing_mandatory_lane_is_never_better_than_refer() -> None:
    found = judged([registration(), BY_HAND[1]], [*REGISTER, *SITE], requested=Decimal(15000))
    small = judged([registration(), BY_HAND[1]], [*REGISTER, *SITE], requested=Decimal(900))

    assert "refer" == found.decision.action
    assert [("U03", True)] == [(u.code, u.mandatory) for u in found.unknowns if u.mandatory]
    assert "open" == small.decision.action


def test_an_open_insolvency_stops_with_a_limit_of_nothing() -> None:
    found = sound([present("H01a", seen("insolvency-case"))])

    assert ("refer", Decimal(0), ["H01"]) == (
        found.decision.action,
        found.decision.limit,
        [stop.code for stop in found.hard_stops],
    )


def test_points_add_up_to_what_is_shown() -> None:
    noted = seen("note", event_date=AS_OF)
    found = sound([present("D05b", noted), present("D06a", noted)])

    # 12 + 8, less F01's 3 points
    assert (20, 3, 17) == (
        found.score.gross,
        sum(c.points for c in found.comforts),
        found.score.points,
    )
    assert {"payment": 20} == found.score.families
    assert {"D05", "D06"} == {row.id for row in found.signs if row.state is State.PRESENT}


def test_a_footprint_gap_is_an_item_of_its_own() -> None:
    nothing = [
        asked("website", Lane.WEB, LookupOutcome.NONE, kinds=("site", "site-contact")),
        asked("wayback", Lane.WEB, LookupOutcome.NONE, kinds=("archive-capture",)),
    ]
    found = judged([registration()], [*REGISTER, *nothing], employees=20, sector="wholesale")

    # expected 5, the register present: a gap of 4, all looked for
    assert {"expected": 5, "present": 1, "missing": 4, "not_checked": 3} == found.gap
    assert [("GAP", 8)] == [(item.code, item.points) for item in found.items]
    assert "GAP" == found.reasons[0].code


def test_hand_filled_lanes_alone_are_an_opinion_where_no_source_was_asked() -> None:
    lanes = ("register", "insolvency", "courts", "contact", "references")
    good = {"register": "found", "contact": "found"}
    filled = [hand(lane, good.get(lane, "none")) for lane in lanes]
    found = judged(filled, [], requested=Decimal(900))

    assert (Status.OK, 80, "open") == (found.status, found.coverage.pct, found.decision.action)


ANSWERS = [
    present(code, seen("note", id=code, event_date=AS_OF))
    for code in ("D03a", "D05a", "D07a", "D08a", "G09b", "A01a", "H01a")
]
LANES = [hand(lane.value) for lane in Lane]


@given(st.lists(st.sampled_from(ANSWERS), max_size=4), st.sets(st.sampled_from(range(8))))
def test_what_is_unknown_never_improves_the_action(answers, known) -> None:
    some = judged([registration(), *(LANES[n] for n in sorted(known))], [REGISTER[0]], answers)
    all_ = judged([registration(), *LANES], [REGISTER[0]], answers)

    assert RANK[some.decision.action] >= RANK[all_.decision.action]


@given(st.randoms(use_true_random=False))
def test_the_order_of_evidence_look_ups_and_answers_does_not_matter(chance: random.Random) -> None:
    evidence = [registration(), *BY_HAND, seen("officer"), seen("site", facts={"state": "live"})]
    lookups = [*REGISTER, *SITE, *DEAD[:3]]
    mixed = [list(evidence), list(lookups), list(ANSWERS)]
    for part in mixed:
        chance.shuffle(part)
    one, other = judged(evidence, lookups, ANSWERS), judged(*mixed)

    assert one.items == other.items
    assert (one.score, one.decision, one.coverage) == (other.score, other.decision, other.coverage)
    assert one.reasons == other.reasons


def test_a_sanctions_list_on_this_machine_is_no_answer_from_outside() -> None:
    listed = asked("sanctions", Lane.REGISTER, LookupOutcome.NONE, kinds=("sanctions-listing",))
    nobody = seen(
        "sanctions-listing", source="sanctions", outcome=LookupOutcome.NONE, facts={"list": "uk"}
    )

    run = judged([nobody], [*DEAD, listed])

    assert (Status.INCOMPLETE, None) == (run.status, run.score.points)
    assert 0.0 == run.coverage.pct


def test_a_name_on_a_list_does_not_say_which_firm_was_found() -> None:
    listed = asked("sanctions", Lane.REGISTER, kinds=("sanctions-listing",))
    like = seen("sanctions-listing", source="sanctions", m=0.9, facts={"list": "uk"})

    run = judged([like], [*SITE, listed])

    assert Status.NEEDS_REVIEW == run.status
    assert 0.0 == run.match


def test_that_no_search_result_bears_the_name_says_of_nobody_who_it_is() -> None:
    nobody = seen("mention", source="mentions", m=0.6, outcome=LookupOutcome.NONE, about=About())

    run = judged([nobody], [asked("mentions", Lane.CONTACT, LookupOutcome.NONE)])

    assert (Status.NEEDS_REVIEW, 0.0) == (run.status, run.match)


def test_where_no_country_is_stated_the_entry_s_decides_who_is_an_authority() -> None:
    assert pytest.approx(90.5) == sound(country=None).coverage.pct
    assert sound(country="US").coverage.pct < 60


@pytest.mark.parametrize(
    ("source", "country", "missing"),
    [
        pytest.param("companies-house", "GB", 1, id="the register of its country"),
        pytest.param("companies-house", "US", 0, id="the register of another"),
        pytest.param("gleif", "GB", 0, id="an index that only hints"),
    ],
)
def test_only_a_register_that_decides_can_say_that_there_is_no_entry(
    source: str, country: str, missing: int
) -> None:
    nothing = asked(source, Lane.REGISTER, LookupOutcome.NONE, kinds=("registration",))
    assert missing == judged([], [nothing], country=country).gap["missing"]


@pytest.mark.parametrize(
    ("lanes", "pct", "opinion"),
    [(("courts", "references"), 25, True), (("courts", "news"), 20, False)],
)
def test_from_a_quarter_on_an_opinion_is_given(lanes, pct: float, opinion: bool) -> None:
    found = judged([hand(lane) for lane in lanes], [])
    assert (pct, opinion) == (found.coverage.pct, found.score.points is not None)


def test_the_sale_of_its_plant_lifts_the_band_where_it_is_the_only_trace() -> None:
    sale = seen("offer", source="web-search", event_date=AS_OF, facts={"what": "sale-of-plant"})
    found = [present("G13a", sale)]
    lookups = [asked("web-search", Lane.WEB)]

    assert Band.CAUTION is judged([sale], lookups, found).score.minimum_band
    with_entry = judged([sale, registration()], [*lookups, *REGISTER], found)
    assert with_entry.score.minimum_band is None
