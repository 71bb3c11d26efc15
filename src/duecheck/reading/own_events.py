"""
From the firm's own logs to dated notes that bear a danger sign's code, or none.

A note without a code is a fact or a question for the reader and carries no points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from duecheck.model.account import (
    Contact,
    LedgerLine,
    LineKind,
    Promise,
    ReturnedMail,
    SeenValue,
)

LEEWAY = timedelta(days=2)
YEAR = timedelta(days=365)
ATTEMPTS, CHANNELS, BUSINESS_DAYS = 3, 2, 10
ONE_SIDED = timedelta(days=30)
MAIL_FRESH = timedelta(days=365)


@dataclass(frozen=True, kw_only=True)
class OwnNote:
    """One dated fact of the firm's own records, ready to be judged as an observation."""

    text: str
    on: date
    channel: str
    code: str | None = None


def money(amount: Decimal, currency: str | None) -> str:
    """An amount for a sentence: `GBP 1,200.00`."""
    return f"{currency + ' ' if currency else ''}{amount:,.2f}"


def business_days(first: date, last: date) -> int:
    """Weekdays after *first* up to *last*."""
    weeks, rest = divmod((last - first).days, 7)
    extra = sum((first + timedelta(days=n)).weekday() < 5 for n in range(1, rest + 1))
    return weeks * 5 + extra


def broken_promises(
    promises: Sequence[Promise], ledger: Sequence[LedgerLine], as_of: date
) -> list[OwnNote]:
    """
    Promises whose day passed without the money.

    The log's own word counts first; an open one is compared with the payments that came. Up to
    two days late is kept: a remittance may have been in the post.
    """
    found = []
    for promise in promises:
        if promise.due_on + LEEWAY >= as_of:
            continue
        what = money(promise.amount, promise.currency) if promise.amount is not None else "payment"
        start = f"Promised {what} for {promise.due_on}"
        outcome, came = promise.outcome, came_of(promise, ledger, as_of)
        if outcome == "open":
            outcome = came[0]
        if outcome == "returned":
            on = promise.paid_on or promise.due_on
            found.append(
                OwnNote(
                    text=f"{start}; the payment came back", on=on, channel="own-log", code="D05d"
                )
            )
        elif outcome in ("broken", "short", "late"):
            told = {"broken": "it did not come", "short": "only a part came"}.get(outcome, came[1])
            found.append(
                OwnNote(text=f"{start}; {told}", on=promise.due_on, channel="own-log", code="D05a")
            )
    return found


def came_of(promise: Promise, ledger: Sequence[LedgerLine], as_of: date) -> tuple[str, str]:
    """What the ledger says came of an open promise: kept, late, short or broken, in words."""
    since = promise.made_on or promise.due_on - timedelta(days=14)
    payments = [
        line
        for line in ledger
        if line.kind is LineKind.PAYMENT
        and since <= line.dated_on <= as_of
        and (promise.invoice is None or line.applies_to in (promise.invoice, None))
        and (promise.currency is None or line.currency == promise.currency)
    ]
    wanted = promise.amount if promise.amount is not None else Decimal("0.001")
    total = Decimal(0)
    for line in sorted(payments, key=lambda each: each.dated_on):
        total -= line.amount
        if total >= wanted:
            late = (line.dated_on - promise.due_on).days
            if late <= LEEWAY.days:
                return "kept", ""
            return "late", f"it came {late} days late"
    return ("short", "") if total > 0 else ("broken", "")


def returned_payments(ledger: Sequence[LedgerLine], as_of: date) -> list[OwnNote]:
    """Payments that came back, from the ledger."""
    return [
        OwnNote(
            text=f"A payment of {money(line.amount, line.currency)} came back",
            on=line.dated_on,
            channel="own-ledger",
            code="D05d",
        )
        for line in ledger
        if line.kind is LineKind.RETURNED and line.dated_on <= as_of
    ]


