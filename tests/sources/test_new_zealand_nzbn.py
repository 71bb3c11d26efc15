"""New Zealand: answers by their documented shape; no recorded answer is at hand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.sources.fake_door import NOW, FakeDoor, inquiry
from tests.sources.worked import Worked, answers, entry_of, facts, lookup, of_kind

from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.model.source import Level
from duecheck.model.subject import Subject
from duecheck.signals.h01a_open_insolvency import open_insolvency
from duecheck.sources import new_zealand_nzbn as module

NUMBER = "9429999000011"
URL = f"{module.ENTITIES}/{NUMBER}"
FIRM = Subject(name="Fictional Kiwi Limited", country="NZ", reg=NUMBER)


def entity(**more: Any) -> dict[str, Any]:
    return {
        "nzbn": NUMBER,
        "entityName": "FICTIONAL KIWI LIMITED",
        "entityTypeDescription": "NZ Limited Company",
        "entityStatusDescription": "Registered",
        "registrationDate": "2011-02-03T00:00:00.000+1300",
        "sourceRegisterUniqueIdentifier": "9990001",
        "previousEntityNames": ["OLD KIWI LIMITED"],
        "addresses": {
            "addressList": [
                {
                    "addressType": "REGISTERED",
                    "address1": "1 Invented Street",
                    "address3": "Auckland",
                    "postCode": "1010",
                }
            ]
        },
        "roles": [
            {
                "roleType": "Director",
                "startDate": "2011-02-03",
                "endDate": None,
                "rolePerson": {"firstName": "Ana", "lastName": "Invented"},
            }
        ],
        **more,
    }


WORKED = Worked(
    source=module.collect,
    pages={URL: entity()},
    subject=FIRM,
    number=NUMBER,
    keys={module.ID: "secret-key"},
    renamed=('"Registered"', '"Dormant-ish"'),
)


async def read(held: Any) -> Any:
    return await WORKED.run(answers({URL: held}))


@pytest.mark.parametrize(
    ("given", "status", "cases"),
    [
        ("Registered", "active", []),
        ("In Liquidation", "insolvent", [("in liquidation", None, True)]),
        ("In Receivership", "insolvent", [("in receivership", False, True)]),
        ("Voluntary Administration", "insolvent", [("voluntary administration", False, True)]),
        ("Removed", "dissolved", []),
        ("Inactive", "inactive", []),
        ("Dormant-ish", "not-understood", []),
    ],
)
async def test_the_state_and_the_proceeding_it_names(given, status, cases) -> None:
    run = await read(entity(entityStatusDescription=given))

    assert status == entry_of(run).fact("status")
    assert cases == [
        facts(item, "type", "solvent", "open") for item in of_kind(run, "insolvency-case")
    ]


@pytest.mark.parametrize(
    ("given", "outcome", "reason"),
    [
        pytest.param("Registered", LookupOutcome.NONE, None, id="a state that names none"),
        pytest.param("In Statutory Management", LookupOutcome.FAILED, Reason.UNREADABLE,
                     id="a state unheard of, which may be one"),
    ],
)  # fmt: skip
async def test_silence_on_proceedings_excludes_none(given, outcome, reason) -> None:
    run = await read(entity(entityStatusDescription=given))
    asked = next(item for item in run.lookups if item.lane is Lane.INSOLVENCY)

    assert (outcome, reason) == (asked.outcome, asked.reason)
    assert State.NOT_ASSESSED is open_insolvency.ask(run.evidence, NOW.date()).state
    assert Level.OPEN is module.collect.lanes[Lane.INSOLVENCY].level


async def test_name_office_and_people() -> None:
    run = await read(entity())

    assert ("2011-02-03", "1010", "Auckland") == facts(entry_of(run), "founded", "postcode", "town")
    assert [("OLD KIWI LIMITED", None)] == [
        facts(item, "old", "on") for item in of_kind(run, "name-change")
    ]
    assert [("Ana Invented", "Director", "2011-02-03")] == [
        facts(item, "name", "role", "appointed_on") for item in of_kind(run, "officer")
    ]


async def test_a_number_nobody_has_is_none() -> None:
    assert LookupOutcome.NONE is (await read((404, {}, b""))).lookups[0].outcome


async def test_the_key_travels_in_a_header_that_is_secret() -> None:
    door = FakeDoor(answers(WORKED.pages), keys=WORKED.keys)
    await module.collect.collect(inquiry(door, source=module.ID, subject=FIRM, number=NUMBER))

    assert {(("Ocp-Apim-Subscription-Key", "secret-key"),)} == {ask.secret for ask in door.asked}


async def test_without_a_key_each_lane_says_so() -> None:
    run = inquiry(FakeDoor(), source=module.ID, subject=FIRM, number=NUMBER)
    await module.collect.collect(run)

    assert [(lane, Reason.NO_KEY) for lane in (Lane.REGISTER, Lane.INSOLVENCY, Lane.PEOPLE)] == [
        (item.lane, item.reason) for item in run.lookups
    ]


async def test_a_sole_trader_is_kept_to_the_minimum() -> None:
    run = await read(entity(entityTypeDescription="Sole Trader"))

    assert (True, "Auckland") == facts(entry_of(run), "sole_trader", "address")
    assert Reason.POLICY is lookup(run, Lane.PEOPLE).reason
