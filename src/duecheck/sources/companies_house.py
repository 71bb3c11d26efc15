"""
Companies House: the register of companies of the United Kingdom.

What it is: the register that alone decides whether a UK company exists. One call each for the
profile, officers, filing history, charges, insolvency and persons with significant control.

What it yields: registration (state, dates, overdue accounts), registered office (default
address, dispute), former names, strike-off notices, moves of the office, officers, charges,
insolvency cases, owners.

What silence means: 404 on the profile means that the number is not on the register. 404 on
charges, insolvency and control of a company that is there means that none are registered.
Without a key nothing is asked, and nothing is known.

Terms: a free key, sent as the user name of HTTP Basic; 600 calls in five minutes; public
register data (https://developer.company-information.service.gov.uk/developer-guidelines).

Traps: only `company_status` counts (a field `status` says "active" of dissolved companies);
`has_charges` may be false beside nine charges, so charges are always asked; the state
"liquidation" also stands for a members' voluntary one, which is solvent: the insolvency case
says which. Long lists come in pages; what was cut is said. Names are not identities.
"""

from __future__ import annotations

import base64
import re

from duecheck.errors import Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_lists import LISTINGS, Listing
from duecheck.reading.companies_house_profile import (
    about_company,
    address_text,
    parse_profile,
)
from duecheck.reading.json_fields import Json
from duecheck.reading.listed import Listed, read_listed

ID = "companies-house"
HOST = "https://api.company-information.service.gov.uk"
NUMBER = re.compile(r"[0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z]|R[0-9]{7}")
SEARCHED = 20
UNITED_KINGDOM = frozenset({"GB"})
AUTHORITY = Standing(
    level=Level.AUTHORITY, countries=UNITED_KINGDOM, entities=frozenset({"company"})
)

NO_KEY = (Reason.NO_KEY, "a free key is needed: [sources.companies-house] key")
TOTALS = ("total_results", "total_count")
PROFILE_QUESTION = "On the register of companies, and in what state?"
PROFILE_KINDS = ("registration", "registered-office", "name-change")


def normal_number(said: str) -> str | None:
    """*said* as the register writes it (`445790` -> `00445790`), or None where it cannot be one."""
    bare = re.sub(r"[\s.\-/]", "", said).upper()
    padded = bare.zfill(8) if bare.isdigit() else bare
    return padded if NUMBER.fullmatch(padded) else None


def parse_search(answer: Json) -> list[Candidate]:
    """The companies a name search proposed, in the register's order."""
    return [
        Candidate(
            id=f"{ID}:{field.needed(item, 'company_number')}",
            name=field.needed(item, "title"),
            number=field.needed(item, "company_number"),
            country="GB",
            status=field.text(item, "company_status"),
            address=address_text(field.part(item, "address")),
        )
        for item in field.records(answer, "items", required=True)
    ]


def candidate_in(item: Json) -> Candidate:
    """A company that the register's monthly file proposed."""
    body = field.part(item, "body")
    number = field.needed(body, "company_number")
    return Candidate(
        id=f"{ID}:{number}",
        name=field.needed(body, "company_name"),
        number=number,
        country="GB",
        status=field.text(body, "company_status"),
        address=address_text(field.part(body, "registered_office_address")),
    )


def ask_for(
    inquiry: Inquiry,
    path: str,
    *,
    params: tuple[tuple[str, str], ...] = (),
    none_on: tuple[int, ...] = (),
) -> Ask:
    """The address of *path* with the user's key, which is never archived."""
    token = base64.b64encode(f"{inquiry.key() or ''}:".encode()).decode("ascii")
    return Ask(
        url=HOST + path,
        params=params,
        secret=(("Authorization", f"Basic {token}"),),
        accept="json",
        none_on=none_on,
    )


async def in_file(inquiry: Inquiry, **asked: str) -> tuple[Listed, Page] | None:
    """What the register's monthly file on this machine says; None where it is stale or not here."""
    page = await inquiry.look_in_list(ID, **asked)
    if page is None or (listed := read_listed(page.json())).stale or not listed.entries:
        return None
    return listed, page


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Companies whose name is like the subject's; the question bears no evidence."""
    asked = f"Companies called {inquiry.subject.name} on the UK register?"
    found: list[Candidate] = []
    async with inquiry.question(asked, lane=Lane.REGISTER, kind=()) as q:
        why = not_to_be_asked(inquiry, None)
        if why in (None, NO_KEY):
            filed = await in_file(inquiry, name=inquiry.subject.name)
            if filed is not None:
                q.found([], filed[1])
                q.outcome = LookupOutcome.FOUND
                q.detail = f"{filed[0].says}: live companies only"
                return [candidate_in(item) for item in filed[0].entries]
        if why is not None:
            q.skip(*why)
            return []
        params = (("q", inquiry.subject.name), ("items_per_page", str(SEARCHED)))
        page = await inquiry.get(ask_for(inquiry, "/search/companies", params=params))
        answer = field.document(page.json())
        found = parse_search(answer)
        q.found([], page)
        q.outcome = LookupOutcome.FOUND if found else LookupOutcome.NONE
        q.detail = f"{len(found)} of {answer.get('total_results', len(found))} names read"
    return found


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


