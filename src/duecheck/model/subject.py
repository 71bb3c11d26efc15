"""
The subject: the legal person checked, as the applicant and the user stated it.

Everything here is a claim until evidence agrees with it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from duecheck.model.noun import Noun
from duecheck.model.text import Text


class Subject(Noun):
    """One prospect or customer. Addresses, phones and domains are as stated; see `stated`."""

    name: Text
    country: str | None = None
    reg: str | None = None
    vat: str | None = None
    url: str | None = None
    domain: str | None = None
    phone: str | None = None
    phone_e164: str | None = None
    email: str | None = None
    email_domain: str | None = None
    address: Text | None = None
    postcode: str | None = None
    town: Text | None = None
    owner: Text | None = None
    claimed_since: int | None = None
    employees: int | None = None
    sector: Text | None = None
    kind: str = "company"


class Request(Noun):
    """What the user asks and under which terms; with the subject, the whole input of a run."""

    subject: Subject
    requested: Decimal | None = None
    currency: str | None = None
    exposure: Decimal | None = None
    terms: Text | None = None
    first_order: date | None = None
    contract_date: date | None = None
    purpose: str = "new-credit"
    account: str | None = None
    by: Text | None = None
    jurisdiction: str | None = None
    pick: str | None = None
    only: tuple[str, ...] = ()
    deadline: float | None = None
    strict: bool = False
    customer: bool = False


class Candidate(Noun):
    """A register entry a name search proposed. Names propose; `match` says what agreed."""

    id: str
    name: Text
    number: str
    country: str | None = None
    status: Text | None = None
    address: Text | None = None
    match: float = 0.0
    agreed: tuple[str, ...] = ()
