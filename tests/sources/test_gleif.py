"""GLEIF: real recordings by hand-read facts, invented answers for shapes none holds."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry, json_answer

from duecheck.model.evidence import FetchedBy
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.reading.gleif_record import about_entity, parse_record
from duecheck.sources import gleif

CODE = "9999000000FICTIONA66"
FIRM = Subject(name="Fictional Foods Oy", country="FI")
AS_OF = date(2026, 11, 16)


def record(**entity: Any) -> dict[str, Any]:
    held = {
        "legalName": {"name": "FICTIONAL FOODS OY"},
        "legalAddress": {"addressLines": ["1 Mill Lane"], "city": "Turku", "country": "FI"},
        "registeredAs": "9900009-1",
        "jurisdiction": "FI",
        "status": "ACTIVE",
        **entity,
    }
    return {
        "attributes": {"lei": CODE, "entity": held, "registration": {"status": "ISSUED"}},
        "relationships": {},
    }


def answer(*records: dict[str, Any], total: int | None = None) -> Any:
    pagination = {"total": len(records) if total is None else total}
    body = {"meta": {"pagination": pagination}, "data": list(records)}
    return json_answer(json.dumps(body), kind="application/vnd.api+json")


def single(held: dict[str, Any]) -> Any:
    return json_answer(json.dumps({"data": held}), kind="application/vnd.api+json")


NOT_FOUND = json_answer('{"errors": [{"status": "404"}]}', 404, "application/vnd.api+json")


async def collected(pages: dict[str, Any], number: str | None, subject: Subject = FIRM):
    door = FakeDoor(pages)
    run = inquiry(door, source="gleif", subject=subject, number=number, fetched_by=FetchedBy.NUMBER)
    await gleif.collect.collect(run)
    return run, door


@pytest.fixture
def recorded(shared):
    return lambda name: json.loads((shared / "fixtures/gleif" / f"{name}.json").read_bytes())


@pytest.mark.parametrize(
    ("entity", "status", "ended"),
    [
        pytest.param({"status": "ACTIVE"}, "active", None, id="active"),
        pytest.param({"status": "INACTIVE"}, "inactive", None, id="inactive without a reason"),
        pytest.param(
            {
                "status": "INACTIVE",
                "expiration": {"date": "2025-03-01T00:00:00Z", "reason": "DISSOLVED"},
            },
            "dissolved",
            "2025-03-01",
            id="dissolved",
        ),
        pytest.param(
            {"status": "INACTIVE", "expiration": {"reason": "CORPORATE_ACTION"}},
            "closed",
            None,
            id="merged away",
        ),
        pytest.param({"status": "NULL"}, "not-understood", None, id="an unknown word"),
        pytest.param({"status": None}, "not-understood", None, id="no word"),
    ],
)
def test_whether_the_entity_lives(entity, status, ended) -> None:
    entry, _ = parse_record(record(**entity), as_of=AS_OF)

    assert (status, ended, False) == tuple(
        entry.fact(name) for name in ("status", "ended", "authority")
    )


def test_an_insolvency_event_of_an_active_entity_is_told_in_its_detail() -> None:
    events = [{"type": "INSOLVENCY", "status": "IN_PROGRESS"}]
    entry, _ = parse_record(record(eventGroups=[{"events": events}]), as_of=AS_OF)

    assert "active" == entry.fact("status")
    assert "event INSOLVENCY (IN_PROGRESS)" == entry.fact("status_detail")


def test_the_number_is_that_of_the_home_register_unless_the_code_was_stated() -> None:
    assert "9900009-1" == about_entity(record()).number
    assert CODE == about_entity(record(), CODE.lower()).number
    assert CODE == about_entity(record(registeredAs=None)).number


async def test_nothing_is_asked_without_a_number() -> None:
    run, door = await collected({}, None)

    assert [] == door.asked
    assert {Reason.NOT_APPLICABLE} == {item.reason for item in run.lookups}


@pytest.mark.parametrize(
    ("number", "url", "page"),
    [
        pytest.param(CODE, f"{gleif.RECORDS}/{CODE}", NOT_FOUND, id="a code never issued"),
        pytest.param(
            "9900009-1",
            f"{gleif.RECORDS}?filter[entity.registeredAs]=9900009-1"
            "&filter[entity.legalAddress.country]=FI",
            answer(),
            id="a number without a code",
        ),
    ],
)
async def test_no_code_is_none_and_says_nothing_of_the_registration(number, url, page) -> None:
    run, _ = await collected({url: page}, number)

    assert [("identifier-status", LookupOutcome.NONE)] == [
        (item.kind, item.outcome) for item in run.evidence
    ]


async def test_a_number_of_two_entities_is_not_guessed() -> None:
    url = (
        f"{gleif.RECORDS}?filter[entity.registeredAs]=9900009-1"
        "&filter[entity.legalAddress.country]=FI"
    )
    run, _ = await collected({url: answer(record(), record())}, "9900009-1")

    assert [] == run.evidence
    assert Reason.NOT_APPLICABLE is run.lookups[0].reason


async def test_an_entity_whose_number_only_resembles_the_one_asked_is_left_out() -> None:
    url = (
        f"{gleif.RECORDS}?filter[entity.registeredAs]=900009&filter[entity.legalAddress.country]=FI"
    )
    run, _ = await collected({url: answer(record())}, "900009")

    assert LookupOutcome.NONE is run.lookups[0].outcome


@pytest.mark.parametrize(
    ("links", "parent", "outcome", "asked"),
    [
        pytest.param({}, NOT_FOUND, LookupOutcome.NONE, 2, id="404 is no parent on record"),
        pytest.param(
            {"reporting-exception": "x"},
            NOT_FOUND,
            LookupOutcome.NONE,
            1,
            id="an exception is not asked for again",
        ),
        pytest.param(
            {"lei-record": "x"},
            single(record(legalName={"name": "FICTIONAL HOLDINGS OY"})),
            LookupOutcome.FOUND,
            2,
            id="a parent",
        ),
    ],
)
async def test_the_parent_is_asked_for_where_there_may_be_one(
    links, parent, outcome, asked
) -> None:
    held = record() | {"relationships": {"direct-parent": {"links": links}}}
    url = f"{gleif.RECORDS}/{CODE}"
    run, door = await collected({url: single(held), f"{url}/direct-parent": parent}, CODE)

    assert outcome is run.lookups[1].outcome
    assert asked == len(door.asked)


async def test_the_head_of_the_group_is_asked_for_where_the_index_links_to_it() -> None:
    links = {"ultimate-parent": {"links": {"lei-record": "x"}}}
    held = record() | {"relationships": links}
    url = f"{gleif.RECORDS}/{CODE}"
    pages = {
        url: single(held),
        f"{url}/direct-parent": NOT_FOUND,
        f"{url}/ultimate-parent": single(record(legalName={"name": "FICTIONAL WORLD PLC"})),
    }
    run, _ = await collected(pages, CODE)

    assert [("FICTIONAL WORLD PLC", "ultimate")] == [
        (item.fact("name"), item.fact("relation"))
        for item in run.evidence
        if item.kind == "parent" and item.facts
    ]


def test_a_change_of_the_legal_name_has_its_day_and_earlier_names_stand_in_the_detail() -> None:
    renamed = {
        "type": "CHANGE_LEGAL_NAME",
        "status": "COMPLETED",
        "effectiveDate": "2026-03-04T00:00:00Z",
    }
    planned = renamed | {"status": "IN_PROGRESS", "effectiveDate": "2026-12-01T00:00:00Z"}
    held = record(
        eventGroups=[{"events": [renamed, planned]}],
        otherNames=[{"name": "OLD FOODS OY", "type": "PREVIOUS_LEGAL_NAME"}],
    )
    entry, _, *changes = parse_record(held, as_of=AS_OF)

    assert [("OLD FOODS OY", "2026-03-04")] == [
        (item.fact("old"), item.fact("on")) for item in changes
    ]
    assert "earlier called OLD FOODS OY" == entry.fact("status_detail")


def test_several_successors_are_all_named_once() -> None:
    heirs = [{"lei": "A"}, {"lei": "B", "name": "Heir B"}]
    held = record(status="INACTIVE", successorEntity={"lei": "A"}, successorEntities=heirs)
    entry, _ = parse_record(held, as_of=AS_OF)

    assert "successor A, B Heir B" == entry.fact("status_detail")


async def test_a_search_leaves_funds_out_and_bears_no_evidence() -> None:
    url = (
        f"{gleif.RECORDS}?filter[entity.names]=Fictional+Foods+Oy&page[size]=10"
        "&filter[entity.legalAddress.country]=FI"
    )
    door = FakeDoor({url: answer(record(category="FUND"), record(category="GENERAL"))})
    run = inquiry(door, source="gleif", subject=FIRM)
    (candidate,) = await gleif.find(run)

    assert (f"gleif:{CODE}", CODE, "FI") == (candidate.id, candidate.number, candidate.country)
    assert [] == run.evidence


@pytest.mark.recorded
def test_a_sole_proprietor_is_kept_to_the_minimum(recorded) -> None:
    entry, _ = parse_record(recorded("nfa-international-lapsed")["data"], as_of=AS_OF)

    assert (True, "KODAIKANAL, IN", None) == tuple(
        entry.fact(name) for name in ("sole_trader", "address", "postcode")
    )


@pytest.mark.recorded
def test_nfa_s_lapsed_code_does_not_make_it_inactive(recorded) -> None:
    entry, upkeep = parse_record(recorded("nfa-international-lapsed")["data"], as_of=AS_OF)

    assert ("active", "ACTIVE", "33AFNPA6606E1ZV", "IN") == tuple(
        entry.fact(name) for name in ("status", "status_as_given", "number", "country")
    )
    # From 10 May 2025 to 16 November 2026: 365 days to May 2026 and 190 more.
    assert ("lei", "LAPSED", 555) == tuple(
        upkeep.fact(name) for name in ("scheme", "status", "expired_for")
    )


@pytest.mark.recorded
def test_a_bank_that_merged_is_closed_and_names_its_successor(recorded) -> None:
    merged = recorded("search-deutsche-bank")["data"][4]
    entry, upkeep = parse_record(merged, as_of=AS_OF)

    assert ("closed", "2017-07-02", "AR") == tuple(
        entry.fact(name) for name in ("status", "ended", "country")
    )
    assert "successor 579100EKDKHBGIDKB011" in (entry.text_fact("status_detail") or "")
    assert "RETIRED" == upkeep.fact("status")


@pytest.mark.recorded
def test_a_completed_dissolution_is_read_from_the_events(recorded) -> None:
    fund = next(
        item
        for item in recorded("commerzbank-direct-children")["data"]
        if item["id"] == "222100RB6N1EBY6GMD95"
    )
    entry, _ = parse_record(fund, as_of=AS_OF)

    assert ("dissolved", "2023-08-23") == (entry.fact("status"), entry.fact("ended"))


@pytest.mark.recorded
async def test_a_search_for_deutsche_bank_reads_five_of_three_hundred_ninety_seven(
    recorded,
) -> None:
    url = f"{gleif.RECORDS}?filter[entity.names]=Deutsche+Bank&page[size]=10"
    door = FakeDoor({url: json_answer(json.dumps(recorded("search-deutsche-bank")))})
    run = inquiry(door, source="gleif", subject=Subject(name="Deutsche Bank"))
    found = await gleif.find(run)

    assert 5 == len(found)
    assert "5 of 397 names proposed" == run.lookups[0].detail
    assert "gleif:529900UQWZHJO531YQ46" == found[0].id


@pytest.mark.recorded
def test_shell_s_earlier_name_is_told_without_a_day(recorded) -> None:
    entry, _ = parse_record(recorded("shell-plc")["data"], as_of=AS_OF)

    assert "earlier called ROYAL DUTCH SHELL PLC" == entry.fact("status_detail")


@pytest.mark.recorded
def test_an_empty_list_proposes_nobody(recorded) -> None:
    assert [] == gleif.parse_search(recorded("no-children"))


@pytest.mark.recorded
async def test_apple_energy_s_parent_is_apple(recorded) -> None:
    url = f"{gleif.RECORDS}/549300YX4S1LLSMK2627"
    pages = {
        url: json_answer(json.dumps(recorded("apple-energy"))),
        f"{url}/direct-parent": json_answer(json.dumps(recorded("apple-energy-direct-parent"))),
    }
    run, _ = await collected(pages, "549300YX4S1LLSMK2627", Subject(name="Apple Energy LLC"))
    (parent,) = [item for item in run.evidence if item.kind == "parent"]

    assert ("Apple Inc.", "HWUPKR0MPOU8FGXBT394", "US", "direct") == tuple(
        parent.fact(name) for name in ("name", "number", "country", "relation")
    )
    assert "6021863" == parent.about.number
