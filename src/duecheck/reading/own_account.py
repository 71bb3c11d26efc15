"""All that the firm's own records say of one account, as notes ready to be judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from duecheck.model.account import (
    Account,
    Contact,
    LedgerLine,
    LineKind,
    Promise,
    ReturnedMail,
    SeenValue,
)
from duecheck.model.account_file import AccountNote, Attachment, Dispute, TradeReference
from duecheck.model.visit import Visit, VisitAction
from duecheck.reading import own_events
from duecheck.reading.own_events import OwnNote, money
from duecheck.reading.own_ledger import (
    Habit,
    Position,
    fall_in_orders,
    habit,
    large_order,
    position,
)
from duecheck.reading.text_reader import read

STALE = timedelta(days=180)
SPOKEN = {"call", "phone", "visit", "meeting", "email", "letter", "mail", "text", "fax"}


@dataclass(frozen=True, kw_only=True)
class OwnRecords:
    """Everything the account file holds of one account that bears on how it pays."""

    account: Account
    ledger: Sequence[LedgerLine] = ()
    promises: Sequence[Promise] = ()
    contacts: Sequence[Contact] = ()
    mail: Sequence[ReturnedMail] = ()
    seen: Sequence[SeenValue] = ()
    notes: Sequence[AccountNote] = ()
    attachments: Sequence[Attachment] = ()
    references: Sequence[TradeReference] = ()
    disputes: Sequence[Dispute] = field(default=())
    visits: Sequence[Visit] = ()
    actions: Sequence[VisitAction] = ()


def own_notes(records: OwnRecords, as_of: date) -> list[OwnNote]:
    """Every note, facts of the ledger first; what is disputed keeps its words, not its code."""
    where = standing(records, as_of)
    how = habit(records.ledger, where, as_of)
    events = [
        *own_events.broken_promises(records.promises, records.ledger, as_of),
        *own_events.returned_payments(records.ledger, as_of),
        *own_events.unanswered(records.contacts, as_of),
        *own_events.mail_back(records.mail, records.seen, records.contacts, as_of),
        *own_events.new_values(records.seen, as_of),
        *own_events.one_sided(records.contacts, as_of),
        *said(records.contacts, as_of),
        *sounds_like(records.account.name, records.contacts, as_of),
        *orders(records.ledger, as_of),
    ]
    contested = {item.item for item in records.disputes if item.closed_on is None}
    return [
        *facts(how, where, as_of),
        *reference_notes(records.references, as_of),
        *report_notes(records.attachments, as_of),
        *late_actions(records, as_of),
        *(disputed(note, contested) for note in events),
    ]


def late_actions(records: OwnRecords, as_of: date) -> list[OwnNote]:
    """What was agreed on a visit and is late; it bears no code."""
    held = {visit.id: visit.held_on for visit in records.visits}
    return [
        OwnNote(
            text=f"Agreed on the visit of {held.get(each.visit_id) or 'no date'}, late: "
            f"{each.what} ({each.owner}, due {each.due_on})",
            on=as_of,
            channel="own-log",
        )
        for each in records.actions
        if each.state(as_of) == "late"
    ]


def standing(records: OwnRecords, as_of: date) -> Position:
    """Where the account stands on *as_of*, by its own terms."""
    return position(records.ledger, as_of, terms=records.account.terms_days)


def disputed(note: OwnNote, contested: set[str]) -> OwnNote:
    """A contested note without its code: 0 points until it is reviewed (R-19)."""
    if note.code is None or note.code not in contested:
        return note
    text = f"{note.text} (disputed as {note.code}: 0 points until reviewed)"
    return replace(note, code=None, text=text)


def facts(how: Habit, where: Position, as_of: date) -> list[OwnNote]:
    """How it pays and what is open, in sentences without points."""
    if not how.invoices:
        return []
    told = [f"Own ledger: {how.invoices} invoices from {how.first_on} to {how.last_on}"]
    if how.mean_late is not None:
        told.append(
            f"{how.paid} settled in the last year, {how.mean_late:.1f} days beyond terms on average"
        )
    if how.change is not None and how.recent is not None and how.before is not None:
        told.append(f"{how.before:.1f} days before the last six months, {how.recent:.1f} in them")
    if how.in_parts:
        told.append(f"{how.in_parts} paid in parts")
    found = [OwnNote(text="; ".join(told), on=as_of, channel="own-ledger")]
    for currency, row in sorted(where.ageing().items()):
        open_ = [f"{name} {money(amount, None)}" for name, amount in row.items() if amount]
        if open_:
            assumed = " (oldest settled first)" if where.assumed else ""
            text = f"Open in {currency}: {', '.join(open_)}{assumed}"
            found.append(OwnNote(text=text, on=as_of, channel="own-ledger"))
    if (undated := where.undated()) > 0:
        text = f"{undated} open invoices state no due date, so whether they are late is not known"
        found.append(OwnNote(text=text, on=as_of, channel="own-ledger"))
    return found


def orders(ledger: Sequence[LedgerLine], as_of: date) -> list[OwnNote]:
    """Orders that fell against the season, or one far above the usual."""
    found = []
    fall = fall_in_orders(ledger, as_of)
    if fall is not None:
        text = (
            f"Orders of the last 90 days {money(fall.now, fall.currency)}, "
            f"a year before {money(fall.then, fall.currency)}"
        )
        found.append(OwnNote(text=text, on=as_of, channel="own-ledger", code="D02d"))
    large = large_order(ledger, as_of)
    if large is not None:
        text = (
            f"An order of {money(large.amount, large.currency)}, "
            f"usual {money(large.usual, large.currency)}"
        )
        found.append(OwnNote(text=text, on=large.on, channel="own-ledger", code="G15a"))
    return found


def said(contacts: Sequence[Contact], as_of: date) -> list[OwnNote]:
    """What was said on a dated contact and bears a code in the log ("I have no money": D09)."""
    return [
        OwnNote(
            text=each.words or f"{each.code} noted",
            on=each.dated_on,
            channel=each.channel if each.channel in SPOKEN else "own-log",
            code=each.code,
        )
        for each in contacts
        if each.code is not None and each.dated_on <= as_of
    ]


def sounds_like(name: str, contacts: Sequence[Contact], as_of: date) -> list[OwnNote]:
    """What the customer's own words sound like ("we have no money"): a question until coded."""
    found = []
    for each in contacts:
        if each.direction != "in" or each.code or not each.words or each.dated_on > as_of:
            continue
        codes = {
            one.code for one in read(f"{name} wrote: {each.words}", name).readings
            if one.polarity == "adverse"
        }  # fmt: skip
        for code in sorted(codes):
            text = f'"{each.words}" sounds like {code}: read it, and note it with --code'
            found.append(OwnNote(text=text, on=each.dated_on, channel="own-log"))
    return found


