"""
Companies House: the register of companies of the United Kingdom.

What it is: the register that alone decides whether a UK company exists. One call each for the
profile, officers, filing history, charges, insolvency and persons with significant control.

What it yields: registration (state, dates, overdue accounts), registered office (default
address, dispute), former names, strike-off notices, moves of the office, officers, charges,
insolvency cases, owners, disqualifications of officers in office.

What silence means: 404 on the profile means that the number is not on the register. 404 on
charges, insolvency and control of a company that is there means that none are registered.
Without a key nothing is asked, and nothing is known.

Terms: a free key, sent as the user name of HTTP Basic; 600 calls in five minutes; public
register data (https://developer.company-information.service.gov.uk/developer-guidelines).

Traps: only `company_status` counts (a field `status` says "active" of dissolved companies);
`has_charges` may be false beside nine charges, so charges are always asked; the state
"liquidation" also stands for a members' voluntary one, which is solvent: the insolvency case
says which. A list longer than the pages read is said to be cut, and shows no absence. A branch
of a foreign company bears the day it was registered here, not the company's own first day. Names
are not identities; the reader of disqualifications has no real recording to prove it.
"""

from __future__ import annotations

import asyncio
import base64
from dataclasses import replace
from functools import partial

from duecheck.errors import LookupFailed, Unreadable
from duecheck.model.door import Ask
from duecheck.model.evidence import About
from duecheck.model.inquiry import Inquiry, Question
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_disqualified import (
    Person,
    entries_of,
    in_office,
    kept_of_entry,
    kept_of_search,
    parse_disqualified,
)
from duecheck.reading.companies_house_lists import LISTINGS, Listing, as_known, cut_list
from duecheck.reading.companies_house_profile import about_company, parse_profile, profile_remark
from duecheck.reading.companies_house_reach import (
    NO_KEY,
    after_profile,
    candidates_in,
    in_file,
    no_number,
    not_to_be_asked,
)
from duecheck.reading.companies_house_search import normal_number, parse_search
from duecheck.reading.json_fields import Json

ID = "companies-house"
HOST = "https://api.company-information.service.gov.uk"
SEARCHED = 20
UNITED_KINGDOM = frozenset({"GB"})
AUTHORITY = Standing(
    level=Level.AUTHORITY, countries=UNITED_KINGDOM, entities=frozenset({"company"})
)

TOTALS = ("total_results", "total_count")
PROFILE_QUESTION = "On the register of companies, and in what state?"
PROFILE_KINDS = ("registration", "registered-office", "name-change")
BARRED_QUESTION = "Is an officer in office disqualified from acting?"
BARRED_CHECKED = 10


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


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Companies whose name is like the subject's; the question bears no evidence."""
    asked = f"Companies called {inquiry.subject.name} on the UK register?"
    found: list[Candidate] = []
    async with inquiry.question(asked, lane=Lane.REGISTER, kind=()) as q:
        why = not_to_be_asked(inquiry, None)
        if why in (None, NO_KEY) and (filed := await in_file(inquiry, name=inquiry.subject.name)):
            q.found([], filed[1])
            q.outcome, q.detail = LookupOutcome.FOUND, f"{filed[0].says}: live companies only"
            return candidates_in(filed[0])
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
        "disqualification",
        "cut-list",
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
    number = None if inquiry.number is None else normal_number(inquiry.number)
    why = not_to_be_asked(inquiry, number) or no_number(inquiry, number)
    profile = None
    if number is not None and why == NO_KEY:
        why = None  # the monthly file needs no key; the lists after the profile do
    if why is not None or number is None:
        async with inquiry.question(PROFILE_QUESTION, lane=Lane.REGISTER, kind=PROFILE_KINDS) as q:
            q.skip(*why or (Reason.NOT_APPLICABLE, ""))
    else:
        profile = await ask_profile(inquiry, number)
        why = after_profile(inquiry)
    if why is not None or number is None:
        asked = [(item.question, item.lane, item.kinds) for item in LISTINGS]
        for words, lane, kinds in [*asked, (BARRED_QUESTION, Lane.PEOPLE, ("disqualification",))]:
            async with inquiry.question(words, lane=lane, kind=kinds) as q:
                q.skip(*why or (Reason.NOT_APPLICABLE, ""))
        return
    lists = await asyncio.gather(
        *(ask_list(inquiry, number, profile, listing) for listing in LISTINGS)
    )
    await ask_disqualified(inquiry, known_as(number, profile), lists[0])


def known_as(number: str, profile: Json | None) -> About:
    """Whom the lists speak of: as the profile says, else the number alone."""
    return About(number=number, country="GB") if profile is None else about_company(profile)


