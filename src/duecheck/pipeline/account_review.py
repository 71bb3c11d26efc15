"""
From the account file to a run: the application as kept, and own records as observations.

The observations are the lines of `--observed`: they are archived with the run's input, so that
a review replays and is judged again without the account file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from duecheck.intake.notes import CODE
from duecheck.reading.own_account import OwnRecords, history, own_notes, standing
from duecheck.reading.own_events import OwnNote
from duecheck.records.store import read, visiting
from duecheck.records.store.opening import Store


def records_of(store: Store, id: str) -> OwnRecords:
    """Everything the store holds of one account; UnknownAccount where it does not."""
    account = read.account(store, id)
    return OwnRecords(
        account=account,
        ledger=list(read.ledger(store, id)),
        promises=read.promises(store, id),
        contacts=read.contacts(store, id),
        mail=read.returned_mail(store, id),
        seen=read.seen_values(store, id),
        notes=read.notes(store, id),
        attachments=read.attachments(store, id),
        references=read.references(store, id),
        disputes=read.disputes(store, id),
        visits=visiting.visits(store, id),
        actions=visiting.actions(store, id),
    )


def observed_lines(records: OwnRecords, as_of: date) -> str:
    """Own records as lines of `--observed`."""
    lines = [*lanes(records, as_of), *map(note_line, own_notes(records, as_of))]
    for note in records.notes:
        if note.observed_on is not None and note.observed_on > as_of:
            continue
        contested = {item.item for item in records.disputes if item.closed_on is None}
        lines.append(
            {
                "kind": "note",
                "code": None if note.code in contested else note.code,
                "text": note.words,
                "channel": note.channel,
                "url": note.url,
                "observed_on": None if note.observed_on is None else str(note.observed_on),
            }
        )
    return "".join(
        json.dumps({k: v for k, v in line.items() if v is not None}, ensure_ascii=False) + "\n"
        for line in lines
    )


def note_line(note: OwnNote) -> dict[str, str | None]:
    """One note as a line. A code that no signal knows stays in the words alone."""
    code = note.code if note.code is not None and CODE.fullmatch(note.code) else None
    return {
        "kind": "note",
        "code": code,
        "text": note.text,
        "channel": note.channel,
        "observed_on": str(note.on),
    }


def lanes(records: OwnRecords, as_of: date) -> list[dict[str, str | None]]:
    """Lanes filled by hand, and the references lane by own ledger or answered references."""
    found: list[dict[str, str | None]] = [
        {
            "kind": "lane",
            "lane": one.lane,
            "result": one.result,
            "source": one.source,
            "observed_on": str(one.dated_on),
            "document": one.document,
        }
        for one in records.attachments
        if one.kind == "lane" and one.dated_on <= as_of
    ]
    owns = history(records)
    if owns is not None and owns[1] <= as_of:
        found.append(
            {
                "kind": "lane",
                "lane": "references",
                "result": "found",
                "source": f"own ledger, {owns[0]} invoices since {owns[1]}",
                "observed_on": str(as_of),
                "document": f"account {records.account.id}",
            }
        )
    elif answered := [r for r in records.references if r.answered_on and r.answered_on <= as_of]:
        found.append(
            {
                "kind": "lane",
                "lane": "references",
                "result": "found",
                "source": f"{len(answered)} trade references",
                "observed_on": str(max(r.answered_on for r in answered if r.answered_on)),
            }
        )
    return found


def application_of(
    records: OwnRecords, as_of: date, given: Mapping[str, str | None]
) -> dict[str, str]:
    """The account as the options of a run; what was *given* on the command line wins."""
    account = records.account
    balance = owed(records, as_of, account.currency)
    values: dict[str, str | None] = {
        "name": account.name,
        "country": account.country,
        "reg": account.reg,
        "vat": account.vat,
        "url": account.url,
        "phone": account.phone,
        "email": account.email,
        "address": account.address,
        "sector": account.sector,
        "employees": account.employees,
        "claimed_since": account.since,
        "currency": account.currency,
        "requested": None if account.requested is None else str(account.requested),
        "exposure": balance,
        "terms": None if account.terms_days is None else f"net {account.terms_days}",
        "account": account.id,
        "purpose": "review",
    }
    values.update({name: value for name, value in given.items() if value is not None})
    return {name: value for name, value in values.items() if value is not None and value.strip()}


def owed(records: OwnRecords, as_of: date, currency: str | None) -> str | None:
    """What is open in the account's currency; None where that is not known or several are used."""
    open_: dict[str, object] = {}
    totals = standing(records, as_of)
    for each in totals.open:
        open_[each.invoice.currency] = None
    wanted = currency or (next(iter(open_)) if len(open_) == 1 else None)
    if wanted is None:
        return None
    total = sum(each.left for each in totals.open if each.invoice.currency == wanted)
    return str(total) if total else None
