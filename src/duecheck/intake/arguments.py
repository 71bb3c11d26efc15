"""From what the user wrote to a Request: everything checked before anything is fetched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TypeVar

from duecheck.errors import BadInput
from duecheck.intake import terms
from duecheck.intake.amounts import amount, whole_number
from duecheck.intake.contacts import mail, phone, site
from duecheck.intake.days import day, year
from duecheck.intake.fields import NAMES, nearest, option
from duecheck.model.subject import Request, Subject
from duecheck.model.text import clean
from duecheck.reading.countries import default_currency
from duecheck.reading.postcodes import postcode_in, town_in

Read = TypeVar("Read")
Values = Mapping[str, str | None]

FEWEST_LETTERS = 2
LONGEST = 300
MOST_EMPLOYEES = 5_000_000


def request_from(values: Values, *, as_of: date, order: str | None, strict: bool) -> Request:
    """
    The request in *values* (raw text by option name, underscores for dashes).

    *as_of* is the day judged; *order* is `dmy`, `mdy` or None for dates in numbers. Raises
    BadInput naming the option for the first value that is malformed.
    """
    for name in values:
        if name not in NAMES:
            raise BadInput(name, "is no option", hint=nearest(name))
    subject = subject_from(values, as_of=as_of)
    dated = partial(day, order=order)
    currency = _read(values, "currency", terms.currency)
    if currency is None and subject.country is not None:
        currency = default_currency(subject.country)
    purpose = _read(values, "purpose", terms.purpose) or "new-credit"
    return Request(
        subject=subject,
        requested=_read(values, "requested", amount),
        currency=currency,
        exposure=_read(values, "exposure", amount),
        terms=_read(values, "terms", words),
        first_order=_read(values, "first_order", dated),
        contract_date=_read(values, "contract_date", dated),
        purpose=purpose,
        account=_read(values, "account", words),
        by=_read(values, "by", words),
        jurisdiction=_read(values, "jurisdiction", terms.jurisdiction),
        pick=_read(values, "pick", terms.pick),
        only=_read(values, "only", terms.only) or (),
        deadline=_read(values, "deadline", terms.deadline),
        strict=strict,
        customer=purpose in terms.OF_A_CUSTOMER,
    )


def subject_from(values: Values, *, as_of: date) -> Subject:
    """The prospect in *values*, with domain, E.164, postcode and town where they are clear."""
    name = business_name(option("name"), values.get("name") or "")
    country = _read(values, "country", terms.country)
    web = _read(values, "url", site)
    dialled = _read(values, "phone", partial(phone, country=country))
    post = _read(values, "email", mail)
    address = _read(values, "address", words)
    return Subject(
        name=name,
        country=country,
        reg=_read(values, "reg", number),
        vat=_read(values, "vat", number),
        url=web.url if web is not None else None,
        domain=web.domain if web is not None else None,
        phone=dialled.said if dialled is not None else None,
        phone_e164=dialled.e164 if dialled is not None else None,
        email=post.address if post is not None else None,
        email_domain=post.domain if post is not None else None,
        address=address,
        postcode=postcode_in(address, country) if address is not None else None,
        town=town_in(address, country) if address is not None else None,
        owner=_read(values, "owner", words),
        claimed_since=_read(values, "claimed_since", partial(year, as_of=as_of)),
        employees=_read(values, "employees", partial(whole_number, most=MOST_EMPLOYEES)),
        sector=_read(values, "sector", words),
    )


def _read(values: Values, name: str, reader: Callable[[str, str], Read]) -> Read | None:
    """The value of *name* by *reader*, or None where it was not given. Blank is not absent."""
    said = values.get(name)
    if said is None:
        return None
    if not clean(said):
        raise BadInput(option(name), "is blank", hint="Leave it out where it is not known")
    return reader(option(name), said)


def business_name(field: str, said: str) -> str:
    """A name of at least two letters or digits (B1)."""
    written = words(field, said) if clean(said) else ""
    letters = sum(c.isalnum() for c in written)
    if not written:
        raise BadInput(field, "a name is needed", hint='Write duecheck prospect "Acme Ltd"')
    if letters == 0:
        raise BadInput(field, f"the name {written!r} has no letter in it")
    if letters < FEWEST_LETTERS:
        raise BadInput(field, f"the name {written!r} is too short to look for")
    return written


def words(field: str, said: str) -> str:
    """Free words, cleaned, of at most 300 characters."""
    written = clean(said)
    if len(written) > LONGEST:
        raise BadInput(field, f"is {len(written)} characters long", hint=f"At most {LONGEST}")
    return written


def number(field: str, said: str) -> str:
    """A register or tax number: as written, with at least one digit."""
    written = words(field, said)
    if not any(c.isdigit() for c in written):
        raise BadInput(field, f"{said!r} has no digit in it")
    return written
