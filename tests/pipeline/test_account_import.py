"""Imports into the account file, on both engines: once, whole, and taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from duecheck.errors import BadInput, UnknownAccount
from duecheck.intake.cells import Reading
from duecheck.pipeline.account_import import Asked, Result, import_file
from duecheck.records.store import read
from duecheck.records.store.keeping import check_store, counts
from duecheck.records.store.opening import Store

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
HEADER = "Acct,Customer,Inv No,Invoice Date,Due Date,Amount,Ccy,Paid Date,Paid Amount\n"
WIDE = HEADER + (
    "C1,Café Rosé Ltd,1001,2026-01-05,2026-02-04,1200.00,EUR,2026-02-20,1200.00\n"
    "C1,Café Rosé Ltd,1002,2026-03-05,2026-04-04,300.00,EUR,,\n"
)


def put(store: Store, path: Path, text: str, kind: str = "ledger", **more) -> tuple[Result, list]:
    """Import *text* and give the result and the mapping that was told."""
    path.write_text(text, encoding="utf-8")
    told: list[str] = []
    how = Reading(order=more.pop("order", None), decimal=more.pop("decimal", None))
    asked = Asked(
        file=path, kind=kind, named=more.pop("named", {}), how=how,
        currency=more.pop("currency", None), by="jo", now=NOW, today=NOW.date(), **more,
    )  # fmt: skip
    return import_file(store, asked, tell=told.append), told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.csv"


def test_a_wide_row_is_an_invoice_and_its_payment(store: Store, path: Path) -> None:
    done, told = put(store, path, WIDE)

    assert (3, 1) == (done.added, done.accounts)
    assert "paid_on: 'Paid Date'" in told
    assert {"C1": {"EUR": Decimal("300.00")}} == read.balances(store)
    account = read.account(store, "C1")
    assert ("Café Rosé Ltd", "from import") == (account.name, account.source)


def test_next_months_export_adds_only_what_is_new(store: Store, path: Path) -> None:
    put(store, path, WIDE)
    later = WIDE.replace("300.00,EUR,,", "300.00,EUR,2026-05-01,300.00")
    done, _ = put(store, path, later)

    assert (1, 3, 0) == (done.added, done.known, done.conflicts)
    assert {"C1": {"EUR": Decimal("0.00")}} == read.balances(store)


def test_an_invoice_that_came_with_another_amount_is_told_and_not_changed(
    store: Store, path: Path
) -> None:
    put(store, path, WIDE)
    done, _ = put(store, path, WIDE.replace("1002,2026-03-05,2026-04-04,300.00",
                                            "1002,2026-03-05,2026-04-04,310.00"))  # fmt: skip

    assert 1 == done.conflicts
    assert any("invoice 1002 is kept" in words for _, words in done.notices)
    assert {"C1": {"EUR": Decimal("300.00")}} == read.balances(store)


def test_a_row_that_repeats_another_is_not_a_second_payment(store: Store, path: Path) -> None:
    line = WIDE.splitlines(keepends=True)[1]
    done, _ = put(store, path, HEADER + line + line)

    assert (2, 2) == (done.added, done.known)
    assert {"C1": {"EUR": Decimal("0.00")}} == read.balances(store)


def test_equal_payments_without_a_number_are_told_apart_by_their_count(
    store: Store, path: Path
) -> None:
    text = "Acct,Type,Date,Amount,Ccy\nC1,payment,2026-02-01,50,EUR\n"
    one, _ = put(store, path, text)
    two, _ = put(store, path, text + "C1,payment,2026-02-01,50,EUR\n")
    again, _ = put(store, path, text + "C1,payment,2026-02-01,50,EUR\n")

    assert (1, 1, 0) == (one.added, two.added, again.added)
    assert {"C1": {"EUR": Decimal("-100.00")}} == read.balances(store)


def test_what_is_wrong_with_a_row_is_said_and_the_others_are_kept(store: Store, path: Path) -> None:
    done, _ = put(
        store,
        path,
        "Acct,Type,Inv No,Date,Amount,Ccy,Paid Date\n"
        "C1,,1,2026-01-05,-50,EUR,\n"
        "C1,,2,2027-01-05,10,EUR,\n"
        "C1,,3,2026-01-05,12k,EUR,\n"
        ",,4,2026-01-05,10,EUR,\n"
        "C1,voucher,5,2026-01-05,10,EUR,\n"
        "C1,,6,2026-05-05,10,USD,2026-05-01\n"
        "Total,,,,80,,\n",
    )

    assert {
        3: "still to come", 4: "'12k' is no amount", 5: "names no account",
        6: "'voucher' is not understood", 8: "a total",
    } == {
        skip.row: next(w for w in ("still to come", "'12k' is no amount", "names no account",
                                   "'voucher' is not understood", "a total") if w in skip.why)
        for skip in done.skipped
    }  # fmt: skip
    told = dict(done.notices)
    assert "credit note" in told[2]
    assert "before the invoice" in told[7]
    assert {"C1": {"EUR": Decimal("-50.00"), "USD": Decimal("0.00")}} == read.balances(store)


@pytest.mark.parametrize(
    ("text", "more", "problem"),
    [
        pytest.param("Acct,Date,Amount,Ccy\nC1,2026-01-05,1,EUR\nC1,03/04/2026,1,EUR\n", {},
                     "row 3.*two dates", id="a date that may be two"),
        pytest.param("Acct,Date,Amount,Ccy\nC1,2026-01-05,15.000,EUR\n", {}, "two amounts",
                     id="an amount that may be two"),
        pytest.param("Acct,Date,Amount\nC1,2026-01-05,15\n", {}, "currency.*--currency",
                     id="a currency nobody says"),
        pytest.param("Acct,When,Amount\nC1,2026-01-05,15\n", {}, "no column for date",
                     id="a column that is not there"),
    ],
)  # fmt: skip
def test_what_is_ambiguous_ends_the_import_and_nothing_is_kept(
    store: Store, path: Path, text: str, more: dict, problem: str
) -> None:
    with pytest.raises(BadInput, match=problem):
        put(store, path, text, **more)

    kept = counts(store.database)
    assert (0, 0, 0) == (kept["accounts"], kept["ledger_lines"], kept["audit"])


def test_the_users_word_settles_what_is_ambiguous(store: Store, path: Path) -> None:
    text = "Acct,When,Amount\nC1,03/04/2026,15.000\n"
    put(store, path, text, named={"When": "date"}, order="dmy", decimal=",", currency="EUR")

    line = next(read.ledger(store, "C1"))
    assert (date(2026, 4, 3), Decimal("15000.00")) == (line.dated_on, line.amount)


def test_a_dry_run_says_the_same_and_writes_nothing(store: Store, path: Path) -> None:
    dry, _ = put(store, path, WIDE, dry_run=True)
    kept = counts(store.database)
    done, _ = put(store, path, WIDE)

    assert (dry.added, dry.accounts) == (done.added, done.accounts)
    assert {0} == {kept[name] for name in ("accounts", "ledger_lines", "imports", "audit")}


def test_protected_columns_and_account_numbers_never_arrive(store: Store, path: Path) -> None:
    done, told = put(
        store,
        path,
        "Account,Company,IBAN,Gender,Remark,Sales Zone\n"
        "C1,Acme Ltd,GB82WEST12345698765432,f,pay from GB82 WEST 1234 5698 7654 32,North\n",
        kind="crm",
    )

    assert "never kept: 'IBAN' (bank account)" in told
    assert {"Sales Zone": "North"} == read.account(store, "C1").extra
    assert any("looks like a card or bank account" in words for _, words in done.notices)


def test_a_log_about_an_account_nobody_knows_is_refused(store: Store, path: Path) -> None:
    put(store, path, WIDE)
    with pytest.raises(UnknownAccount, match="C1"):
        put(store, path, "Acct,Promised For\nC2,2026-12-01\n", kind="promises")
    assert 0 == counts(store.database)["promises"]


def test_a_customer_list_fills_what_is_empty_and_tells_what_differs(
    store: Store, path: Path
) -> None:
    put(store, path, "Acct,Company,Phone,Credit Limit,Ccy\nC1,Acme Ltd,555-0101,,\n",
        kind="customers")  # fmt: skip
    header = "Acct,Company,Phone,Credit Limit,Ccy\n"
    done, _ = put(store, path, f"{header}C1,Acme Ltd,555-0199,500,EUR\n", kind="customers")
    account = read.account(store, "C1")

    assert ("555-0101", Decimal("500.00"), "EUR") == (
        account.phone,
        account.limit,
        account.currency,
    )
    assert any("555-0199 there: kept" in words for _, words in done.notices)


def test_a_promise_that_was_open_takes_its_outcome_from_a_later_log(
    store: Store, path: Path
) -> None:
    put(store, path, WIDE)
    header = "Acct,Promise Date,Promised For,Amount,Ccy,Outcome\n"
    line = "C1,2026-10-01,2026-10-09,300,EUR,"
    put(store, path, f"{header}{line}open\n", kind="promises")
    done, _ = put(store, path, f"{header}{line}broken\n", kind="promises")
    late, _ = put(store, path, f"{header}{line}kept\n", kind="promises")

    assert (0, 1, 0) == (done.added, done.filled, done.conflicts)
    assert (0, 1) == (late.filled, late.conflicts)
    assert ["broken"] == [promise.outcome for promise in read.promises(store, "C1")]


def test_a_dispute_in_a_later_ledger_is_no_conflict(store: Store, path: Path) -> None:
    text = "Acct,Inv No,Date,Amount,Ccy,Dispute\nC1,7,2026-01-05,10,EUR,"
    put(store, path, f"{text}\n")
    done, _ = put(store, path, f"{text}wrong goods\n")

    assert (0, 1, 1, 0) == (done.added, done.known, done.filled, done.conflicts)
    assert [True] == [line.disputed for line in read.ledger(store, "C1")]


def test_an_import_is_taken_back_whole(store: Store, path: Path) -> None:
    from duecheck.records.store.importing import undo

    put(store, path, WIDE)
    before = list(read.ledger(store))
    second, _ = put(store, path, HEADER + "C9,Other Ltd,9,2026-01-05,,10,EUR,,\n"
                    "C1,,77,2026-01-05,,10,EUR,,\n")  # fmt: skip
    with store.change("import-undone", by="jo", now=NOW):
        gone = undo(store, second.id, now=NOW)

    assert (2, 1) == (gone["ledger_lines"], gone["accounts"])
    assert before == list(read.ledger(store))
    assert [] == check_store(store)


def test_a_file_that_breaks_in_the_middle_leaves_nothing(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from duecheck.records.store import importing

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(importing.Importing, "fill", full)
    put(store, path, "Acct,Company\nC1,Acme Ltd\n", kind="customers")
    with pytest.raises(OSError, match="space"):
        put(store, path, "Acct,Company\nC2,New Ltd\nC1,Acme Ltd\n", kind="customers")
    assert ["C1"] == [account.id for account in read.accounts(store)]
    assert [] == check_store(store)
