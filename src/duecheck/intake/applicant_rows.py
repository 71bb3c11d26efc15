"""
One row of a list of applicants to what it says of a prospect, or to why it says nothing usable.

A list as it comes mixes spellings: what can be read one way is read, a value that was lost on
the way (a phone rounded by a spreadsheet, "1998ish") is left out and said, and a value that is
wrong (an email without @, no country of that name) makes the row invalid, by field and reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from duecheck.errors import BadInput
from duecheck.intake.account_numbers import harmless_extra
from duecheck.intake.account_rows import Row, is_total
from duecheck.intake.arguments import request_from
from duecheck.intake.cells import Ambiguous, code_in, money_in
from duecheck.intake.contacts import SPREADSHEET
from duecheck.model.subject import Request
from duecheck.reading.countries import country_code

KIND = "applicants"
ADDRESS = ("address1", "address2", "address3", "address4", "city", "region", "postcode")
AS_SAID = ("reg", "vat", "owner", "sector", "terms", "first_order", "contract_date")
BARE = re.compile(r"(\d{4})(?:[-/ .]\d{1,2}(?:[-/ .]\d{1,2})?)?", re.ASCII)
DATED = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.](\d{4})", re.ASCII)
THOUSANDS = re.compile(r"([$€£]?\s*\d+(?:\.\d+)?)\s*([kK])")
COUNTED = re.compile(r"(\d{1,3})\s*(?:\+|yrs?|years?|\+\s*(?:yrs?|years?))", re.IGNORECASE)
MAIL_PARTS = re.compile(r"[;,/\s]+")
LOST = "left out"


@dataclass(frozen=True, kw_only=True)
class Applicant:
    """
    One row read. `request` is None where the row is not usable; `trouble` then says why.

    `row` is the line of the file, `notices` what was odd, `extra` the columns nothing reads.
    """

    row: int
    name: str
    request: Request | None = None
    trouble: str = ""
    notices: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What holds for every row: the day judged and what the options of the command say."""

    as_of: date
    order: str | None = None
    country: str | None = None
    given: tuple[tuple[str, str], ...] = ()


def applicant(row: Row, terms: Terms) -> Applicant | None:
    """The row as an applicant; None for one that is empty, and so is none."""
    if not any(cell.strip() for cell in row.cells):
        return None
    if is_total(row):
        return Applicant(row=row.number, name="", trouble="row: a total, not an applicant")
    extra = harmless_extra(row.file.mapped.carried(row.cells), row.notices)
    name = row.said("name") or row.said("trading_name")
    facts: dict[str, Any] = {"row": row.number, "name": name, "extra": extra}
    try:
        values = stated(row, terms, name)
        request = request_from(values, as_of=terms.as_of, order=terms.order, strict=False)
    except BadInput as trouble:
        return Applicant(trouble=plainly(trouble), notices=tuple(row.notices), **facts)
    return Applicant(request=request, notices=tuple(row.notices), **facts)


def stated(row: Row, terms: Terms, name: str) -> dict[str, str | None]:
    """The values of the row as `request_from` takes them; blanks are not there at all."""
    if not name:
        raise BadInput("name", "is empty")
    values: dict[str, str | None] = {"name": name}
    values |= {each: row.said(each) for each in AS_SAID if row.said(each)}
    country = row.said("country") or terms.country
    if country:
        values["country"] = country
    if address := row.said("address") or ", ".join(filter(None, map(row.said, ADDRESS))):
        values["address"] = address
    found = {
        "url": row.said("url"),
        "phone": phone(row),
        "email": email(row),
        "claimed_since": since(row, terms.as_of),
        "employees": employees(row),
    }
    values |= {each: said for each, said in found.items() if said}
    values |= money(row, country)
    return values | dict(terms.given)


def phone(row: Row) -> str:
    """The phone as said; one that a spreadsheet has rounded is left out and said."""
    said = row.said("phone")
    if SPREADSHEET.fullmatch(said):
        row.notices.append(f"phone: {said!r} was rounded by a spreadsheet: {LOST}")
        return ""
    return said


def email(row: Row) -> str:
    """The first address of the cell; what else stands there is said."""
    parts = [part for part in MAIL_PARTS.split(row.said("email")) if part]
    if len(parts) > 1 and all("@" in part for part in parts):
        row.notices.append(f"email: the first of {len(parts)} is taken")
        return parts[0]
    return row.said("email")


def since(row: Row, as_of: date) -> str:
    """The year of the claim: `2009`, the year of `4/6/2005`, and `10+ yrs` counts back."""
    said = row.said("since")
    if not said:
        return ""
    if (found := BARE.fullmatch(said)) is not None or (found := DATED.fullmatch(said)) is not None:
        return found[1]
    if (counted := COUNTED.fullmatch(said)) is not None:
        row.notices.append(f"since: {said!r} is counted back from {as_of.year}")
        return str(as_of.year - int(counted[1]))
    row.notices.append(f"since: {said!r} is no year: {LOST}")
    return ""


def employees(row: Row) -> str:
    """A whole number of employees; anything else is left out and said."""
    said = row.said("employees")
    digits = said.replace(",", "").replace(" ", "")
    if not said or (digits.isascii() and digits.isdigit()):
        return digits
    row.notices.append(f"employees: {said!r} is no whole number: {LOST}")
    return ""


def money(row: Row, country: str | None) -> dict[str, str]:
    """Amounts and their currency: `15k`, `$15,000.00`; what may be two amounts is left out."""
    values: dict[str, str] = {}
    currency = row.said("currency")
    for name in ("requested", "exposure"):
        said = row.said(name)
        if not said:
            continue
        if (short := THOUSANDS.fullmatch(said)) is not None:
            said = f"{short[1]}000" if "." not in short[1] else said
        try:
            amount, own = money_in(name, said, row.file.how)
        except Ambiguous as trouble:
            row.notices.append(f"{trouble}: {LOST}")
            continue
        if amount < 0:
            raise BadInput(name, f"{said!r} is negative")
        values[name] = format(amount, "f")
        currency = currency or own or ""
    if currency:
        values["currency"] = code_in("currency", currency)
    elif values and row.file.currency is not None:
        values["currency"] = row.file.currency
    elif values and (country is None or country_code(country) is None):
        row.notices.append("currency: not said, and no country says it")
    return values


def plainly(trouble: BadInput) -> str:
    """`field: reason`, the field as a column and not as an option of the command."""
    name = trouble.field.removeprefix("--").replace("-", "_").lower()
    return f"{name}: {trouble.problem}"
