"""France: a recorded enterprise by hand-read facts; the gazette by its documented shape."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.sources.fake_door import NOW, FakeDoor, inquiry
from tests.sources.worked import Worked, answers, entry_of, facts, lookup, of_kind

from duecheck.model.evidence import FetchedBy, SourceClass
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.signal import State
from duecheck.model.source import Level
from duecheck.model.subject import Subject
from duecheck.signals.h01a_open_insolvency import open_insolvency
from duecheck.sources import france_registers as module

NUMBER = "999000013"
FIRM = Subject(name="Fictive Boulangerie", country="FR", reg=NUMBER)
SEARCH = f"{module.SEARCH}?q={NUMBER}"


def gazette(number: str) -> str:
    where = (
        f'registre like "{number}" and familleavis in ("collective", "radiation", "conciliation")'
    )
    return f"{module.NOTICES}?where={where}&order_by=dateparution desc&limit=100"


def enterprise(**more: Any) -> dict[str, Any]:
    return {
        "siren": NUMBER,
        "nom_complet": "FICTIVE BOULANGERIE",
        "nom_raison_sociale": "FICTIVE BOULANGERIE",
        "nature_juridique": "5710",
        "etat_administratif": "A",
        "date_creation": "2012-03-04",
        "date_fermeture": None,
        "nombre_etablissements_ouverts": 2,
        "siege": {
            "siret": f"{NUMBER}00011",
            "adresse": "1 RUE INVENTEE 75009 PARIS",
            "code_postal": "75009",
            "libelle_commune": "PARIS",
        },
        "dirigeants": [
            {
                "nom": "INVENTE",
                "prenoms": "ANNE",
                "date_de_naissance": "1970-01",
                "qualite": "Gérant",
                "type_dirigeant": "personne physique",
            }
        ],
        "complements": {"est_entrepreneur_individuel": False},
        **more,
    }


def found(*items: Any) -> dict[str, Any]:
    return {"results": list(items), "total_results": len(items)}


def notice(nature: str, day: str, **more: Any) -> dict[str, Any]:
    judgment = {"type": "initial", "famille": "Jugement", "nature": nature, "date": day}
    return {
        "id": f"A{day}",
        "familleavis": "collective",
        "typeavis": "annonce",
        "dateparution": day,
        "registre": [NUMBER],
        "jugement": json.dumps(judgment | more.pop("judgment", {})),
        **more,
    }


def published(*notices: Any) -> dict[str, Any]:
    return {"total_count": len(notices), "results": list(notices)}


WORKED = Worked(
    source=module.collect,
    pages={SEARCH: found(enterprise()), gazette(NUMBER): published()},
    subject=FIRM,
    number=NUMBER,
    renamed=('"etat_administratif": "A"', '"etat_administratif": "Z"'),
)


async def read(held: Any = None, notices: Any = None) -> Any:
    pages = {
        SEARCH: found(enterprise()) if held is None else held,
        gazette(NUMBER): published() if notices is None else notices,
    }
    return await WORKED.run(answers(pages))


@pytest.mark.parametrize(
    ("state", "closed", "status"),
    [
        ("A", None, "active"),
        ("C", "2025-06-07", "closed"),
        ("X", None, "not-understood"),
        (None, None, "not-understood"),
    ],
)
async def test_whether_the_enterprise_lives(state, closed, status) -> None:
    held = found(enterprise(etat_administratif=state, date_fermeture=closed))

    assert (status, closed) == facts(entry_of(await read(held)), "status", "ended")


OPENED = "Jugement d'ouverture de liquidation judiciaire"
RECOVERY = "Jugement d'ouverture d'une procédure de redressement judiciaire"
CONVERTED = "Jugement de conversion en liquidation judiciaire"
CLOSED = "Jugement de clôture pour insuffisance d'actif"


@pytest.mark.parametrize(
    ("notices", "cases"),
    [
        pytest.param(
            [notice(OPENED, "2026-02-03")],
            [("liquidation", False, True, "2026-02-03", None)],
            id="a liquidation that was opened is open",
        ),
        pytest.param(
            [notice(CONVERTED, "2026-05-06"), notice(RECOVERY, "2026-02-03")],
            [("liquidation", False, True, "2026-02-03", None)],
            id="recovery turned into liquidation is one case, since its opening",
        ),
        pytest.param(
            [notice(CLOSED, "2026-09-01"), notice(OPENED, "2026-02-03")],
            [("liquidation", False, False, "2026-02-03", "2026-09-01")],
            id="a case that was closed has ended",
        ),
        pytest.param(
            [
                notice(
                    "Autre jugement et ordonnance",
                    "2026-02-03",
                    judgment={"complementJugement": "Ouvre la procédure de sauvegarde"},
                )
            ],
            [("safeguard", False, True, "2026-02-03", None)],
            id="a nature that says nothing is read in its complement",
        ),
        pytest.param(
            [notice("Ordonnance inouïe", "2026-02-03")],
            [("not understood", None, None, "2026-02-03", None)],
            id="a nature unheard of is kept as not understood",
        ),
        pytest.param(
            [notice(OPENED, "2026-02-03", typeavis="annulation")],
            [("not understood", None, None, "2026-02-03", None)],
            id="a notice that cancels is not read as an opening",
        ),
    ],
)
async def test_judgments_make_cases_in_the_order_of_their_days(notices, cases) -> None:
    run = await read(notices=published(*notices))

    assert cases == [
        facts(item, "type", "solvent", "open", "started_on", "ended_on")
        for item in of_kind(run, "insolvency-case")
    ]
    assert {SourceClass.GAZETTE} == {x.source_class for x in of_kind(run, "insolvency-case")}


async def test_a_judgment_that_bars_a_person_is_left_out_and_counted() -> None:
    run = await read(notices=published(notice("Faillite personnelle", "2026-02-03")))

    assert [] == of_kind(run, "insolvency-case")
    assert "1 about persons left out" == lookup(run, Lane.INSOLVENCY).detail


async def test_no_notice_is_the_gazette_s_answer_of_none() -> None:
    assert LookupOutcome.NONE is lookup(await read(), Lane.INSOLVENCY).outcome


async def test_a_removal_from_the_register_is_a_strike_off_that_is_final() -> None:
    gone = {"id": "B1", "familleavis": "radiation", "dateparution": "2026-08-09"}
    run = await read(notices=published(gone))

    assert [("final", "2026-08-09")] == [
        facts(item, "stage", "on") for item in of_kind(run, "strike-off")
    ]


async def test_a_judgment_that_is_no_json_inside_its_text_is_unreadable() -> None:
    run = await read(notices=published(notice(OPENED, "2026-02-03") | {"jugement": "{cut"}))

    assert Reason.UNREADABLE is lookup(run, Lane.INSOLVENCY).reason


async def test_officers_come_without_their_birth_dates() -> None:
    run = await read()

    assert [("ANNE INVENTE", "Gérant")] == [
        facts(item, "name", "role") for item in of_kind(run, "officer")
    ]
    assert "1970" not in "".join(item.model_dump_json() for item in run.evidence)


async def test_of_a_sole_trader_no_street_is_kept_and_no_officer_asked_for() -> None:
    run = await read(found(enterprise(nature_juridique="1000")))

    assert (True, "PARIS") == facts(entry_of(run), "sole_trader", "address")
    assert Reason.POLICY is lookup(run, Lane.PEOPLE).reason


async def test_a_name_that_is_withheld_is_no_name() -> None:
    run = await read(found(enterprise(nom_complet="[ND]", nom_raison_sociale="[ND]")))

    assert None is entry_of(run).fact("name")


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("552 032 534", "552032534"),
        ("55203253400703", "552032534"),
        ("FR27552032534", "552032534"),
        ("5520", None),
    ],
)
def test_how_a_number_is_written(said, number) -> None:
    assert number == module.normal_number(said)


async def test_a_stated_establishment_number_is_the_same_firm() -> None:
    subject = FIRM.model_copy(update={"reg": f"{NUMBER}00011"})
    door = FakeDoor(answers(WORKED.pages))
    run = inquiry(door, source=module.ID, subject=subject, number=f"{NUMBER}00011")
    await module.collect.collect(run)

    assert f"{NUMBER}00011" == entry_of(run).about.number


@pytest.mark.recorded
async def test_danone_as_the_directory_has_it(shared) -> None:
    held = json.loads((shared / "fixtures/registers/france-recherche-danone.json").read_bytes())
    pages = answers({f"{module.SEARCH}?q=552032534": held, gazette("552032534"): published()})
    run = inquiry(
        FakeDoor(pages),
        source=module.ID,
        subject=Subject(name="Danone", country="FR"),
        number="552 032 534",
        fetched_by=FetchedBy.NUMBER,
    )
    await module.collect.collect(run)
    officers = of_kind(run, "officer")

    assert ("DANONE", "active", "1955-01-01", "75009", "PARIS") == facts(
        entry_of(run), "name", "status", "founded", "postcode", "town"
    )
    # Eleven people and two firms of auditors stand in the answer.
    assert 13 == len(officers)
    assert ("ANTOINE BERNARD DE SAINT AFFRIQUE", "Directeur Général") == facts(
        officers[0], "name", "role"
    )
    assert "turnover 27376000000 EUR" in str(entry_of(run).fact("status_detail"))


async def test_no_notice_of_a_gazette_whose_reader_nothing_proved_excludes_nothing() -> None:
    run = await read(found(enterprise()))
    asked = next(item for item in run.lookups if item.lane is Lane.INSOLVENCY)

    assert LookupOutcome.NONE is asked.outcome
    assert State.NOT_ASSESSED is open_insolvency.ask(run.evidence, NOW.date()).state
    assert Level.OPEN is module.collect.lanes[Lane.INSOLVENCY].level
