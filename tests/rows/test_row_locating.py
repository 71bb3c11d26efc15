"""Rows about locating, assets and contradictions, through the installed command. All fictional."""

from __future__ import annotations

import json

import pytest

from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

DAY = ("--as-of", "2026-11-16")
LEDGER = """Account,Customer,Type,Number,Date,Due,Amount,Currency
N1,Northgate Fastener Supply Ltd,invoice,20931,2026-08-01,2026-08-31,1250.00,GBP
S1,Jo Example Joinery,invoice,20933,2026-08-01,2026-08-31,200.00,GBP
Z1,Zembla Rooftiles Ltd,invoice,20932,2026-10-01,2026-12-31,300.00,GBP
"""
CRM = """Account,Customer,Phone,Email,Country,Registration number,Web site,Address,Kind
N1,Northgate Fastener Supply Ltd,01632 960111,,GB,99000001,https://www.northgate-fasteners.example,"Unit 4 Kiln Lane Trading Estate, Kiln Lane, Stokeham, ZZ1 4AB",company
S1,Jo Example Joinery,201-555-0123,,US,,,,sole trader
"""  # noqa: E501
PLAN = """owner = "R. Example"
written = 2026-03-01
locate = true
assets = true
"""


@pytest.fixture(scope="module")
def world():
    with running(routes.read()) as started:
        yield started


@pytest.fixture
def desk(tmp_path, world) -> Desk:
    made = Desk(tmp_path, world.settings)
    for kind, text in (("ledger", LEDGER), ("crm", CRM)):
        (tmp_path / f"{kind}.csv").write_text(text, encoding="utf-8")
        done = made.run("account", "import", f"{kind}.csv", "--kind", kind, *DAY)
        assert 0 == done.code, done.err
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    return made


def note(desk: Desk, id: str, words: str, on: str, *more: str) -> None:
    done = desk.run("account", "note", id, words, "--on", on, *more, *DAY)
    assert 0 == done.code, done.err


def entry(page: str, begins: str) -> str:
    """The candidate that begins so, with its lines."""
    parts = page.split("\n- ")
    found = [part for part in parts if part.startswith(begins)]
    assert found, page
    return " ".join(" ".join(found).split())


def test_row_001_07_refused_when_nothing_is_past_due(desk) -> None:
    ended = desk.run("locate", "Z1", *DAY)
    assert 5 == ended.code
    assert "R-07" in ended.err
    assert "nothing is past due" in ended.err


def test_row_001_08_a_claim_and_an_observation_over_90_days_apart_are_not_comparable(desk) -> None:
    note(desk, "N1", "he says the business is failing", "2026-11-02", "--channel", "call")
    note(desk, "N1", "a new boat at the yard, says the page", "2026-10-20", "--url",
         "https://news.example/boat")  # fmt: skip
    note(desk, "N1", "a new showroom", "2026-08-03", "--url", "https://news.example/showroom")
    rows = desk.run("contradict", "N1", "--format", "json", *DAY).json

    assert [(13, True), (91, False)] == [(row["days"], row["comparable"]) for row in rows]
    page = desk.run("contradict", "N1", *DAY).out
    assert "91 days apart: NOT COMPARABLE" in page
    assert "https://news.example/boat" in page


def test_row_001_09_the_sheet_asks_neutrally_and_threatens_nobody(desk) -> None:
    note(desk, "N1", "we cannot pay, he said", "2026-11-02", "--channel", "call")
    note(desk, "N1", "three new vans delivered", "2026-11-01", "--url", "https://news.example/v")
    page = desk.run("contradict", "N1", *DAY).out
    (desk.folder / "sheet.md").write_text(page, encoding="utf-8")
    read = desk.run("message", "lint", "sheet.md", "--channel", "call", "--account", "N1", *DAY)

    (asked,) = [line for line in page.splitlines() if line.startswith("- Ask:")]
    assert asked.endswith("?")
    assert "three new vans delivered" in asked
    assert 0 == read.code, read.out
    assert "none of this enters the score" in page


def test_row_001_11_employment_is_stored_with_address_date_and_past_due_alone(desk) -> None:
    fact = ("--employment", "works at Halcyon Print now")
    bare = desk.run("locate", "S1", *fact, *DAY)
    assert 2 == bare.code
    kept = desk.run("locate", "S1", *fact, "--url", "https://halcyon.example/team", "--on",
                    "2026-11-10", *DAY)  # fmt: skip
    assert 0 == kept.code, kept.err
    shown = desk.run("account", "show", "S1", *DAY).out
    assert "2026-11-10" in shown
    assert "works at Halcyon Print now" in shown
    not_due = desk.run("locate", "Z1", *fact, "--url", "https://h.example", "--on", "2026-11-10",
                       *DAY)  # fmt: skip
    assert 5 == not_due.code


@pytest.mark.parametrize("given", [(), ("--judgment", ""), ("--judgment", "  ")])
def test_row_001_13_assets_without_a_judgment_exit_5(desk, given) -> None:
    ended = desk.run("assets", "N1", *given, *DAY)
    assert 5 == ended.code
    assert "R-07" in ended.err


def test_row_004_01_each_candidate_has_address_date_and_match(desk) -> None:
    page = desk.run("locate", "N1", *DAY)
    assert 0 == page.code, page.err
    found = entry(page.out, "service address: Unit 4 Kiln Lane Trading Estate")
    assert "companies-house" in found
    assert "match 1.00" in found
    assert "https://api.company-information.service.gov.uk/company/99000001" in found
    assert "2026-11" in found or "2009" in found


def test_row_004_02_a_phone_equal_to_the_one_on_file_confirms_the_file(desk) -> None:
    found = entry(desk.run("locate", "N1", *DAY).out, "phone: +44 1632 960111")
    assert "confirms file" in found


