"""
The UK company register's list of charges: who holds security over what, and since when.

A charge is ordinary; two things are marked. One over all assets, and one whose deed uses words
of extraordinary security (a life policy, a guarantee, a purchase of debts, a second rank).
Rent deposits and secured accounts are neither.
"""

from __future__ import annotations

import re

from duecheck import discover
from duecheck.model.evidence import About, Evidence
from duecheck.model.text import quote
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_profile import SOURCE
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement


def parse_charges(answer: Json, about: About) -> list[Evidence]:
    """Every charge on the list, outstanding or satisfied."""
    return [charge(item, about) for item in field.records(answer, "items", required=True)]


def charge(item: Json, about: About) -> Evidence:
    """One charge, dated by its creation."""
    particulars = field.part(item, "particulars")
    described = field.text(particulars, "description")
    deed = field.text(field.part(item, "classification"), "description")
    covers = covers_all(particulars, f"{deed or ''} {described or ''}")
    status = read_status(field.text(item, "status"))
    holder = holders(item)
    created = field.day(item, "created_on")
    said = f"{deed or 'Charge'} held by {holder or 'a holder not named'}"
    said += f", created {created}" if created else ""
    said += (
        f", {status}"
        if status != "not-understood"
        else f", state {item.get('status')!r} not understood"
    )
    return register_statement(
        SOURCE,
        "charge",
        said,
        about=about,
        event_date=created,
        quote=None if described is None else quote(described),
        charge_id=charge_id(item),
        holder=holder,
        created_on=field.iso(item, "created_on"),
        satisfied_on=field.iso(item, "satisfied_on"),
        status=status,
        all_assets=covers,
        classification=deed,
        particulars=None if described is None else quote(described),
        extraordinary=extraordinary(f"{deed or ''} {described or ''}", covers_all=covers is True),
    )


def read_status(given: str | None) -> str:
    """The register's word for the state of a charge, as one of ours or `not-understood`."""
    known: dict[str, str] = discover.table("reading", "companies_house.toml")["charge_status"]
    return known.get(given or "", "not-understood")


def charge_id(item: Json) -> str | None:
    """The charge's code, or for charges before 2013 its number, as text."""
    number = field.whole(item, "charge_number")
    return field.text(item, "charge_code") or (None if number is None else str(number))


def holders(item: Json) -> str | None:
    """Who is entitled, several parted by a semicolon; None where the register names nobody."""
    names = [field.text(person, "name") for person in field.records(item, "persons_entitled")]
    return "; ".join(name for name in names if name is not None) or None


def covers_all(particulars: Json, words: str) -> bool | None:
    """
    Whether the charge is over everything the company has.

    None where the register neither says so nor describes what is covered.
    """
    stated = field.flag(particulars, "floating_charge_covers_all")
    said = plain(words)
    phrases = discover.table("reading", "companies_house.toml")["charges"]["all_assets"]
    if stated or any(phrase in said for phrase in phrases):
        return True
    return None if stated is None and field.text(particulars, "description") is None else False


def extraordinary(words: str, *, covers_all: bool) -> str | None:
    """The words of the deed that make the security extraordinary, or None."""
    table = discover.table("reading", "companies_house.toml")["charges"]
    said = plain(words)
    listed = table["extraordinary"] + ([] if covers_all else table["extraordinary_alone"])
    found = [phrase for phrase in listed if re.search(rf"\b{re.escape(phrase)}\b", said)]
    return ", ".join(found) or None


def plain(words: str) -> str:
    """Lower case, white space folded."""
    return " ".join(words.casefold().split())
