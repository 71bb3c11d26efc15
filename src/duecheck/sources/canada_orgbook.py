"""
OrgBook BC: organisations registered in British Columbia, Canada.

What it is: the province's public copy of its register of companies and firms.

What it yields: registration: name, state, since when, kind.

What silence means: nothing: the firm may be federal or of another province.

Terms: no key; Access Only License - British Columbia; slow down to one call a second
(https://orgbook.gov.bc.ca/about).

Traps: no addresses and no officers; HIS stands for dissolved, amalgamated and moved away alike; a
sole proprietorship is one natural person and is kept to the minimum.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.canada_orgbook import parse_topics
from duecheck.reading.register_entry import Entry, bare
from duecheck.reading.register_talk import Register, ask_entry, propose

ID = "canada-orgbook"
TOPICS = "https://orgbook.gov.bc.ca/api/v4/search/topic"
NUMBER = re.compile(r"(?:BC|FM|A|S|C|CP|LP|LL|XP|XS|XL)[0-9]{6,7}")
PROVINCE = Standing(level=Level.OPEN, countries=frozenset({"CA"}))


def normal_number(said: str) -> str | None:
    """*said* in capitals without blanks (`bc 0616127` -> `BC0616127`), or None."""
    number = re.sub(r"[\s.\-]", "", said).upper()
    return number if NUMBER.fullmatch(number) else None


REGISTER = Register(
    source=ID, country="CA", name="the register of British Columbia", normal=normal_number
)


def ask_topics(wanted: str) -> Ask:
    """Organisations by number or name; ended ones are wanted too."""
    params = (("q", wanted), ("inactive", "any"), ("latest", "any"), ("revoked", "false"))
    return Ask(url=TOPICS, params=params, accept="json")


def read_topic(page: Page, number: str) -> Entry | None:
    """The organisation of *page* with the very number, or None."""
    entries, _ = parse_topics(field.document(page.json()))
    return next((entry for entry in entries if bare(entry.number) == number), None)


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Organisations whose name is like the subject's."""
    return await propose(
        inquiry,
        REGISTER,
        ask_topics(inquiry.subject.name),
        lambda page: parse_topics(field.document(page.json())),
    )


@source(
    ID,
    title="OrgBook BC (British Columbia)",
    lanes={Lane.REGISTER: PROVINCE},
    yields=("registration",),
    access="api",
    hosts=("orgbook.gov.bc.ca",),
    pace="1/s",
    terms="no key; Access Only License - British Columbia",
    silence="nothing: the firm may be federal or of another province",
    probe=Probe(known="BC0616127", nonsense="BC9999999"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the organisation by number."""
    await ask_entry(
        inquiry,
        REGISTER,
        ask_topics,
        read_topic,
        absent=lambda number: f"{number} is not on the register of British Columbia",
    )
