"""
PRH / YTJ: Finland's business information system, of the patent office and the tax office.

What it is: the register of Finnish companies, open as data. It alone decides whether one exists.

What it yields: registration (state in the trade register, days, address, former names) and
insolvency cases from the situations it lists: bankruptcy, restructuring, liquidation.

What silence means: an answer with zero results means that the number is not there. An empty list
of situations means that none is under way.

Terms: no key; CC BY 4.0 (https://avoindata.prh.fi/en/ytj/swagger-ui).

Traps: `status` is 2 for living and ceased firms alike and is not read; `names` is a history with
trading names, and the open one of type 1 is the name; a liquidation may be solvent. Officers are
not in the open data. A sole trader is one natural person and is kept to the minimum.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.finland_prh import parse_answer
from duecheck.reading.register_entry import Entry
from duecheck.reading.register_talk import Register, ask_entry, goes_on, propose, say_proceedings

ID = "finland-prh"
COMPANIES = "https://avoindata.prh.fi/opendata-ytj-api/v3/companies"
NUMBER = re.compile(r"(?:FI)?([0-9]{7})-?([0-9])")
AUTHORITY = Standing(level=Level.AUTHORITY, countries=frozenset({"FI"}))


def normal_number(said: str) -> str | None:
    """*said* as seven digits, a dash and a check digit (`FI01120389` -> `0112038-9`), or None."""
    matched = NUMBER.fullmatch(re.sub(r"\s", "", said).upper())
    return None if matched is None else f"{matched.group(1)}-{matched.group(2)}"


REGISTER = Register(
    source=ID, country="FI", name="the Finnish business register", normal=normal_number
)


def ask_company(number: str) -> Ask:
    """The company under *number*."""
    return Ask(url=COMPANIES, params=(("businessId", number),), accept="json")


def read_company(page: Page, number: str) -> Entry | None:
    """The company of *page*, or None where the answer lists none."""
    entries, _ = parse_answer(field.document(page.json()))
    mine = [entry for entry in entries if entry.number == number]
    return next(iter(mine or entries), None)


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Companies whose name is like the subject's."""
    return await propose(
        inquiry,
        REGISTER,
        Ask(url=COMPANIES, params=(("name", inquiry.subject.name),), accept="json"),
        lambda page: parse_answer(field.document(page.json())),
    )


@source(
    ID,
    title="PRH / YTJ (Finland)",
    lanes={Lane.REGISTER: AUTHORITY, Lane.INSOLVENCY: AUTHORITY},
    yields=("registration", "name-change", "insolvency-case"),
    access="api",
    hosts=("avoindata.prh.fi",),
    pace="2/s",
    terms="no key; CC BY 4.0",
    silence="zero results: not on the register; no situation: none under way",
    proven=("company", "former names"),
    probe=Probe(known="0112038-9", nonsense="0000000-0"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the company by number, and the situations it is in."""
    answered = await ask_entry(inquiry, REGISTER, ask_company, read_company)
    if goes_on(inquiry):
        await say_proceedings(
            inquiry, REGISTER, answered, nothing="No bankruptcy, restructuring or liquidation"
        )
