"""Norway: a recorded entity by hand-read facts, invented ones for the shapes none holds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.sources.fake_door import FakeDoor, inquiry, json_answer
from tests.sources.worked import Worked, answers, entry_of, facts, lookup, of_kind

from duecheck.model.evidence import FetchedBy
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import norway_brreg as module

NUMBER = "999000019"
FIRM = Subject(name="Fiktiv Fisk AS", country="NO", reg=NUMBER)
FLAGS = {
    "konkurs": False,
    "underAvvikling": False,
    "underTvangsavviklingEllerTvangsopplosning": False,
}


def unit(**more: Any) -> dict[str, Any]:
    held = {
        "organisasjonsnummer": NUMBER,
        "navn": "FIKTIV FISK AS",
        "organisasjonsform": {"kode": "AS"},
        "stiftelsesdato": "2001-02-03",
        "forretningsadresse": {
            "adresse": ["Storgata 1"],
            "postnummer": "0155",
            "poststed": "OSLO",
        },
        "telefon": "22 00 00 00",
        "respons_klasse": "Enhet",
        **FLAGS,
        **more,
    }
    return {name: value for name, value in held.items() if value is not None}


def role(code: str, first: str, last: str, **more: Any) -> dict[str, Any]:
    person = {"fodselsdato": "1970-01-01", "navn": {"fornavn": first, "etternavn": last}}
    return {"type": {"kode": code, "beskrivelse": code}, "person": person, **more}


ROLES = {"rollegrupper": [{"roller": [role("DAGL", "Kari", "Oppdiktet")]}]}
WORKED = Worked(
    source=module.collect,
    pages={
        f"{module.UNITS}/{NUMBER}": unit(),
        f"{module.UNITS}/{NUMBER}/roller": ROLES,
    },
    subject=FIRM,
    number=NUMBER,
    renamed=('"Enhet"', '"EnhetNy"'),
)


async def read(held: Any, roles: Any = ROLES) -> Any:
    pages = {f"{module.UNITS}/{NUMBER}": held, f"{module.UNITS}/{NUMBER}/roller": roles}
    return await WORKED.run(answers(pages))


@pytest.mark.parametrize(
    ("held", "status", "ended"),
    [
        pytest.param(unit(), "active", None, id="an entity that is there"),
        pytest.param(unit(konkurs=True), "insolvent", None, id="bankrupt"),
        pytest.param(
            unit(underTvangsavviklingEllerTvangsopplosning=True),
            "insolvent",
            None,
            id="wound up by the court",
        ),
        pytest.param(unit(underAvvikling=True), "active", None, id="winding itself up"),
        pytest.param(
            unit(respons_klasse="SlettetEnhet", slettedato="2026-09-21"),
            "dissolved",
            "2026-09-21",
            id="deleted, with status 200",
        ),
        pytest.param(
            json_answer(
                json.dumps({"organisasjonsnummer": NUMBER, "slettedato": "2020-01-31"}), 410
            ),
            "dissolved",
            "2020-01-31",
            id="gone from the open data, with status 410",
        ),
        pytest.param(
            unit(respons_klasse="EnhetNy"), "not-understood", None, id="a class unheard of"
        ),
    ],
)
async def test_whether_the_entity_lives(held, status, ended) -> None:
    assert (status, ended, True) == facts(
        entry_of(await read(held)), "status", "ended", "authority"
    )


@pytest.mark.parametrize(
    ("held", "cases"),
    [
        pytest.param(
            unit(konkurs=True, konkursdato="2026-03-01"),
            [("bankruptcy", False, True, "2026-03-01")],
            id="a bankruptcy has its day",
        ),
        pytest.param(
            unit(underAvvikling=True),
            [("winding-up", None, True, None)],
            id="the owners' own winding-up may be solvent",
        ),
    ],
)
async def test_a_flag_that_is_set_is_a_case(held, cases) -> None:
    run = await read(held)

    assert cases == [
        facts(item, "type", "solvent", "open", "started_on")
        for item in of_kind(run, "insolvency-case")
    ]


async def test_flags_that_are_false_are_an_authority_s_answer_of_none() -> None:
    assert LookupOutcome.NONE is lookup(await read(unit()), Lane.INSOLVENCY).outcome


async def test_a_flag_that_is_missing_is_not_read_as_false() -> None:
    run = await read(unit(konkurs=None))

    assert [] == run.evidence
    assert {Reason.UNREADABLE} == {item.reason for item in run.lookups}


async def test_a_number_the_register_does_not_hold_is_none_and_asks_no_more() -> None:
    run = await read((404, {}, b""))

    assert LookupOutcome.NONE is run.lookups[0].outcome
    assert {Reason.NOT_APPLICABLE} == {item.reason for item in run.lookups[1:]}


async def test_who_holds_office_without_birth_dates_and_who_stepped_back_is_counted() -> None:
    roles = {
        "rollegrupper": [
            {"roller": [role("DAGL", "Kari", "Oppdiktet"), role("LEDE", "A", "B", fratraadt=True)]}
        ]
    }
    run = await read(unit(), roles)

    assert [("Kari Oppdiktet", "DAGL")] == [
        facts(item, "name", "role") for item in of_kind(run, "officer")
    ]
    assert "1 marked as stepped back, without a day" == lookup(run, Lane.PEOPLE).detail
    assert "1970" not in "".join(item.model_dump_json() for item in run.evidence)


async def test_of_a_sole_trader_only_the_minimum_is_kept_and_nobody_is_asked_for() -> None:
    run = await read(unit(organisasjonsform={"kode": "ENK"}))
    entry = entry_of(run)

    assert (True, "OSLO", None) == facts(entry, "sole_trader", "address", "postcode")
    assert (None, None) == (entry.about.phone, entry.about.postcode)
    assert Reason.POLICY is lookup(run, Lane.PEOPLE).reason


async def test_another_country_costs_one_look_up() -> None:
    run = inquiry(
        FakeDoor(), source=module.ID, subject=Subject(name="Acme Ltd", country="GB"), number="1"
    )
    await module.collect.collect(run)

    assert [Reason.NOT_COVERED] == [item.reason for item in run.lookups]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("923 609 016", "923609016"),
        ("NO923609016MVA", "923609016"),
        ("12345", None),
        ("FC123456", None),
    ],
)
def test_how_a_number_is_written(said, number) -> None:
    assert number == module.normal_number(said)


async def test_a_search_proposes_firms_and_leaves_other_natural_persons_out() -> None:
    found = {
        "_embedded": {
            "enheter": [
                unit(respons_klasse=None),
                unit(navn="FIKTIV HANSEN", organisasjonsform={"kode": "ENK"}),
            ]
        },
        "page": {"totalElements": 2},
    }
    url = f"{module.UNITS}?navn=Fiktiv+Fisk+AS&size=10"
    run = inquiry(FakeDoor(answers({url: found})), source=module.ID, subject=FIRM)

    assert ["FIKTIV FISK AS"] == [item.name for item in await module.find(run)]
    assert "1 of 2 names proposed; 1 natural persons left out (R-07)" == run.lookups[0].detail


async def test_a_search_without_hits_has_no_embedded_part_and_is_none() -> None:
    url = f"{module.UNITS}?navn=Fiktiv+Fisk+AS&size=10"
    door = FakeDoor(answers({url: {"page": {"totalElements": 0}}}))
    run = inquiry(door, source=module.ID, subject=FIRM)

    assert [] == await module.find(run)
    assert LookupOutcome.NONE is run.lookups[0].outcome


@pytest.mark.recorded
async def test_equinor_as_the_register_has_it(shared) -> None:
    held = json.loads((shared / "fixtures/registers/norway-brreg-equinor.json").read_bytes())
    url = f"{module.UNITS}/923609016"
    door = FakeDoor(answers({url: held, f"{url}/roller": (404, {}, b"")}))
    run = inquiry(
        door,
        source=module.ID,
        subject=Subject(name="Equinor ASA", country="NO"),
        number="923 609 016",
        fetched_by=FetchedBy.NUMBER,
    )
    await module.collect.collect(run)

    assert ("active", "1972-09-18", "ASA", "4035", "STAVANGER") == facts(
        entry_of(run), "status", "founded", "legal_form", "postcode", "town"
    )
    assert [
        ("STATOIL ASA", "2018-05-16"),
        ("STATOILHYDRO ASA", "2009-11-02"),
        ("STATOIL ASA", "2007-10-01"),
        ("Den norske stats oljeselskap a.s", "2001-05-11"),
    ] == [facts(item, "old", "on") for item in of_kind(run, "name-change")]
    assert LookupOutcome.NONE is lookup(run, Lane.INSOLVENCY).outcome
