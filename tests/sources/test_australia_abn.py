"""Australia: JSONP by its documented shape; no recorded answer is at hand."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry, json_answer
from tests.sources.worked import Worked, entry_of, facts

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import australia_abn as module

NUMBER = "99999000011"
KEY = "00000000-1111-2222-3333-444444444444"
URL = f"{module.LOOKUP}/AbnDetails.aspx?abn={NUMBER}&guid={KEY}"
FIRM = Subject(name="Fictional Diggers Pty Ltd", country="AU", reg=NUMBER)


def details(**more: Any) -> dict[str, Any]:
    return {
        "Abn": NUMBER,
        "AbnStatus": "Active",
        "AbnStatusEffectiveFrom": "2017-07-24",
        "Acn": "999000011",
        "AddressPostcode": "4000",
        "AddressState": "QLD",
        "BusinessName": ["Dig It"],
        "EntityName": "FICTIONAL DIGGERS PTY LTD",
        "EntityTypeCode": "PRV",
        "EntityTypeName": "Australian Private Company",
        "Gst": "2018-04-03",
        "Message": "",
        **more,
    }


def called(held: Any) -> Any:
    return json_answer(f"callback({json.dumps(held)})", kind="text/javascript; charset=utf-8")


WORKED = Worked(
    source=module.collect,
    pages={URL: called(details())},
    subject=FIRM,
    number=NUMBER,
    keys={module.ID: KEY},
    renamed=('"AbnStatus": "Active"', '"AbnStatus": "Paused"'),
)


async def read(held: Any) -> Any:
    return await WORKED.run({URL: called(held)})


@pytest.mark.parametrize(
    ("more", "status", "ended"),
    [
        ({}, "active", None),
        ({"AbnStatus": "Cancelled"}, "inactive", None),
        ({"AbnStatus": "Paused"}, "not-understood", None),
    ],
)
async def test_whether_the_number_lives(more, status, ended) -> None:
    assert (status, ended) == facts(entry_of(await read(details(**more))), "status", "ended")


@pytest.mark.parametrize(
    ("message", "outcome", "reason"),
    [
        ("No record found", LookupOutcome.NONE, None),
        ("Search text is not a valid ABN or ACN", LookupOutcome.NONE, None),
        (
            "The GUID entered is not recognised as a Registered Party",
            LookupOutcome.NOT_CHECKED,
            Reason.KEY_REFUSED,
        ),
        ("Service is resting", LookupOutcome.FAILED, Reason.UNREADABLE),
    ],
)
async def test_what_a_message_means(message, outcome, reason) -> None:
    first = (await read({"Abn": "", "Message": message})).lookups[0]

    assert (outcome, reason) == (first.outcome, first.reason)


async def test_without_a_guid_nothing_is_asked() -> None:
    door = FakeDoor()
    run = inquiry(door, source=module.ID, subject=FIRM, number=NUMBER)
    await module.collect.collect(run)

    assert [] == door.asked
    assert [Reason.NO_KEY] == [item.reason for item in run.lookups]


async def test_a_company_number_asks_the_other_page_and_is_the_same_firm() -> None:
    url = f"{module.LOOKUP}/AcnDetails.aspx?acn=999000011&guid={KEY}"
    subject = FIRM.model_copy(update={"reg": "ACN 999 000 011"})
    door = FakeDoor({url: called(details())}, keys=WORKED.keys)
    run = inquiry(door, source=module.ID, subject=subject, number="ACN 999 000 011")
    await module.collect.collect(run)

    assert NUMBER == entry_of(run).fact("number")


async def test_an_individual_is_kept_to_the_minimum() -> None:
    entry = entry_of(await read(details(EntityTypeCode="IND")))

    assert (True, None) == facts(entry, "sole_trader", "postcode")


async def test_a_search_leaves_the_legal_names_of_other_persons_out() -> None:
    names = [
        {"Abn": NUMBER, "AbnStatus": "Active", "Name": FIRM.name, "NameType": "Entity Name"},
        {
            "Abn": "99999000012",
            "AbnStatus": "Active",
            "Name": "DIGGER, DAN",
            "NameType": "Legal Name",
        },
    ]
    url = (
        f"{module.LOOKUP}/MatchingNames.aspx?name=Fictional+Diggers+Pty+Ltd"
        f"&maxResults=10&guid={KEY}"
    )
    door = FakeDoor({url: called({"Message": "", "Names": names})}, keys=WORKED.keys)
    run = inquiry(door, source=module.ID, subject=FIRM)

    assert [NUMBER] == [item.number for item in await module.find(run)]
