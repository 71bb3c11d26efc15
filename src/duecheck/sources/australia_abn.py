"""
ABN Lookup: Australia's business register, of every entity with a business number.

What it is: the state's register of business numbers (ABN), of companies, trusts and sole traders
alike. The company register itself (ASIC) has no free interface.

What it yields: registration: the state of the number and since when, tax registration, trading
names. A cancelled number is no end of the firm: no business may be carried on under it, but the
company may still exist. The entry is called inactive, the register lane stays unanswered, and the
report says that ASIC is to be asked.

What silence means: the documented message that nothing was found means that nobody has the number.

Terms: a free GUID by registration, sent in the address and struck out of the archive
(https://abr.business.gov.au/Tools/WebServices).

Traps: the answer is JSON inside a call; insolvency is published by ASIC and not here; the day is
that of the present state and not of incorporation; a sole trader is one natural person and is
kept to the minimum.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading.australia_abn import parse_details, parse_names, trouble, unwrap
from duecheck.reading.register_entry import Entry
from duecheck.reading.register_talk import Register, ask_entry, propose

ID = "australia-abn"
LOOKUP = "https://abr.business.gov.au/json"
NUMBER = re.compile(r"[0-9]{11}|[0-9]{9}")
COMPANY_DIGITS = 9


def normal_number(said: str) -> str | None:
    """*said* as eleven digits (ABN) or nine (ACN), or None."""
    bare = re.sub(r"[\s.\-]|ABN|ACN", "", said.upper())
    return bare if NUMBER.fullmatch(bare) else None


REGISTER = Register(
    source=ID,
    country="AU",
    name="the Australian business register",
    normal=normal_number,
    key=True,
)


def ask_for(inquiry: Inquiry, page: str, **wanted: str) -> Ask:
    """One page of the service with the user's GUID, which is never archived."""
    params = (*wanted.items(), ("guid", inquiry.key() or ""))
    return Ask(url=f"{LOOKUP}/{page}", params=params)


def read_details(page: Page) -> Entry | None:
    """The entity of *page*, or None where nobody has the number."""
    answer = unwrap(page)
    return None if trouble(answer, page.url) else parse_details(answer)


def read_names(page: Page) -> tuple[list[Entry], int | None]:
    """The entities a search found."""
    answer = unwrap(page)
    return ([], 0) if trouble(answer, page.url) else parse_names(answer)


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Entities whose name is like the subject's."""
    ask = ask_for(inquiry, "MatchingNames.aspx", name=inquiry.subject.name, maxResults="10")
    return await propose(inquiry, REGISTER, ask, read_names)


@source(
    ID,
    title="ABN Lookup (Australia)",
    lanes={Lane.REGISTER: Standing(level=Level.AUTHORITY, countries=frozenset({"AU"}))},
    yields=("registration",),
    access="api",
    hosts=("abr.business.gov.au",),
    key="needed",
    pace="2/s",
    terms="free GUID by registration",
    silence="the documented message: nobody has the number",
    probe=Probe(known="51824753556", nonsense="00000000000"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the entity by business number or company number."""

    def ask_number(number: str) -> Ask:
        if len(number) == COMPANY_DIGITS:
            return ask_for(inquiry, "AcnDetails.aspx", acn=number)
        return ask_for(inquiry, "AbnDetails.aspx", abn=number)

    await ask_entry(inquiry, REGISTER, ask_number, lambda page, number: read_details(page))
