"""One row of a file to what it says: a ledger line, a promise, a contact, returned mail."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from duecheck.errors import BadInput
from duecheck.intake.account_numbers import harmless_extra
from duecheck.intake.cells import Ambiguous, Reading, code_in, day_in, days_in, money_in
from duecheck.intake.columns import Columns, folded, tables, word
from duecheck.model.account import Contact, LedgerLine, LineKind, Promise, ReturnedMail, SeenValue
from duecheck.model.account_import import Draft, Entry, Keyed, Skipped
from duecheck.model.text import clean, quote

UNNAMED = ""
SUM_OF = re.compile(r"(?:grand |sub ?)?total (?:for|of) ")


@dataclass(frozen=True)
class Sheet:
    """What holds for every row: the columns, how it writes, today, the currency where unsaid."""

    mapped: Columns
    how: Reading
    today: date
    currency: str | None


@dataclass
class Row:
    """One row under its columns."""

    file: Sheet
    number: int
    cells: Sequence[str]
    notices: list[str] = field(default_factory=list)

    def said(self, name: str) -> str:
        """The words of a field, cleaned; empty where there are none."""
        found = self.file.mapped.cell(self.cells, name)
        return clean(found) if found else ""

    def day(self, name: str, *, ahead: bool = False) -> date | None:
        """The day in a field; one still to come is refused unless *ahead*."""
        said = self.said(name)
        if not said:
            return None
        found = day_in(name, said, self.file.how)
        if not ahead and found > self.file.today:
            raise BadInput(name, f"{found} is still to come")
        return found

    def needed_day(self, name: str, *, ahead: bool = False) -> date:
        """The same, refused where the field is empty."""
        found = self.day(name, ahead=ahead)
        if found is None:
            raise BadInput(name, "is empty")
        return found

    def money(self, name: str) -> tuple[Decimal, str | None] | None:
        """The amount in a field and its own currency."""
        said = self.said(name)
        return money_in(name, said, self.file.how) if said else None

    def currency(self, own: str | None) -> str:
        """The currency of the row: its column, its sign, what the user said; else refused."""
        said = self.said("currency")
        found = code_in("currency", said) if said else own or self.file.currency
        if found is None:
            raise Ambiguous("currency", "is not said", hint="Add --currency EUR")
        if said and own is not None and own != found:
            raise BadInput("currency", f"the column says {found}, the amount {own}")
        return found

    def draft(self, entries: Sequence[Keyed], seen: Sequence[SeenValue] = ()) -> Draft:
        """The draft of this row."""
        return Draft(
            row=self.number,
            account=self.said("account") or None,
            name=self.said("name") or None,
            entries=tuple(entries),
            seen=tuple(seen),
            extra=harmless_extra(self.file.mapped.carried(self.cells), self.notices),
            notices=tuple(self.notices),
        )


def read_row(kind: str, row: Row) -> Draft | Skipped | None:
    """The draft of a row; None for an empty one; Skipped for a total or what cannot be read."""
    if not any(cell.strip() for cell in row.cells):
        return None
    if is_total(row):
        return Skipped(row=row.number, why="a total")
    if not row.said("account") and not row.said("name"):
        return Skipped(row=row.number, why="names no account")
    return READERS[kind](row)


def is_total(row: Row) -> bool:
    """Whether the row sums up others: a total's word stands where a name or number would."""
    if row.said("number"):
        return False
    first = next((cell for cell in row.cells if cell.strip()), "")
    named = {folded(row.said("account") or row.said("name") or first), folded(first)}
    # "Total Access Ltd" is a firm; "Total for C1" is a sum.
    return any(said in tables()["totals"] or SUM_OF.match(said) for said in named)


def ledger_row(row: Row) -> Draft:
    """An invoice, credit note or payment; a wide row is an invoice and its payment."""
    kind = line_kind(row)
    amount, own = ledger_amount(row, kind)
    currency = row.currency(own)
    dated = row.needed_day("date")
    number = row.said("number") or None
    if kind is LineKind.INVOICE and amount < 0:
        kind = LineKind.CREDIT
        row.notices.append("a negative invoice is read as a credit note")
    signed = abs(amount) if kind in (LineKind.INVOICE, LineKind.RETURNED) else -abs(amount)
    due = row.day("due", ahead=True)
    if due is None and kind is LineKind.INVOICE and (days := days_in(row.said("terms_days"))):
        due = dated + timedelta(days=days)
    line = LedgerLine(
        account=UNNAMED,
        kind=kind,
        dated_on=dated,
        amount=signed,
        currency=currency,
        number=number,
        applies_to=row.said("applies_to") or None,
        due_on=due,
        disputed=disputed(row.said("disputed")),
        row=row.number,
    )
    entries = [keyed(line)]
    if kind is LineKind.INVOICE and (paid := payment_of(row, line)) is not None:
        # One row, one payment: the same row again is a repetition, not a second payment.
        entries.append(replace(keyed(paid), own=number is not None))
    bank = row.said("bank")
    on = row.day("paid_on") or dated
    seen = [SeenValue(account=UNNAMED, what="bank", value=bank, seen_on=on, source="ledger")]
    return row.draft(entries, seen if bank else ())


