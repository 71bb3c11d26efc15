"""Denmark: the gateway's answers by their documented shape; no recorded answer is at hand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry, json_answer
from tests.sources.worked import Worked, answers, entry_of, facts, lookup, of_kind

from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import denmark_cvr as module

NUMBER = "99900015"
URL = f"{module.GATEWAY}?search={NUMBER}&country=dk"
FIRM = Subject(name="Opdigtet Bageri ApS", country="DK", reg=NUMBER)


def firm(**more: Any) -> dict[str, Any]:
    return {
        "vat": int(NUMBER),
        "name": "Opdigtet Bageri ApS",
        "address": "Opdigtet Gade 1",
        "zipcode": "8200",
        "city": "Aarhus N",
        "phone": "33120000",
        "email": "post@bageri.example",
        "startdate": "04/11 - 2016",
        "enddate": None,
        "companycode": 80,
        "companydesc": "Anpartsselskab",
        "industrycode": 107120,
        "creditstartdate": None,
        "creditbankrupt": False,
        "creditstatus": None,
        "owners": [{"name": "Nogen Opdigtet"}],
        **more,
    }


WORKED = Worked(source=module.collect, pages={URL: firm()}, subject=FIRM, number=NUMBER)


async def read(held: Any) -> Any:
    return await WORKED.run(answers({URL: held}))


@pytest.mark.parametrize(
    ("more", "status", "ended"),
    [
        pytest.param({}, "active", None, id="alive"),
        pytest.param({"creditbankrupt": True}, "insolvent", None, id="bankrupt"),
        pytest.param({"enddate": "31/12 - 2024"}, "dissolved", "2024-12-31", id="ended"),
        pytest.param({"creditbankrupt": None}, "not-understood", None, id="without the mark"),
    ],
)
async def test_whether_the_firm_lives(more, status, ended) -> None:
    assert (status, ended) == facts(entry_of(await read(firm(**more))), "status", "ended")


async def test_a_bankruptcy_has_its_day_and_a_code_unheard_of_is_kept() -> None:
    bankrupt = firm(creditbankrupt=True, creditstartdate="02/03 - 2026")
    strange = firm(creditstatus=3)

    assert [("bankruptcy", False, True, "2026-03-02")] == [
        facts(item, "type", "solvent", "open", "started_on")
        for item in of_kind(await read(bankrupt), "insolvency-case")
    ]
    assert [("not understood", None, None)] == [
        facts(item, "type", "solvent", "open")
        for item in of_kind(await read(strange), "insolvency-case")
    ]


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param(
            json_answer('{"error": "NOT_FOUND", "t": 0}', 404), "none", None, id="not found"
        ),
        pytest.param({"error": "QUOTA_EXCEEDED"}, "blocked", Reason.RATE_LIMIT, id="quota"),
        pytest.param({"error": "INVALID_UA"}, "not-checked", Reason.NO_CONTACT, id="no contact"),
        pytest.param({"error": "NEW_ERROR"}, "failed", Reason.UNREADABLE, id="unheard of"),
        pytest.param(json_answer("{}", 404), "failed", Reason.UNREADABLE, id="a bare 404"),
    ],
)
async def test_an_error_s_name_is_read_and_never_taken_for_a_firm(answer, outcome, reason) -> None:
    first = (await read(answer)).lookups[0]

    assert (outcome, reason) == (first.outcome, first.reason)


async def test_the_contact_is_demanded_and_without_one_nothing_is_asked() -> None:
    door = FakeDoor(contact=False)
    run = inquiry(door, source=module.ID, subject=FIRM, number=NUMBER)
    await module.collect.collect(run)

    assert [] == door.asked
    assert {Reason.NO_CONTACT} == {item.reason for item in run.lookups}
    assert [Lane.REGISTER, Lane.INSOLVENCY] == [item.lane for item in run.lookups]


async def test_a_sole_trader_is_kept_to_the_minimum_and_owners_are_never_read() -> None:
    run = await read(firm(companycode=10, companydesc="Enkeltmandsvirksomhed"))
    entry = entry_of(run)

    assert (True, "Aarhus N") == facts(entry, "sole_trader", "address")
    assert (None, None) == (entry.about.phone, entry.about.email)
    assert "Nogen" not in "".join(item.model_dump_json() for item in run.evidence)


async def test_a_mirror_s_none_is_no_authority_s() -> None:
    assert "open" == module.collect.lanes[Lane.REGISTER].level
    assert LookupOutcome.NONE is lookup(await read(firm()), Lane.INSOLVENCY).outcome
