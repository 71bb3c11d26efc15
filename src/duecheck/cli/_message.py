"""The work of `duecheck message`: what may go out at all, the words, and reading them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from duecheck.cli._consent import live, region
from duecheck.cli._desk import Work, at_the_desk
from duecheck.cli._paper import paper
from duecheck.cli._question import plan_words
from duecheck.errors import BadInput
from duecheck.guardrails import outgoing
from duecheck.guardrails.jurisdictions import Jurisdiction, jurisdiction
from duecheck.guardrails.outward_text import KINDS, OutwardFinding
from duecheck.guardrails.outward_text import lint as findings_in
from duecheck.guardrails.plan import in_force
from duecheck.model.account import Account
from duecheck.pipeline.account_review import records_of
from duecheck.portfolio.other_customers import CustomerNames
from duecheck.reading.own_account import OwnRecords, past_due, standing
from duecheck.reading.own_events import money
from duecheck.reading.reach import Reach, reach
from duecheck.records.files import read_text
from duecheck.records.store import read
from duecheck.records.store.consenting import consents, opted_out
from duecheck.reports.paper import Block, papers

LARGEST = 2_000_000
PURPOSE = {"reminder": "collecting", "promise": "collecting"}
WEEK = timedelta(days=7)
STOP_TEXT = "Reply STOP to stop these messages."
STOP_EMAIL = "To stop these emails reply with the word STOP; that holds at once and for good."


def drafted(
    id: str | None, *, channel: str, kind: str, firm: str, sender: str, contact: str,
    to: str | None, promise: str | None, place: str | None, policy: Path | None,
    config: Path | None, data: Path | None, by: str | None, as_of: str | None,
) -> tuple[str, list[str]]:  # fmt: skip
    """Return the draft and what is to be said of it; Refused where it may not go out."""
    outgoing.no_direct_message(channel)
    if id is None:
        raise BadInput("ACCOUNT", "is missing: for whom is the draft?")
    name = f"message_{channel}_{kind}.txt"
    if name not in papers():
        known = sorted(each[8:-4].replace("_", " ") for each in papers() if each[:8] == "message_")
        raise BadInput("--channel, --kind", f"there is no {channel} {kind}", hint="; ".join(known))
    with at_the_desk(data, by=by, as_of=as_of) as work:
        records = records_of(work.store, id)
        account = records.account
        rules = jurisdiction(place or account.country)
        address = written_to(account, channel, to)
        told = may_go(work, records, address, channel=channel, kind=kind, place=rules,
                      policy=policy, config=config)  # fmt: skip
        fields = {
            "firm": firm, "sender": sender, "contact": contact, "name": account.name,
            "account": account.id, "person": account.person, "address": account.address,
            "promise": promise, "today": work.day, "invoices": late_invoices(records, work.day),
            "hours": f"{rules.business_hours[0]:%H:%M} and {rules.business_hours[1]:%H:%M}",
        }  # fmt: skip
        text = paper(name, fields, config, required=blocks(channel))
        others = CustomerNames.of(names_of(work, but=None), but=own_names(account))
        with work.store.change("drafted", by=work.by, now=work.now, account=id) as log:
            log.detail = {"channel": channel, "kind": kind}
    kinds = "locate" if kind == "locate" else channel
    found = [*findings_in(text, kind=kinds), *others.find(text)]
    told += [f"line {one.line}: {one.rule} ({one.guardrail}): {one.words}" for one in found]
    return text + "\n(Nothing was sent. Send it yourself, under your own name.)\n", told


def written_to(account: Account, channel: str, to: str | None) -> Reach | None:
    """Return where the draft goes: what was named, else what the account has; a letter nowhere."""
    if channel == "letter":
        return None
    said = to or (account.email if channel == "email" else account.phone)
    if said is None:
        raise BadInput("--to", f"is missing: {account.id} has no address for {channel}")
    found = reach(said, region(account), field="--to")
    if (found.kind == "email") is not (channel == "email"):
        raise BadInput("--to", f"{said!r} is no address for {channel}")
    return found


def may_go(
    work: Work, records: OwnRecords, address: Reach | None, *, channel: str, kind: str,
    place: Jurisdiction, policy: Path | None, config: Path | None,
) -> list[str]:  # fmt: skip
    """Return what is to be noted; Refused by the first rule that stops the draft."""
    account = records.account
    notes = []
    if address is not None and (day := opted_out(work.store, address)) is not None:
        outgoing.opted_out(address.shown, day)
    if channel == "text" and address is not None:
        plan = in_force(plan_words(policy, config), work.day).plan
        outgoing.text_costs(sender_pays=plan is not None and plan.sender_pays)
        purpose = PURPOSE.get(kind, "servicing")
        held = live(consents(work.store, account.id), address, purpose)
        outgoing.text_consent(address.shown, purpose, held=held is not None)
    if channel == "call":
        since = work.day - WEEK
        calls = [
            each for each in records.contacts
            if each.direction == "out" and each.channel in ("call", "phone")
            and since < each.dated_on <= work.day
        ]  # fmt: skip
        talks = [each.dated_on for each in calls if each.outcome == "answered"]
        outgoing.frequency(len(calls), max(talks, default=None), place, work.day)
    if account.channel and account.channel.lower() not in (channel, ""):
        notes.append(f"note: {account.name} prefers {account.channel}, not {channel}")
    notes += [f"note: {why}" for why in pauses(records, work.day)]
    if not place.covered:
        notes.append("note: this place is not covered; the strictest known rules hold (R-23)")
    return notes


def pauses(records: OwnRecords, day: date) -> Iterator[str]:
    """Yield what asks for a pause before anything is sent."""
    if any(each.closed_on is None for each in records.disputes):
        yield "a dispute is open: settle it first"
    if str(records.account.status) in ("hold", "collection"):
        yield f"the account is in {records.account.status}"
    if not past_due(records, day):
        yield "nothing is past due by our books"


def late_invoices(records: OwnRecords, day: date) -> list[dict[str, Any]]:
    """Return the open invoices that are past due and not disputed, oldest first."""
    late = [
        each
        for each in standing(records, day).open
        if each.days_past_due > 0 and not each.invoice.disputed
    ]
    rows = [
        {
            "number": each.invoice.number or "without a number",
            "dated_on": each.invoice.dated_on,
            "due_on": each.invoice.due_on,
            "amount": money(each.left, None),
            "currency": each.invoice.currency,
        }
        for each in late
    ]
    return sorted(rows, key=lambda row: (str(row["due_on"]), str(row["number"])))


def blocks(channel: str) -> list[Block]:
    """Return what a draft of *channel* must carry."""
    stop = {"text": STOP_TEXT, "email": STOP_EMAIL}.get(channel)
    return [] if stop is None else [Block(name="opt-out", rule="R-13", words=stop)]


def linted(
    draft: Path, *, channel: str, account: str | None, names: Path | None, data: Path | None,
    as_of: str | None,
) -> list[OutwardFinding]:  # fmt: skip
    """Return what must not stand in the draft."""
    outgoing.no_direct_message(channel)
    if channel not in KINDS:
        raise BadInput("--channel", f"{channel!r} is none", hint=f"One of {', '.join(KINDS)}, dm")
    text = words_in(draft)
    needs_file = names is None or account is not None
    with at_the_desk(data, as_of=as_of) if needs_file else nullcontext() as work:
        own = (
            [] if account is None or work is None else own_names(read.account(work.store, account))
        )
        if names is not None:
            listed = read_text(names, field="--names", what="names of customers", limit=LARGEST)
            every = [line.strip() for line in listed.splitlines() if line.strip()]
        else:
            every = [] if work is None else list(names_of(work, but=account))
    others = CustomerNames.of(every, but=own)
    found = [*findings_in(text, kind=channel), *others.find(text)]
    return sorted(found, key=lambda one: one.line)


def words_in(draft: Path) -> str:
    """Return the draft's words, from a file or stdin."""
    if str(draft) != "-":
        return read_text(draft, field="DRAFT", what="draft", limit=LARGEST)
    text = sys.stdin.read(LARGEST)
    if not text.strip():
        raise BadInput("DRAFT", "stdin is empty")
    return text


def names_of(work: Work, *, but: str | None) -> Iterator[str]:
    """Yield every customer's names; those of account *but* are left out."""
    sql = "SELECT id, name, trading_name FROM accounts"
    for id, name, trading in work.store.database.rows(sql):
        if id != but:
            yield str(name)
            if trading:
                yield str(trading)


def own_names(account: Account) -> list[str]:
    """Return the names of the one written to."""
    return [name for name in (account.name, account.trading_name, account.owner) if name]