def unanswered(contacts: Sequence[Contact], as_of: date) -> list[OwnNote]:
    """
    Attempts since the last answer: three or more, on two channels, over ten business days.

    Anything that came in, or an attempt that was answered, sets the count to nothing.
    """
    attempts: list[Contact] = []
    for contact in sorted(contacts, key=lambda each: (each.dated_on, each.id)):
        if contact.dated_on > as_of:
            continue
        if contact.direction == "in" or contact.outcome == "answered":
            attempts = []
        elif contact.outcome in ("unanswered", "dead"):
            attempts.append(contact)
    channels = sorted({each.channel for each in attempts})
    if len(attempts) < ATTEMPTS or len(channels) < CHANNELS:
        return []
    first, last = attempts[0].dated_on, attempts[-1].dated_on
    if business_days(first, as_of) < BUSINESS_DAYS:
        return []
    dead = any(each.outcome == "dead" for each in attempts)
    told = (
        f"{len(attempts)} attempts from {first} to {last} by {' and '.join(channels)}, "
        f"none answered"
        f"{', one on a dead line' if dead else ''}"
    )
    return [OwnNote(text=told, on=last, channel="own-log", code="D06b" if dead else "D06a")]


def one_sided(contacts: Sequence[Contact], as_of: date) -> list[OwnNote]:
    """A history of more than thirty days in which only we spoke: a question, not a sign."""
    seen = [each for each in contacts if each.dated_on <= as_of]
    if not seen or any(each.direction == "in" or each.outcome == "answered" for each in seen):
        return []
    first, last = min(x.dated_on for x in seen), max(x.dated_on for x in seen)
    if last - first <= ONE_SIDED:
        return []
    told = (
        f"All {len(seen)} contacts from {first} to {last} were ours. Sign D06 asks: "
        "does anybody answer?"
    )
    return [OwnNote(text=told, on=last, channel="own-log")]


def mail_back(
    mail: Sequence[ReturnedMail],
    seen: Sequence[SeenValue],
    contacts: Sequence[Contact],
    as_of: date,
) -> list[OwnNote]:
    """What came back since the newest address was seen; with a dead line, the stronger sign."""
    verified = max((x.seen_on for x in seen if x.what == "address verified"), default=date.min)
    back = [
        each
        for each in mail
        if verified < each.returned_on <= as_of and each.returned_on > as_of - MAIL_FRESH
    ]
    if not back:
        return []
    post = [each for each in back if each.what not in ("email", "e mail")]
    bounced = [each for each in back if each not in post and each.hard]
    dead = [x for x in contacts if x.outcome == "dead" and x.dated_on > as_of - MAIL_FRESH]
    found = []
    statements = sum("statement" in each.what for each in post)
    for each in post:
        hard = each.hard or ("statement" in each.what and statements > 1)
        code = "D10c" if hard and (bounced or dead) else "D10b" if hard else "D10a"
        why = f": {each.reason}" if each.reason else ""
        found.append(
            OwnNote(
                text=f"{each.what.capitalize()} came back{why}",
                on=each.returned_on,
                channel="returned-mail",
                code=code,
            )
        )
    if not post:
        found += [
            OwnNote(
                text=f"An email came back{': ' + x.reason if x.reason else ''}",
                on=x.returned_on,
                channel="own-log",
                code="D10a",
            )
            for x in bounced
        ]
    return found


def new_values(seen: Sequence[SeenValue], as_of: date) -> list[OwnNote]:
    """A bank, signatory or address that differs from the one before, in the last year."""
    found = []
    banks = [x for x in seen if x.what == "bank" and x.seen_on <= as_of]
    fresh = [x for x in banks[1:] if x.seen_on > as_of - YEAR]
    for n, value in enumerate(fresh):
        found.append(
            OwnNote(
                text=f"It pays from {value.value} now, a bank not seen before",
                on=value.seen_on,
                channel="own-ledger",
                code="D01b" if n else "D01a",
            )
        )
    for what, question in (
        ("signatory", "Sign D08 asks: who signs now, with what authority?"),
        ("address", "Verify the address before release."),
    ):
        mine = [x for x in seen if x.what == what and x.seen_on <= as_of]
        found += [
            OwnNote(
                text=f"New {what} {now.value}, before {was.value}. {question}",
                on=now.seen_on,
                channel="own-log",
            )
            for was, now in pairwise(mine)
            if now.seen_on > as_of - YEAR
        ]
    return found
