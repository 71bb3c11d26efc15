"""Rows on the account file: each runs the installed command on files, on both engines."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.desk import Desk

LEDGER = """Acct,Customer,Invoice No,Invoice Date,Due Date,Amount,Currency,Paid Date,Paid Amount
Q1,Quarry Lane Timber Ltd,1001,2026-01-05,2026-02-04,1200.00,GBP,2026-02-04,1200.00
Q1,Quarry Lane Timber Ltd,1002,2026-03-05,2026-04-04,800.00,GBP,2026-04-14,800.00
Q1,Quarry Lane Timber Ltd,1003,2026-08-05,2026-09-04,500.00,GBP,,
Z1,Zero Balance Ltd,2001,2026-05-05,2026-06-04,90.00,GBP,2026-06-01,90.00
"""
DAY = ["--as-of", "2026-11-16"]


def file(desk: Desk, name: str, text: str) -> str:
    (desk.folder / name).write_text(text, encoding="utf-8")
    return name


@pytest.fixture
def desk(ledger_desk: Desk) -> Desk:
    """A desk that has imported a small ledger of fictional customers."""
    file(ledger_desk, "ledger.csv", LEDGER)
    ended = ledger_desk.run("account", "import", "ledger.csv", "--kind", "ledger", *DAY)
    assert 0 == ended.code, ended.err
    return ledger_desk


def show(desk: Desk, id: str, *more: str):
    ended = desk.run("account", "show", id, "--format", "json", *(more or DAY))
    assert 0 == ended.code, ended.err
    return ended.json


def test_row_000_03_a_reference_asked_ten_business_days_ago_is_outstanding(desk: Desk) -> None:
    asked = desk.run("account", "refs", "Q1", "--ask", "Oak & Sons", "--on", "2026-11-02", *DAY)
    assert 0 == asked.code, asked.err
    assert "chase on 2026-11-16" in asked.out

    assert [True] == [one["outstanding"] for one in show(desk, "Q1")["references"]]
    page = desk.run("account", "show", "Q1", *DAY).out
    assert "Reference Oak & Sons asked 2026-11-02: outstanding" in page
    early = show(desk, "Q1", "--as-of", "2026-11-13")
    assert [False] == [one["outstanding"] for one in early["references"]]


def test_row_000_04_and_004_25_a_past_due_account_is_never_asked_to_connect(desk: Desk) -> None:
    me = ["--name", "Jo Example", "--employer", "Acme Supply"]
    assert 0 == desk.run("account", "add", "New Prospect Ltd", "--id", "P1").code

    late = desk.run("account", "connect", "Q1", *me, *DAY)
    fresh = desk.run("account", "connect", "P1", *me, *DAY)

    assert 5 == late.code
    assert "R-05" in late.err
    assert 0 == fresh.code
    assert "Jo Example of Acme Supply" in fresh.out
    assert "refused R-05" in desk.run("audit", "show").out


def test_row_000_05_a_note_without_address_or_day_is_unsourced(desk: Desk) -> None:
    bare = desk.run("account", "note", "Q1", "Their yard looks empty")
    full = desk.run("account", "note", "Q1", "New crane bought", "--on", "2026-11-02",
                    "--url", "https://www.quarrylane.example/news")  # fmt: skip

    assert "unsourced: 0 points" in bare.out
    assert "unsourced" not in full.out
    assert [False, True] == [note["sourced"] for note in show(desk, "Q1")["notes"]]


def test_row_001_06_own_ledger_evidence_stands_above_web_evidence(desk: Desk) -> None:
    page = desk.run("account", "review", "Q1", "--only", "phone", "--format", "md", *DAY)
    assert page.code in (0, 3), page.err

    seen = page.out.split("## Evidence", 1)[1]
    assert "Own ledger: 3 invoices" in seen
    assert seen.index("Own ledger") < seen.index("Possible matches")
    assert 1 == len(show(desk, "Q1")["runs"])


def test_row_001_21_every_audit_line_has_a_purpose(desk: Desk) -> None:
    desk.run("account", "review", "Q1", "--purpose", "collection", "--only", "phone", *DAY)
    lines = [line for line in desk.run("audit", "show").out.splitlines() if line.strip()]

    assert 2 == len(lines)
    assert "collection: run Q1" in lines[-1]
    assert all(": " in line for line in lines)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ledger", LEDGER),
        ("promises", "Acct,Promise Date,Promised For,Amount,Currency\n"
                     "Q1,2026-10-01,2026-10-09,500.00,GBP\n"),
        ("contacts", "Acct,Date,Channel,Outcome\nQ1,2026-10-01,call,no answer\n"
                     "Q1,2026-10-01,call,no answer\n"),
        ("mail", "Acct,Return Date,Item,Reason\nQ1,2026-10-20,statement,moved\n"),
    ],
)  # fmt: skip
def test_row_002_09_importing_the_same_file_again_adds_nothing(
    desk: Desk, kind: str, text: str
) -> None:
    name = file(desk, "again.csv", text)
    command = ("account", "import", name, "--kind", kind, *DAY)
    first, second = desk.run(*command), desk.run(*command)

    assert 0 == first.code, first.err
    assert "added 0 entries and 0 accounts" in second.out


def test_row_002_11_and_004_18_an_old_report_is_stale_and_a_persons_needs_authority(
    desk: Desk,
) -> None:
    report = ["--source", "Example Agency", "--date", "2026-05-01", "--score", "62", *DAY]
    old = desk.run("account", "attach", "Q1", "--kind", "agency", *report)
    person = desk.run("account", "attach", "Q1", "--kind", "bureau", "--about", "person", *report)

    assert "STALE" in old.out
    assert [True] == [one["stale"] for one in show(desk, "Q1")["attachments"]]
    assert 5 == person.code
    assert "R-11" in person.err


def test_row_002_13_only_outbound_contacts_raise_the_question_of_sign_6(desk: Desk) -> None:
    for day in ("2026-09-01", "2026-10-12"):
        ended = desk.run("account", "note", "Q1", "Asked for payment", "--out", "--on", day,
                         "--channel", "call")  # fmt: skip
        assert 0 == ended.code, ended.err
    quiet = show(desk, "Q1")
    desk.run("account", "note", "Q1", "They rang back", "--in", "--on", "2026-10-20")
    answered = show(desk, "Q1")

    assert {"in": 0, "out": 2, "ratio": 0.0} == quiet["contacts"]
    assert any("Sign D06 asks" in note["text"] for note in quiet["own_records"])
    assert {"in": 1, "out": 2, "ratio": 0.5} == answered["contacts"]
    assert not any("Sign D06" in note["text"] for note in answered["own_records"])


def test_row_002_19_unknown_columns_of_a_crm_are_kept_and_listed(desk: Desk) -> None:
    name = file(desk, "crm.csv", "Account ID,Company,Lead Score,Date of Birth\n"
                                 "K1,Kestrel Roofing,87,1970-01-01\n")  # fmt: skip
    ended = desk.run("account", "import", name, "--kind", "crm")

    assert "kept as they are: Lead Score" in ended.err
    assert "never kept: 'Date of Birth' (birth)" in ended.err
    account = show(desk, "K1")["account"]
    assert {"Lead Score": "87"} == account["extra"]
    assert "crm" == account["source"]


def test_row_004_17_help_lists_kinds_of_source_and_sells_none(tmp_path: Path) -> None:
    told = Desk(tmp_path).run("account", "attach", "--help").out

    assert ["bureau", "register", "court"] == [
        kind for kind in ("bureau", "register", "court") if kind in told
    ]
    assert "None is sold" in " ".join(told.split())


def test_row_004_19_the_store_works_offline_for_its_owner_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    file(desk, "ledger.csv", LEDGER)
    ended = desk.run("account", "import", "ledger.csv", "--kind", "ledger", *DAY)
    store = Path(desk.run("store", "path").out.strip())

    assert 0 == ended.code, ended.err
    assert 0o600 == stat.S_IMODE(store.stat().st_mode)


def test_row_004_20_accounts_that_owe_nothing_are_kept(desk: Desk) -> None:
    assert "Z1" in desk.run("account", "list").out
    assert {"GBP": "0.00"} == show(desk, "Z1")["balance"]


def test_row_004_21_a_second_use_of_one_authorisation_is_refused(desk: Desk) -> None:
    use = ["account", "authorise", "Q1", "AUTH-7", "--amount", "500", "--currency", "GBP",
           "--date", "2026-11-16"]  # fmt: skip
    first, second = desk.run(*use), desk.run(*use)

    assert 0 == first.code, first.err
    assert 5 == second.code
    assert "used on" in second.err


def test_row_004_22_no_command_takes_bank_details(desk: Desk) -> None:
    iban = desk.run("account", "authorise", "Q1", "GB82 WEST 1234 5698 7654 32",
                    "--amount", "5", "--currency", "GBP", "--date", "2026-11-16")  # fmt: skip
    options = " ".join(
        desk.run("account", name, "--help").out.lower()
        for name in ("add", "authorise", "release", "import")
    )

    assert 5 == iban.code
    assert not [word for word in ("iban", "--bank", "sort code", "--card") if word in options]


def test_row_004_26_an_employment_note_changes_no_score(desk: Desk) -> None:
    before = desk.run("account", "review", "Q1", "--only", "phone", "--format", "json", *DAY).json
    desk.run("account", "note", "Q1", "The owner works at Mill Stores", "--on", "2026-11-01",
             "--url", "https://mill.example/team")  # fmt: skip
    after = desk.run("account", "review", "Q1", "--only", "phone", "--format", "json", *DAY).json

    assert before["score"] == after["score"]
    assert any("Mill Stores" in item["value"] for item in after["evidence"])


def test_row_004_32_a_missing_adapter_names_what_is_accepted(desk: Desk) -> None:
    wrong = desk.run("account", "import", "ledger.csv", "--kind", "bureau")
    report = desk.run("account", "attach", "Q1", "--kind", "telex", "--source", "X",
                      "--date", "2026-11-01", *DAY)  # fmt: skip

    assert 2 == wrong.code
    assert "ledger, promises, contacts, mail, customers, crm" in wrong.err
    assert 2 == report.code
    assert "agency" in report.err
