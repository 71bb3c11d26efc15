"""Rows of ledgers, logs and customer lists, one by one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from duecheck.intake.account_numbers import holds_account_number
from duecheck.intake.account_rows import Row, Sheet, read_row
from duecheck.intake.cells import Reading
from duecheck.intake.columns import mapping
from duecheck.intake.customer_rows import customer_row
from duecheck.model.account import AccountStatus
from duecheck.model.account_import import Draft, Skipped

TODAY = date(2026, 11, 16)


def row(kind: str, cells: dict[str, str]) -> Row:
    header = tuple(cells)
    sheet = Sheet(mapped=mapping(kind, header, {}), how=Reading(), today=TODAY, currency="EUR")
    return Row(file=sheet, number=2, cells=list(cells.values()))


def entry(kind: str, **cells: str):
    found = read_row(kind, row(kind, {name.replace("_", " "): v for name, v in cells.items()}))
    assert isinstance(found, Draft)
    return found.entries[0].entry


@pytest.mark.parametrize(
    ("said", "expected"),
    [("Total", True), ("Grand total", True), ("Total for C1", True), ("Sub-total of May", True),
     ("Total Access Ltd", False), ("Sum Holdings", False)],
)  # fmt: skip
def test_a_sum_is_left_out_and_a_firm_of_that_name_is_not(said: str, expected: bool) -> None:
    found = read_row(
        "ledger", row("ledger", {"Customer": said, "Date": "2026-01-05", "Amount": "5"})
    )

    assert expected == isinstance(found, Skipped)


@pytest.mark.parametrize(
    ("kind", "amount", "line", "signed"),
    [("invoice", "5", "invoice", "5"), ("Sales Invoice", "-5", "credit", "-5"),
     ("Credit Note", "5", "credit", "-5"), ("CN", "-5", "credit", "-5"),
     ("Receipt", "5", "payment", "-5"), ("payment", "-5", "payment", "-5"),
     ("Returned cheque", "5", "returned", "5")],
)  # fmt: skip
def test_types_and_signs_of_the_trade(kind, amount, line, signed) -> None:
    found = entry("ledger", Acct="C1", Type=kind, Date="2026-01-05", Amount=amount)

    assert (line, Decimal(signed)) == (found.kind, found.amount)


def test_debit_and_credit_columns_make_invoice_and_credit_note() -> None:
    debit = entry("ledger", Acct="C1", Date="2026-01-05", Debit="5", Credit="")
    credit = entry("ledger", Acct="C1", Date="2026-01-05", Debit="", Credit="5")

    assert [("invoice", Decimal(5)), ("credit", Decimal(-5))] == [
        (each.kind, each.amount) for each in (debit, credit)
    ]


def test_terms_give_the_due_day_where_none_is_written() -> None:
    found = entry("ledger", Acct="C1", Date="2026-01-05", Amount="5", Terms="net 30")

    assert date(2026, 2, 4) == found.due_on


@pytest.mark.parametrize(
    ("reason", "hard"),
    [("moved", True), ("Addressee gone away, no forwarding", True), ("suite missing", False),
     ("", False), ("removed from list", False)],
)  # fmt: skip
def test_mail_is_hard_where_the_address_is_the_reason(reason: str, hard: bool) -> None:
    assert hard == entry("mail", Acct="C1", Returned="2026-11-02", Reason=reason).hard


def test_a_log_speaks_its_own_words() -> None:
    contact = entry(
        "contacts", Acct="C1", Date="2026-11-02", Channel="Call", Outcome="Left message"
    )
    promise = entry("promises", Acct="C1", Promised_for="2026-12-02", Amount="5", Kept="no")

    assert ("out", "call", "unanswered") == (contact.direction, contact.channel, contact.outcome)
    assert ("broken", Decimal(5)) == (promise.outcome, promise.amount)


def test_a_customer_row_keeps_what_can_be_read_and_says_the_rest() -> None:
    cells = {
        "Customer Name": "Kestrel Roofing", "Addr1": "1 Mill Rd", "City": "Leeds", "PC": "LS1 1AA",
        "Country": "UK", "Phone": "1.64E+10", "Credit Limit": "15k", "Status": "On Hold",
        "Employees": "10-20", "Bank": "Example Bank", "LinkedIn": "https://x.example/kestrel",
    }  # fmt: skip
    found = customer_row(row("customers", cells), source="crm")

    assert isinstance(found, Draft)
    assert found.master is not None
    master = found.master
    assert ("1 Mill Rd, Leeds, LS1 1AA", "GB", "10-20") == (
        master.address, master.country, master.employees,
    )  # fmt: skip
    assert (None, None, AccountStatus.HOLD) == (master.phone, master.limit, master.status)
    assert 2 == len(found.notices)
    assert {"bank", "address", "profile"} == {value.what for value in found.seen}


def test_a_status_nobody_knows_is_kept_as_not_understood() -> None:
    found = customer_row(row("crm", {"Company": "Acme", "Status": "purple"}), source="crm")

    assert isinstance(found, Draft)
    assert found.master is not None
    assert AccountStatus.NOT_UNDERSTOOD == found.master.status


NUMBERS = {
    "4111 1111 1111 1111": True,
    "4111 1111 1111 1112": False,
    "GB82WEST12345698765432": True,
    "GB82WEST12345698765433": False,
    "order 1234567": False,
    "0000 0000 0000 0000": False,
}


@pytest.mark.parametrize(("said", "expected"), NUMBERS.items())
def test_card_and_bank_account_numbers_are_known_by_their_check_digits(said, expected) -> None:
    assert expected == holds_account_number(said)
