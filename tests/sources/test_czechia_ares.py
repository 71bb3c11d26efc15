"""Czechia: a recorded subject by hand-read facts, invented ones for the shapes none holds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry
from tests.sources.worked import Worked, answers, entry_of, facts, lookup, of_kind

from duecheck.model.evidence import FetchedBy
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import czechia_ares as module

NUMBER = "99900011"
FIRM = Subject(name="Smyšlená pekárna s.r.o.", country="CZ", reg=NUMBER)
STATES = {
    "stavZdrojeVr": "AKTIVNI",
    "stavZdrojeRos": "AKTIVNI",
    "stavZdrojeDph": "AKTIVNI",
    "stavZdrojeIr": "NEEXISTUJICI",
}
MEMBERS = [
    {
        "datumZapisu": "2020-01-15",
        "fyzickaOsoba": {"jmeno": "JANA", "prijmeni": "SMYŠLENÁ", "datumNarozeni": "1970-01-01"},
        "clenstvi": {
            "clenstvi": {"vznikClenstvi": "2020-01-10"},
            "funkce": {"nazev": "jednatel"},
        },
    },
    {
        "datumZapisu": "2015-01-15",
        "datumVymazu": "2026-10-20",
        "fyzickaOsoba": {"jmeno": "PETR", "prijmeni": "BÝVALÝ"},
        "clenstvi": {
            "clenstvi": {"vznikClenstvi": "2015-01-10", "zanikClenstvi": "2026-10-01"},
            "funkce": {"nazev": "jednatel"},
        },
    },
]
PUBLIC = {
    "zaznamy": [
        {
            "primarniZaznam": True,
            "obchodniJmeno": [
                {"hodnota": "Stará pekárna s.r.o.", "datumVymazu": "2026-03-01"},
                {"hodnota": "Smyšlená pekárna s.r.o."},
            ],
            "statutarniOrgany": [{"nazevOrganu": "Jednatel", "clenoveOrganu": MEMBERS}],
        }
    ]
}


def subject(states: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {
        "ico": NUMBER,
        "obchodniJmeno": "Smyšlená pekárna s.r.o.",
        "pravniForma": "112",
        "datumVzniku": "2005-06-07",
        "sidlo": {
            "nazevUlice": "Vymyšlená",
            "cisloDomovni": 7,
            "psc": 11000,
            "nazevObce": "Praha",
        },
        "seznamRegistraci": STATES | (states or {}),
        **more,
    }


WORKED = Worked(
    source=module.collect,
    pages={
        f"{module.SUBJECTS}/{NUMBER}": subject(),
        f"{module.PUBLIC_REGISTER}/{NUMBER}": PUBLIC,
    },
    subject=FIRM,
    number=NUMBER,
    renamed=('"stavZdrojeVr": "AKTIVNI"', '"stavZdrojeVr": "POZASTAVENY"'),
)


async def read(held: Any) -> Any:
    pages = {
        f"{module.SUBJECTS}/{NUMBER}": held,
        f"{module.PUBLIC_REGISTER}/{NUMBER}": PUBLIC,
    }
    return await WORKED.run(answers(pages))


@pytest.mark.parametrize(
    ("held", "status"),
    [
        pytest.param(subject(), "active", id="in the public register"),
        pytest.param(subject({"stavZdrojeVr": "ZANIKLY"}), "dissolved", id="struck out of it"),
        pytest.param(subject(datumZaniku="2024-01-31"), "dissolved", id="with an end"),
        pytest.param(
            subject({"stavZdrojeVr": "NEEXISTUJICI"}),
            "active",
            id="not in the public register, but in that of persons",
        ),
        pytest.param(
            subject({"stavZdrojeVr": "POZASTAVENY"}), "not-understood", id="a state unheard of"
        ),
        pytest.param(
            subject({"stavZdrojeVr": "NEEXISTUJICI", "stavZdrojeRos": "NEEXISTUJICI"}),
            "not-understood",
            id="in no register that tells",
        ),
    ],
)
async def test_whether_the_subject_lives(held, status) -> None:
    assert status == entry_of(await read(held)).fact("status")


@pytest.mark.parametrize(
    ("given", "open_"),
    [("AKTIVNI", True), ("ZANIKLY", False), ("JINY", None)],
)
async def test_a_record_in_the_insolvency_register_may_be_a_petition_alone(given, open_) -> None:
    (case,) = of_kind(await read(subject({"stavZdrojeIr": given})), "insolvency-case")

    assert (None, open_) == facts(case, "solvent", "open")


async def test_no_record_there_is_none_and_a_missing_mark_is_not() -> None:
    assert LookupOutcome.NONE is lookup(await read(subject()), Lane.INSOLVENCY).outcome
    assert Reason.UNREADABLE is (await read(subject({"stavZdrojeIr": None}))).lookups[0].reason


async def test_a_name_that_says_in_liquidation_is_a_case() -> None:
    held = subject(obchodniJmeno="Smyšlená pekárna s.r.o. v likvidaci")
    (case,) = of_kind(await read(held), "insolvency-case")

    assert ("liquidation", None, True) == facts(case, "type", "solvent", "open")


async def test_members_come_and_go_with_their_days_and_former_names_are_told() -> None:
    run = await read(subject())

    assert [
        ("JANA SMYŠLENÁ", "jednatel", "2020-01-10", None),
        ("PETR BÝVALÝ", "jednatel", "2015-01-10", "2026-10-01"),
    ] == [
        facts(item, "name", "role", "appointed_on", "resigned_on")
        for item in of_kind(run, "officer")
    ]
    assert [("Stará pekárna s.r.o.", "2026-03-01")] == [
        facts(item, "old", "on") for item in of_kind(run, "name-change")
    ]


async def test_a_natural_person_in_business_is_kept_to_the_minimum() -> None:
    run = await read(subject(pravniForma="101"))

    assert (True, "Praha") == facts(entry_of(run), "sole_trader", "address")
    assert Reason.POLICY is lookup(run, Lane.PEOPLE).reason


@pytest.mark.parametrize(
    ("said", "number"),
    [("177041", "00177041"), ("CZ00177041", "00177041"), ("CZ123456789", None)],
)
def test_how_a_number_is_written(said, number) -> None:
    assert number == module.normal_number(said)


async def test_the_search_is_a_post_and_tells_a_live_firm_from_a_dissolved_namesake() -> None:
    gone = subject(datumZaniku="2020-01-31", ico="99900012")
    found = {"pocetCelkem": 2, "ekonomickeSubjekty": [subject(), gone]}
    door = FakeDoor(answers({module.SEARCH: found}))
    run = inquiry(door, source=module.ID, subject=FIRM)

    assert [(NUMBER, False), ("99900012", True)] == [
        (item.number, "datumZaniku" in (item.status or "")) for item in await module.find(run)
    ]
    assert ["POST"] == [ask.method for ask in door.asked]


@pytest.mark.recorded
async def test_skoda_as_ares_has_it(shared) -> None:
    held = json.loads((shared / "fixtures/registers/czech-ares-skoda.json").read_bytes())
    pages = {
        f"{module.SUBJECTS}/00177041": held,
        f"{module.PUBLIC_REGISTER}/00177041": (404, {}, b""),
    }
    run = inquiry(
        FakeDoor(answers(pages)),
        source=module.ID,
        subject=Subject(name="Škoda Auto a.s.", country="CZ"),
        number="177041",
        fetched_by=FetchedBy.NUMBER,
    )
    await module.collect.collect(run)

    assert ("Škoda Auto a.s.", "active", "1990-11-20", "29301", "Mladá Boleslav") == facts(
        entry_of(run), "name", "status", "founded", "postcode", "town"
    )
    assert LookupOutcome.NONE is lookup(run, Lane.INSOLVENCY).outcome
