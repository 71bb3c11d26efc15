"""British Columbia: answers by their documented shape; no recorded answer is at hand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry
from tests.sources.worked import Worked, answers, entry_of, facts

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import canada_orgbook as module

NUMBER = "BC9990001"
FIRM = Subject(name="Fictional Cedar Ltd.", country="CA", reg=NUMBER)


def url(wanted: str) -> str:
    return f"{module.TOPICS}?q={wanted}&inactive=any&latest=any&revoked=false"


def topic(number: str = NUMBER, name: str = "FICTIONAL CEDAR LTD.", **facts: str) -> dict[str, Any]:
    told = {
        "entity_status": "ACT",
        "entity_type": "BC",
        "registration_date": "2010-09-08T07:00:00+00:00",
        **facts,
    }
    return {
        "source_id": number,
        "names": [{"type": "entity_name", "text": name}],
        "attributes": [{"type": kind, "value": value} for kind, value in told.items()],
    }


def found(*topics: Any) -> dict[str, Any]:
    return {"total": len(topics), "results": list(topics)}


WORKED = Worked(
    source=module.collect,
    pages={url(NUMBER): found(topic())},
    subject=FIRM,
    number=NUMBER,
    renamed=('"ACT"', '"LIM"'),
)


async def read(held: Any) -> Any:
    return await WORKED.run(answers({url(NUMBER): held}))


@pytest.mark.parametrize(
    ("more", "status", "ended"),
    [
        ({}, "active", None),
        (
            {"entity_status": "HIS", "entity_status_effective": "2025-01-02T08:00:00+00:00"},
            "dissolved",
            "2025-01-02",
        ),
        ({"entity_status": "LIM"}, "not-understood", None),
    ],
)
async def test_whether_the_organisation_lives(more, status, ended) -> None:
    entry = entry_of(await read(found(topic(**more))))

    assert (status, ended, "2010-09-08") == facts(entry, "status", "ended", "founded")


async def test_only_the_very_number_counts_and_its_absence_says_nothing() -> None:
    run = await read(found(topic("BC9990002")))

    assert [] == run.evidence
    assert Reason.NOT_APPLICABLE is run.lookups[0].reason


async def test_a_sole_proprietorship_is_marked_as_a_person() -> None:
    assert True is entry_of(await read(found(topic(entity_type="SP")))).fact("sole_trader")


async def test_a_search_proposes_live_and_ended_namesakes_and_no_other_person() -> None:
    answer = found(
        topic(),
        topic("BC9990002", entity_status="HIS"),
        topic("FM9990003", "CEDAR CARLA", entity_type="SP"),
    )
    door = FakeDoor(answers({url("Fictional+Cedar+Ltd."): answer}))
    run = inquiry(door, source=module.ID, subject=FIRM)

    assert [(NUMBER, "entity_status ACT"), ("BC9990002", "entity_status HIS")] == [
        (item.number, item.status) for item in await module.find(run)
    ]


async def test_a_count_without_hits_is_not_none() -> None:
    run = await read({"total": 3, "results": []})

    assert LookupOutcome.FAILED is run.lookups[0].outcome


@pytest.mark.parametrize(
    ("said", "number"), [("bc 0616127", "BC0616127"), ("FM0123456", "FM0123456"), ("616127", None)]
)
def test_how_a_number_is_written(said, number) -> None:
    assert number == module.normal_number(said)
