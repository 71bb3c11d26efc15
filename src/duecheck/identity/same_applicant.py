"""
Whether two rows of a list are one applicant, across spellings, without asking anybody.

Rows are brought together by what they share (number, site, phone, email at an own domain, name);
they are one applicant where a number agrees, or where the names may be one name and something
beside the name agrees, or at least nothing contradicts. A number that differs keeps them apart.
"""

from __future__ import annotations

from duecheck.identity.name_form import prepare
from duecheck.identity.name_score import NameOutcome, compare
from duecheck.identity.numbers import Numbers, bare
from duecheck.identity.numbers import compare as compare_numbers
from duecheck.model.subject import Subject
from duecheck.reading.name_keys import words

LIKE_FROM = 0.62


def shared_keys(subject: Subject) -> list[str]:
    """What another row of the same applicant would share: at least one of these."""
    core = " ".join(sorted(words(subject.name).core))
    found = [f"name {core}"] if core else []
    if subject.reg is not None and bare(subject.reg):
        found.append(f"number {bare(subject.reg)}")
    if subject.domain is not None:
        found.append(f"site {subject.domain}")
    if subject.phone_e164 is not None:
        found.append(f"phone {subject.phone_e164}")
    if subject.email is not None:
        found.append(f"email {subject.email.casefold()}")
    return found


def one_applicant(a: Subject, b: Subject) -> bool:
    """Whether *a* and *b* are one applicant."""
    if a.country is not None and b.country is not None and a.country != b.country:
        return False
    numbers = compare_numbers(a.reg, b.reg, countries=(a.country, b.country))
    if numbers is Numbers.EQUAL:
        return True
    if numbers is Numbers.DIFFERENT or differ(a.reg, b.reg):
        return False
    country = a.country or b.country
    verdict = compare(prepare(a.name, country), prepare(b.name, country))
    beside = any(
        one is not None and one == other
        for one, other in (
            (a.domain, b.domain),
            (a.phone_e164, b.phone_e164),
            (a.email, b.email),
        )
    )
    if beside:
        return verdict.outcome is not NameOutcome.DIFFERENT and verdict.score >= LIKE_FROM
    if verdict.outcome is not NameOutcome.SAME:
        return False
    return not (
        differ(a.domain, b.domain)
        or differ(a.phone_e164, b.phone_e164)
        or differ(a.postcode, b.postcode)
        or differ(a.town, b.town)
        or (a.address is None) != (b.address is None)
        or differ(plain(a.address), plain(b.address))
    )


def differ(one: str | None, other: str | None) -> bool:
    """Whether both are stated and are not the same."""
    return one is not None and other is not None and one.casefold() != other.casefold()


def plain(address: str | None) -> str | None:
    """An address without the signs that spellings differ in."""
    return None if address is None else " ".join(words(address).whole.split())
