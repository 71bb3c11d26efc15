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
    pytest.param({"employees": 9, "sector": "wholesale"}, 3, id="nine people are micro"),
    pytest.param({"employees": 10, "sector": "wholesale"}, 5, id="ten are small"),
    pytest.param({"employees": 49, "sector": "wholesale"}, 5, id="forty-nine are small"),
    pytest.param(
        {"employees": 20, "sector": "wholesale", "claimed_since": 2021}, 5, id="five years old"
    ),
    pytest.param(
        {"employees": 20, "sector": "wholesale", "claimed_since": 2020}, 6, id="six years old"
    ),
    pytest.param(
        {"employees": 10, "sector": "wholesale", "claimed_since": 2010}, 5, id="old with ten people"
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


@pytest.mark.parametrize(
    ("evidence", "present"),
    [
        pytest.param(registration(status="dissolved"), (), id="an entry that is not active"),
        pytest.param(registration(), ("register or licence",), id="an active one"),
        pytest.param(hand("register", "none"), (), id="looked by hand, and none"),
        pytest.param(hand("courts", "found"), (), id="another lane seen by hand"),
        pytest.param(seen("site", facts={"state": "live"}), ("own site",), id="a live site"),
        pytest.param(seen("search-result", facts={"label": "directory"}), ("listing",),
                     id="a directory"),
        pytest.param(seen("search-result", facts={"label": "advert"}), ("listing",),
                     id="an advert"),
        pytest.param(seen("search-result", facts={"label": "news"}), ("news or project",),
                     id="news"),
        pytest.param(seen("search-result", facts={"label": "namesake"}), (), id="a namesake"),
        pytest.param(seen("site-page", facts={"label": "news"}), (), id="no search result"),
        pytest.param(seen("site-contact", facts={"what": "phone"}), ("published phone",),
                     id="a phone on the site"),
        pytest.param(seen("site-contact", facts={"what": "email"}),
                     ("mail at its own domain",), id="a mail address on the site"),
        pytest.param(seen("site-contact", facts={"what": "address"}), (), id="an address there"),
        pytest.param(seen("email-address", facts={"domain": "q.example", "free_mail": False}), (),
                     id="a mail address alone shows no trace"),
        pytest.param(seen("site-profile"), ("profile it links itself",), id="a profile"),
        pytest.param(seen("archive-capture"), ("archive capture",), id="a capture"),
        pytest.param(seen("site", source="application", facts={"state": "live"}), (),
                     id="what the applicant says of itself"),
    ],
)  # fmt: skip
def test_what_is_a_trace(evidence, present: tuple[str, ...]) -> None:
    found = [name for name in gap([evidence]).present if name != "mail at its own domain"]
    wanted = [name for name in present if name != "mail at its own domain"]
    assert wanted == found
    if evidence.kind == "site-contact":
        assert list(present) == list(gap([evidence]).present)


@pytest.mark.parametrize(
    ("evidence", "missing"),
    [
        pytest.param(hand("register", "none"), True, id="looked by hand, and none"),
        pytest.param(hand("register", "found"), False, id="found by hand"),
        pytest.param(hand("courts", "none"), False, id="another lane"),
        pytest.param(seen("note", facts={"lane": "register", "result": "none"}), False,
                     id="a note is no search"),
    ],
)  # fmt: skip
def test_a_search_by_hand_may_find_that_there_is_no_entry(evidence, missing: bool) -> None:
    assert missing is ("register or licence" in gap([evidence]).missing)


def test_a_gap_of_two_is_four_points() -> None:
    # Five are expected, three are there, and two more were looked for.
    found = gap(
        [
            registration(),
            seen("site", facts={"state": "live"}),
            seen("archive-capture", facts={"first": "2012-01-01"}),
        ],
        [asked("website", Lane.WEB, NONE, kinds=("site-contact",))],
    )
    assert (("published phone", "mail at its own domain"), 4) == (found.missing, found.points)


def test_a_parked_site_is_scored_as_such_and_not_as_missing() -> None:
    found = gap([seen("site", facts={"state": "parked"})], SILENT)
    assert "own site" not in (*found.missing, *found.present)
    # A page that was found but is no site takes the search for one no answer.
    assert "own site" in gap([seen("site-page")], SILENT).missing


def test_the_gap_cites_the_answers_that_said_there_is_nothing() -> None:
    nothing = seen("registration", outcome=NONE, id="ch-1")
    other = seen("charge", outcome=NONE, id="ch-2")
    entry = seen("site", facts={"state": "live"}, id="w-1")
    found = gap([nothing, other, entry], SILENT)
    assert ["ch-1"] == [item.id for item in found.evidence]


@pytest.mark.parametrize(
    ("domain", "facts", "shown"),
    [
        ("q.example", {"domain": "q.example", "free_mail": False}, True),
        ("q.example", {"domain": "q.example", "free_mail": True}, False),
        ("q.example", {"domain": "q.example"}, False),
        ("q.example", {"domain": "r.example", "free_mail": False}, False),
        (None, {"domain": None, "free_mail": False}, False),
    ],
)
def test_mail_at_a_domain_of_its_own_is_a_trace(domain, facts, shown: bool) -> None:
    subject = request(employees=20, sector="wholesale", domain=domain).subject
    found = gap([seen("email-address", source="email", facts=facts)], subject=subject)
    assert shown is ("mail at its own domain" in found.present)


def test_the_gap_in_a_sentence() -> None:
    assert (
        "0 of 5 expected traces found; looked for and not there: register or licence"
        == gap(lookups=SILENT[:1]).text
    )
