"""
Finland's business information system (PRH and the tax office): `/companies` of the v3 interface.

`status` at the top is 2 for living and ceased firms alike and says nothing. The trade register's
state stands in `tradeRegisterStatus` and in the open entry of register 1; where the two differ
the state is not understood. Codes of `companySituations` are proceedings under way.
"""

from __future__ import annotations

from duecheck.errors import Unreadable
from duecheck.reading import json_fields as field
from duecheck.reading.domains import registered_domain
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import (
    NOT_UNDERSTOOD,
    Entry,
    Former,
    Proceeding,
    read_word,
    words_of,
)

SOURCE = "finland-prh"
MAIN_NAME = "1"
TRADE_REGISTER = "1"
STREET_ADDRESS = 1
FINNISH, SWEDISH, ENGLISH = "1", "2", "3"


def parse_answer(answer: Json) -> tuple[list[Entry], int | None]:
    """The companies of an answer, and how many there are in all."""
    total = field.whole(answer, "totalResults")
    held = field.records(answer, "companies", required=True)
    if total is None or (total > 0 and not held):
        raise Unreadable("an answer without its count or its hits", seen=str(sorted(answer)))
    return [parse_company(item) for item in held], total


def parse_company(company: Json) -> Entry:
    """One company as the register has it."""
    form = open_one(field.records(company, "companyForms"))
    address = street_address(company)
    site = field.text(field.part(company, "website"), "url")
    code = field.text(field.part(company, "mainBusinessLine"), "type")
    cases = proceedings(company)
    state, given = status(company)
    if state == "active" and any(case.solvent is False for case in cases):
        state = "insolvent"
    names = field.records(company, "names", required=True)
    return Entry(
        number=field.needed(field.part(company, "businessId"), "value"),
        country="FI",
        name=current_name(names),
        status=state,
        given=given,
        founded=field.day(company, "registrationDate")
        or field.day(field.part(company, "businessId"), "registrationDate"),
        ended=field.day(company, "endDate"),
        form=None if form is None else described(form, ENGLISH, FINNISH, SWEDISH),
        street=street(address),
        postcode=field.text(address, "postCode"),
        town=town(address),
        domain=None if site is None else registered_domain(site),
        codes=() if code is None else (code,),
        former=former(names),
        proceedings=cases,
        person=is_person(form),
    )


def open_one(entries: list[Json]) -> Json | None:
    """The newest of *entries* that has no end, or None."""
    standing = [item for item in entries if field.day(item, "endDate") is None]
    return max(standing, key=lambda item: field.iso(item, "registrationDate") or "", default=None)


def described(entry: Json, *languages: str) -> str | None:
    """The description of *entry* in the first of *languages* it has one in."""
    said = {
        field.text(item, "languageCode"): field.text(item, "description")
        for item in field.records(entry, "descriptions")
    }
    return next((said[language] for language in languages if said.get(language)), None)


def is_person(form: Json | None) -> bool:
    """Whether the form of business is one natural person's."""
    if form is None:
        return False
    words = [described(form, language) or "" for language in (FINNISH, SWEDISH, ENGLISH)]
    return any(word.casefold() in words_of(SOURCE)["persons"] for word in words)


def current_name(names: list[Json]) -> str:
    """The open name of type 1 (the list is a history, and holds trading names too)."""
    mine = open_one([item for item in names if field.text(item, "type") == MAIN_NAME])
    if mine is None:
        ended = [item for item in names if field.text(item, "type") == MAIN_NAME]
        mine = max(ended, key=lambda item: field.iso(item, "endDate") or "", default=None)
    if mine is None:
        raise Unreadable("no name of type 1", seen=str(len(names)))
    return field.needed(mine, "name")


def former(names: list[Json]) -> tuple[Former, ...]:
    """Main names that ended, apart from the one the firm ended under."""
    now = current_name(names)
    return tuple(
        Former(name=field.needed(item, "name"), until=field.day(item, "endDate"))
        for item in names
        if field.text(item, "type") == MAIN_NAME
        and field.day(item, "endDate") is not None
        and field.needed(item, "name") != now
    )


def status(company: Json) -> tuple[str, str]:
    """The state by the trade register, and its own words for it."""
    code = field.text(company, "tradeRegisterStatus")
    entry = open_one(
        [
            item
            for item in field.records(company, "registeredEntries")
            if field.text(item, "register") == TRADE_REGISTER
        ]
    )
    said = described(entry, ENGLISH, FINNISH) if entry is not None else None
    given = f"trade register status {code or 'not given'}" + (f", {said}" if said else "")
    if field.day(company, "endDate") is not None:
        return "dissolved", f"{given}, ended"
    known = {read_word(SOURCE, "status", code)}
    if entry is not None:
        known.add(read_word(SOURCE, "entry", field.text(entry, "type")))
    return (known.pop() if len(known) == 1 else NOT_UNDERSTOOD), given


def proceedings(company: Json) -> tuple[Proceeding, ...]:
    """Situations without an end; a code we do not know is kept as not understood."""
    found = []
    known = words_of(SOURCE)["cases"]
    for item in field.records(company, "companySituations", required=True):
        code = field.needed(item, "type")
        row = known.get(code)
        ended = field.day(item, "endDate")
        found.append(
            Proceeding(
                case=code,
                type="not understood" if row is None else row["type"],
                said=code,
                solvent=False if row is not None and row.get("solvent") is False else None,
                open=None if row is None and ended is None else ended is None,
                started=field.day(item, "registrationDate"),
                ended=ended,
            )
        )
    return tuple(found)


def street_address(company: Json) -> Json:
    """The open street address, else any open one, else nothing."""
    listed = field.records(company, "addresses")
    mine = [item for item in listed if field.whole(item, "type") == STREET_ADDRESS] or listed
    return open_one(mine) or {}


def street(address: Json) -> str | None:
    """Street and house number, or the post-office box."""
    lines = [field.text(address, name) for name in ("street", "buildingNumber")]
    box = field.text(address, "postOfficeBox")
    return " ".join(line for line in lines if line) or (f"PL {box}" if box else None)


def town(address: Json) -> str | None:
    """The town in Finnish, else in any language."""
    offices = field.records(address, "postOffices")
    said = {field.text(item, "languageCode"): field.text(item, "city") for item in offices}
    return said.get(FINNISH) or next(iter(said.values()), None)
