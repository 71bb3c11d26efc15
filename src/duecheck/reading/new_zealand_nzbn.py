"""
New Zealand's business number register: `/entities/{nzbn}` and `/entities?search-term=`.

`entityStatusDescription` is the state in words (Registered, In Liquidation, Removed …). Former
names come without the day they ended.
"""

from __future__ import annotations

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import Entry, Former, Proceeding, read_word, words_of
from duecheck.reading.register_people import officer

SOURCE = "new-zealand-nzbn"
REGISTERED = "REGISTERED"


def parse_entity(entity: Json) -> Entry:
    """One entity as the register has it."""
    given = field.text(entity, "entityStatusDescription")
    state = read_word(SOURCE, "status", given)
    address = registered_address(entity)
    form = field.text(entity, "entityTypeDescription")
    company = field.text(entity, "sourceRegisterUniqueIdentifier")
    return Entry(
        number=field.needed(entity, "nzbn"),
        country="NZ",
        name=field.needed(entity, "entityName"),
        status=state,
        given=given,
        founded=field.day(entity, "registrationDate"),
        form=form,
        street=", ".join(
            line for name in ("address1", "address2") if (line := field.text(address, name))
        )
        or None,
        postcode=field.text(address, "postCode"),
        town=field.text(address, "address4") or field.text(address, "address3"),
        former=tuple(Former(name=name) for name in field.words(entity, "previousEntityNames")),
        proceedings=proceedings(state, given),
        numbers=() if company is None else (company,),
        person=(form or "").casefold() in words_of(SOURCE)["persons"],
    )


def proceedings(state: str, given: str | None) -> tuple[Proceeding, ...]:
    """The proceeding that the state names. A liquidation may be the owners' own, and solvent."""
    if state != "insolvent" or given is None:
        return ()
    solvent = None if "liquidation" in given.casefold() else False
    return (Proceeding(case="entity status", type=given.casefold(), said=given, solvent=solvent),)


def registered_address(entity: Json) -> Json:
    """The registered address, else the first, else nothing."""
    listed = field.records(field.part(entity, "addresses"), "addressList")
    mine = [item for item in listed if field.text(item, "addressType") == REGISTERED]
    return next(iter(mine or listed), {})


def parse_search(answer: Json) -> tuple[list[Entry], int | None]:
    """The entities a search found, and how many there are in all."""
    total = field.whole(answer, "totalItems")
    held = field.records(answer, "items", required=True)
    if total is None or (total > 0 and not held):
        raise Unreadable("an answer without its count or its hits", seen=str(sorted(answer)))
    return [parse_entity(item) for item in held], total


def parse_roles(entity: Json, about: About) -> tuple[list[Evidence], str]:
    """Directors and others in office, with the days; addresses of people are not taken."""
    officers = []
    for role in field.records(entity, "roles"):
        person, firm = field.part(role, "rolePerson"), field.part(role, "roleEntity")
        parts = [field.text(person, name) for name in ("firstName", "middleNames", "lastName")]
        name = " ".join(part for part in parts if part) or field.text(firm, "name")
        if not name:
            raise Unreadable("a role without a holder", seen=str(sorted(role)))
        officers.append(
            officer(
                SOURCE,
                about,
                name=name,
                role=field.text(role, "roleType"),
                appointed=field.day(role, "startDate"),
                resigned=field.day(role, "endDate"),
            )
        )
    return officers, ""
