"""
Ways to reach a customer, each with its source, address, day and match, beside what is on file.

A service address (where a court's papers go) and a mailing address are two things. A mobile
number bears "no consent on record" until there is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from duecheck.model.account import Account, SeenValue
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.noun import Noun
from duecheck.model.text import Text
from duecheck.reading.phones import normal_phone
from duecheck.reading.postcodes import same_address
from duecheck.reading.profiles import is_person

SERVICE, MAILING, PHONE, MOBILE, EMAIL = (
    "service address", "mailing address", "phone", "mobile", "email",
)  # fmt: skip
CONFIRMS, DIFFERS, NEW = "confirms file", "differs from file", "new, nothing on file"
NO_CONSENT = "no consent on record"


class Candidate(Noun):
    """One way to reach the customer. `m` is how surely the source speaks of the customer."""

    kind: str
    value: Text
    source: str
    url: str
    on: date | None
    m: float
    beside_file: str
    note: str = ""


def candidates(
    account: Account,
    evidence: Iterable[Evidence],
    seen: Sequence[SeenValue],
    *,
    consented: frozenset[str],
) -> list[Candidate]:
    """Every candidate, surest first within its kind; a person's page is never one."""
    found = [
        *from_evidence(account, evidence, consented),
        *from_file(account, seen, consented),
    ]
    kinds = (SERVICE, MAILING, PHONE, MOBILE, EMAIL)
    once = {(each.kind, each.value, each.source): each for each in reversed(found)}
    return sorted(once.values(), key=lambda each: (kinds.index(each.kind), -each.m, each.value))


def from_evidence(
    account: Account, evidence: Iterable[Evidence], consented: frozenset[str]
) -> Iterator[Candidate]:
    """Yield what registers and the firm's own pages show."""
    for item in evidence:
        if item.outcome is not LookupOutcome.FOUND or is_person(item.url or ""):
            continue
        on = item.event_date or (item.retrieved_at.date() if item.retrieved_at else None)
        for kind, value in told(item):
            yield _candidate(
                account, kind, value, source=item.source, url=item.url or "", on=on,
                m=item.match.m, consented=consented,
            )  # fmt: skip


def told(item: Evidence) -> Iterator[tuple[str, str]]:
    """Yield the ways to reach somebody that one statement holds, by kind."""
    address = item.text_fact("address")
    if item.kind in ("registration", "registered-office") and address:
        yield SERVICE, address
    if item.kind == "site-contact":
        said = item.text_fact("said") or ""
        kind = {"phone": PHONE, "email": EMAIL, "address": MAILING}.get(
            item.text_fact("what") or ""
        )
        if kind is not None and said:
            yield kind, said


def from_file(
    account: Account, seen: Sequence[SeenValue], consented: frozenset[str]
) -> Iterator[Candidate]:
    """Yield what the customer was seen to use, by the firm's own records."""
    kinds = {"address": MAILING, "phone": PHONE, "email": EMAIL}
    for value in seen:
        if value.what in kinds:
            yield _candidate(
                account, kinds[value.what], value.value, source=f"own records: {value.source}",
                url="own file", on=value.seen_on, m=1.0, consented=consented,
            )  # fmt: skip


def _candidate(
    account: Account, kind: str, value: str, *, source: str, url: str, on: date | None, m: float,
    consented: frozenset[str],
) -> Candidate:  # fmt: skip
    note = ""
    if kind == PHONE:
        full = normal_phone(value, account.country)
        if full is not None and is_mobile(full):
            kind = MOBILE
            note = "" if full in consented else NO_CONSENT
    return Candidate(
        kind=kind, value=value, source=source, url=url, on=on, m=m,
        beside_file=beside(account, kind, value), note=note,
    )  # fmt: skip


def beside(account: Account, kind: str, value: str) -> str:
    """How *value* stands to what the account has on file."""
    held = {PHONE: account.phone, MOBILE: account.phone, EMAIL: account.email}.get(
        kind, account.address
    )
    if held is None:
        return NEW
    if kind in (PHONE, MOBILE):
        one, other = (normal_phone(each, account.country) for each in (held, value))
        same = one is not None and one == other
    elif kind == EMAIL:
        same = held.strip().casefold() == value.strip().casefold()
    else:
        same = same_address(held, value, account.country)
    return CONFIRMS if same else DIFFERS


def is_mobile(e164: str) -> bool:
    """Whether the number can be a mobile's."""
    import phonenumbers

    kind = phonenumbers.number_type(phonenumbers.parse(e164, None))
    mobiles = (
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    )
    return kind in mobiles
