"""
One item of Wikidata as facts: names, website, founding, identifiers, accounts on networks.

Deprecated statements and those that have ended are left out; where a property has preferred
values, only these are read. A day is given as exactly as the item knows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.profiles import Profile, read_profile

DAY, MONTH, YEAR_ONLY = 11, 10, 9


@dataclass(frozen=True, kw_only=True)
class Item:
    """An item. `names` are labels and aliases; `founded` and `ended` are YYYY[-MM[-DD]]."""

    id: str
    label: str
    names: tuple[str, ...]
    person: bool
    website: str | None
    founded: str | None
    ended: str | None
    companies_house: str | None
    lei: str | None
    cik: str | None
    profiles: tuple[Profile, ...]


def found_ids(answer: Json) -> list[str]:
    """The items a search proposes, in its order; Unreadable where it answers with an error."""
    _refuse_error(answer)
    return [field.needed(hit, "id") for hit in field.records(answer, "search", required=True)]


def items_of(answer: Json) -> list[Item]:
    """The items of an answer; those that do not exist any more are left out."""
    _refuse_error(answer)
    entities = field.part(answer, "entities")
    if not entities:
        raise Unreadable("items expected", seen=str(sorted(answer)))
    listed = [field.document(entity) for entity in entities.values()]
    return [item_of(entity) for entity in listed if "missing" not in entity]


def item_of(entity: Json) -> Item:
    """One item."""
    rules = discover.table("reading", "wikidata.toml")
    known, claims = rules["entity"], field.part(entity, "claims")
    names = tuple(dict.fromkeys(_names(entity)))

    def first(name: str) -> str | None:
        values = [value for value in _values(claims, known[name]) if isinstance(value, str)]
        return values[0] if values else None

    kinds = [value.get("id") for value in _values(claims, known["instance"]) if _is_object(value)]
    return Item(
        id=field.needed(entity, "id"),
        label=names[0] if names else field.needed(entity, "id"),
        names=names,
        person=known["person"] in kinds,
        website=first("website"),
        founded=_day(claims, known["founded"]),
        ended=_day(claims, known["ended"]),
        companies_house=first("companies_house"),
        lei=first("lei"),
        cik=first("cik"),
        profiles=tuple(_profiles(claims, rules["profiles"])),
    )


def _refuse_error(answer: Json) -> None:
    """An error of the interface comes with status 200."""
    if "error" in answer:
        raise Unreadable("an answer", seen=str(field.part(answer, "error").get("code")))


def _names(entity: Json) -> list[str]:
    labels = [field.document(label) for label in field.part(entity, "labels").values()]
    aliases = [
        field.document(alias)
        for listed in field.part(entity, "aliases").values()
        if isinstance(listed, list)
        for alias in listed
    ]
    return [field.needed(name, "value") for name in (*labels, *aliases)]


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _values(claims: Json, number: str) -> list[Any]:
    """The values of a property that hold today, preferred ones alone where there are such."""
    until = discover.table("reading", "wikidata.toml")["entity"]["until"]
    held = [
        statement
        for statement in field.records(claims, number)
        if statement.get("rank") != "deprecated"
        and until not in field.part(statement, "qualifiers")
        and field.part(statement, "mainsnak").get("snaktype") == "value"
    ]
    best = [statement for statement in held if statement.get("rank") == "preferred"] or held
    return [
        field.part(field.part(statement, "mainsnak"), "datavalue").get("value")
        for statement in best
    ]


def _day(claims: Json, number: str) -> str | None:
    """A point in time as YYYY, YYYY-MM or YYYY-MM-DD, as exact as it is known; else None."""
    for value in _values(claims, number):
        if not _is_object(value):
            continue
        said, precision = field.needed(value, "time"), field.whole(value, "precision")
        length = {DAY: 10, MONTH: 7, YEAR_ONLY: 4}.get(precision or 0)
        if said.startswith("+") and length is not None:
            return said[1 : length + 1]
    return None


def _profiles(claims: Json, patterns: dict[str, str]) -> list[Profile]:
    """The accounts the item lists, as addresses of networks that are known."""
    found = []
    for number, pattern in patterns.items():
        for value in _values(claims, number):
            if not isinstance(value, str):
                continue
            name, _, server = value.lstrip("@").partition("@")
            address = pattern.format(quote(value), name=quote(name), server=server)
            if (profile := read_profile(address)) is not None:
                found.append(profile)
    return found
