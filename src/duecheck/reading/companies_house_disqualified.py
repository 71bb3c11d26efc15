"""
The UK register of disqualified directors, read for the officers a company has today.

A name is no identity there either: a hit counts only where every word of the name and the month
and year of birth agree. A hit that agrees in part (a second given name, no birth told) is nobody
told apart, so that the officer counts as not looked up. Of an answer only such hits are kept, with
the month of birth and without its day, and of an entry the days and the act (R-08).
"""

from __future__ import annotations

import json
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


@dataclass(frozen=True, kw_only=True)
class Hits:
    """Paths of the entries that are the person's, and whether others may be as well."""

    paths: tuple[str, ...]
    open: bool


def entries_of(answer: Json, person: Person) -> Hits:
    """The entries that bear the person's name and month of birth; `open` where others may."""
    listed = field.records(answer, "items", required=True)
    read = field.whole(answer, "read") or len(listed)
    alike = [item for item in listed if may_be(item, person)]
    sure = [item for item in alike if is_surely(item, person)]
    return Hits(
        paths=tuple(field.needed(field.part(item, "links"), "self") for item in sure),
        open=len(sure) < len(alike) or (field.whole(answer, "total_results") or 0) > read,
    )


def may_be(item: Json, person: Person) -> bool:
    """Whether a hit may be the person: one name holds the other, and no other month of birth."""
    listed, asked = name_words(field.text(item, "title") or ""), name_words(person.name)
    born = (field.text(item, "date_of_birth") or "")[:7]
    return born in ("", person.born) and bool(listed) and (listed <= asked or asked <= listed)


def is_surely(item: Json, person: Person) -> bool:
    """Whether a hit has the person's whole name and month of birth."""
    return bool(field.text(item, "date_of_birth")) and (
        name_words(field.text(item, "title") or "") == name_words(person.name)
    )


def kept_of_search(body: bytes, person: Person) -> bytes:
    """Of an answer to a search: how many there are, and the hits that may be the person."""
    answer = field.document(json.loads(body))
    listed = field.records(answer, "items", required=True)
    kept = {
        "total_results": field.whole(answer, "total_results"),
        "read": len(listed),
        "items": [
            {
                "title": field.text(item, "title"),
                "date_of_birth": (field.text(item, "date_of_birth") or "")[:7] or None,
                "links": {"self": field.text(field.part(item, "links"), "self")},
            }
            for item in listed
            if may_be(item, person)
        ],
    }
    return json.dumps(kept, ensure_ascii=False).encode()


def kept_of_entry(body: bytes) -> bytes:
    """Of an entry: the days and the act of each disqualification."""
    answer = field.document(json.loads(body))
    days = ("disqualified_from", "disqualified_until")
    kept = [
        {
            **{name: field.text(item, name) for name in days},
            "reason": {"act": field.text(field.part(item, "reason"), "act")},
        }
        for item in field.records(answer, "disqualifications", required=True)
    ]
    return json.dumps({"disqualifications": kept}, ensure_ascii=False).encode()


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
