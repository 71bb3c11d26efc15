"""
Which stated domain, phone and email the register or the firm's own site bears out.

The applicant's word for a value proves nothing; the value on a page that carries the
register's number, postcode or the stated phone does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duecheck import discover
from duecheck.identity.by_name import NUMBER
from duecheck.identity.numbers import Numbers, compare
from duecheck.identity.places import own_domains, postcode_of
from duecheck.model.evidence import Evidence, Match
from duecheck.model.lookup import LookupOutcome
from duecheck.model.subject import Subject
from duecheck.reading.domains import registered_domain
from duecheck.reading.postcodes import bare_postcode

SURE = 0.9
SITE = frozenset({"site", "site-contact"})
NUMBER_SHOWN = "register number shown on its own site"
ON_SITE = "shown on its own site"
REGISTERED = "as registered"


@dataclass(frozen=True, kw_only=True)
class Known:
    """Whether the site shows the register number, and what bears out each stated value."""

    number_on_site: bool
    agreeing: dict[str, tuple[str, ...]]


def borne_out(subject: Subject, evidence: Sequence[Evidence]) -> Known:
    """What the register's entries (sure of match) and the site's pages say of stated values."""
    found = [item for item in evidence if item.outcome is LookupOutcome.FOUND]
    site = [item for item in found if item.kind in SITE]
    register = [item for item in found if item.kind == "registration" and item.match.m >= SURE]
    phones = _shown(site, "phone")
    mails = _shown(site, "email")
    stated_phone = subject.phone_e164 is not None and subject.phone_e164 in phones
    same_owner = _mail_at_site(subject)
    stated_mail = subject.email is not None and subject.email.casefold() in mails
    return Known(
        number_on_site=_number_on_site(subject, site, register),
        agreeing={
            "domain": (
                *_number_shown(site, register),
                *_place(subject, site, register),
                *(("phone shown on its own site",) if stated_phone else ()),
            ),
            "phone": (*((ON_SITE,) if stated_phone else ()), *_at_register(subject, register)),
            "email": (
                *((ON_SITE,) if stated_mail else ()),
                *(("domain of its own site",) if same_owner and site else ()),
            ),
        },
    )


def _shown(site: Iterable[Evidence], what: str) -> frozenset[str]:
    """The regular forms of the phones or mail addresses the site shows."""
    return frozenset(
        item.text_fact("normal") or "" for item in site if item.text_fact("what") == what
    ) - {""}


def _number_on_site(
    subject: Subject, site: Sequence[Evidence], register: Sequence[Evidence]
) -> bool:
    """Whether a page shows the stated number, or that of a register entry sure to be theirs."""
    numbers = [(subject.reg, subject.country)]
    numbers += [
        (item.about.number, item.about.country) for item in register if NUMBER in item.match.agreed
    ]
    return any(_is_shown(number, country, site) for number, country in numbers)


def _is_shown(number: str | None, country: str | None, site: Iterable[Evidence]) -> bool:
    """Whether a page of the site shows *number*."""
    shown = (item.text_fact("registration_number") for item in site)
    countries = (country, country)
    return any(compare(number, said, countries=countries) is Numbers.EQUAL for said in shown)


def shown_on_site(item: Evidence, evidence: Iterable[Evidence]) -> Match:
    """The match of *item*, lifted where an entry found by name has its number on the own site."""
    about = item.about
    if not 0 < item.match.m < SURE or about.number is None or item.kind in SITE:
        return item.match
    site = [other for other in evidence if other.kind in SITE]
    if not _is_shown(about.number, about.country, site):
        return item.match
    lifted: dict[str, float] = discover.table("identity", "likeness.toml")["m"]
    agreed = (*item.match.agreed, NUMBER_SHOWN)
    return Match(m=lifted["stated_agreeing"], agreed=agreed)


def _number_shown(site: Sequence[Evidence], register: Iterable[Evidence]) -> tuple[str, ...]:
    """Whether the site shows the number of the register entry found by name."""
    entries = [item.about for item in register]
    shown = any(_is_shown(about.number, about.country, site) for about in entries)
    return (NUMBER_SHOWN,) if shown else ()


def _place(
    subject: Subject, site: Iterable[Evidence], register: Iterable[Evidence]
) -> tuple[str, ...]:
    """Whether the site shows the registered or the stated postcode."""
    country = subject.country
    shown = {bare_postcode(said, country) for said in _shown(site, "address")}
    registered = {
        bare_postcode(said, country) for item in register if (said := item.about.postcode)
    }
    if shown & registered:
        return ("registered postcode shown on its own site",)
    return ("postcode shown on its own site",) if postcode_of(subject) in shown else ()


def _mail_at_site(subject: Subject) -> bool:
    """Whether the stated address is at the domain of the stated site."""
    if subject.domain is None or subject.email_domain is None:
        return False
    mail = registered_domain(subject.email_domain) or subject.email_domain
    return mail == subject.domain and mail in own_domains(subject)


def _at_register(subject: Subject, register: Iterable[Evidence]) -> tuple[str, ...]:
    """Whether a register entry carries the stated phone."""
    said = (item.about.phone for item in register)
    return (REGISTERED,) if subject.phone_e164 in {phone for phone in said if phone} else ()
