"""Poland: extracts and the white list by their documented shape; no recorded answer is at hand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.sources.fake_door import TODAY, FakeDoor, inquiry
from tests.sources.worked import Worked, answers, entry_of, facts, lookup, of_kind

from duecheck.model.evidence import FetchedBy
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.sources import poland_krs as module

NUMBER = "0000999001"
QUERY = "?rejestr=P&format=json"
CURRENT = f"{module.CURRENT}/{NUMBER}{QUERY}"
FULL = f"{module.FULL}/{NUMBER}{QUERY}"
FIRM = Subject(name="Zmyślona Piekarnia Sp. z o.o.", country="PL", reg=NUMBER)


def extract(six: dict[str, Any] | None = None, four: dict[str, Any] | None = None) -> Any:
    return {
        "odpis": {
            "rodzaj": "Aktualny",
            "naglowekA": {
                "rejestr": "RejP",
                "numerKRS": NUMBER,
                "dataRejestracjiWKRS": "31.12.2010",
            },
            "dane": {
                "dzial1": {
                    "danePodmiotu": {
                        "nazwa": "ZMYŚLONA PIEKARNIA",
                        "formaPrawna": "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ",
                        "identyfikatory": {"nip": "9990000013", "regon": "999000013"},
                    },
                    "siedzibaIAdres": {
                        "adres": {
                            "ulica": "UL. ZMYŚLONA",
                            "nrDomu": "5",
                            "miejscowosc": "WARSZAWA",
                            "kodPocztowy": "00-001",
                        }
                    },
                },
                "dzial4": four or {},
                "dzial6": six or {},
            },
        }
    }


def full(*entries: dict[str, str]) -> Any:
    return {
        "odpis": {
            "rodzaj": "Pełny",
            "naglowekP": {
                "numerKRS": NUMBER,
                "dataRejestracjiWKRS": "31.12.2010",
                "wpis": list(entries),
            },
            "dane": {"dzial1": {"danePodmiotu": {"nazwa": [{"nazwa": "ZMYŚLONA PIEKARNIA"}]}}},
        }
    }


WORKED = Worked(
    source=module.collect,
    pages={CURRENT: extract()},
    subject=FIRM,
    number=NUMBER,
)


async def read(pages: dict[str, Any]) -> Any:
    return await WORKED.run(answers(pages))


async def test_a_current_extract_is_a_live_firm() -> None:
    entry = entry_of(await read({CURRENT: extract()}))

    assert ("active", "2010-12-31", "00-001", "WARSZAWA") == facts(
        entry, "status", "founded", "postcode", "town"
    )


@pytest.mark.parametrize(
    ("six", "status", "cases"),
    [
        pytest.param({}, "active", [], id="an empty section six"),
        pytest.param(
            {"postepowanieUpadlosciowe": [{"data": "x"}]},
            "insolvent",
            [("bankruptcy", False, True)],
            id="a bankruptcy",
        ),
        pytest.param(
            {"likwidacja": [{"dataOtwarcia": "x"}]},
            "active",
            [("liquidation", None, True)],
            id="a liquidation may be solvent",
        ),
        pytest.param(
            {"postepowanieRestrukturyzacyjne": [{"zakonczenie": "zakończenie postępowania"}]},
            "active",
            [("restructuring", False, None)],
            id="a restructuring that speaks of its end is not called open",
        ),
        pytest.param(
            {"polaczeniePodzialPrzeksztalcenie": [{"opis": "x"}]}, "active", [], id="a merger"
        ),
        pytest.param(
            {"nowaRubryka": [{"opis": "x"}]},
            "active",
            [("not understood", None, None)],
            id="a part unheard of is kept",
        ),
    ],
)
async def test_section_six_makes_cases(six, status, cases) -> None:
    run = await read({CURRENT: extract(six)})

    assert status == entry_of(run).fact("status")
    assert cases == [
        facts(item, "type", "solvent", "open") for item in of_kind(run, "insolvency-case")
    ]


async def test_arrears_of_section_four_stand_in_the_detail() -> None:
    four = {"zaleglosci": [{"kwota": "1"}], "cosInnego": [{"x": "1"}]}
    detail = str(entry_of(await read({CURRENT: extract(four=four)})).fact("status_detail"))

    assert "arrears entered in the register" in detail
    assert "cosInnego (not understood)" in detail


@pytest.mark.parametrize(
    ("entries", "status", "ended"),
    [
        pytest.param(
            [{"opis": "WYKREŚLENIE Z KRS", "dataWpisu": "12.08.2022"}],
            "dissolved",
            "2022-08-12",
            id="removed",
        ),
        pytest.param(
            [{"opis": "ZMIANA", "dataWpisu": "12.08.2022"}],
            "not-understood",
            None,
            id="no removal entered",
        ),
    ],
)
async def test_where_there_is_no_current_extract_the_full_one_tells_why(
    entries, status, ended
) -> None:
    run = await read({CURRENT: (404, {}, b""), FULL: full(*entries)})

    assert (status, ended) == facts(entry_of(run), "status", "ended")


async def test_no_extract_at_all_is_none() -> None:
    run = await read({CURRENT: (404, {}, b""), FULL: (404, {}, b"")})

    assert [LookupOutcome.NONE] == [item.outcome for item in run.evidence]


async def test_an_outage_is_no_answer() -> None:
    run = await read({CURRENT: (503, {}, b"")})

    assert [] == run.evidence
    assert {LookupOutcome.FAILED} == {item.outcome for item in run.lookups}


async def test_without_a_number_or_a_tax_number_the_report_says_what_to_ask_for() -> None:
    run = inquiry(FakeDoor(), source=module.ID, subject=FIRM)

    assert [] == await module.find(run)
    assert "ask for the KRS number" in run.lookups[0].detail


async def test_a_tax_number_leads_to_the_register_number() -> None:
    held = {
        "result": {
            "subject": {
                "name": "ZMYŚLONA PIEKARNIA",
                "nip": "9990000013",
                "krs": NUMBER,
                "statusVat": "Czynny",
            }
        }
    }
    url = f"{module.WHITE_LIST}/9990000013?date={TODAY}"
    subject = FIRM.model_copy(update={"vat": "PL 999-000-00-13", "reg": None})
    run = inquiry(FakeDoor(answers({url: held})), source=module.ID, subject=subject)
    (found,) = await module.find(run)

    assert NUMBER == found.number
    assert [("vat", "active")] == [
        facts(item, "scheme", "status") for item in of_kind(run, "identifier-status")
    ]


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param({"result": {"subject": None}}, LookupOutcome.NONE, None, id="on no list"),
        pytest.param(
            {"code": "WL-100", "message": "Wystąpił nieoczekiwany błąd serwera"},
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            id="an error with status 200",
        ),
    ],
)
async def test_a_tax_number_that_is_not_found(answer, outcome, reason) -> None:
    url = f"{module.WHITE_LIST}/9990000013?date={TODAY}"
    subject = FIRM.model_copy(update={"vat": "9990000013", "reg": None})
    run = inquiry(
        FakeDoor(answers({url: answer})),
        source=module.ID,
        subject=subject,
        fetched_by=FetchedBy.NAME,
    )

    assert [] == await module.find(run)
    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)


async def test_an_empty_section_six_is_no_proof_of_solvency() -> None:
    standing = module.collect.lanes[Lane.INSOLVENCY]

    run = await read({CURRENT: extract()})
    (nothing,) = [item for item in run.evidence if item.kind == "insolvency-case"]

    assert "open" == standing.level
    assert LookupOutcome.NONE is lookup(run, Lane.INSOLVENCY).outcome
    assert False is nothing.fact("authority")