def reference_notes(references: Sequence[TradeReference], as_of: date) -> list[OwnNote]:
    """What references said, and which are outstanding after ten business days."""
    found = []
    for one in references:
        if one.asked_on > as_of:
            continue
        if one.answered_on is None:
            if as_of >= one.chase_on:
                text = f"Reference {one.name} asked {one.asked_on}: outstanding"
                found.append(OwnNote(text=text, on=one.asked_on, channel="own-log"))
            continue
        told = [f"Reference {one.name}"]
        if one.high_credit is not None:
            told.append(f"high credit {money(one.high_credit, one.currency)}")
        if one.terms is not None:
            told.append(f"terms {one.terms}")
        if one.slow_days is not None:
            told.append(f"{one.slow_days} days slow")
        if one.last_sale_on is not None:
            told.append(f"last sale {one.last_sale_on}")
        text = ", ".join(told)
        found.append(OwnNote(text=text, on=one.answered_on, channel="reference"))
    return found


def report_notes(attachments: Sequence[Attachment], as_of: date) -> list[OwnNote]:
    """Reports of agencies and bureaux; one older than 180 days is stale."""
    return [
        OwnNote(
            text=f"{one.kind.capitalize()} report of {one.source}, {one.dated_on}"
            f"{f', score {one.score}' if one.score else ''}"
            f"{', STALE: older than 180 days' if stale(one, as_of) else ''}",
            on=one.dated_on,
            channel="agency",
        )
        for one in attachments
        if one.kind in ("agency", "bureau") and one.dated_on <= as_of
    ]


def stale(one: Attachment, as_of: date) -> bool:
    """Whether a report is older than 180 days."""
    return as_of - one.dated_on > STALE


def past_due(records: OwnRecords, as_of: date) -> bool:
    """Whether anything undisputed is past due: a debtor is not asked to connect (R-05)."""
    return bool(standing(records, as_of).past_due())


def history(records: OwnRecords) -> tuple[int, date] | None:
    """Invoices on record and the day of the first, or None without any."""
    days = [line.dated_on for line in records.ledger if line.kind is LineKind.INVOICE]
    return (len(days), min(days)) if days else None