async def ask_profile(inquiry: Inquiry, number: str) -> Json | None:
    """The profile under *number*, or None where the register has none or did not answer."""
    async with inquiry.question(PROFILE_QUESTION, lane=Lane.REGISTER, kind=PROFILE_KINDS) as q:
        if (filed := await in_file(inquiry, key=number)) is not None:
            profile = field.part(filed[0].entries[0], "body")
            q.found(parse_profile(profile), filed[1])
            q.detail = filed[0].says
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
        q.detail = profile_remark(profile)
        return profile
    return None


def list_page(
    inquiry: Inquiry, number: str, listing: Listing, start: int, none_on: tuple[int, ...]
) -> Ask:
    """The page of *listing* that begins at entry *start*."""
    params = (("items_per_page", str(listing.per_page)), ("start_index", str(start)))
    return ask_for(inquiry, f"/company/{number}/{listing.path}", params=params, none_on=none_on)


async def ask_list(
    inquiry: Inquiry, number: str, profile: Json | None, listing: Listing
) -> list[Json]:
    """
    Ask for one list, page by page, and return its entries as they came.

    A 404 means "none" only of a company known to be there, and only where its profile does
    not say the opposite.
    """
    about = known_as(number, profile)
    none_on = () if profile is None else listing.none_on
    seen: list[Json] = []
    async with inquiry.question(listing.question, lane=listing.lane, kind=listing.kinds) as q:
        total = 0
        remarks: dict[str, None] = {}
        for nth in range(listing.pages):
            try:
                page = await inquiry.get(list_page(inquiry, number, listing, len(seen), none_on))
            except LookupFailed as failure:
                if nth == 0:
                    raise
                # What was read before stays; the list counts as cut.
                remarks[f"page {nth + 1}: {failure.reason}"] = None
                break
            answer = {listing.entries: []} if page.absent else field.document(page.json())
            if nth and field.whole(answer, "start_index") != len(seen):
                break
            entries = field.records(answer, listing.entries, required=True)
            answer = as_known(answer, listing.entries, inquiry.as_of)
            q.found(listing.parse(answer, about), page)
            told = max((field.whole(answer, name) or 0 for name in TOTALS), default=0)
            if not page.absent and not entries and told > len(seen):
                raise Unreadable(f"a list of {told} came without entries", seen="")
            if nth == 0 and not entries and profile is not None and listing.expected(profile):
                raise Unreadable("the profile says there is one, the list shows none", seen="")
            if nth == 0 and all(item.kind != listing.kinds[0] for item in q.evidence):
                q.none(listing.nothing, page, about=about)
            seen += entries
            total = max(total, told)
            remarks[listing.remark(answer)] = None
            if not entries or len(seen) >= total:
                break
        if len(seen) < total and not listing.reaches(seen, inquiry.as_of):
            q.found([cut_list(listing, about, len(seen), total)], page)
        cut = f"{len(seen)} of {total} read" if len(seen) < total else ""
        q.detail = "; ".join(said for said in (cut, *remarks) if said)
    return seen


async def ask_disqualified(inquiry: Inquiry, about: About, officers: list[Json]) -> None:
    """Whether an officer in office is on the register of disqualified directors."""
    kind = "disqualification"
    async with inquiry.question(BARRED_QUESTION, lane=Lane.PEOPLE, kind=kind) as q:
        people, unknown = in_office(officers)
        asked = next(item for item in inquiry.lookups if item.kinds == ("officer",))
        if asked.reason is not None:
            q.fail(asked.outcome, asked.reason, "the officers were not read")
            return
        if not people:
            q.skip(Reason.NOT_APPLICABLE, "no officer in office can be told from namesakes")
            return
        page, left = None, unknown + len(people[BARRED_CHECKED:])
        for person in people[:BARRED_CHECKED]:
            params = (("q", person.name), ("items_per_page", str(SEARCHED)))
            ask = ask_for(inquiry, "/search/disqualified-officers", params=params, none_on=(404,))
            page = await inquiry.get(replace(ask, keep=partial(kept_of_search, person=person)))
            if page.absent:
                continue
            hits = entries_of(field.document(page.json()), person)
            left += hits.open
            for path in hits.paths:
                await read_disqualified(inquiry, q, path, person, about)
        q.detail = f"{left} officers in office not told from namesakes" if left else ""
        if q.outcome is None and left:
            q.outcome = LookupOutcome.NONE
        elif q.outcome is None:
            q.none("No officer in office is on the register of disqualifications", page,
                   about=about)  # fmt: skip


async def read_disqualified(
    inquiry: Inquiry, q: Question, path: str, person: Person, about: About
) -> None:
    """Read one entry of the register of disqualifications and keep what is in force."""
    if not path.startswith("/disqualified-officers/natural/"):
        raise Unreadable("a link to an entry of the register expected", seen=path)
    page = await inquiry.get(replace(ask_for(inquiry, path), keep=kept_of_entry))
    answer = field.document(page.json())
    q.found(parse_disqualified(answer, person, about, inquiry.as_of), page)
