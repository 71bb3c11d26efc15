"""Companies House: real recordings by hand-read facts, invented answers for shapes none holds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import FakeDoor, inquiry, json_answer

from duecheck.model.evidence import About, FetchedBy
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.reading.companies_house_charges import parse_charges
from duecheck.reading.companies_house_filings import parse_filings, strange_notices
from duecheck.reading.companies_house_insolvency import parse_insolvency, strange_words
from duecheck.reading.companies_house_people import parse_officers, parse_owners
from duecheck.reading.companies_house_profile import parse_profile
from duecheck.sources import companies_house

BASE = companies_house.HOST
KEY = {"companies-house": "a-key"}
FIRM = Subject(name="Fictional Joinery Ltd", country="GB", reg="99000009")
ABOUT = About(name="FICTIONAL JOINERY LTD", number="99000009", country="GB")
LISTS = ("officers", "filing-history", "charges", "insolvency", "persons-with-significant-control")


def profile(**changes: Any) -> dict[str, Any]:
    return {
        "company_name": "FICTIONAL JOINERY LTD",
        "company_number": "99000009",
        "company_status": "active",
        "registered_office_address": {"address_line_1": "1 Mill Lane", "postal_code": "ZZ1 1ZZ"},
        **changes,
    }


def address(path: str, start: int = 0, per_page: int = 100) -> str:
    return f"{BASE}/company/99000009/{path}?items_per_page={per_page}&start_index={start}"


def answers(**lists: Any) -> dict[str, Any]:
    """A sound fictional company: one officer, one filing, 404 for the rest, unless given."""
    held: dict[str, Any] = {
        "officers": {"items": [{"name": "DOE, Jane", "officer_role": "director"}]},
        "filing-history": {"items": [{"type": "NEWINC", "date": "2014-01-01"}], "total_count": 1},
        **lists,
    }
    pages = {f"{BASE}/company/99000009": json_answer(json.dumps(held.pop("profile", profile())))}
    for name in LISTS:
        per_page = 50 if name == "officers" else 100
        body = held.get(name)
        pages[address(name, per_page=per_page)] = json_answer(
            "{}" if body is None else json.dumps(body), 404 if body is None else 200
        )
    return pages


async def collected(pages: dict[str, Any], **given: Any):
    door = FakeDoor(pages, keys=given.pop("keys", KEY))
    given = {"number": "99000009", "subject": FIRM, **given}
    run = inquiry(door, source="companies-house", fetched_by=FetchedBy.NUMBER, **given)
    await companies_house.collect.collect(run)
    return run, door


def outcomes(run) -> dict[str, tuple[LookupOutcome, Reason | None]]:
    return {lookup.kinds[0]: (lookup.outcome, lookup.reason) for lookup in run.lookups}


def one(evidence, kind: str):
    (found,) = [item for item in evidence if item.kind == kind]
    return found


@pytest.fixture
def recorded(shared):
    def read(name: str) -> Any:
        whole = json.loads((shared / "fixtures/companies-house" / f"{name}.json").read_bytes())
        return whole["body"] if {"body", "headers", "url"} <= set(whole) else whole

    return read


# What no recording is needed for.


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("00445790", "00445790", id="eight digits stay"),
        pytest.param("445790", "00445790", id="leading zeros are put back"),
        pytest.param("sc 123456", "SC123456", id="a Scottish number loses its blank"),
        pytest.param("FC040879", "FC040879", id="an oversea company"),
        pytest.param("HRB 30000", None, id="a German number is none of this register"),
        pytest.param("123456789", None, id="nine digits are too many"),
        pytest.param("", None, id="nothing is no number"),
    ],
)
def test_a_number_is_written_as_the_register_writes_it(said: str, expected: str | None) -> None:
    assert expected == (companies_house.normal_number(said) if said else None)


@given(st.text(max_size=12))
def test_any_text_is_a_number_of_eight_signs_or_none(said: str) -> None:
    number = companies_house.normal_number(said)

    assert number is None or (len(number) == 8 and companies_house.normal_number(number) == number)


@pytest.mark.parametrize(
    ("given_status", "expected"),
    [
        pytest.param("active", "active", id="active"),
        pytest.param("open", "active", id="an open establishment is active"),
        pytest.param("dissolved", "dissolved", id="dissolved"),
        pytest.param("liquidation", "insolvent", id="liquidation"),
        pytest.param("administration", "insolvent", id="administration"),
        pytest.param("receivership", "insolvent", id="receivership"),
        pytest.param("voluntary-arrangement", "insolvent", id="a voluntary arrangement"),
        pytest.param("insolvency-proceedings", "insolvent", id="insolvency proceedings"),
        pytest.param("converted-closed", "closed", id="converted"),
        pytest.param("hibernating", "not-understood", id="an unknown word is not guessed"),
        pytest.param(None, "not-understood", id="no word is not active"),
    ],
)
def test_only_company_status_says_whether_a_company_lives(given_status, expected) -> None:
    entry = one(
        parse_profile(profile(company_status=given_status, status="active")), "registration"
    )

    assert (expected, given_status) == (entry.fact("status"), entry.fact("status_as_given"))


def test_overdue_accounts_are_kept_with_the_day_they_were_due() -> None:
    entry = parse_profile(
        profile(
            accounts={"overdue": True, "next_due": "2026-09-30", "last_accounts": {"type": "null"}},
            confirmation_statement={"overdue": False, "next_due": "2027-03-26"},
        )
    )[0]

    assert (True, "2026-09-30") == (entry.fact("accounts_overdue"), entry.fact("accounts_due"))
    assert False is entry.fact("confirmation_overdue")
    assert None is entry.fact("accounts_type")


def test_what_the_profile_does_not_say_is_none_and_not_false() -> None:
    entry = parse_profile(profile())[0]

    assert (None, None) == (entry.fact("accounts_overdue"), entry.fact("accounts_due"))
    assert None is entry.fact("founded")


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        pytest.param({"address_line_1": "1 Mill Lane"}, False, id="an address of its own"),
        pytest.param(
            {
                "address_line_1": "4385",
                "address_line_2": "99000009 - Companies House Default Address",
                "locality": "Cardiff",
                "postal_code": "CF14 8LH",
            },
            True,
            id="the registrar's default address by its words",
        ),
        pytest.param(
            {"address_line_1": "PO Box 4385", "locality": "Cardiff"}, True, id="its post box"
        ),
    ],
)
def test_the_registrar_s_default_address_is_told(office, expected) -> None:
    found = one(parse_profile(profile(registered_office_address=office)), "registered-office")

    assert expected is found.fact("default_address")


def test_an_office_in_dispute_and_out_of_reach_of_the_post_is_told() -> None:
    told = profile(
        registered_office_is_in_dispute=True, undeliverable_registered_office_address=True
    )
    found = one(parse_profile(told), "registered-office")

    assert (True, True) == (found.fact("disputed"), found.fact("undeliverable"))


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        pytest.param("GAZ1", "first", id="first notice, compulsory"),
        pytest.param("GAZ1(A)", "first", id="first notice, voluntary"),
        pytest.param("GAZ2", "final", id="final notice"),
        pytest.param("DISS40", "discontinued", id="discontinued"),
        pytest.param("DISS16(SOAS)", "proposed", id="suspended is not discontinued"),
        pytest.param("DS01", "voluntary", id="the company's own application"),
        pytest.param("DS02", "discontinued", id="the application withdrawn"),
    ],
)
def test_a_strike_off_step_is_read_by_the_type_of_the_filing(kind: str, stage: str) -> None:
    filing = {"category": "gazette", "type": kind, "date": "2026-09-15"}
    (found,) = parse_filings({"items": [filing]}, ABOUT)

    assert (stage, "2026-09-15") == (found.fact("stage"), found.fact("on"))
    assert found.event_date is not None


def test_accounts_are_no_strike_off_and_an_unknown_notice_is_named() -> None:
    history = {
        "items": [
            {"category": "accounts", "type": "AA", "date": "2026-01-01"},
            {"category": "gazette", "type": "GAZ9", "date": "2026-01-01"},
        ]
    }

    assert [] == parse_filings(history, ABOUT)
    assert ("GAZ9",) == strange_notices(history)


def test_a_moved_office_keeps_both_addresses_and_the_day() -> None:
    moved = {
        "type": "AD01",
        "date": "2026-10-05",
        "description_values": {
            "old_address": "1 Mill Lane",
            "new_address": "2 Weir Road",
            "change_date": "2026-10-01",
        },
    }
    (found,) = parse_filings({"items": [moved]}, ABOUT)

    assert ("registered-office", "2 Weir Road", "1 Mill Lane", "2026-10-01") == (
        found.kind,
        found.fact("address"),
        found.fact("old"),
        found.fact("on"),
    )


def test_a_proposal_to_strike_off_in_the_profile_has_no_day() -> None:
    told = profile(company_status_detail="active-proposal-to-strike-off")
    found = one(parse_profile(told), "strike-off")

    assert ("proposed", None) == (found.fact("stage"), found.event_date)


@pytest.mark.parametrize(
    ("deed", "words", "covers", "extraordinary"),
    [
        pytest.param("Legal charge", "1 Mill Lane", False, None, id="a charge on a building"),
        pytest.param("Debenture", None, None, None, id="nothing said of what it covers"),
        pytest.param("All assets debenture", "Everything", True, None, id="all assets by name"),
        pytest.param(
            "Debenture",
            "over the undertaking and all property and book debts",
            True,
            None,
            id="book debts within an all-asset deed are ordinary",
        ),
        pytest.param("Fixed charge", "All book debts", False, "book debts", id="book debts alone"),
        pytest.param(
            "Assignment", "Life policy no. 1", False, "life policy", id="a life policy assigned"
        ),
        pytest.param(
            "Second-ranking debenture", "A yard", False, "second-ranking", id="a second rank"
        ),
    ],
)
def test_what_a_charge_covers_is_read_from_its_words(deed, words, covers, extraordinary) -> None:
    item = {
        "classification": {"description": deed},
        "status": "outstanding",
        "particulars": {} if words is None else {"description": words},
    }
    (found,) = parse_charges({"items": [item]}, ABOUT)

    assert (covers, extraordinary) == (found.fact("all_assets"), found.fact("extraordinary"))


def test_a_charge_s_unknown_state_is_not_taken_for_satisfied() -> None:
    (found,) = parse_charges({"items": [{"status": "dormant"}]}, ABOUT)

    assert "not-understood" == found.fact("status")


def test_the_members_own_liquidation_is_solvent() -> None:
    case = {
        "type": "members-voluntary-liquidation",
        "number": 1,
        "dates": [
            {"type": "declaration-solvent-on", "date": "2026-02-01"},
            {"type": "wound-up-on", "date": "2026-02-03"},
        ],
    }
    (found,) = parse_insolvency({"cases": [case]}, ABOUT)

    assert (True, True, "2026-02-03") == (
        found.fact("solvent"),
        found.fact("open"),
        found.fact("started_on"),
    )


def test_a_bare_petition_has_no_start_and_an_unknown_case_is_named() -> None:
    cases = {
        "cases": [
            {
                "type": "compulsory-liquidation",
                "dates": [{"type": "petitioned-on", "date": "2026-10-30"}],
            },
            {"type": "arranged-rest", "dates": []},
        ]
    }
    petition, strange = parse_insolvency(cases, ABOUT)

    assert ("2026-10-30", None, True) == (
        petition.fact("petitioned_on"),
        petition.fact("started_on"),
        petition.fact("open"),
    )
    assert None is strange.fact("solvent")
    assert ("arranged-rest",) == strange_words(cases)


def test_of_a_person_name_role_and_dates_are_kept_and_no_birth_date() -> None:
    item = {
        "name": "DOE, Jane",
        "officer_role": "director",
        "occupation": "Finance Director",
        "resigned_on": "2026-07-31",
        "date_of_birth": {"month": 9, "year": 1974},
        "nationality": "British",
    }
    (found,) = parse_officers({"items": [item]}, ABOUT)

    assert "director (Finance Director)" == found.fact("role")
    assert "1974" not in found.model_dump_json()
    assert "British" not in found.model_dump_json()


def test_a_protected_owner_is_kept_without_a_name() -> None:
    (found,) = parse_owners({"items": [{"notified_on": "2020-01-01"}]}, ABOUT)

    assert (None, "2020-01-01") == (found.fact("name"), found.fact("notified_on"))


# How the questions end.


@pytest.mark.parametrize(
    ("subject", "number", "keys", "reason"),
    [
        pytest.param(FIRM, "99000009", {}, Reason.NO_KEY, id="without a key"),
        pytest.param(FIRM, None, KEY, Reason.NOT_APPLICABLE, id="without a number"),
        pytest.param(FIRM, "HRB 1", KEY, Reason.NOT_APPLICABLE, id="a number of another form"),
        pytest.param(
            Subject(name="Fictional GmbH", country="DE"),
            "99000009",
            KEY,
            Reason.NOT_COVERED,
            id="a firm of another country",
        ),
        pytest.param(
            Subject(name="Fictional"),
            "HRB 1",
            KEY,
            Reason.NOT_COVERED,
            id="no country and no UK number",
        ),
    ],
)
async def test_nothing_is_asked(subject, number, keys, reason) -> None:
    run, door = await collected({}, subject=subject, number=number, keys=keys)

    assert [] == door.asked
    assert {(LookupOutcome.NOT_CHECKED, reason)} == set(outcomes(run).values())
    assert 7 == len(run.lookups)
    assert {Lane.REGISTER, Lane.INSOLVENCY, Lane.PEOPLE} == {item.lane for item in run.lookups}


async def test_a_sound_company_is_found_and_nothing_adverse_is_none_each_for_itself() -> None:
    run, door = await collected(answers())
    found, none = (LookupOutcome.FOUND, None), (LookupOutcome.NONE, None)

    assert outcomes(run) == {
        "registration": found,
        "officer": found,
        "strike-off": none,
        "charge": none,
        "insolvency-case": none,
        "owner": none,
        "disqualification": (LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE),
    }
    assert {FetchedBy.NUMBER} == {item.fetched_by for item in run.evidence}
    assert {"99000009"} == {item.about.number for item in run.evidence}
    assert all(item.sha256 and item.record for item in run.evidence)
    assert all(ask.secret[0][1].startswith("Basic ") for ask in door.asked)


async def test_the_key_is_the_user_name_of_basic_authorisation_and_the_password_is_empty() -> None:
    _, door = await collected(answers())

    # base64 of "a-key:"
    assert (("Authorization", "Basic YS1rZXk6"),) == door.asked[0].secret


async def test_a_number_that_is_not_there_is_none_and_the_lists_are_not_asked() -> None:
    run, door = await collected({f"{BASE}/company/99000009": json_answer("{}", 404)})

    assert (LookupOutcome.NONE, None) == outcomes(run)["registration"]
    assert {Reason.NOT_APPLICABLE} == {item.reason for item in run.lookups[1:]}
    assert 1 == len(door.asked)


async def test_a_refused_key_is_tried_once_and_is_no_answer() -> None:
    run, door = await collected({f"{BASE}/company/99000009": json_answer("{}", 401)})

    assert {(LookupOutcome.NOT_CHECKED, Reason.KEY_REFUSED)} == set(outcomes(run).values())
    assert 1 == len(door.asked)
    assert [] == run.evidence


async def test_a_404_is_no_none_of_a_company_whose_profile_did_not_answer() -> None:
    pages = answers()
    pages[f"{BASE}/company/99000009"] = json_answer("{}", 500)
    run, _ = await collected(pages)

    assert (LookupOutcome.FAILED, Reason.SERVER_ERROR) == outcomes(run)["registration"]
    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == outcomes(run)["insolvency-case"]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        pytest.param({"has_insolvency_history": True}, "insolvency-case", id="insolvency"),
        pytest.param({"company_status": "administration"}, "insolvency-case", id="its state"),
        pytest.param({"has_charges": True}, "charge", id="charges"),
    ],
)
async def test_a_list_that_contradicts_the_profile_is_not_none(changes, kind) -> None:
    run, _ = await collected(answers(profile=profile(**changes)))

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == outcomes(run)[kind]


async def test_charges_are_asked_although_the_profile_says_there_are_none() -> None:
    charges = {"items": [{"status": "outstanding", "created_on": "2026-08-20"}], "total_count": 1}
    run, _ = await collected(answers(profile=profile(has_charges=False), charges=charges))

    assert (LookupOutcome.FOUND, None) == outcomes(run)["charge"]


async def test_an_answer_about_another_company_is_not_taken() -> None:
    run, _ = await collected(answers(profile=profile(company_number="99000010")))

    assert (LookupOutcome.FAILED, Reason.UNREADABLE) == outcomes(run)["registration"]


async def test_officers_beyond_the_first_page_are_read_and_what_is_cut_is_said() -> None:
    def page(start: int) -> dict[str, Any]:
        named = [{"name": f"OFFICER {n}", "officer_role": "director"} for n in range(50)]
        return {"items": named, "start_index": start, "total_results": 230}

    pages = answers(officers=page(0))
    for start in (50, 100, 150):
        pages[address("officers", start, 50)] = json_answer(json.dumps(page(start)))
    run, _ = await collected(pages)
    lookup = next(item for item in run.lookups if item.kinds == ("officer",))

    assert 200 == len([item for item in run.evidence if item.kind == "officer"])
    assert "200 of 230 read" == lookup.detail


async def test_a_search_proposes_and_bears_no_evidence() -> None:
    hits = {
        "items": [
            {
                "title": "FICTIONAL JOINERY LTD",
                "company_number": "99000009",
                "company_status": "active",
            }
        ],
        "total_results": 87,
    }
    url = f"{BASE}/search/companies?q=Fictional+Joinery+Ltd&items_per_page=20"
    door = FakeDoor({url: json_answer(json.dumps(hits))}, keys=KEY)
    run = inquiry(door, source="companies-house", subject=FIRM)
    (candidate,) = await companies_house.find(run)

    assert ("companies-house:99000009", "99000009", "GB") == (
        candidate.id,
        candidate.number,
        candidate.country,
    )
    assert [] == run.evidence
    assert "1 of 87 names read" == run.lookups[0].detail


async def test_a_search_without_a_key_is_not_checked() -> None:
    run = inquiry(FakeDoor(), source="companies-house", subject=FIRM)

    assert [] == await companies_house.find(run)
    assert Reason.NO_KEY is run.lookups[0].reason


# Real answers.


@pytest.mark.recorded
def test_tesco_is_active_since_1947_and_had_two_other_names(recorded) -> None:
    found = parse_profile(recorded("tesco-profile"))
    entry = one(found, "registration")
    newest, oldest = [item for item in found if item.kind == "name-change"]

    assert ("active", "1947-11-27", "plc", ("47110",)) == tuple(
        entry.fact(name) for name in ("status", "founded", "legal_form", "sic")
    )
    assert (False, "2027-08-26") == (entry.fact("accounts_overdue"), entry.fact("accounts_due"))
    assert ("1983-08-25", "TESCO PLC") == (newest.fact("on"), newest.fact("new"))
    assert "TESCO STORES (HOLDINGS) LIMITED" == oldest.fact("old")
    assert False is one(found, "registered-office").fact("default_address")
    assert "AL7 1GA" == entry.about.postcode


@pytest.mark.recorded
def test_tesco_has_nine_charges_two_outstanding_none_extraordinary(recorded) -> None:
    charges = parse_charges(recorded("tesco-charges"), ABOUT)

    assert False is recorded("tesco-profile")["has_charges"]
    assert 9 == len(charges)
    assert ["9", "8"] == [c.fact("charge_id") for c in charges if c.fact("status") == "outstanding"]
    assert {None} == {charge.fact("extraordinary") for charge in charges}
    assert {False} == {charge.fact("all_assets") for charge in charges}


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("name", "ended"),
    [
        pytest.param("direct-skips-dissolved-profile", "2016-01-05", id="its status says active"),
        pytest.param("intaglio-systems-dissolved-profile", "1996-09-03", id="an old company"),
    ],
)
def test_a_dissolved_company_is_dissolved(recorded, name: str, ended: str) -> None:
    entry = parse_profile(recorded(name))[0]

    assert ("dissolved", ended) == (entry.fact("status"), entry.fact("ended"))


@pytest.mark.recorded
def test_an_oversea_company_has_no_due_dates_and_no_type_of_accounts(recorded) -> None:
    entry = parse_profile(recorded("fc040879-oversea-company-profile"))[0]

    assert ("active", None, None) == tuple(
        entry.fact(name) for name in ("status", "accounts_due", "accounts_type")
    )


@pytest.mark.recorded
def test_a_compulsory_liquidation_was_petitioned_ordered_and_ended(recorded) -> None:
    (found,) = parse_insolvency(recorded("compulsory-liquidation-insolvency"), ABOUT)

    assert ("1", "1997-02-21", "1997-04-21", "1998-09-09", False, False) == tuple(
        found.fact(name)
        for name in ("case", "petitioned_on", "started_on", "ended_on", "open", "solvent")
    )


@pytest.mark.recorded
def test_a_creditors_liquidation_is_open_although_the_arrangement_before_it_ended(recorded) -> None:
    answer = recorded("creditors-voluntary-liquidation-insolvency")
    (found,) = parse_insolvency(answer, ABOUT)

    assert (False, True, None, "2013-05-29") == tuple(
        found.fact(name) for name in ("solvent", "open", "petitioned_on", "started_on")
    )
    assert () == strange_words(answer)


@pytest.mark.recorded
def test_a_rent_deposit_is_ordinary_and_names_no_holder(recorded) -> None:
    (found,) = parse_charges(recorded("03977902-charges-rent-deposit"), ABOUT)

    assert ("Rent deposit deed", "2012-09-25", None, None, False) == tuple(
        found.fact(name)
        for name in ("classification", "created_on", "holder", "extraordinary", "all_assets")
    )


@pytest.mark.recorded
def test_a_bank_s_debenture_covers_all_and_its_book_debts_are_ordinary(recorded) -> None:
    (found,) = parse_charges(recorded("02497589-charges"), ABOUT)

    assert ("Barclays Bank PLC", True, None, "outstanding") == tuple(
        found.fact(name) for name in ("holder", "all_assets", "extraordinary", "status")
    )


@pytest.mark.recorded
def test_tesco_s_first_page_of_officers_holds_three_in_office(recorded) -> None:
    officers = parse_officers(recorded("tesco-officers"), ABOUT)

    assert ["secretary", "director", "director"] == [item.fact("role") for item in officers]
    assert {None} == {item.fact("resigned_on") for item in officers}


@pytest.mark.recorded
async def test_tesco_s_officers_are_cut_at_three_of_seventy_four_and_it_is_said(recorded) -> None:
    base = f"{BASE}/company/00445790"
    bodies = {
        base: "tesco-profile",
        f"{base}/officers?items_per_page=50&start_index=0": "tesco-officers",
        f"{base}/officers?items_per_page=50&start_index=3": "tesco-officers",
        f"{base}/filing-history?items_per_page=100&start_index=0": "tesco-filing-history-accounts",
        f"{base}/charges?items_per_page=100&start_index=0": "tesco-charges",
        f"{base}/persons-with-significant-control?items_per_page=100&start_index=0": "tesco-psc",
    }
    pages = {url: json_answer(json.dumps(recorded(name))) for url, name in bodies.items()}
    pages[f"{base}/insolvency?items_per_page=100&start_index=0"] = json_answer("{}", 404)
    run, _ = await collected(pages, number="445790")
    details = {lookup.kinds[0]: lookup.detail for lookup in run.lookups}

    assert "3 of 74 read" == details["officer"]
    assert "3 of 55 read; back to 2024-07-02; page 2: server-error" == details["strike-off"]
    assert (LookupOutcome.NONE, None) == outcomes(run)["owner"]
    assert 9 == len([item for item in run.evidence if item.kind == "charge"])


@pytest.mark.recorded
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("tesco-not-found-404", id="the words of 2026"),
        pytest.param("not-found-404-2020", id="the words of 2020"),
    ],
)
async def test_both_forms_of_not_found_are_none(recorded, name: str) -> None:
    url = f"{BASE}/company/99999999"
    run, _ = await collected({url: json_answer(json.dumps(recorded(name)), 404)}, number="99999999")

    assert LookupOutcome.NONE is run.lookups[0].outcome
    assert LookupOutcome.NONE is one(run.evidence, "registration").outcome


@pytest.mark.recorded
def test_a_search_for_python_proposes_twenty_of_eighty_seven(recorded) -> None:
    found = companies_house.parse_search(recorded("search-python"))

    assert 20 == len(found)
    assert ("PYTHON LTD", "05226269", "dissolved") == (
        found[0].name,
        found[0].number,
        found[0].status,
    )


@pytest.mark.recorded
def test_the_date_of_a_filing_may_be_a_number_of_milliseconds(recorded) -> None:
    from duecheck.reading.json_fields import iso

    (filing,) = recorded("09528727-filing-history")["items"]

    assert "2015-04-07" == iso(filing["associated_filings"][0], "action_date")
