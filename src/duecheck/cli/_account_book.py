"""The commands that put single things into the account file: add, note, attach, refs, dispute."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from duecheck.cli._desk import (
    Work,
    amount_given,
    currency_given,
    past_day,
)
from duecheck.errors import BadInput
from duecheck.guardrails import accounts as guard
from duecheck.intake.application import Application
from duecheck.intake.columns import folded
from duecheck.model.account import Account, AccountStatus, Contact, SeenValue
from duecheck.model.account_file import AccountNote, Attachment, Dispute, TradeReference
from duecheck.model.lookup import Lane
from duecheck.model.text import clean, quote
from duecheck.reading.own_events import business_days
from duecheck.records.store import read
from duecheck.records.store.documents import keep_document
from duecheck.records.store.write import (
    add,
    add_account,
    insert,
    next_account_id,
    see,
    update,
)

CHASE_BUSINESS_DAYS = 10
KINDS = ("lane", "agency", "bureau", "document")


def add_one(work: Work, account: Account, application: Application | None) -> list[str]:
    """Put a new account in; what an application lacks is said and the clock starts."""
    store = work.store
    with store.change("account-added", by=work.by, now=work.now) as log:
        made = replace(account, id=account.id or next_account_id(store))
        if application is not None:
            made = replace(
                made,
                status=AccountStatus.APPLICANT,
                applied_on=work.day,
                complete_on=None if application.missing else work.day,
                missing=application.missing,
            )
        add_account(store, made, now=work.now)
        for what, value in (("address", made.address), ("phone", made.phone)):
            if value:
                see(store, seen(made.id, what, value, work))
        for what, value in (application.seen if application is not None else {}).items():
            see(store, seen(made.id, what, value, work))
        log.account = made.id
        log.detail = {"missing": len(made.missing)}
    lines = [f"{made.id}"]
    if application is not None and application.missing:
        lines.append(f"missing: {', '.join(application.missing)}")
        lines.append(f"incomplete since {work.day}: ask for these; the clock runs")
    elif application is not None:
        lines.append(f"complete on {work.day}")
    if application is not None and application.dropped:
        lines.append(f"never kept: {', '.join(application.dropped)}")
    return lines


def seen(account: str, what: str, value: str, work: Work) -> SeenValue:
    """A value the application states, on the day it came."""
    return SeenValue(
        account=account, what=what, value=value, seen_on=work.day, source="application"
    )


def note_one(
    work: Work,
    id: str,
    words: str,
    *,
    direction: str | None,
    channel: str | None,
    url: str | None,
    code: str | None,
    on: str | None,
    outcome: str | None,
) -> list[str]:
    """Keep a note, or a contact where a direction is given; what the log says since."""
    account = read.account(work.store, id)
    if not clean(words):
        raise BadInput("TEXT", "is blank")
    day = past_day("--on", on, work.day)
    if direction is not None:
        return contact_one(
            work, account.id, words, direction=direction, channel=channel, code=code, on=day,
            outcome=outcome,
        )  # fmt: skip
    note = AccountNote(
        account=account.id,
        words=clean(words),
        by=work.by,
        at=work.now,
        observed_on=day,
        channel=channel,
        url=url,
        code=code,
    )
    with work.store.change("note", by=work.by, now=work.now, account=account.id) as log:
        kept = add(work.store, "notes", note)
        log.detail = {"note": kept.id, "sourced": kept.sourced}
    if kept.sourced:
        return [f"note {kept.id} kept"]
    return [
        f"note {kept.id} kept as unsourced: 0 points. It needs a day (--on), and --url or --channel"
    ]


def contact_one(
    work: Work,
    id: str,
    words: str,
    *,
    direction: str,
    channel: str | None,
    code: str | None,
    on: object,
    outcome: str | None,
) -> list[str]:
    """Keep one contact, in or out, and say how many there were of each."""
    contact = Contact(
        account=id,
        dated_on=work.day if on is None else on,  # type: ignore[arg-type]
        direction=direction,
        channel=folded(channel or "") or "call",
        outcome=outcome,
        code=code,
        words=quote(words),
    )
    with work.store.change("contact", by=work.by, now=work.now, account=id) as log:
        number = work.store.next_id("contacts")
        insert(
            work.store, "contacts", replace(contact, id=number), natural_key=f"by hand {number}",
            content="",
        )  # fmt: skip
        log.detail = {"contact": number, "direction": direction}
    kept = read.contacts(work.store, id)
    inbound = sum(each.direction == "in" for each in kept)
    return [f"contact {number} kept: {inbound} in, {len(kept) - inbound} out"]


def attach_one(
    work: Work,
    id: str,
    *,
    kind: str,
    lane: str | None,
    result: str | None,
    source: str,
    date: str | None,
    score: str | None,
    document: Path | None,
    about: str,
    purpose: str | None,
    authority: str | None,
) -> list[str]:
    """Attach a lane filled by hand, or a report; the document is hashed and kept."""
    account = read.account(work.store, id)
    if kind not in KINDS:
        known = "lane, agency, bureau, document, or a run archive (.warc.gz)"
        raise BadInput("--kind", f"{kind!r} is no kind", hint=f"Accepted: {known}")
    if kind == "lane" and (lane not in set(Lane) or result not in ("found", "none")):
        raise BadInput(
            "--lane, --result", "name a lane and found or none", hint=f"Lanes: {', '.join(Lane)}"
        )
    if kind == "bureau":
        guard.bureau(about=about, purpose=purpose, authority=authority)
    dated = past_day("--date", date, work.day)
    if dated is None:
        raise BadInput("--date", "is missing: the day of the report or search")
    kept = None if document is None else keep_document(work.store, document)
    made = Attachment(
        account=account.id,
        kind=kind,
        source=clean(source),
        dated_on=dated,
        by=work.by,
        at=work.now,
        lane=lane,
        result=result,
        score=score,
        document=None if document is None else document.name,
        document_sha256=kept,
        purpose=purpose,
        authority=authority,
    )
    with work.store.change("attached", by=work.by, now=work.now, account=account.id) as log:
        log.purpose = purpose or log.purpose
        made = add(work.store, "attachments", made)
        log.detail = {"attachment": made.id, "kind": kind, "sha256": kept}
    stale = (work.day - dated).days > 180
    lines = [f"attachment {made.id} kept{f', sha256 {kept}' if kept else ''}"]
    return [*lines, "STALE: older than 180 days"] if stale else lines


def ask_reference(work: Work, id: str, *, name: str, contact: str | None, on: str | None) -> str:
    """Log that a reference was asked; the text of the request to send."""
    account = read.account(work.store, id)
    asked = past_day("--on", on, work.day) or work.day
    chase = asked
    while business_days(asked, chase) < CHASE_BUSINESS_DAYS:
        chase += timedelta(days=1)
    reference = TradeReference(
        account=account.id, name=clean(name), asked_on=asked, chase_on=chase, by=work.by,
        contact=contact,
    )  # fmt: skip
    with work.store.change("reference-asked", by=work.by, now=work.now, account=account.id) as log:
        reference = add(work.store, "trade_references", reference)
        log.detail = {"reference": reference.id}
    return (
        f"reference {reference.id}, chase on {chase}\n\n"
        f"{account.name} gave your name as a trade reference. May we ask, about the past only:\n"
        "highest credit, terms, days paid beyond terms, date of the last sale?\n"
        "Please say nothing of future prices or terms. Your answer stays with our credit desk.\n"
    )


def record_reference(
    work: Work,
    id: str,
    number: int,
    *,
    high_credit: str | None,
    currency: str | None,
    terms: str | None,
    slow_days: int | None,
    last_sale: str | None,
    on: str | None,
) -> str:
    """Keep what a reference said."""
    account = read.account(work.store, id)
    if number not in {each.id for each in read.references(work.store, account.id)}:
        raise BadInput("--record", f"no reference {number} was asked for {account.id}")
    changes = {
        "answered_on": past_day("--on", on, work.day) or work.day,
        "high_credit_milli": amount_given("--high-credit", high_credit),
        "currency": currency_given(currency) or account.currency,
        "terms": terms,
        "slow_days": slow_days,
        "last_sale_on": past_day("--last-sale", last_sale, work.day),
    }
    with work.store.change("reference-said", by=work.by, now=work.now, account=account.id) as log:
        update(work.store, "trade_references", number, changes)
        log.detail = {"reference": number}
    return f"reference {number} answered\n"


def dispute_one(work: Work, id: str, item: str, words: str) -> str:
    """Set an item to 0 until it is reviewed."""
    account = read.account(work.store, id)
    made = Dispute(
        account=account.id, item=clean(item), words=clean(words), opened_on=work.day, by=work.by
    )
    with work.store.change("dispute", by=work.by, now=work.now, account=account.id) as log:
        made = add(work.store, "disputes", made)
        work.store.database.run(
            "UPDATE ledger_lines SET disputed = 1 WHERE account = ? AND number = ?",
            [account.id, made.item],
        )
        log.detail = {"dispute": made.id, "item": made.item}
    return f"dispute {made.id}: {made.item} carries 0 points until it is reviewed\n"


def close_dispute(work: Work, id: str, number: int, outcome: str) -> str:
    """End a dispute; the item counts again, or stays out, as the outcome says."""
    account = read.account(work.store, id)
    found = {each.id: each for each in read.disputes(work.store, account.id)}
    if number not in found or found[number].closed_on is not None:
        raise BadInput("--close", f"{account.id} has no open dispute {number}")
    with work.store.change("dispute-closed", by=work.by, now=work.now, account=account.id) as log:
        update(work.store, "disputes", number, {"closed_on": work.day, "outcome": clean(outcome)})
        work.store.database.run(
            "UPDATE ledger_lines SET disputed = 0 WHERE account = ? AND number = ?",
            [account.id, found[number].item],
        )
        log.detail = {"dispute": number}
    return f"dispute {number} closed\n"


def print_all(lines: list[str]) -> None:
    """Put lines on stdout."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
