"""One row of a customer master or a CRM export to what it says of the account itself."""

from __future__ import annotations

from dataclasses import replace

from duecheck.errors import BadInput
from duecheck.intake.account_rows import UNNAMED, Row, is_total
from duecheck.intake.cells import code_in, days_in
from duecheck.intake.columns import word
from duecheck.model.account import Account, AccountStatus, SeenValue
from duecheck.model.account_import import Draft, Skipped
from duecheck.reading.countries import country_code

ADDRESS = ("address1", "address2", "address3", "address4", "city", "region", "postcode")
AS_SAID = (
    "trading_name", "reg", "vat", "url", "email", "owner", "sector", "employees",
    "since", "sales_rep", "channel", "hours", "person",
)  # fmt: skip


def customer_row(row: Row, *, source: str) -> Draft | Skipped | None:
    """What the row says; a value that cannot be read is left out and said, the row is kept."""
    if not any(cell.strip() for cell in row.cells):
        return None
    name = row.said("name")
    if is_total(row):
        return Skipped(row=row.number, why="a total")
    if not name:
        return Skipped(row=row.number, why="names no account")
    said = {each: row.said(each) or None for each in AS_SAID}
    limit, limit_in = money(row, "limit")
    requested, requested_in = money(row, "requested")
    master = Account(
        id=row.said("account") or UNNAMED,
        name=name,
        kind=row.said("kind") or "unknown",
        country=country(row),
        phone=phone(row),
        address=row.said("address") or ", ".join(filter(None, map(row.said, ADDRESS))) or None,
        currency=currency(row) or limit_in or requested_in or row.file.currency,
        limit=limit,
        requested=requested,
        terms_days=days_in(row.said("terms_days")),
        status=status(row),
        source=source,
        **said,  # type: ignore[arg-type]
    )
    return replace(row.draft((), seen(row, master)), master=master)


def seen(row: Row, master: Account) -> list[SeenValue]:
    """Values worth a day: where a later file says another, something changed."""
    values = {
        "bank": row.said("bank"),
        "signatory": row.said("signatory"),
        "address": master.address or "",
        "phone": master.phone or "",
    }
    profiles = row.file.mapped.fields.get("profile", ())
    links = [row.cells[at].strip() for at in profiles if at < len(row.cells)]
    values_ = [("profile", link) for link in links if link]
    return [
        SeenValue(
            account=UNNAMED, what=what, value=value, seen_on=row.file.today, source=master.source
        )
        for what, value in [*values.items(), *values_]
        if value
    ]


def money(row: Row, name: str) -> tuple[object, str | None]:
    """An amount that is not negative and its currency; a bad one is said and left out."""
    try:
        found = row.money(name)
    except BadInput as trouble:
        row.notices.append(str(trouble))
        return None, None
    if found is None or found[0] < 0:
        return None, None
    return found


def currency(row: Row) -> str | None:
    """The currency column, where it can be read."""
    said = row.said("currency")
    try:
        return code_in("currency", said) if said else None
    except BadInput as trouble:
        row.notices.append(str(trouble))
        return None


def country(row: Row) -> str | None:
    """The country as a code, as said where we do not know it; never filled in."""
    said = row.said("country")
    if not said:
        return None
    return country_code(said) or said


def phone(row: Row) -> str | None:
    """The phone as said; a number that a spreadsheet has rounded is left out and said."""
    said = row.said("phone")
    if "e+" in said.casefold():
        row.notices.append(f"phone: {said!r} was rounded by a spreadsheet: left out")
        return None
    return said or None


def status(row: Row) -> AccountStatus:
    """Where the account stands; a word we do not know is kept as not understood, and said."""
    said = row.said("status")
    name = word("statuses", said) if said else "open"
    if name is None:
        row.notices.append(f"status: {said!r} is not understood")
        return AccountStatus.NOT_UNDERSTOOD
    return AccountStatus(name)
