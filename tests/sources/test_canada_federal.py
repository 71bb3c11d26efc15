"""Canada, federal: answers by their documented shape; no recorded answer is at hand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry
from tests.sources.worked import Worked, answers, entry_of, facts, of_kind

from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import canada_federal as module

NUMBER = "9990001"
URL = f"{module.CORPORATIONS}/{NUMBER}.json?lang=eng"
FIRM = Subject(name="Fictional Maple Inc.", country="CA", reg=NUMBER)


def name(words: str, **more: Any) -> dict[str, Any]:
    return {"CorporationName": {"name": words, "nameType": "Primary", "current": True, **more}}


def corporation(**more: Any) -> dict[str, Any]:
    return {
        "corporationId": NUMBER,
        "act": "Canada Business Corporations Act",
        "status": "Active",
        "corporationNames": [
            name("Old Maple Inc.", current=False, expiryDate="2026-02-03"),
            name("FICTIONAL MAPLE INC."),
        ],
        "adresses": [
            {
                "address": {
                    "addressLine": ["1 Invented St"],
                    "city": "Ottawa",
                    "postalCode": "K1A0H5",
                }
            }
        ],
        "businessNumbers": {"businessNumber": "999000011RC0001"},
        "annualReturns": [{"annualReturn": {"yearOfFiling": "2024"}}],
        "activities": [
            {"activity": {"activity": "Incorporation", "date": "2004-10-14"}},
            {"activity": {"activity": "Dissolution", "date": "2025-11-12"}},
        ],
        **more,
    }


WORKED = Worked(
    source=module.collect,
    pages={URL: [corporation(), None]},
    subject=FIRM,
    number=NUMBER,
    renamed=('"status": "Active"', '"status": "Resting"'),
)


async def read(held: Any) -> Any:
    return await WORKED.run(answers({URL: held}))


@pytest.mark.parametrize(
    ("given", "status", "stage"),
    [
        ("Active", "active", []),
        ("Active - Intent to Dissolve Filed", "active", ["voluntary"]),
        ("Active - Dissolution Pending (Non-compliance)", "active", ["proposed"]),
        ("Dissolved", "dissolved", []),
        ("Inactive - Amalgamated", "closed", []),
        ("Resting", "not-understood", []),
    ],
)
async def test_the_state_and_a_pending_dissolution(given, status, stage) -> None:
    run = await read([corporation(status=given), None])

    assert status == entry_of(run).fact("status")
    assert stage == [item.fact("stage") for item in of_kind(run, "strike-off")]


async def test_name_day_office_and_the_last_return() -> None:
    run = await read([None, corporation()])

    assert ("FICTIONAL MAPLE INC.", "2004-10-14", None, "K1A0H5") == facts(
        entry_of(run), "name", "founded", "ended", "postcode"
    )
    assert "last annual return filed for 2024" == entry_of(run).fact("status_detail")
    assert [("Old Maple Inc.", "2026-02-03")] == [
        facts(item, "old", "on") for item in of_kind(run, "name-change")
    ]


@pytest.mark.parametrize(
    "held",
    [
        pytest.param([f"could not find corporation {NUMBER}"], id="no such corporation"),
        pytest.param(
            [corporation(corporationNames=[name("Quite Another Ltd.")])],
            id="another firm's, as a province's number may be",
        ),
    ],
)
async def test_a_number_that_is_not_this_firm_s_here_says_nothing(held) -> None:
    run = await read(held)

    assert [] == run.evidence
    assert (LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


async def test_a_sentence_that_is_not_documented_is_unreadable() -> None:
    assert Reason.UNREADABLE is (await read(["come back later"])).lookups[0].reason


async def test_there_is_no_search_by_name_and_the_run_says_so() -> None:
    run = inquiry(FakeDoor(), source=module.ID, subject=FIRM)

    assert [] == await module.find(run)
    assert "state --reg" in run.lookups[0].detail
    assert "open" == module.collect.lanes[Lane.REGISTER].level


@pytest.mark.parametrize(
    ("said", "number"), [("426160-7", "426160"), ("4261607", "4261607"), ("BC0616127", None)]
)
def test_how_a_number_is_written(said, number) -> None:
    assert number == module.normal_number(said)
