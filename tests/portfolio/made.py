"""Customers made up for tests; every firm is fictional."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from duecheck.checklist.rules import packaged_rules
from duecheck.model.account import Account, LedgerLine, LineKind
from duecheck.model.account_file import FiledRun
from duecheck.portfolio.group import Placed, place
from duecheck.portfolio.profile import Profile, Records, profile

TODAY = date(2026, 11, 25)
DESK = packaged_rules().desk


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def account(id: str = "A1", **more: Any) -> Account:
    return Account(id=id, name=more.pop("name", "Quarry Hill Roofing Ltd"), **more)


def invoice(number: str, due_ago: int, amount: str = "100.00", **more: Any) -> LedgerLine:
    """An invoice of thirty days that fell due so many days ago."""
    return LedgerLine(
        account=more.pop("account", "A1"),
        kind=LineKind.INVOICE,
        dated_on=ago(due_ago + 30),
        due_on=ago(due_ago),
        amount=Decimal(amount),
        currency=more.pop("currency", "GBP"),
        number=number,
        **more,
    )


def payment(number: str, days_ago: int, amount: str = "100.00", **more: Any) -> LedgerLine:
    return LedgerLine(
        account=more.pop("account", "A1"),
        kind=LineKind.PAYMENT,
        dated_on=ago(days_ago),
        amount=-Decimal(amount),
        currency=more.pop("currency", "GBP"),
        applies_to=number,
    )


def paid(pairs: list[tuple[int, int]], **more: Any) -> list[LedgerLine]:
    """Invoices as (due so many days ago, days late)."""
    found: list[LedgerLine] = []
    for n, (due_ago, late) in enumerate(pairs):
        found += [invoice(f"I{n}", due_ago, **more), payment(f"I{n}", due_ago - late, **more)]
    return sorted(found, key=lambda line: line.dated_on)


def run(id: str = "r1", days_ago: int = 10, **more: Any) -> FiledRun:
    values: dict[str, Any] = {
        "account": "A1",
        "at": datetime(2026, 11, 1, tzinfo=UTC),
        "as_of": ago(days_ago),
        "purpose": "new-credit",
        "by": "R. Example",
        "archive": f"{id}.warc.gz",
        "archive_sha256": "0" * 64,
        "policy_hash": "0",
        "action": "open",
        "band": "clear",
        "points": "0",
        "coverage": "90",
        "limit": None,
        "requested": None,
        "currency": "GBP",
        "findings": {"D01": {"state": "absent", "reason": ""}},
    }
    return FiledRun(id=id, **{**values, **more})


def made(records: Records) -> Profile:
    return profile(records, DESK, TODAY)


def group(records: Records) -> Placed:
    return place(made(records), DESK.groups)
