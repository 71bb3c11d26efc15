"""
What of the UK register can be asked about a subject: by its interface, and by its monthly file.

The file (`duecheck lists update companies-house`) needs no key and answers first while it is
fresh. It holds live companies only: what is not in it may be dissolved, and the interface decides.
"""

from __future__ import annotations

from duecheck.model.door import Page
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_profile import address_text
from duecheck.reading.listed import Listed, fresh

LIST = "companies-house"
NO_KEY = (Reason.NO_KEY, "a free key is needed: [sources.companies-house] key")


def not_to_be_asked(inquiry: Inquiry, number: str | None) -> tuple[Reason, str] | None:
    """Why the register cannot be asked about this subject, or None."""
    country = inquiry.subject.country
    if country not in {None, "GB"}:
        return Reason.NOT_COVERED, f"the UK register does not hold companies of {country}"
    if country is None and inquiry.number is not None and number is None:
        return Reason.NOT_COVERED, f"{inquiry.number!r} has not the form of a UK company number"
    if inquiry.key() is None:
        return NO_KEY
    return None


def no_number(inquiry: Inquiry, number: str | None) -> tuple[Reason, str] | None:
    """Why there is nothing to fetch by, or None where *number* is one of this register."""
    if inquiry.number is None:
        return Reason.NOT_APPLICABLE, "no number and no single match by name"
    if number is None:
        said = f"{inquiry.number!r} has not the form of a UK company number"
        return Reason.NOT_APPLICABLE, said
    return None


def after_profile(inquiry: Inquiry) -> tuple[Reason, str] | None:
    """Why the lists are not asked for after the profile, or None where they are."""
    asked = inquiry.lookups[-1]
    if asked.outcome is LookupOutcome.NONE:
        return Reason.NOT_APPLICABLE, "the number is not on the register"
    if asked.reason is Reason.KEY_REFUSED:
        return Reason.KEY_REFUSED, "the register refused the key"
    return NO_KEY if inquiry.key() is None else None


async def in_file(inquiry: Inquiry, **asked: str) -> tuple[Listed, Page] | None:
    """What the monthly file says; None where it is stale, not here, or holds nothing of it."""
    filed = await fresh(inquiry, LIST, **asked)
    return filed if filed is not None and filed[0].entries else None


def candidates_in(listed: Listed) -> list[Candidate]:
    """The companies that the monthly file proposed for a name."""
    bodies = [field.part(item, "body") for item in listed.entries]
    return [
        Candidate(
            id=f"{LIST}:{field.needed(body, 'company_number')}",
            name=field.needed(body, "company_name"),
            number=field.needed(body, "company_number"),
            country="GB",
            status=field.text(body, "company_status"),
            address=address_text(field.part(body, "registered_office_address")),
        )
        for body in bodies
    ]