def test_row_004_03_a_mobile_bears_no_consent_until_there_is_one(desk) -> None:
    done = desk.run("account", "import", "crm.csv", "--kind", "crm", "--as-of", "2026-11-15")
    assert 0 == done.code, done.err
    before = entry(desk.run("locate", "S1", *DAY).out, "mobile: 201-555-0123")
    assert "no consent on record" in before
    desk.run(
        "consent", "record", "S1", "--number", "201-555-0123", "--signer", "Jo Example", "--on",
        "2026-07-01", "--document", "APP-9", "--purpose", "collecting", *DAY,
    )  # fmt: skip
    assert "no consent" not in entry(desk.run("locate", "S1", *DAY).out, "mobile: 201-555-0123")


FACT = ("--employment", "works at Halcyon Print", "--url", "https://halcyon.example/team", "--on",
        "2026-11-10")  # fmt: skip


@pytest.mark.parametrize(
    ("id", "more", "code"),
    [
        ("N1", (), 5),
        ("S1", (), 0),
        ("N1", ("--guarantee", "G-77"), 0),
        ("N1", ("--guarantee", " "), 5),
    ],
    ids=["company", "sole trader", "guarantor", "a blank guarantee"],
)
def test_row_004_04_employment_is_refused_for_companies(desk, id, more, code) -> None:
    ended = desk.run("locate", id, *FACT, *more, *DAY)
    assert code == ended.code
    assert ("R-07" in ended.err) is (code == 5)


def test_row_004_05_a_childs_or_friends_page_is_never_a_contact(desk) -> None:
    note(desk, "N1", "the daughter posts from Malta, call 01632 960777", "2026-11-10", "--url",
         "https://www.facebook.com/profile.php?id=1")  # fmt: skip
    page = desk.run("locate", "N1", *DAY).out
    assert "960777" not in page
    assert "facebook" not in page
    guarantor = desk.run(
        "locate", "N1", "--employment", "works at X", "--url", "https://www.linkedin.com/in/friend",
        "--on", "2026-11-10", "--guarantee", "G-77", *DAY,
    )  # fmt: skip
    assert 5 == guarantor.code
    assert "never a contact" in guarantor.err


def test_row_004_16_purpose_and_past_due_proof_stand_in_the_log(desk) -> None:
    desk.run("locate", "N1", "--purpose", "collection", *DAY)
    line = next(
        json.loads(each)
        for each in desk.run("audit", "show", "--format", "json").out.splitlines()
        if json.loads(each)["action"] == "locate"
    )
    assert "collection" == line["purpose"]
    assert "past due by the own ledger" in line["detail"]


def test_row_004_23_a_place_of_employment_is_kept_with_its_source_and_date(desk) -> None:
    ended = desk.run("locate", "S1", *FACT, *DAY)
    assert "2026-11-10, https://halcyon.example/team" in ended.out
    assert "0 points" in ended.out


@pytest.mark.parametrize(
    ("place", "says"), [((), "Place: unknown"), (("--jurisdiction", "US-CA"), "US-CA (California)")]
)
def test_row_004_27_leads_name_the_place_or_say_unknown_and_counsel_decides(
    desk, place, says
) -> None:
    note(desk, "N1", "two vans advertised for sale", "2026-11-10", "--url", "https://ads.example/1")
    ended = desk.run("assets", "N1", "--judgment", "K-2026-114", *place, *DAY)

    assert 0 == ended.code, ended.err
    assert says in ended.out
    lead = entry(ended.out, "two vans advertised for sale")
    assert "https://ads.example/1" in lead
    assert "counsel decides what is attachable and exempt" in lead


def test_row_004_28_service_and_mailing_address_are_two_fields(desk) -> None:
    page = desk.run("locate", "N1", *DAY).out
    kinds = [line[2:].partition(":")[0] for line in page.splitlines() if line.startswith("- ")]
    assert "service address" in kinds
    assert "mailing address" in kinds


@pytest.mark.parametrize("command", ["locate", "assets"])
@pytest.mark.parametrize(
    ("change", "more", "code"),
    [
        ("none", (), 5),
        ("locate = false\nassets = false\n", (), 5),
        ('written = 2023-01-01\n', (), 5),
        ("", ("--purpose", " "), 5),
        ("", ("--as-of", "2031-01-01"), 2),
    ],
    ids=["no plan", "closed by the plan", "a lapsed plan", "a blank purpose", "a day to come"],
)  # fmt: skip
def test_no_way_round_the_gate(desk, command, change, more, code) -> None:
    plan = desk.folder / "plan.toml"
    if change == "none":
        plan.unlink()
    elif change:
        name = change.partition(" =")[0]
        kept = [x for x in PLAN.splitlines() if not x.startswith(("locate", "assets", name))]
        opened = "" if "false" in change else "locate = true\nassets = true\n"
        plan.write_text("\n".join(kept) + f"\n{change}{opened}", encoding="utf-8")
    ended = desk.run(
        command, "N1", "--judgment", "K-1", *(more if "--as-of" in more else (*more, *DAY))
    )
    assert code == ended.code, ended.err
    assert "" == ended.out


def test_an_invoice_paid_today_opens_nothing(desk) -> None:
    (desk.folder / "paid.csv").write_text(
        LEDGER + "N1,Northgate Fastener Supply Ltd,payment,P1,2026-11-16,,-1250.00,GBP\n", "utf-8"
    )
    done = desk.run("account", "import", "paid.csv", "--kind", "ledger", *DAY)
    assert 0 == done.code, done.err
    assert 5 == desk.run("locate", "N1", *DAY).code
