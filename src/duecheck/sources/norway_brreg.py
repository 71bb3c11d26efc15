"""
Brønnøysund: Norway's register of entities, and of the people who hold office in them.

What it is: the register that alone decides whether a Norwegian entity exists. It also carries
the flags of bankruptcy, compulsory winding-up and winding-up, as the courts report them.

What it yields: registration (state, days, address, former names), insolvency cases from the
flags, officers without birth dates.

What silence means: 404 means that the number is not on the register, 410 that the entity was
deleted and taken out of the open data. A flag that is false means no such proceeding.

Terms: no key; NLOD 2.0 (https://data.brreg.no/enhetsregisteret/api/dokumentasjon/no/index.html).

Traps: a deleted entity answers 200; `underAvvikling` is mostly the owners' own winding-up and
may be solvent, so a person has to verify it; an ENK is one natural person and is kept to the
minimum; a search without hits has no `_embedded`.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.norway_brreg import parse_roles, parse_unit, parse_units
from duecheck.reading.register_entry import Entry
from duecheck.reading.register_talk import (
    Register,
    ask_entry,
    ask_people,
    goes_on,
    propose,
    say_proceedings,
)

ID = "norway-brreg"
UNITS = "https://data.brreg.no/enhetsregisteret/api/enheter"
NUMBER = re.compile(r"(?:NO)?([0-9]{9})(?:MVA)?")
GONE = 410
AUTHORITY = Standing(level=Level.AUTHORITY, countries=frozenset({"NO"}))


def normal_number(said: str) -> str | None:
    """*said* as nine digits (`NO 923 609 016 MVA` -> `923609016`), or None."""
    matched = NUMBER.fullmatch(re.sub(r"[\s.]", "", said).upper())
    return None if matched is None else matched.group(1)


REGISTER = Register(
    source=ID, country="NO", name="the Norwegian register of entities", normal=normal_number
)


def ask_unit(number: str) -> Ask:
    """The entity under *number*; 404 and 410 are documented answers."""
    return Ask(url=f"{UNITS}/{number}", accept="any", none_on=(404, GONE))


def read_unit(page: Page, number: str) -> Entry | None:
    """The entity of *page*; None where the register has none (404). 410 names the day it ended."""
    if page.absent and page.status != GONE:
        return None
    return parse_unit(field.document(page.json()))


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Entities whose name is like the subject's."""
    params = (("navn", inquiry.subject.name), ("size", "10"))
    return await propose(
        inquiry,
        REGISTER,
        Ask(url=UNITS, params=params, accept="json"),
        lambda page: parse_units(field.document(page.json())),
    )


def read_roles(page: Page, about: About) -> tuple[list[Evidence], str]:
    """Officers of the answer, and what was left undated."""
    return parse_roles(field.document(page.json()), about)


@source(
    ID,
    title="Brønnøysund (Norway)",
    lanes={Lane.REGISTER: AUTHORITY, Lane.INSOLVENCY: AUTHORITY, Lane.PEOPLE: AUTHORITY},
    yields=("registration", "name-change", "insolvency-case", "officer"),
    access="api",
    hosts=("data.brreg.no",),
    pace="5/s",
    terms="no key; NLOD 2.0",
    silence="404: not on the register; 410: deleted; a false flag: no such proceeding",
    proven=("entity",),
    probe=Probe(known="923609016", nonsense="999999999"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the entity by number, its flags of insolvency, then who holds office."""
    answered = await ask_entry(inquiry, REGISTER, ask_unit, read_unit)
    first = inquiry.lookups[-1]
    if not goes_on(inquiry):
        return
    await say_proceedings(
        inquiry, REGISTER, answered, nothing="No bankruptcy or winding-up is flagged"
    )
    await ask_people(
        inquiry,
        REGISTER,
        answered,
        lambda number: Ask(url=f"{UNITS}/{number}/roller", accept="json", none_on=(404,)),
        read_roles,
        first,
    )
