"""Finland: a recorded company by hand-read facts, invented ones for the shapes none holds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry
from tests.sources.worked import Worked, answers, entry_of, facts, lookup, of_kind

from duecheck.model.evidence import FetchedBy
from duecheck.model.lookup import Lane, LookupOutcome
from duecheck.model.subject import Subject
from duecheck.sources import finland_prh as module

NUMBER = "9900009-1"
URL = f"{module.COMPANIES}?businessId={NUMBER}"
FIRM = Subject(name="Fictional Foods Oy", country="FI", reg=NUMBER)


def described(words: str) -> list[dict[str, str]]:
    return [{"languageCode": "3", "description": words}]


def company(**more: Any) -> dict[str, Any]:
    return {
        "businessId": {"value": NUMBER, "registrationDate": "2010-01-02"},
        "names": [
            {"name": "Fictional Foods Oy", "type": "1", "registrationDate": "2015-01-01"},
            {
                "name": "Ruokatarina Oy",
                "type": "1",
                "registrationDate": "2010-01-02",
                "endDate": "2014-12-31",
            },
            {"name": "Taru", "type": "3", "registrationDate": "2016-01-01"},
        ],
        "companyForms": [
            {"type": "16", "descriptions": described("Limited company"), "version": 1}
        ],
        "companySituations": [],
        "registeredEntries": [
            {"type": "1", "register": "1", "descriptions": described("Registered")}
        ],
        "addresses": [
            {
                "type": 1,
                "street": "Myllykatu",
                "buildingNumber": "1",
                "postCode": "20100",
                "postOffices": [{"city": "TURKU", "languageCode": "1"}],
            }
        ],
        "tradeRegisterStatus": "1",
        "status": "2",
        "registrationDate": "2010-01-02",
        **more,
    }


def listed(*companies: dict[str, Any]) -> dict[str, Any]:
    return {"totalResults": len(companies), "companies": list(companies)}


WORKED = Worked(
    source=module.collect,
    pages={URL: listed(company())},
    subject=FIRM,
    number=NUMBER,
    renamed=('"tradeRegisterStatus": "1"', '"tradeRegisterStatus": "77"'),
)


async def read(held: Any) -> Any:
    return await WORKED.run(answers({URL: held}))


def ceased_entry() -> list[dict[str, Any]]:
    return [{"type": "4", "register": "1", "descriptions": described("Ceased")}]


@pytest.mark.parametrize(
    ("held", "status"),
    [
        pytest.param(company(), "active", id="registered"),
        pytest.param(
            company(tradeRegisterStatus="3", registeredEntries=ceased_entry()),
            "dissolved",
            id="ceased by status and entry",
        ),
        pytest.param(company(endDate="2024-05-06"), "dissolved", id="with an end"),
        pytest.param(
            company(registeredEntries=ceased_entry()),
            "not-understood",
            id="status and entry contradict each other",
        ),
        pytest.param(company(tradeRegisterStatus="9"), "not-understood", id="a status unheard of"),
        pytest.param(
            company(companySituations=[{"type": "KONK", "registrationDate": "2026-01-02"}]),
            "insolvent",
            id="bankrupt while still registered",
        ),
        pytest.param(
            company(companySituations=[{"type": "SELTILA", "registrationDate": "2026-01-02"}]),
            "active",
            id="in a liquidation that may be solvent",
        ),
    ],
)
async def test_whether_the_company_lives(held, status) -> None:
    assert status == entry_of(await read(listed(held))).fact("status")


@pytest.mark.parametrize(
    ("code", "case"),
    [
        ("KONK", ("bankruptcy", False, True)),
        ("SANE", ("restructuring", False, True)),
        ("SELTILA", ("liquidation", None, True)),
        ("UUSI", ("not understood", None, None)),
    ],
)
async def test_a_situation_is_a_case_and_one_unheard_of_is_kept(code, case) -> None:
    held = company(companySituations=[{"type": code, "registrationDate": "2026-01-02"}])
    (found,) = of_kind(await read(listed(held)), "insolvency-case")

    assert (*case, "2026-01-02") == facts(found, "type", "solvent", "open", "started_on")


async def test_no_situation_is_none_and_zero_results_are_no_such_company() -> None:
    assert LookupOutcome.NONE is lookup(await read(listed(company())), Lane.INSOLVENCY).outcome
    assert LookupOutcome.NONE is (await read(listed())).lookups[0].outcome


async def test_a_count_without_hits_is_not_none() -> None:
    run = await read({"totalResults": 3, "companies": []})

    assert LookupOutcome.FAILED is run.lookups[0].outcome


async def test_a_sole_trader_is_kept_to_the_minimum() -> None:
    form = [{"type": "26", "descriptions": described("Private trader"), "version": 1}]
    entry = entry_of(await read(listed(company(companyForms=form))))

    assert (True, "TURKU", None) == facts(entry, "sole_trader", "address", "postcode")


@pytest.mark.parametrize(
    ("said", "number"),
    [("FI01120389", "0112038-9"), ("0112038-9", "0112038-9"), ("112038", None)],
)
def test_how_a_number_is_written(said, number) -> None:
    assert number == module.normal_number(said)


async def test_two_companies_of_one_name_are_both_proposed() -> None:
    other = company(
        businessId={"value": "9900010-4"}, tradeRegisterStatus="3", registeredEntries=ceased_entry()
    )
    url = f"{module.COMPANIES}?name=Fictional+Foods+Oy"
    door = FakeDoor(answers({url: listed(company(), other)}))
    found = await module.find(inquiry(door, source=module.ID, subject=FIRM))

    assert [NUMBER, "9900010-4"] == [item.number for item in found]


@pytest.mark.recorded
async def test_nokia_as_the_register_has_it(shared) -> None:
    held = json.loads((shared / "fixtures/registers/finland-prh-nokia.json").read_bytes())
    door = FakeDoor(answers({f"{module.COMPANIES}?businessId=0112038-9": held}))
    run = inquiry(
        door,
        source=module.ID,
        subject=Subject(name="Nokia Oyj", country="FI"),
        number="0112038-9",
        fetched_by=FetchedBy.NUMBER,
    )
    await module.collect.collect(run)

    assert ("Nokia Oyj", "active", "1896-12-19", "02610", "ESPOO") == facts(
        entry_of(run), "name", "status", "founded", "postcode", "town"
    )
    assert [("Oy Nokia Ab", "1997-08-31")] == [
        facts(item, "old", "on") for item in of_kind(run, "name-change")
    ]
    assert LookupOutcome.NONE is lookup(run, Lane.INSOLVENCY).outcome
