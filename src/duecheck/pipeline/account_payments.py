"""Authorisations of single payments, and the release of orders. No bank detail is ever taken."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

from duecheck.errors import BadInput, Refused
from duecheck.guardrails import accounts as guard
from duecheck.intake.account_rows import holds_account_number
from duecheck.model.account_file import Authorisation
from duecheck.pipeline.account_review import records_of
from duecheck.reading.release import Release
from duecheck.reading.release import release as answer
from duecheck.records.store import read
from duecheck.records.store.opening import Store
from duecheck.records.store.shape import milli
from duecheck.records.store.write import insert


def use_authorisation(
    store: Store,
    account: str,
    id: str,
    *,
    amount: Decimal,
    currency: str,
    on: date,
    given_by: str | None,
    by: str,
    now: datetime,
) -> str:
    """Keep that the authorisation *id* was used for one payment; refused the second time."""
    read.account(store, account)
    if holds_account_number(id) or holds_account_number(given_by or ""):
        raise Refused(
            "R-01",
            "this looks like a card or bank account number, and no payment is initiated here",
            instead="give the reference of the customer's authorisation only",
        )
    if not id.strip():
        raise BadInput("AUTHORISATION", "is blank")
    used = Authorisation(
        id=id.strip(), account=account, amount=amount, currency=currency, valid_on=on,
        given_by=given_by, recorded_at=now, used_at=now,
    )  # fmt: skip
    with store.change("authorisation-used", by=by, now=now, account=account) as log:
        sql = "SELECT used_at FROM authorisations WHERE id = ?"
        for (before,) in list(store.database.rows(sql, [used.id])):
            guard.second_use(used.id, str(before)[:10])
        insert(store, "authorisations", used)
        log.detail = {"authorisation": used.id}
    return f"authorisation {used.id}: {currency} {amount} on {on}, used once"


def release_order(
    store: Store,
    account: str,
    *,
    order: Decimal,
    currency: str | None,
    by: str,
    now: datetime,
    today: date,
) -> Release:
    """Answer whether an order may go, and keep the answer."""
    records = records_of(store, account)
    unit = currency or records.account.currency
    if unit is None:
        used = sorted({line.currency for line in records.ledger})
        if len(used) != 1:
            raise BadInput("--currency", "is needed: the account has none of its own")
        unit = used[0]
    found = answer(
        records, tuple(read.decisions(store, account)), order=order, currency=unit, as_of=today
    )
    with store.change("release", by=by, now=now, account=account) as log:
        number = store.next_id("releases")
        store.database.run(
            "INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                number, account, milli(order), unit, "release" if found.granted else "hold",
                json.dumps([*found.stops, *found.looks], ensure_ascii=False), by, now.isoformat(),
            ],
        )  # fmt: skip
        log.detail = {"release": number, "granted": found.granted}
    return found
