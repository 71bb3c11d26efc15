"""
The UK company register's filing history, read for strike-off notices and moves of the office.

Compulsory strike-off is opened by the registrar (type GAZ1), voluntary by the company (DS01);
DISS40 ends it, a suspension does not. What the types mean is data: `companies_house.toml`.
"""

from __future__ import annotations

from duecheck import discover
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_profile import SOURCE
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement


def parse_filings(answer: Json, about: About) -> list[Evidence]:
    """Strike-off steps and moves of the registered office among the filings, newest first."""
    table = discover.table("reading", "companies_house.toml")
    found = []
    for item in field.records(answer, "items", required=True):
        kind = filing_type(item)
        if kind in table["strike_off"]:
            found.append(strike_off(item, about, table["strike_off"][kind]))
        elif kind in table["office"]["moved"]:
            found.append(office_moved(item, about))
    return found


def filing_type(item: Json) -> str:
    """The filing's type in capitals; empty where it is not given."""
    return (field.text(item, "type") or "").upper()


def strange_notices(answer: Json) -> tuple[str, ...]:
    """Types of Gazette filings that the table does not know, each once: named, never guessed."""
    known = discover.table("reading", "companies_house.toml")["strike_off"]
    strange = {
        filing_type(item)
        for item in field.records(answer, "items", required=True)
        if field.text(item, "category") == "gazette" and filing_type(item) not in known
    }
    return tuple(sorted(strange))


def oldest_filing(answer: Json) -> str | None:
    """The day of the oldest filing on the page, or None where there is none."""
    days = [
        on
        for item in field.records(answer, "items", required=True)
        if (on := field.iso(item, "date")) is not None
    ]
    return min(days, default=None)


def strike_off(item: Json, about: About, row: dict[str, str]) -> Evidence:
    """One step of a strike-off, dated by the day it was filed."""
    on = field.day(item, "date")
    return register_statement(
        SOURCE,
        "strike-off",
        f"{row['says']} ({filing_type(item)}), {on or 'day not given'}",
        about=about,
        event_date=on,
        stage=row["stage"],
        on=field.iso(item, "date"),
    )


def office_moved(item: Json, about: About) -> Evidence:
    """A change of registered office; whether today's is a default address the profile says."""
    values = field.part(item, "description_values")
    old, new = field.text(values, "old_address"), field.text(values, "new_address")
    on = (
        field.day(values, "change_date")
        or field.day(item, "action_date")
        or field.day(item, "date")
    )
    moved = f" from {old}" if old else ""
    moved += f" to {new}" if new else ""
    return register_statement(
        SOURCE,
        "registered-office",
        f"Registered office moved{moved}, {on or 'day not given'}",
        about=about,
        event_date=on,
        address=new,
        old=old,
        on=None if on is None else on.isoformat(),
    )
