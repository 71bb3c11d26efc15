"""Coverage: what an answer is worth, and that silence is worth nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.checklist.making import AS_OF, NOW, STANDINGS, asked, hand, registration, seen

from duecheck.checklist.coverage import Scope, coverage
from duecheck.checklist.rules import packaged_rules
from duecheck.model.lookup import Lane, LookupOutcome, Reason

RULES = packaged_rules()
FOUND, NONE = LookupOutcome.FOUND, LookupOutcome.NONE
LONG_AGO = NOW - timedelta(days=91)


def scope(country="GB", *, customer=False, mandatory=()):
    return Scope(
        country=country,
        kind="company",
        customer=customer,
        mandatory=frozenset(mandatory),
        as_of=AS_OF,
    )


def lane_of(lookups, lane, *, evidence=(), country="GB"):
    found = coverage(lookups, evidence, STANDINGS, scope(country), RULES)
    return next(state for state in found.lanes if state.lane is lane)


def test_nothing_asked_covers_nothing() -> None:
    found = coverage([], [], STANDINGS, scope(), RULES)

    assert 0 == found.pct
    assert list(Lane) == [lane.lane for lane in found.lanes]
    assert {LookupOutcome.NOT_CHECKED} == {lane.state for lane in found.lanes}


CREDITS = [
    pytest.param(
        asked("companies-house", Lane.INSOLVENCY, NONE), 1.0, "none", id="an authority says none"
    ),
    pytest.param(
        asked("companies-house", Lane.REGISTER, FOUND), 1.0, "found", id="an authority found it"
    ),
    pytest.param(asked("web-search", Lane.NEWS, FOUND), 0.7, "found", id="the open web was read"),
    pytest.param(asked("web-search", Lane.NEWS, NONE), 0, "none", id="a search that finds nothing"),
    pytest.param(asked("gleif", Lane.REGISTER, FOUND), 0, "not-checked", id="a hint found"),
    pytest.param(asked("gleif", Lane.REGISTER, NONE), 0, "not-checked", id="a hint found nothing"),
    pytest.param(asked("email", Lane.CONTACT, FOUND), 0, "not-checked", id="our own reading"),
    pytest.param(
        asked("companies-house", Lane.REGISTER, LookupOutcome.BLOCKED, Reason.RATE_LIMIT),
        0,
        "blocked",
        id="blocked",
    ),
    pytest.param(
        asked("companies-house", Lane.INSOLVENCY, NONE, at=LONG_AGO), 0.5, "none", id="91 days old"
    ),
    pytest.param(
        asked("companies-house", Lane.INSOLVENCY, NONE, at=LONG_AGO + timedelta(days=1)),
        1.0,
        "none",
        id="90 days old",
    ),
]


@pytest.mark.parametrize(("lookup", "credit", "state"), CREDITS)
def test_what_an_answer_is_worth(lookup, credit, state) -> None:
    entry = registration().model_copy(update={"source": lookup.source})
    found = lane_of([lookup], lookup.lane, evidence=[entry] if credit else [])

    assert (credit, state) == (found.credit, found.state)


def test_an_authority_for_another_country_is_none_here() -> None:
    lookup = asked("companies-house", Lane.INSOLVENCY, NONE)

    assert 0 == lane_of([lookup], Lane.INSOLVENCY, country="US").credit
    assert 0 == lane_of([lookup], Lane.INSOLVENCY, country=None).credit


def test_a_lane_takes_its_best_answer_and_an_authority_s_silence_outspeaks_a_hint() -> None:
    refused = asked("companies-house", Lane.REGISTER, LookupOutcome.NOT_CHECKED, Reason.NO_KEY)
    hint = asked("gleif", Lane.REGISTER, FOUND)
    found = lane_of([hint, refused], Lane.REGISTER)

    assert (LookupOutcome.NOT_CHECKED, Reason.NO_KEY) == (found.state, found.reason)
    assert "companies-house: not checked (no key)" == found.detail


def test_what_may_be_somebody_else_does_not_cover_a_lane() -> None:
    lookup = asked("companies-house", Lane.REGISTER, FOUND, kinds=("registration",))

    assert 0 == lane_of([lookup], Lane.REGISTER, evidence=[registration(0.35)]).credit
    assert 1 == lane_of([lookup], Lane.REGISTER, evidence=[registration(0.9)]).credit


@pytest.mark.parametrize(("document", "credit"), [("search.pdf", 1.0), (None, 0.7)])
def test_a_lane_filled_by_hand(document, credit) -> None:
    found = lane_of([], Lane.COURTS, evidence=[hand("courts", "none", document)])

    assert (credit, NONE) == (found.credit, found.state)
    assert "2026-11-13" == str(found.checked_at)[:10]


def test_a_lane_filled_by_hand_counts_once_though_it_is_a_look_up_too() -> None:
    found = lane_of(
        [asked("observed", Lane.COURTS, NONE)], Lane.COURTS, evidence=[hand("courts", "none", None)]
    )

    assert 0.7 == found.credit


def test_weights_differ_for_a_customer() -> None:
    ledger = [hand("references", "found")]

    assert 10 == coverage([], ledger, STANDINGS, scope(), RULES).pct
    assert 25 == coverage([], ledger, STANDINGS, scope(customer=True), RULES).pct


@pytest.mark.parametrize(
    ("lookup", "entry", "credit"),
    [
        pytest.param(
            asked("companies-house", Lane.REGISTER), registration(), 1.0, id="the entry was read"
        ),
        pytest.param(
            asked("companies-house", Lane.REGISTER, kinds=("charge",)),
            registration(),
            0,
            id="charges alone say nothing of the entry",
        ),
        pytest.param(
            asked("companies-house", Lane.REGISTER),
            registration(status="not-understood"),
            0,
            id="a status that is not understood",
        ),
        pytest.param(
            asked("companies-house", Lane.REGISTER),
            registration(status="inactive"),
            0,
            id="an inactive entry, such as a cancelled business number",
        ),
        pytest.param(
            asked("companies-house", Lane.REGISTER),
            None,
            0,
            id="an entry whose facts come later than the day judged",
        ),
        pytest.param(
            asked("sec-edgar", Lane.REGISTER),
            registration(),
            1.0,
            id="a regulator's own registrant",
        ),
        pytest.param(
            asked("gleif", Lane.REGISTER),
            registration(authority=False),
            0,
            id="an index that decides nothing",
        ),
    ],
)
def test_the_register_lane_is_answered_by_the_entry_alone(lookup, entry, credit) -> None:
    evidence = [] if entry is None else [entry.model_copy(update={"source": lookup.source})]

    country = "US" if lookup.source == "sec-edgar" else "GB"

    assert credit == lane_of([lookup], Lane.REGISTER, evidence=evidence, country=country).credit


@pytest.mark.parametrize(
    ("other", "credit", "state"),
    [
        pytest.param(LookupOutcome.FAILED, 0, "failed", id="its officers failed"),
        pytest.param(LookupOutcome.BLOCKED, 0, "blocked", id="its officers were refused"),
        pytest.param(NONE, 1.0, "none", id="nothing twice"),
        pytest.param(FOUND, 1.0, "found", id="its officers were read"),
        pytest.param(LookupOutcome.NOT_CHECKED, 1.0, "none", id="the other was not to be asked"),
    ],
)
def test_nothing_from_half_of_a_source_s_questions_is_no_answer(other, credit, state) -> None:
    owners = asked("companies-house", Lane.PEOPLE, NONE, kinds=("owner",))
    officers = asked("companies-house", Lane.PEOPLE, other, kinds=("officer",))
    found = lane_of([owners, officers], Lane.PEOPLE)

    assert (credit, state) == (found.credit, found.state)


def test_a_register_s_nothing_does_not_hide_what_another_found() -> None:
    nothing = asked("companies-house", Lane.INSOLVENCY, NONE)
    notice = asked("gazette", Lane.INSOLVENCY, FOUND)
    found = lane_of([nothing, notice], Lane.INSOLVENCY)

    assert (1.0, FOUND) == (found.credit, found.state)
    assert "gazette: found; companies-house: nothing on file" == found.detail


def test_an_open_search_s_nothing_leaves_a_register_s_nothing_as_it_is() -> None:
    nothing = asked("companies-house", Lane.INSOLVENCY, NONE)
    searched = asked("gazette", Lane.INSOLVENCY, NONE)

    assert NONE == lane_of([nothing, searched], Lane.INSOLVENCY).state
    assert 0 == lane_of([searched], Lane.INSOLVENCY).credit


BY_HAND = [
    pytest.param("none", "a.pdf", 0, NONE, 1.0, "with a document: ", id="nothing, on paper"),
    pytest.param("found", "a.pdf", 0, FOUND, 1.0, "with a document: ", id="something, on paper"),
    pytest.param("found", None, 0, FOUND, 0.7, "without a document: ", id="something, by word"),
    # Ninety days are fresh, from the ninety-first half counts.
    pytest.param("none", "a.pdf", 90, NONE, 1.0, "with a document: ", id="ninety days old"),
    pytest.param("none", "a.pdf", 91, NONE, 0.5, "with a document, older than", id="91 days old"),
    pytest.param("found", None, None, FOUND, 0.35, "without a document, older", id="no day given"),
]


@pytest.mark.parametrize(("result", "document", "days", "state", "credit", "says"), BY_HAND)
def test_a_lane_by_hand_is_worth_its_paper_and_its_age(
    result, document, days, state, credit, says
) -> None:
    on = None if days is None else AS_OF - timedelta(days=days)
    item = hand("courts", result, document).model_copy(update={"event_date": on})
    found = lane_of([], Lane.COURTS, evidence=[item])

    assert (state, pytest.approx(credit)) == (found.state, found.credit)
    assert found.detail.startswith(f"filled by hand {says}")
    assert (on is None) is (found.checked_at is None)


@pytest.mark.parametrize(
    ("result", "outcome", "state"),
    [("none", FOUND, NONE), ("found", NONE, NONE), ("found", FOUND, FOUND)],
)
def test_nothing_by_hand_is_nothing_however_it_is_said(result, outcome, state) -> None:
    item = hand("courts", "found").model_copy(
        update={
            "outcome": outcome,
            "facts": {"lane": "courts", "result": result, "document": "a.pdf"},
        }
    )
    assert state is lane_of([], Lane.COURTS, evidence=[item]).state


def test_a_lane_nobody_answered_says_who_was_asked_when_and_why_not() -> None:
    lookup = asked("companies-house", Lane.REGISTER, LookupOutcome.FAILED, Reason.TIMEOUT)
    found = lane_of([lookup], Lane.REGISTER)
    alone = lane_of([], Lane.REGISTER)

    assert (0.0, LookupOutcome.FAILED, Reason.TIMEOUT) == (found.credit, found.state, found.reason)
    assert lookup.asked_at == found.checked_at
    assert "companies-house" in found.detail
    assert (LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED) == (alone.state, alone.reason)


def test_one_sure_find_covers_a_lane_beside_a_possible_one() -> None:
    lookup = asked("gazette", Lane.INSOLVENCY, FOUND, kinds=("insolvency-case",))
    sure = seen("insolvency-case", source="gazette", m=0.5)
    unsure = seen("insolvency-case", source="gazette", m=0.35)
    other = seen("insolvency-case", source="press", m=0.35)

    assert 0.7 == lane_of([lookup], Lane.INSOLVENCY, evidence=[sure, unsure, other]).credit
    assert 0 == lane_of([lookup], Lane.INSOLVENCY, evidence=[unsure]).credit
    assert 0.7 == lane_of([lookup], Lane.INSOLVENCY, evidence=[other]).credit


@pytest.mark.parametrize(
    ("entries", "credit"),
    [
        pytest.param([(0.5, True)], 1.0, id="a registrant, sure enough"),
        pytest.param([(0.49, True)], 0, id="a registrant that may be somebody else"),
        pytest.param([(1.0, False)], 0, id="an entry of no authority"),
        pytest.param([(1.0, False), (1.0, True)], 1.0, id="one of two entries decides"),
    ],
)
def test_a_regulator_decides_where_it_says_so_of_this_firm(entries, credit: float) -> None:
    lookup = asked("sec-edgar", Lane.REGISTER)
    evidence = [
        registration(m, authority=authority).model_copy(
            update={"source": "sec-edgar", "id": f"sec-{n}"}
        )
        for n, (m, authority) in enumerate(entries)
    ]
    assert credit == lane_of([lookup], Lane.REGISTER, evidence=evidence, country="US").credit


def test_an_entry_of_another_register_is_not_this_one_s() -> None:
    lookup = asked("companies-house", Lane.REGISTER)
    other = registration().model_copy(update={"source": "gleif"})
    assert 0 == lane_of([lookup], Lane.REGISTER, evidence=[other]).credit


def test_of_two_that_found_something_the_better_is_named_first() -> None:
    nothing = asked("companies-house", Lane.INSOLVENCY, NONE)
    by_hand = hand("insolvency", "found", None)
    gazette = asked("gazette", Lane.INSOLVENCY, FOUND)
    found = lane_of([nothing, gazette], Lane.INSOLVENCY, evidence=[by_hand])

    assert FOUND is found.state
    assert found.detail.startswith("filled by hand without a document")


def test_a_source_on_this_machine_and_a_hint_are_told_for_what_they_are() -> None:
    mail = lane_of([asked("email", Lane.CONTACT, FOUND)], Lane.CONTACT)
    hint = lane_of([asked("gleif", Lane.REGISTER, FOUND)], Lane.REGISTER)
    search = lane_of([asked("web-search", Lane.NEWS, NONE)], Lane.NEWS)

    assert "email asked nobody outside this machine" == mail.detail
    assert "gleif gives hints only for this lane" == hint.detail
    assert "web-search found nothing, which proves nothing: no authority here" == search.detail


def test_who_covers_another_country_is_named_after_who_covers_this_one() -> None:
    refused = asked("companies-house", Lane.INSOLVENCY, LookupOutcome.BLOCKED, Reason.RATE_LIMIT)
    unasked = asked("gazette", Lane.INSOLVENCY, LookupOutcome.NOT_CHECKED, Reason.NO_KEY)
    found = lane_of([refused, unasked], Lane.INSOLVENCY, country="US")

    assert "gazette: not checked (no key)" == found.detail


def test_a_hint_that_may_be_somebody_else_is_told_as_a_hint() -> None:
    hint = asked("gleif", Lane.REGISTER, FOUND, kinds=("registration",))
    entry = registration(0.35).model_copy(update={"source": "gleif"})
    found = lane_of([hint], Lane.REGISTER, evidence=[entry])
    assert "gleif gives hints only for this lane" == found.detail


def test_a_sure_statement_of_another_kind_makes_no_registrant() -> None:
    lookup = asked("sec-edgar", Lane.REGISTER)
    entry = registration(0.35, authority=True).model_copy(update={"source": "sec-edgar"})
    filing = seen("filing", source="sec-edgar", facts={"authority": True})
    found = lane_of([lookup], Lane.REGISTER, evidence=[entry, filing], country="US")
    assert 0 == found.credit
