"""Which values of a subject and of what a source speaks of agree: name, place, phone, domain."""

from __future__ import annotations

from duecheck.model.evidence import About
from duecheck.model.subject import Subject
from duecheck.reading.domains import is_free_mail, registered_domain
from duecheck.reading.names import named_in
from duecheck.reading.phones import normal_phone
from duecheck.reading.postcodes import (
    bare_postcode,
    house_numbers,
    postcode_in,
    same_address,
    same_town,
    town_in,
)

TELLING = ("address", "phone", "domain", "email")


def agreeing(subject: Subject, about: About) -> tuple[str, ...]:
    """The values that agree, in fixed order: address, phone, domain, email, town."""
    found = {
        "address": _address(subject, about),
        "phone": _phone(subject, about),
        "domain": _domain(subject, about),
        "email": _email(subject, about),
        "town": _town(subject, about),
    }
    return tuple(name for name, agrees in found.items() if agrees)


def own_domains(subject: Subject) -> frozenset[str]:
    """The registered domains the subject states as its own; a free mail provider's is none."""
    stated = [name for name in (subject.domain, subject.email_domain) if name]
    return frozenset(registered_domain(name) or name for name in stated if not is_free_mail(name))


def postcode_of(subject: Subject) -> str | None:
    """The stated postcode for comparing, or None."""
    said = subject.postcode
    if said is None and subject.address is not None:
        said = postcode_in(subject.address, subject.country)
    return None if said is None else bare_postcode(said, subject.country)


def _address(subject: Subject, about: About) -> bool:
    """The same postcode, and no other house number where both give one."""
    if subject.address and about.address:
        if same_address(subject.address, about.address, subject.country):
            return True
        if postcode_in(about.address, subject.country) is not None:
            return False
    stated = postcode_of(subject)
    if stated is None or about.postcode is None:
        return False
    if bare_postcode(about.postcode, subject.country) != stated:
        return False
    numbers = [
        house_numbers(said, subject.country) if said else frozenset()
        for said in (subject.address, about.address)
    ]
    return not all(numbers) or bool(numbers[0] & numbers[1])


def _phone(subject: Subject, about: About) -> bool:
    if subject.phone_e164 is None or about.phone is None:
        return False
    return normal_phone(about.phone, about.country or subject.country) == subject.phone_e164


def _domain(subject: Subject, about: About) -> bool:
    if about.domain is None:
        return False
    return (registered_domain(about.domain) or about.domain) in own_domains(subject)


def _email(subject: Subject, about: About) -> bool:
    if subject.email is None or about.email is None:
        return False
    return subject.email.casefold() == about.email.casefold()


def _town(subject: Subject, about: About) -> bool:
    stated = subject.town
    if stated is None and subject.address is not None:
        stated = town_in(subject.address, subject.country)
    if stated is None:
        return False
    if about.town is not None:
        return same_town(stated, about.town)
    return about.address is not None and named_in(about.address, stated) is not None
