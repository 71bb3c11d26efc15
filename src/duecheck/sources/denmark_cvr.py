"""
CVR: Denmark's central business register, through the public gateway cvrapi.dk.

What it is: a private gateway to the state's register; the state's own distribution needs an
agreement. It mirrors the register and is no authority itself.

What it yields: registration and the mark of bankruptcy.

What silence means: NOT_FOUND means that the gateway knows no firm of that number.

Terms: no key; the caller has to name itself with a contact; a daily quota; commercial use is
limited, so read its terms first (https://cvrapi.dk/documentation).

Traps: errors come with HTTP 200 or an error status and a name in `error`; a search by name gives
one firm only, the gateway's own guess; form 10 is one natural person and is kept to the minimum;
owners are not read.
"""

from __future__ import annotations

import re

from duecheck.errors import LookupFailed, Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.denmark_cvr import error_of, parse_firm
from duecheck.reading.register_entry import Entry, words_of
from duecheck.reading.register_talk import Register, ask_entry, goes_on, propose, say_proceedings

ID = "denmark-cvr"
GATEWAY = "https://cvrapi.dk/api"
NUMBER = re.compile(r"(?:DK)?([0-9]{8})")
MIRROR = Standing(level=Level.OPEN, countries=frozenset({"DK"}))


def normal_number(said: str) -> str | None:
    """*said* (CVR or VAT number) as eight digits, or None."""
    matched = NUMBER.fullmatch(re.sub(r"\s", "", said).upper())
    return None if matched is None else matched.group(1)


REGISTER = Register(
    source=ID, country="DK", name="the Danish business register", normal=normal_number, contact=True
)


def ask_gateway(wanted: str) -> Ask:
    """One firm by number or name; 404 carries the same error as a 200 may."""
    params = (("search", wanted), ("country", "dk"))
    return Ask(url=GATEWAY, params=params, accept="json", none_on=(404,), contact=True)


def read_firm(page: Page) -> Entry | None:
    """The firm of *page*, None where the gateway knows none; LookupFailed where it refuses."""
    answer = field.document(page.json())
    error = error_of(answer)
    if error is None and not page.absent:
        return parse_firm(answer)
    meaning = words_of(ID)["errors"].get(error or "")
    if meaning == "none":
        return None
    if meaning is None:
        raise Unreadable("an error that is not understood", seen=error or "404")
    outcome = LookupOutcome.BLOCKED if meaning == "rate-limit" else LookupOutcome.NOT_CHECKED
    raise LookupFailed(
        outcome, Reason(meaning), address=page.url, detail=f"the gateway says {error}"
    )


def read_hits(page: Page) -> tuple[list[Entry], int | None]:
    """The one firm a search gives, or none."""
    entry = read_firm(page)
    return ([] if entry is None else [entry]), None


async def find(inquiry: Inquiry) -> list[Candidate]:
    """The firm the gateway takes for the subject's name."""
    return await propose(inquiry, REGISTER, ask_gateway(inquiry.subject.name), read_hits)


@source(
    ID,
    title="CVR through cvrapi.dk (Denmark)",
    lanes={Lane.REGISTER: MIRROR, Lane.INSOLVENCY: MIRROR},
    yields=("registration", "insolvency-case"),
    access="api",
    hosts=("cvrapi.dk",),
    contact=True,
    pace="1/s",
    terms="no key; a contact is demanded; daily quota; commercial use limited",
    silence="NOT_FOUND: the gateway knows no such firm, which is no proof",
    probe=Probe(known="24256790", nonsense="00000000"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the firm by number, and its mark of bankruptcy."""
    answered = await ask_entry(inquiry, REGISTER, ask_gateway, lambda page, number: read_firm(page))
    if goes_on(inquiry):
        await say_proceedings(
            inquiry, REGISTER, answered, nothing="No bankruptcy is marked", authority=False
        )
