"""
The nouns of the account file: a customer and what the firm's own records hold of it.

Amounts are decimals in the unit of their currency. Rows that come by the million are plain
frozen dataclasses; the rest are the same, so that one way of reading serves all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class LineKind(StrEnum):
    """What a line of the ledger is. A returned payment raises the balance again."""

    INVOICE = "invoice"
    CREDIT = "credit"
    PAYMENT = "payment"
    RETURNED = "returned"


class AccountStatus(StrEnum):
    """Where an account stands. A hold or collection stops new credit."""

    APPLICANT = "applicant"
    OPEN = "open"
    HOLD = "hold"
    COLLECTION = "collection"
    CLOSED = "closed"
    MERGED = "merged"
    NOT_UNDERSTOOD = "not-understood"


@dataclass(frozen=True, kw_only=True)
class Account:
    """
    One customer or applicant, as stated or imported; every value is a claim.

    `employees`, `since` are kept as said ("10-20", "1998ish"). `extra` holds the columns of an
    import that nothing here reads. `linked_to` is the account this one follows after a change
    of legal entity.
    """

    id: str
    name: str
    trading_name: str | None = None
    country: str | None = None
    kind: str = "unknown"
    reg: str | None = None
    vat: str | None = None
    url: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    owner: str | None = None
    sector: str | None = None
    employees: str | None = None
    since: str | None = None
    currency: str | None = None
    limit: Decimal | None = None
    terms_days: int | None = None
    status: AccountStatus = AccountStatus.OPEN
    source: str = "by hand"
    sales_rep: str | None = None
    channel: str | None = None
    hours: str | None = None
    person: str | None = None
    applied_on: date | None = None
    complete_on: date | None = None
    requested: Decimal | None = None
    missing: tuple[str, ...] = ()
    linked_to: str | None = None
    linked_why: str | None = None
    merged_into: str | None = None
    legal_hold: bool = False
    import_id: int | None = None
    extra: dict[str, str] = field(default_factory=dict)
    created_at: datetime | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerLine:
    """A line of the ledger. `amount` is signed: invoices raise the balance, payments lower it."""

    account: str
    kind: LineKind
    dated_on: date
    amount: Decimal
    currency: str
    number: str | None = None
    applies_to: str | None = None
    due_on: date | None = None
    disputed: bool = False
    id: int = 0
    import_id: int | None = None
    row: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """A promise to pay: `outcome` is open, kept, late, short, broken or returned, as logged."""

    account: str
    due_on: date
    made_on: date | None = None
    amount: Decimal | None = None
    currency: str | None = None
    invoice: str | None = None
    outcome: str = "open"
    paid_on: date | None = None
    paid: Decimal | None = None
    words: str | None = None
    id: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """One attempt or talk. `answered` is None where the log does not say."""

    account: str
    dated_on: date
    direction: str
    channel: str
    outcome: str | None = None
    person: str | None = None
    code: str | None = None
    words: str | None = None
    id: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ReturnedMail:
    """One item that came back: letter, statement, email; hard when the address is the reason."""

    account: str
    returned_on: date
    what: str
    reason: str | None
    hard: bool
    address: str | None = None
    id: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class SeenValue:
    """A value the customer was seen to use on a day: bank, signatory, address, phone, profile."""

    account: str
    what: str
    value: str
    seen_on: date
    source: str