def line_kind(row: Row) -> LineKind:
    """What the row is, by its type; without one, an invoice."""
    said = row.said("type")
    if not said:
        return LineKind.INVOICE
    name = word("lines", said)
    if name is None:
        raise BadInput("type", f"{said!r} is not understood", hint="invoice, credit, payment …")
    return LineKind(name)


def ledger_amount(row: Row, kind: LineKind) -> tuple[Decimal, str | None]:
    """The amount, from one column or from debit and credit."""
    found = row.money("amount")
    if found is not None:
        return found
    debit, credit = row.money("debit"), row.money("credit")
    if debit is not None and debit[0]:
        return debit
    if credit is not None:
        return (-credit[0], credit[1]) if kind is LineKind.INVOICE else credit
    raise BadInput("amount", "is empty")


def payment_of(row: Row, invoice: LedgerLine) -> LedgerLine | None:
    """The payment in a wide row: its day, and its amount or the whole invoice."""
    paid_on, paid = row.day("paid_on"), row.money("paid_amount")
    if paid is not None and not paid[0]:
        return None
    if paid_on is None:
        if paid is not None:
            row.notices.append("a paid amount without a day is left out")
        return None
    if paid_on < invoice.dated_on:
        row.notices.append(f"paid on {paid_on}, before the invoice of {invoice.dated_on}")
    return LedgerLine(
        account=UNNAMED,
        kind=LineKind.PAYMENT,
        dated_on=paid_on,
        amount=-abs(paid[0]) if paid is not None else -invoice.amount,
        currency=invoice.currency,
        applies_to=invoice.number,
        row=row.number,
    )


def disputed(said: str) -> bool:
    """Whether the column says so: any reason is a dispute, a plain no is none."""
    return bool(said) and folded(said) not in {"no", "n", "false", "0", "none", ""}


def promise_row(row: Row) -> Draft:
    """A promise to pay, with what came of it where the log says."""
    money, paid = row.money("promised_amount"), row.money("paid_amount")
    said = row.said("outcome")
    outcome = word("outcomes", said) if said else "open"
    if outcome is None:
        raise BadInput("outcome", f"{said!r} is not understood", hint="kept, broken, short …")
    promise = Promise(
        account=UNNAMED,
        due_on=row.needed_day("promised_for", ahead=True),
        made_on=row.day("made_on"),
        amount=None if money is None else abs(money[0]),
        currency=None if money is None else row.currency(money[1]),
        invoice=row.said("number") or None,
        outcome=outcome,
        paid_on=row.day("paid_on"),
        paid=None if paid is None else abs(paid[0]),
        words=quote(row.said("words")) or None,
    )
    return row.draft([keyed(promise)])


def contact_row(row: Row) -> Draft:
    """One attempt or talk."""
    said, way = row.said("outcome"), row.said("direction")
    direction = word("directions", way) if way else "out"
    if direction is None:
        raise BadInput("direction", f"{way!r} is neither in nor out")
    contact = Contact(
        account=UNNAMED,
        dated_on=row.needed_day("date"),
        direction=direction,
        channel=folded(row.said("channel")) or "unknown",
        outcome=(word("answers", said) or quote(said)) if said else None,
        person=row.said("person") or None,
        code=row.said("code") or None,
        words=quote(row.said("words")) or None,
    )
    return row.draft([keyed(contact)])


def mail_row(row: Row) -> Draft:
    """An item that came back. Without a reason it counts as soft."""
    reason = row.said("reason")
    hard = bool(reason) and (
        word("mail", reason) == "hard"
        or any(
            len(each) > 4 and f" {each} " in f" {folded(reason)} "
            for each in tables()["mail"]["hard"]
        )
    )
    mail = ReturnedMail(
        account=UNNAMED,
        returned_on=row.needed_day("returned_on"),
        what=folded(row.said("what")) or "letter",
        reason=quote(reason) or None,
        hard=hard,
        address=row.said("address") or None,
    )
    return row.draft([keyed(mail)])


def keyed(entry: Entry) -> Keyed:
    """The key by which a later import knows an entry again."""
    if isinstance(entry, LedgerLine):
        if entry.number and entry.kind is not LineKind.PAYMENT:
            return Keyed(entry=entry, key=f"{entry.kind}:{entry.number}", own=True)
        if entry.number:
            return Keyed(
                entry=entry, key=f"payment:{entry.number}:{entry.applies_to or ''}", own=True
            )
        parts = (entry.kind, entry.applies_to, entry.dated_on, entry.amount, entry.currency)
        return Keyed(entry=entry, key=joined(*parts), own=False)
    if isinstance(entry, Promise):
        return Keyed(
            entry=entry,
            key=joined(entry.made_on, entry.due_on, entry.amount, entry.invoice),
            own=True,
        )
    if isinstance(entry, Contact):
        parts_ = (entry.dated_on, entry.direction, entry.channel, entry.person, entry.words)
        return Keyed(entry=entry, key=joined(*parts_, entry.outcome), own=False)
    return Keyed(entry=entry, key=joined(entry.returned_on, entry.what, entry.reason), own=False)


def joined(*parts: object) -> str:
    """Parts as one key."""
    return "|".join("" if part is None else str(part) for part in parts)


READERS: dict[str, Callable[[Row], Draft]] = {
    "ledger": ledger_row,
    "promises": promise_row,
    "contacts": contact_row,
    "mail": mail_row,
}
