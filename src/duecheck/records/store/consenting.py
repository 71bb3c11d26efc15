"""Consents and opt-outs in the account file. An opt-out is for good, also when an account goes."""

from __future__ import annotations

from datetime import datetime

from duecheck.model.consent import Consent, OptOut
from duecheck.reading.reach import Reach
from duecheck.records.store.erasing import keyed
from duecheck.records.store.opening import Store
from duecheck.records.store.read import rows_of
from duecheck.records.store.write import add


def add_consent(store: Store, consent: Consent, *, now: datetime) -> None:
    """Keep a consent, with its line in the log."""
    with store.change("consent", by=consent.by, now=now, account=consent.account) as log:
        add(store, "consents", consent)
        log.detail = {"purposes": list(consent.purposes), "document": consent.document}


def add_opt_out(store: Store, told: OptOut, address: Reach, *, now: datetime) -> None:
    """Keep an opt-out under every key of *address*, at once and for good; told twice is once."""
    with store.change("opt-out", by=told.by, now=now, account=told.account) as log:
        add(store, "opt_out_words", told)
        for key in address.keys:
            known = store.database.rows(
                "SELECT 1 FROM opt_outs WHERE keyed_hash = ?", [keyed(store, key)]
            )
            if not any(known):
                store.database.run(
                    "INSERT INTO opt_outs (keyed_hash, channel, at) VALUES (?, ?, ?)",
                    [keyed(store, key), address.kind, told.told_on.isoformat()],
                )
        log.detail = {"kind": address.kind}


def opted_out(store: Store, address: Reach) -> str | None:
    """The day on which *address* opted out, or None. Holds also for erased accounts."""
    if not any(store.database.rows("SELECT 1 FROM opt_outs LIMIT 1")):
        return None
    for key in address.keys:
        sql = "SELECT at FROM opt_outs WHERE keyed_hash = ?"
        for (day,) in store.database.rows(sql, [keyed(store, key)]):
            return str(day)
    return None


def consents(store: Store, account: str) -> list[Consent]:
    """Consents of the account by the day they were given."""
    rest = "WHERE account = ? ORDER BY given_on, id"
    return list(rows_of(store, Consent, "consents", rest, [account]))


def opt_outs(store: Store, account: str) -> list[OptOut]:
    """Opt-outs told for the account, by day."""
    rest = "WHERE account = ? ORDER BY told_on, id"
    return list(rows_of(store, OptOut, "opt_out_words", rest, [account]))
