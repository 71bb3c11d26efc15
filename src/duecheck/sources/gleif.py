"""
GLEIF: the Global Legal Entity Identifier Foundation, which keeps LEI codes of firms worldwide.

What it is: an index of firms that bought a code (banks, issuers, firms that trade in
securities); most small firms have none. Data come from the firm and its home register.

What it yields: registration (a second opinion on the home register), state of the code, changes
of the legal name, direct and ultimate parent (who pays?), successor after a merger and earlier
names (in the registration's detail).

What silence means: nothing about the firm. No code is the normal case, and no parent may mean
that the firm claimed an exception from reporting one.

Terms: no key, CC0 (https://www.gleif.org/en/lei-data/gleif-api); about one call a second.

Traps: LAPSED is a missed fee, and the firm may be well; funds and branches crowd a search by
name (397 answers for one bank); dates stand in UTC and may be a day early.
"""

from __future__ import annotations

import re

from duecheck.model.door import Ask, Page
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.gleif_record import (
    about_entity,
    address_text,
    country_of,
    entity_of,
    lei_of,
    name_of,
    parent_link,
    parse_parent,
    parse_record,
)
from duecheck.reading.json_fields import Json
from duecheck.reading.listed import Listed, fresh

ID = "gleif"
RECORDS = "https://api.gleif.org/api/v1/lei-records"
LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
SEARCHED = "10"
ENTITY_QUESTION = "Known to the LEI index, and in what state?"
ENTITY_KINDS = ("registration", "identifier-status", "name-change")
PARENT_QUESTION = "Is a parent company on record?"


def parse_search(answer: Json, *, funds: bool = False) -> list[Candidate]:
    """The entities a search proposed, in the index's order; funds are left out unless wanted."""
    return [
        Candidate(
            id=f"{ID}:{lei_of(record)}",
            name=name_of(record),
            number=lei_of(record),
            country=country_of(record),
            status=field.text(entity_of(record), "status"),
            address=address_text(record),
        )
        for record in field.records(answer, "data", required=True)
        if funds or field.text(entity_of(record), "category") != "FUND"
    ]


def total_of(answer: Json) -> int | None:
    """How many entities the search found in all, or None where it does not say."""
    return field.whole(field.part(field.part(answer, "meta"), "pagination"), "total")


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Entities whose name is like the subject's; the question bears no evidence."""
    found: list[Candidate] = []
    asked = f"Entities called {inquiry.subject.name} in the LEI index?"
    async with inquiry.question(asked, lane=Lane.REGISTER, kind=()) as q:
        if (copy := await fresh(inquiry, ID, name=inquiry.subject.name)) is not None:
            bodies = {"data": [field.part(item, "body") for item in copy[0].entries]}
            found = parse_search(bodies, funds=inquiry.subject.kind == "fund")
            q.found([], copy[1])
            q.outcome = LookupOutcome.FOUND if found else LookupOutcome.NONE
            q.detail = copy[0].says
            return found
        params = [("filter[entity.names]", inquiry.subject.name), ("page[size]", SEARCHED)]
        if inquiry.subject.country is not None:
            params.append(("filter[entity.legalAddress.country]", inquiry.subject.country))
        page = await inquiry.get(Ask(url=RECORDS, params=tuple(params), accept="json"))
        answer = field.document(page.json())
        found = parse_search(answer, funds=inquiry.subject.kind == "fund")
        total = total_of(answer)
        q.found([], page)
        q.outcome = LookupOutcome.FOUND if total or found else LookupOutcome.NONE
        q.detail = f"{len(found)} of {len(found) if total is None else total} names proposed"
    return found


