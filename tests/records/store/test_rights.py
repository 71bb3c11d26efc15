"""Copy, erasure, complaints, holds and retention on both engines. Fictional firms."""

from __future__ import annotations

import json
from pathlib import Path

import psycopg
import pytest
from tests.desk import Desk, Ended
from tests.rows.test_row_segment import CUSTOMERS, PROMPT, book, put

from duecheck.records.store.keeping import ORDER


@pytest.fixture
def desk(ledger_desk: Desk) -> Desk:
    put(ledger_desk, "customers", CUSTOMERS)
    put(ledger_desk, "ledger", book(A1=PROMPT))
    return ledger_desk


def ran(desk: Desk, *words: str) -> Ended:
    ended = desk.run(*words)
    assert 0 == ended.code, ended.err
    return ended


def everything(desk: Desk) -> bytes:
    """Every byte below the data folder, backups left out; every row where a server keeps them."""
    files = sorted((desk.folder / "data").rglob("*"))
    found = b"".join(p.read_bytes() for p in files if p.is_file() and "backups" not in p.parts)
    if (url := desk.environ.get("DUECHECK_DATABASE_URL")) is not None:
        with psycopg.connect(url) as server:
            for name in ORDER:
                sql = f"SELECT * FROM {name}".encode()  # noqa: S608 (our own names)
                found += str(server.execute(sql).fetchall()).encode()
    return found


def with_a_run(desk: Desk) -> Path:
    """A packaged example's archive filed under A1."""
    from duecheck.records.examples import example_path

    archive = desk.folder / "kept.warc.gz"
    archive.write_bytes(Path(example_path("northgate", "run.warc.gz")).read_bytes())
    ran(desk, "account", "attach", "A1", str(archive))
    return archive


def test_a_copy_holds_every_row_of_the_account_and_of_no_other(desk) -> None:
    ran(desk, "subject", "export", "A1", "-o", "copy.json")
    found = json.loads((desk.folder / "copy.json").read_text(encoding="utf-8"))

    assert "Quarry Hill Roofing Ltd" == found["accounts"][0]["name"]
    # Six invoices and six payments.
    assert 12 == len(found["ledger_lines"])
    assert "Fenwick" not in json.dumps(found)


def test_nothing_is_erased_before_yes_is_said(desk) -> None:
    ended = ran(desk, "subject", "erase", "A1")

    assert "ledger_lines: 12" in ended.out
    assert "Nothing was erased" in ended.out
    ran(desk, "account", "show", "A1")


def test_an_erased_account_is_nowhere_on_the_disk_and_the_log_still_holds(desk) -> None:
    assert b"Quarry Hill" in everything(desk)
    ran(desk, "subject", "erase", "A1", "--yes")

    assert b"Quarry Hill" not in everything(desk)
    assert 4 == desk.run("account", "show", "A1").code
    ran(desk, "audit", "verify")
    ran(desk, "store", "check")


def test_no_import_brings_an_erased_account_back_by_id_or_by_name(desk) -> None:
    ran(desk, "subject", "erase", "A1", "--yes")
    again = put(desk, "customers", CUSTOMERS + "B7,QUARRY HILL ROOFING LTD.,GB,,,,,,,,\n")

    assert again.out.count("erased on") == 2
    assert "Quarry" not in ran(desk, "account", "list").out


def test_an_erased_archive_says_erased_not_damaged(desk) -> None:
    archive = with_a_run(desk)
    ran(desk, "subject", "erase", "A1", "--yes")
    ended = desk.run("replay", str(archive))

    assert 2 == ended.code
    assert "was erased on" in ended.err
    assert "it is not damaged" in ended.err
    assert archive.stat().st_size < 2000


def test_a_legal_hold_refuses_erasure_until_it_ends(desk) -> None:
    ran(desk, "subject", "hold", "A1")
    ended = desk.run("subject", "erase", "A1", "--yes")

    assert 5 == ended.code
    assert "R-17" in ended.err
    ran(desk, "subject", "hold", "A1", "--off")
    ran(desk, "subject", "erase", "A1", "--yes")


def test_a_complaint_has_thirty_days_and_is_late_on_the_thirty_first(desk) -> None:
    ran(desk, "subject", "complaint", "A1", "--words", "wrong address", "--on", "2026-10-01")

    assert "acknowledge in 0 days" in ran(desk, "subject", "complaint", "--as-of", "2026-10-31").out
    late = desk.run("subject", "complaint", "--as-of", "2026-11-01")
    assert (10, True) == (late.code, "LATE by 1 days" in late.out)
    ran(desk, "subject", "complaint", "--acknowledge", "1", "--on", "2026-10-30")
    assert "acknowledged 2026-10-30" in ran(desk, "subject", "complaint").out


@pytest.mark.parametrize(("as_of", "gone"), [("2026-11-19", False), ("2026-11-20", True)])
def test_a_rumour_is_listed_after_ninety_days_and_deleted_only_on_yes(
    desk, as_of: str, gone: bool
) -> None:
    # Heard on 2026-08-21; ninety days later is 2026-11-19.
    ran(
        desk, "account", "note", "A1", "They say it is for sale", "--code", "D11a",
        "--on", "2026-08-21", "--channel", "phone",
    )  # fmt: skip
    listed = ran(desk, "purge", "--as-of", as_of).out

    assert gone == ("rumour" in listed)
    assert b"for sale" in everything(desk)
    ran(desk, "purge", "--as-of", as_of, "--yes")
    assert gone == (b"for sale" not in everything(desk))


def test_a_hold_keeps_what_would_be_purged(desk) -> None:
    archive = with_a_run(desk)
    ran(desk, "subject", "hold", "A1")
    ended = ran(desk, "purge", "--as-of", "2028-01-01", "--yes")

    assert "KEPT: legal hold" in ended.out
    assert "0 records deleted" in ended.out
    ran(desk, "replay", str(archive))
