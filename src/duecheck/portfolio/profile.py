"""
One customer as the desk sees it: size, sector, region, habit, pay, credit class, what it owes.

Built from the account, its ledger and its logs alone; the class comes from the last run filed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from duecheck.checklist.desk_tables import Desk
from duecheck.model.account import Account, Contact, LedgerLine, Promise
from duecheck.model.account_file import Decided, Dispute, FiledRun
from duecheck.portfolio.habit_class import Purchases, habit_class, purchases
from duecheck.portfolio.sector import sector_of
from duecheck.portfolio.size import size_band
from duecheck.reading.own_events import broken_promises
from duecheck.reading.own_ledger import Habit, habit, position

UNRATED = "unrated"
NO_COUNTRY = "country unknown"
YEAR = timedelta(days=365)
# A state or province before its postal code, at the end of an address line.
REGION = {
    "US": re.compile(r"\b([A-Z]{2})[ ,]+\d{5}(?:-\d{4})?\b"),
    "CA": re.compile(r"\b(AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)[ ,]+[A-Z]\d[A-Z]"),
    "GB": re.compile(r"\b([A-Z]{1,2})\d[A-Z\d]? ?\d[A-Z]{2}\b"),
}


@dataclass(frozen=True, kw_only=True)
class Records:
    """Everything the account file holds of one customer that bears on its group."""

    account: Account
    lines: Sequence[LedgerLine] = ()
    promises: Sequence[Promise] = ()
    contacts: Sequence[Contact] = ()
    disputes: Sequence[Dispute] = ()
    run: FiledRun | None = None
    decision: Decided | None = None


@dataclass(frozen=True, kw_only=True)
class Profile:
    """
    What was worked out of the records on a day. Amounts are by currency, never summed across.

    `overdue_days` are those of the oldest open invoice that nobody disputes. No line of the ledger
    is held here: a profile of every customer fits in memory.
    """

    id: str
    name: str
    size: str
    sector: str
    region: str
    bought: Purchases
    buys: str
    pays: Habit
    past_due: dict[str, Decimal]
    overdue_days: int
    credit: str
    coverage: str
    owes: dict[str, Decimal]
    broken_promises: int
    disputes: int
    stopped: str
    run: FiledRun | None
    limit: Decimal | None
    currency: str | None
    extra: dict[str, str] = field(default_factory=dict)


def profile(records: Records, desk: Desk, as_of: date) -> Profile:
    """Work out one customer's profile."""
    account = records.account
    lines = [line for line in records.lines if line.dated_on <= as_of]
    where = position(lines, as_of, terms=account.terms_days)
    bought = purchases(lines, as_of)
    limits = desk.groups
    broken = broken_promises([x for x in records.promises if x.due_on > as_of - YEAR], lines, as_of)
    band, coverage = rated(records.run)
    decided = records.decision
    return Profile(
        id=account.id,
        name=account.name,
        size=size_band(account.employees, account.extra),
        sector=sector_of(account.sector, desk.sectors),
        region=region_of(account.country, account.address),
        bought=bought,
        buys=habit_class(bought, thin=limits.thin_invoices, lapsed_days=limits.lapsed_days),
        pays=habit(lines, where, as_of),
        past_due=where.past_due(),
        overdue_days=max(
            (x.days_past_due for x in where.open if not x.invoice.disputed), default=0
        ),
        credit=band,
        coverage=coverage,
        owes=owes(lines),
        broken_promises=len(broken),
        disputes=recent_disputes(records, as_of),
        stopped=stopped(records),
        run=records.run,
        limit=account.limit if decided is None or decided.limit is None else decided.limit,
        currency=account.currency,
    )


def owes(lines: Sequence[LedgerLine]) -> dict[str, Decimal]:
    """Currency -> balance: invoices less payments and credits, as the ledger has them."""
    found: dict[str, Decimal] = {}
    for line in lines:
        found[line.currency] = found.get(line.currency, Decimal(0)) + line.amount
    return found


def rated(run: FiledRun | None) -> tuple[str, str]:
    """Band and coverage of the last run; a band without coverage is unrated."""
    if run is None or run.band is None or not run.coverage:
        return UNRATED, "" if run is None else run.coverage
    return run.band, run.coverage


def region_of(country: str | None, address: str | None) -> str:
    """Country, and the state, province or postcode area where the address shows it."""
    if not country:
        return NO_COUNTRY
    pattern = REGION.get(country)
    found = None if pattern is None or not address else pattern.search(address.upper())
    return country if found is None else f"{country}-{found[1]}"


def recent_disputes(records: Records, as_of: date) -> int:
    """Disputes and disputed invoices of the last year."""
    lines = sum(1 for x in records.lines if x.disputed and as_of - YEAR < x.dated_on <= as_of)
    return lines + sum(1 for x in records.disputes if as_of - YEAR < x.opened_on <= as_of)


def stopped(records: Records) -> str:
    """Why nothing more goes out, in words; empty where it does."""
    if str(records.account.status) in ("hold", "collection"):
        return f"account is on {records.account.status}"
    run = records.run
    hard = [] if run is None else sorted(code for code in run.findings if code.startswith("H"))
    if hard and run is not None and run.findings[hard[0]].get("state") == "present":
        return f"hard stop {hard[0]}"
    lawyer = any(contact.code == "lawyer" for contact in records.contacts)
    return "a lawyer has written" if lawyer else ""