@source(
    ID,
    title="GLEIF (LEI index)",
    lanes={Lane.REGISTER: Standing(level=Level.HINT)},
    yields=("registration", "identifier-status", "name-change", "parent"),
    access="api",
    hosts=("api.gleif.org",),
    pace="1/s",
    terms="no key; CC0; about one call a second",
    silence="nothing: most small firms have no LEI",
    proven=("record", "search", "direct parent", "lapsed code", "nothing found"),
    probe=Probe(known="7LTWFZYICNSX8D621K86", nonsense="00000000000000000098"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read the record under the code or the home register's number, then its parent."""
    read: tuple[Json, Page] | None = None
    async with inquiry.question(ENTITY_QUESTION, lane=Lane.REGISTER, kind=ENTITY_KINDS) as q:
        if inquiry.number is None:
            q.skip(Reason.NOT_APPLICABLE, "no number and no single match by name")
        elif (copied := await read_copy(inquiry, inquiry.number)) is not None:
            listed, page = copied
            read = field.part(listed.entries[0], "body"), page
            stated = inquiry.subject.reg
            q.found(parse_record(read[0], as_of=inquiry.as_of, stated=stated), page)
            q.detail = listed.says
        else:
            page = await inquiry.get(ask_for(inquiry, inquiry.number))
            ours = [item for item in records_of(page) if is_ours(item, inquiry)]
            if len(ours) == 1:
                read = ours[0], page
                stated = inquiry.subject.reg
                q.found(parse_record(ours[0], as_of=inquiry.as_of, stated=stated), page)
            elif ours:
                said = f"{len(ours)} entities are registered under {inquiry.number}: pick one"
                q.skip(Reason.NOT_APPLICABLE, said)
            else:
                said = f"No LEI is on record for {inquiry.number}"
                q.none(said, page, kind="identifier-status")
    await ask_parent(inquiry, read)
    if read is not None and parent_link(read[0], "ultimate") == "record":
        await ask_ultimate(inquiry, read[0])


async def read_copy(inquiry: Inquiry, number: str) -> tuple[Listed, Page] | None:
    """The record of a code in the golden copy on this machine, or None: then the index is asked."""
    if (lei := as_lei(number)) is None:
        return None
    copied = await fresh(inquiry, ID, key=lei)
    return copied if copied is not None and copied[0].entries else None


def records_of(page: Page) -> list[Json]:
    """The records of an answer: one object, a list, or none where the code does not exist."""
    if page.absent:
        return []
    answer = field.document(page.json())
    held = answer.get("data")
    return [held] if isinstance(held, dict) else field.records(answer, "data", required=True)


def as_lei(number: str) -> str | None:
    """*number* as an LEI code, or None where it has another form."""
    bare = re.sub(r"\s", "", number).upper()
    return bare if LEI.fullmatch(bare) else None


def ask_for(inquiry: Inquiry, number: str) -> Ask:
    """
    The record of a code (404: no such code), else those under a number of a home register.

    The subject's country, where it is known, narrows the second.
    """
    if (lei := as_lei(number)) is not None:
        return Ask(url=f"{RECORDS}/{lei}", accept="json", none_on=(404,))
    params = [("filter[entity.registeredAs]", number.strip())]
    if inquiry.subject.country is not None:
        params.append(("filter[entity.legalAddress.country]", inquiry.subject.country))
    return Ask(url=RECORDS, params=tuple(params), accept="json")


def is_ours(record: Json, inquiry: Inquiry) -> bool:
    """Whether *record* has the code asked for, or the number in the subject's country if known."""
    asked = inquiry.number or ""
    if (lei := as_lei(asked)) is not None:
        return lei_of(record) == lei
    given = field.text(entity_of(record), "registeredAs") or ""
    return plain(given) == plain(asked) and inquiry.subject.country in {None, country_of(record)}


def plain(number: str) -> str:
    """Letters and digits alone, in capitals: registers differ in blanks and leading zeros."""
    return re.sub(r"[\W_]", "", number).upper().lstrip("0")


async def ask_parent(inquiry: Inquiry, read: tuple[Json, Page] | None) -> None:
    """The direct parent of the record that was *read*, asked for where one is on record."""
    async with inquiry.question(PARENT_QUESTION, lane=Lane.REGISTER, kind="parent") as q:
        if read is None:
            q.skip(Reason.NOT_APPLICABLE, "no LEI record of this subject was read")
            return
        record, page = read
        about = about_entity(record, inquiry.subject.reg)
        if parent_link(record) == "exception":
            q.none("No parent on record; the firm filed an exception", page, about=about)
            return
        url = f"{RECORDS}/{lei_of(record)}/direct-parent"
        page = await inquiry.get(Ask(url=url, accept="json", none_on=(404,)))
        if page.absent:
            q.none("No direct parent is on record", page, about=about)
        else:
            answer = field.document(page.json())
            q.found([parse_parent(field.part(answer, "data"), about)], page)


async def ask_ultimate(inquiry: Inquiry, record: Json) -> None:
    """The ultimate parent of *record*, where the index links to one other than the direct."""
    asked = "Who stands at the head of the group?"
    async with inquiry.question(asked, lane=Lane.REGISTER, kind="parent") as q:
        about = about_entity(record, inquiry.subject.reg)
        url = f"{RECORDS}/{lei_of(record)}/ultimate-parent"
        page = await inquiry.get(Ask(url=url, accept="json", none_on=(404,)))
        if page.absent:
            q.none("No ultimate parent is on record", page, about=about)
        else:
            head = field.part(field.document(page.json()), "data")
            q.found([parse_parent(head, about, "ultimate")], page)
