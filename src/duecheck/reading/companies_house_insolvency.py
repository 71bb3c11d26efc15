"""
The UK company register's insolvency cases: petitions, liquidations, administrations, CVAs.

A members' voluntary liquidation is solvent: the company pays everybody and closes. A case with
a petition and no later step has no start. Dates of a kind not understood are named.
"""

from __future__ import annotations

from datetime import date

from duecheck import discover
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_profile import SOURCE
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement


def parse_insolvency(answer: Json, about: About) -> list[Evidence]:
    """Every insolvency case, open or ended, in the register's order."""
    return [case(item, about) for item in field.records(answer, "cases", required=True)]


def marked_dates(item: Json, mark: str) -> list[date]:
    """The case's dates that mark *mark* (petitioned, started, ended), oldest first."""
    marks = discover.table("reading", "companies_house.toml")["case_dates"]
    days = [
        field.day(entry, "date")
        for entry in field.records(item, "dates")
        if marks.get(field.text(entry, "type") or "") == mark
    ]
    return sorted(day for day in days if day is not None)


def strange_words(answer: Json) -> tuple[str, ...]:
    """Case and date types that the table does not know, each once."""
    table = discover.table("reading", "companies_house.toml")
    strange = set()
    for item in field.records(answer, "cases", required=True):
        if (kind := field.text(item, "type") or "") not in table["case_solvent"]:
            strange.add(kind)
        strange |= {
            name
            for entry in field.records(item, "dates")
            if (name := field.text(entry, "type") or "") not in table["case_dates"]
        }
    return tuple(sorted(strange))


def case(item: Json, about: About) -> Evidence:
    """One case, dated by its newest petition or start. `solvent` is None for an unknown type."""
    kind = field.text(item, "type")
    solvent: bool | None = discover.table("reading", "companies_house.toml")["case_solvent"].get(
        kind or ""
    )
    number = item.get("number")
    petitioned = marked_dates(item, "petitioned")
    started = marked_dates(item, "started") or appointed(item)
    ended = marked_dates(item, "ended")
    return register_statement(
        SOURCE,
        "insolvency-case",
        case_sentence(kind, solvent, (petitioned, started, ended)),
        about=about,
        event_date=max([*petitioned, *started], default=None),
        case=None if number is None else str(number),
        type=kind,
        solvent=solvent,
        open=not ended,
        petitioned_on=petitioned[0].isoformat() if petitioned else None,
        started_on=started[0].isoformat() if started else None,
        ended_on=ended[-1].isoformat() if ended else None,
    )


def appointed(item: Json) -> list[date]:
    """The days on which practitioners were appointed: a start, where no other is given."""
    days = [field.day(person, "appointed_on") for person in field.records(item, "practitioners")]
    return sorted(day for day in days if day is not None)


def case_sentence(
    kind: str | None, solvent: bool | None, dates: tuple[list[date], list[date], list[date]]
) -> str:
    """The case in a sentence that says no more than the register does."""
    said = f"Insolvency register: {kind or 'case of a type not given'}"
    if solvent is None:
        said += " (a type not understood)"
    elif solvent:
        said += " (solvent: by the members' own decision)"
    petitioned, started, ended = dates
    said += f", petition of {petitioned[0]}" if petitioned else ""
    said += f", started {started[0]}" if started else ""
    return said + (f", ended {ended[-1]}" if ended else ", no end recorded")
