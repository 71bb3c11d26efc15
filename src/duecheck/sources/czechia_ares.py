"""
ARES: Czechia's access to its registers of economic subjects, with the insolvency register's mark.

What it is: the finance ministry's window on the public register, the trade register, the VAT
register and the insolvency register. It decides whether a Czech firm exists.

What it yields: registration, the mark of the insolvency register, members of statutory bodies
with the days they came and went, former names.

What silence means: 404 means that nobody has the number. NEEXISTUJICI in the insolvency register
means that no proceeding is recorded there.

Terms: no key; about 500 calls a minute (https://ares.gov.cz/stranky/podminky-provozu).

Traps: a record in the insolvency register may be a petition that the court dismisses; forms 100
to 109 are natural persons and are kept to the minimum; the search takes its question in the
body of a POST.
"""

from __future__ import annotations

import json
import re

from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.czech_ares import parse_public_register, parse_subject, parse_subjects
from duecheck.reading.register_entry import Entry
from duecheck.reading.register_talk import (
    Register,
    ask_entry,
    ask_people,
    goes_on,
    propose,
    say_proceedings,
)

ID = "czechia-ares"
REST = "https://ares.gov.cz/ekonomicke-subjekty-v-be/rest"
SUBJECTS = f"{REST}/ekonomicke-subjekty"
SEARCH = f"{REST}/ekonomicke-subjekty/vyhledat"
PUBLIC_REGISTER = f"{REST}/ekonomicke-subjekty-vr"
NUMBER = re.compile(r"(?:CZ)?([0-9]{1,8})")
AUTHORITY = Standing(level=Level.AUTHORITY, countries=frozenset({"CZ"}))


def normal_number(said: str) -> str | None:
    """*said* (IČO or VAT number) as eight digits, or None."""
    matched = NUMBER.fullmatch(re.sub(r"\s", "", said).upper())
    return None if matched is None else matched.group(1).zfill(8)


REGISTER = Register(source=ID, country="CZ", name="the Czech registers", normal=normal_number)


def read_subject(page: Page, number: str) -> Entry | None:
    """The subject of *page*, or None where nobody has the number (404)."""
    return None if page.absent else parse_subject(field.document(page.json()))


def read_people(page: Page, about: About) -> tuple[list[Evidence], str]:
    """Members of statutory bodies and former names of the answer."""
    return parse_public_register(field.document(page.json()), about)


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Subjects whose name is like the subject's, by a POST that changes nothing."""
    wanted = json.dumps({"obchodniJmeno": inquiry.subject.name, "pocet": 10, "start": 0})
    ask = Ask(
        url=SEARCH,
        method="POST",
        headers=(("Content-Type", "application/json"),),
        body=wanted.encode(),
        accept="json",
    )
    return await propose(
        inquiry, REGISTER, ask, lambda page: parse_subjects(field.document(page.json()))
    )


@source(
    ID,
    title="ARES (Czechia)",
    lanes={Lane.REGISTER: AUTHORITY, Lane.INSOLVENCY: AUTHORITY, Lane.PEOPLE: AUTHORITY},
    yields=("registration", "insolvency-case", "officer", "name-change"),
    access="api",
    hosts=("ares.gov.cz",),
    pace="5/s",
    terms="no key; about 500 calls a minute",
    silence="404: nobody has the number; NEEXISTUJICI: no record of insolvency",
    proven=("subject",),
    probe=Probe(known="00177041", nonsense="99999999"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the subject by number, the insolvency register's mark, then the public register."""
    answered = await ask_entry(
        inquiry,
        REGISTER,
        lambda number: Ask(url=f"{SUBJECTS}/{number}", accept="json", none_on=(404,)),
        read_subject,
    )
    first = inquiry.lookups[-1]
    if not goes_on(inquiry):
        return
    await say_proceedings(
        inquiry, REGISTER, answered, nothing="No record in the insolvency register"
    )
    await ask_people(
        inquiry,
        REGISTER,
        answered,
        lambda number: Ask(url=f"{PUBLIC_REGISTER}/{number}", accept="json", none_on=(404,)),
        read_people,
        first,
    )
