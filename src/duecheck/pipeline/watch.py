"""Everybody in the account file, compared with the day of the last decision. No network."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from duecheck.checklist.desk_tables import Desk
from duecheck.portfolio.changed import Watched, watched
from duecheck.portfolio.profile import Records
from duecheck.reading.own_events import mail_back
from duecheck.records.store.opening import Store
from duecheck.records.store.read import returned_mail, seen_values
from duecheck.records.store.streams import customers


def watch(store: Store, desk: Desk, as_of: date, *, since: date | None = None) -> Iterator[Watched]:
    """Every customer with what changed, by id."""
    for account, lines, promises, contacts, disputes, runs, decisions in customers(store):
        seen = seen_values(store, account.id)
        filed = [run for run in runs if run.as_of <= as_of]
        records = Records(
            account=account,
            lines=lines,
            promises=promises,
            contacts=contacts,
            disputes=disputes,
            run=filed[-1] if filed else None,
            decision=decisions[-1] if decisions else None,
        )
        mail = mail_back(returned_mail(store, account.id), seen, contacts, as_of)
        yield watched(records, seen, mail, filed, desk, as_of, since=since)
