"""
The UK register of disqualified directors, read for the officers a company has today.

A name is no identity there either: a hit is kept only where every word of the name and the month
and year of birth agree. The day of birth is compared and left where it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_profile import SOURCE
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement

WORD = re.compile(r"[^\W_]+")
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof"})


@dataclass(frozen=True, kw_only=True)
class Person:
    """An officer in office: name, role, and month of birth (`1965-04`), which is not kept."""

    name: str
    role: str | None
    born: str


def in_office(officers: list[Json]) -> tuple[list[Person], int]:
    """Officers in office who can be told from namesakes, and how many cannot."""
    known: dict[tuple[str, str], Person] = {}
    unknown = 0
    for item in officers:
        if field.day(item, "resigned_on") is not None or "identification" in item:
            continue
        birth = field.part(item, "date_of_birth")
        year, month = field.whole(birth, "year"), field.whole(birth, "month")
        if year is None or month is None:
            unknown += not is_a_firm(item)
            continue
        name = field.needed(item, "name")
        person = Person(name=name, role=field.text(item, "officer_role"), born=f"{year}-{month:02}")
        known.setdefault((name, person.born), person)
    return list(known.values()), unknown


def is_a_firm(officer: Json) -> bool:
    """Whether the role says that a firm holds the office."""
    return "corporate" in (field.text(officer, "officer_role") or "")


def name_words(name: str) -> frozenset[str]:
    """The words of a person's name without titles, whatever their order."""
    return frozenset(WORD.findall(name.casefold())) - TITLES


def entries_of(answer: Json, person: Person) -> list[str]:
    """Paths of the entries that bear the person's whole name and month of birth."""
    return [
        field.needed(field.part(item, "links"), "self")
        for item in field.records(answer, "items", required=True)
        if (field.text(item, "date_of_birth") or "")[:7] == person.born
        and name_words(field.text(item, "title") or "") == name_words(person.name)
    ]


def parse_disqualified(answer: Json, person: Person, about: About, as_of: date) -> list[Evidence]:
    """The person's disqualifications that had not ended on *as_of*, oldest first."""
    found = []
    for item in field.records(answer, "disqualifications", required=True):
        since, until = field.day(item, "disqualified_from"), field.day(item, "disqualified_until")
        if until is None or until >= as_of:
            found.append(disqualification(item, person, about, since, until))
    return found


def disqualification(
    item: Json, person: Person, about: About, since: date | None, until: date | None
) -> Evidence:
    """One disqualification in force, dated by its beginning."""
    act = field.text(field.part(item, "reason"), "act")
    said = f"{person.name} ({person.role or 'officer'}) is disqualified from acting as a director"
    said += f", from {since}" if since else ""
    said += f" until {until}" if until else ", with no end given"
    return register_statement(
        SOURCE,
        "disqualification",
        said,
        about=about,
        event_date=since,
        name=person.name,
        role=person.role,
        disqualified_from=None if since is None else since.isoformat(),
        until=None if until is None else until.isoformat(),
        reason=act,
    )
