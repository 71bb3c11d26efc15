"""
NZBN: New Zealand's register of business numbers, which carries the company register's facts.

What it is: the state's register of companies and other entities; it decides whether a New Zealand
company exists and says when one is in liquidation, receivership or administration.

What it yields: registration, insolvency cases from the state, former names, people in office.

What silence means: 404 means that nobody has the number. A state of Registered means that no
liquidation, receivership or administration is entered; no real recording has proven this reader,
so that it counts for nothing.

Terms: a free subscription key, sent in a header (https://portal.api.business.govt.nz).

Traps: a liquidation may be the owners' own and solvent; a sole trader is one natural person and
is kept to the minimum; the number of the company register is another than the NZBN.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane
from duecheck.model.source import Level, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.new_zealand_nzbn import parse_entity, parse_roles, parse_search
from duecheck.reading.register_entry import Entry
from duecheck.reading.register_talk import (
    Register,
    ask_entry,
    ask_people,
    goes_on,
    propose,
    say_proceedings,
)

ID = "new-zealand-nzbn"
ENTITIES = "https://api.business.govt.nz/gateway/nzbn/v5/entities"
NUMBER = re.compile(r"[0-9]{13}")
AUTHORITY = Standing(level=Level.AUTHORITY, countries=frozenset({"NZ"}))
# No recorded answer proves its reader: what it finds counts, its silence on insolvency does not.
UNPROVEN = Standing(level=Level.OPEN, countries=frozenset({"NZ"}))


def normal_number(said: str) -> str | None:
    """*said* as thirteen digits, or None."""
    bare = re.sub(r"[\s.\-]|NZBN", "", said.upper())
    return bare if NUMBER.fullmatch(bare) else None


REGISTER = Register(
    source=ID, country="NZ", name="the New Zealand register", normal=normal_number, key=True
)


def ask_for(inquiry: Inquiry, path: str, **wanted: str) -> Ask:
    """One page of the service with the user's key, which is never archived."""
    params = tuple((name.replace("_", "-"), value) for name, value in wanted.items())
    secret = (("Ocp-Apim-Subscription-Key", inquiry.key() or ""),)
    return Ask(url=ENTITIES + path, params=params, secret=secret, accept="json", none_on=(404,))


def read_entity(page: Page, number: str) -> Entry | None:
    """The entity of *page*, or None where nobody has the number."""
    return None if page.absent else parse_entity(field.document(page.json()))


def read_search(page: Page) -> tuple[list[Entry], int | None]:
    """The entities a search found."""
    return ([], 0) if page.absent else parse_search(field.document(page.json()))


def read_roles(page: Page, about: About) -> tuple[list[Evidence], str]:
    """People in office, from the entity's own answer."""
    return parse_roles(field.document(page.json()), about)


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Entities whose name is like the subject's."""
    ask = ask_for(inquiry, "", search_term=inquiry.subject.name, page_size="10")
    return await propose(inquiry, REGISTER, ask, read_search)


@source(
    ID,
    title="NZBN (New Zealand)",
    lanes={Lane.REGISTER: AUTHORITY, Lane.INSOLVENCY: UNPROVEN, Lane.PEOPLE: AUTHORITY},
    yields=("registration", "name-change", "insolvency-case", "officer"),
    access="api",
    hosts=("api.business.govt.nz",),
    key="needed",
    pace="2/s",
    terms="free subscription key",
    silence="404: nobody has the number; Registered: no proceeding entered",
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the entity by number, the proceeding its state names, and who holds office."""
    answered = await ask_entry(
        inquiry, REGISTER, lambda number: ask_for(inquiry, f"/{number}"), read_entity
    )
    first = inquiry.lookups[-1]
    if not goes_on(inquiry):
        return
    await say_proceedings(
        inquiry,
        REGISTER,
        answered,
        nothing="The state names no liquidation or receivership",
        authority=False,
    )
    await ask_people(inquiry, REGISTER, answered, None, read_roles, first)
