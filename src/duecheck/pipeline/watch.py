"""Everybody in the account file, compared with the day of the last decision. No network."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from duecheck.checklist.desk_tables import Desk
from duecheck.pipeline.portfolio import records_on
from duecheck.portfolio.changed import Watched, watched
from duecheck.reading.own_events import mail_back
from duecheck.records.store.opening import Store
from duecheck.records.store.streams import customers


def watch(store: Store, desk: Desk, as_of: date, *, since: date | None = None) -> Iterator[Watched]:
    """Every customer with what changed, by id."""
    for customer in customers(store):
        filed = [run for run in customer.runs if run.as_of <= as_of]
        mail = mail_back(customer.mail, customer.seen, customer.contacts, as_of)
        records = records_on(customer, as_of)
        yield watched(records, customer.seen, mail, filed, desk, as_of, since=since)
