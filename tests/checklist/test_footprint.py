"""The footprint gap: only what was looked for and is not there counts."""

from __future__ import annotations

import pytest
from tests.checklist.making import AS_OF, asked, hand, registration, request, seen

from duecheck.checklist.footprint import expected, footprint, is_trade
from duecheck.checklist.rules import packaged_rules
from duecheck.model.lookup import Lane, LookupOutcome

RULES = packaged_rules()
NONE = LookupOutcome.NONE
REGISTERS = frozenset({"companies-house"})

EXPECTED = [
    pytest.param({}, 2, id="size and trade unknown"),
    pytest.param({"employees": 30}, 2, id="trade unknown"),
    pytest.param({"employees": 3, "sector": "roofing"}, 2, id="a micro trade"),
    pytest.param({"employees": 3, "sector": "Accountancy services"}, 3, id="a micro office"),
    pytest.param({"employees": 20, "sector": "joinery"}, 3, id="a small trade"),
    pytest.param({"employees": 20, "sector": "wholesale"}, 5, id="a small office"),
    pytest.param({"employees": 50, "sector": "joinery"}, 6, id="medium"),
    pytest.param(
        {"employees": 20, "sector": "wholesale", "claimed_since": 2016}, 6, id="an older one"
    ),
    pytest.param(
        {"employees": 3, "sector": "roofing", "claimed_since": 2010}, 2, id="an old micro trade"
    ),
    pytest.param({"employees": 20, "sector": "phrenology"}, 2, id="a trade nobody knows"),
]


@pytest.mark.parametrize(("about", "count"), EXPECTED)
def test_how_many_traces_are_expected(about, count) -> None:
    assert count == expected(request(**about).subject, RULES, AS_OF)


@pytest.mark.parametrize(
    ("sector", "trade"), [(None, None), ("Roofing", True), ("retail", False), ("xyz", None)]
)
def test_trades_and_offices(sector, trade) -> None:
    assert trade is is_trade(sector, RULES)


OFFICE = request(employees=20, sector="wholesale").subject
SILENT = [
    asked("companies-house", Lane.REGISTER, NONE, kinds=("registration",)),
    asked("website", Lane.WEB, NONE, kinds=("site",)),
    asked("website", Lane.WEB, NONE, kinds=("site-contact",)),
    asked("wayback", Lane.WEB, NONE, kinds=("archive-capture",)),
]


def gap(evidence=(), lookups=(), subject=OFFICE):
    return footprint(subject, evidence, lookups, RULES, AS_OF, REGISTERS)


def test_nothing_looked_for_is_nothing_missing() -> None:
    found = gap()

    assert {"expected": 5, "present": 0, "missing": 0, "not_checked": 8} == found.counts
    assert 0 == found.points


def test_what_was_looked_for_and_is_not_there_is_missing_up_to_the_cap() -> None:
    found = gap(lookups=SILENT)

    # register, site, phone, mail, archive: 5 missing of 5 expected, 2 each, at most 8
    assert {"expected": 5, "present": 0, "missing": 5, "not_checked": 3} == found.counts
    assert 8 == found.points


def test_a_gap_of_one_is_nothing() -> None:
    found = gap(
        [
            registration(),
            seen("site", facts={"state": "live"}),
            seen("archive-capture", facts={"first": "2012-01-01"}),
            seen("site-contact", facts={"what": "phone", "normal": "+441632960111"}),
        ],
        [asked("web-search", Lane.NEWS, NONE, kinds=("search-result",))],
    )

    assert (4, 0) == (len(found.present), found.points)


@pytest.mark.parametrize(
    "failed",
    [LookupOutcome.BLOCKED, LookupOutcome.FAILED, LookupOutcome.NOT_CHECKED],
)
def test_a_look_up_without_an_answer_leaves_no_gap(failed) -> None:
    lookups = [item.model_copy(update={"outcome": failed}) for item in SILENT]

    assert 0 == gap(lookups=lookups).points


def test_a_hint_s_silence_does_not_say_that_a_firm_is_not_registered() -> None:
    found = gap(lookups=[asked("gleif", Lane.REGISTER, NONE, kinds=("registration",))])

    assert () == found.missing


def test_an_adverse_find_fills_no_gap() -> None:
    parked = seen("site", facts={"state": "parked"})

    assert "own site" not in gap([parked]).present


def test_what_may_be_somebody_else_fills_no_gap() -> None:
    assert () == gap([registration(0.35)]).present


def test_a_licence_seen_by_hand_is_a_trace() -> None:
    assert ("register or licence",) == gap([hand("register", "found")]).present