@source(
    ID,
    title="Companies House (UK)",
    lanes={Lane.REGISTER: AUTHORITY, Lane.INSOLVENCY: AUTHORITY, Lane.PEOPLE: AUTHORITY},
    yields=(
        "registration",
        "registered-office",
        "name-change",
        "strike-off",
        "officer",
        "owner",
        "charge",
        "insolvency-case",
    ),
    access="api",
    hosts=("api.company-information.service.gov.uk",),
    key="needed",
    pace="600/5m",
    terms="free key; 600 calls in 5 minutes; public register data",
    silence="404 means not on the register, or none of that kind registered",
    proven=("profile", "officers", "charges", "insolvency", "filing history", "search"),
    probe=Probe(known="00445790", nonsense="99999999"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Ask the register for the profile by number, then for its five lists at once."""
    import asyncio

    number = None if inquiry.number is None else normal_number(inquiry.number)
    why = not_to_be_asked(inquiry, number) or no_number(inquiry, number)
    profile = None
    if number is not None and why == NO_KEY:
        why = None  # the file on this machine needs no key; the lists after the profile do
    if why is not None or number is None:
        async with inquiry.question(PROFILE_QUESTION, lane=Lane.REGISTER, kind=PROFILE_KINDS) as q:
            q.skip(*why or (Reason.NOT_APPLICABLE, ""))
    else:
        profile = await ask_profile(inquiry, number)
        why = after_profile(inquiry)
    if why is not None or number is None:
        for listing in LISTINGS:
            async with inquiry.question(
                listing.question, lane=listing.lane, kind=listing.kinds
            ) as q:
                q.skip(*why or (Reason.NOT_APPLICABLE, ""))
        return
    await asyncio.gather(*(ask_list(inquiry, number, profile, listing) for listing in LISTINGS))


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


async def ask_profile(inquiry: Inquiry, number: str) -> Json | None:
    """The profile under *number*, or None where the register has none or did not answer."""
    async with inquiry.question(PROFILE_QUESTION, lane=Lane.REGISTER, kind=PROFILE_KINDS) as q:
        if (filed := await in_file(inquiry, key=number)) is not None:
            listed, page = filed
            profile = field.part(listed.entries[0], "body")
            q.found(parse_profile(profile), page)
            q.detail = listed.says
            return profile
        if inquiry.key() is None:
            q.skip(*NO_KEY)
            return None
        page = await inquiry.get(ask_for(inquiry, f"/company/{number}", none_on=(404,)))
        if page.absent:
            q.none(
                f"Number {number} is not on the UK register of companies",
                page,
                about=About(number=number, country="GB"),
            )
            return None
        profile = field.document(page.json())
        if (given := field.needed(profile, "company_number")) != number:
            raise Unreadable(f"asked for company {number}, answered with another", seen=given)
        q.found(parse_profile(profile), page)
        return profile
    return None


async def ask_list(inquiry: Inquiry, number: str, profile: Json | None, listing: Listing) -> None:
    """
    Ask for one list, page by page.

    A 404 means "none" only of a company known to be there, and only where its profile does
    not say the opposite.
    """
    about = About(number=number, country="GB") if profile is None else about_company(profile)
    none_on = () if profile is None else listing.none_on
    async with inquiry.question(listing.question, lane=listing.lane, kind=listing.kinds) as q:
        read = total = 0
        remarks: list[str] = []
        for nth in range(listing.pages):
            page = await inquiry.get(
                ask_for(
                    inquiry,
                    f"/company/{number}/{listing.path}",
                    params=(
                        ("items_per_page", str(listing.per_page)),
                        ("start_index", str(read)),
                    ),
                    none_on=none_on,
                )
            )
            answer = {listing.entries: []} if page.absent else field.document(page.json())
            if nth and field.whole(answer, "start_index") != read:
                break
            entries = field.records(answer, listing.entries, required=True)
            q.found(listing.parse(answer, about), page)
            told = max((field.whole(answer, name) or 0 for name in TOTALS), default=0)
            if not page.absent and not entries and told > read:
                raise Unreadable(f"a list of {told} came without entries", seen="")
            if nth == 0 and not entries and profile is not None and listing.expected(profile):
                raise Unreadable("the profile says there is one, the list shows none", seen="")
            if nth == 0 and all(item.kind != listing.kinds[0] for item in q.evidence):
                q.none(listing.nothing, page, about=about)
            read += len(entries)
            total = max(total, *(field.whole(answer, name) or 0 for name in TOTALS))
            remarks.append(listing.remark(answer))
            if not entries or read >= total:
                break
        cut = f"{read} of {total} read" if read < total else ""
        q.detail = "; ".join(said for said in (cut, *remarks) if said)
