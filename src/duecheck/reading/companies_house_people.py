"""
The UK company register's lists of officers and of persons with significant control.

Kept of a person: name, role and dates. Birth dates, nationality and addresses, which the
register also gives, are left where they are.
"""

from __future__ import annotations

from duecheck import discover
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_profile import SOURCE
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement


def parse_officers(answer: Json, about: About) -> list[Evidence]:
    """Every officer on this page of the list, present and past."""
    return [officer(item, about) for item in field.records(answer, "items", required=True)]


def role_of(item: Json) -> str | None:
    """The role, with the position held where the occupation names one: `director (CFO)`."""
    role = field.text(item, "officer_role")
    job = field.text(item, "occupation")
    table = discover.table("reading", "companies_house.toml")["occupation"]
    said = (job or "").casefold()
    if job is None or said in table["plain"] or not set(table["position"]) & set(said.split()):
        return role
    return f"{role} ({job})" if role else job


def officer(item: Json, about: About) -> Evidence:
    """One officer; dated by the resignation, else by the appointment."""
    name, role = field.needed(item, "name"), role_of(item)
    came, left = field.day(item, "appointed_on"), field.day(item, "resigned_on")
    said = f"{name}, {role or 'role not given'}"
    said += f", appointed {came}" if came else ""
    said += f", resigned {left}" if left else ""
    return register_statement(
        SOURCE,
        "officer",
        said,
        about=about,
        event_date=left or came,
        name=name,
        role=role,
        appointed_on=field.iso(item, "appointed_on"),
        resigned_on=field.iso(item, "resigned_on"),
    )


def parse_owners(answer: Json, about: About) -> list[Evidence]:
    """Every person or firm with significant control, present and past."""
    return [owner(item, about) for item in field.records(answer, "items", required=True)]


def owner(item: Json, about: About) -> Evidence:
    """One owner; one whose name the register protects is kept without a name."""
    name = field.text(item, "name")
    came, gone = field.day(item, "notified_on"), field.day(item, "ceased_on")
    said = name or "A person whose name the register protects"
    said += ", with significant control"
    said += f" since {came}" if came else ""
    said += f", ceased {gone}" if gone else ""
    return register_statement(
        SOURCE,
        "owner",
        said,
        about=about,
        event_date=gone or came,
        name=name,
        notified_on=field.iso(item, "notified_on"),
        ceased_on=field.iso(item, "ceased_on"),
        nature=field.words(item, "natures_of_control"),
    )
