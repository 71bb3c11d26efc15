"""
Corporations Canada: `/corporations/{number}.json`, a list of two (English, French; either null).

Where there is no such corporation the list holds a sentence instead. States carry their cause
("Inactive - Amalgamated"); a pending dissolution is a live corporation that is being struck off.
"""

from __future__ import annotations

from typing import Any

from duecheck.errors import Unreadable
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import Entry, Former, read_word, words_of

SOURCE = "canada-federal"
PRIMARY = "Primary"
ENDED = ("dissol", "amalgam", "discontinu")


def parse_answer(answer: Any) -> Entry | None:
    """The corporation of *answer*, or None where the register says that it could not find one."""
    if not isinstance(answer, list):
        raise Unreadable("a list of two expected", seen=repr(answer))
    records = [item for item in answer if isinstance(item, dict)]
    if records:
        return parse_corporation(records[0])
    said = next((item for item in answer if isinstance(item, str)), "")
    if words_of(SOURCE)["missing"] in said.casefold():
        return None
    raise Unreadable("neither a corporation nor the documented sentence", seen=said)


def parse_corporation(record: Json) -> Entry:
    """One corporation as the register has it."""
    given = field.text(record, "status")
    state = read_word(SOURCE, "status", given)
    names = [field.part(item, "CorporationName") for item in named(record)]
    address = newest_address(record)
    tax = field.text(field.part(record, "businessNumbers"), "businessNumber")
    return Entry(
        number=number_of(record),
        country="CA",
        name=current_name(names),
        status=state,
        given=given,
        details=details(record),
        founded=activity(record, ("incorporation", "amalgamation", "continuance")),
        ended=activity(record, ENDED) if state in ("dissolved", "closed") else None,
        form=field.text(record, "act"),
        street=", ".join(field.words(address, "addressLine")) or None,
        postcode=field.text(address, "postalCode"),
        town=field.text(address, "city"),
        former=tuple(
            Former(name=field.needed(name, "name"), until=field.day(name, "expiryDate"))
            for name in names
            if field.flag(name, "current") is False
        ),
        strike_off=words_of(SOURCE)["strike_off"].get((given or "").casefold()),
        numbers=() if tax is None else (tax,),
    )


def number_of(record: Json) -> str:
    """The corporation number, which comes as text or as a number."""
    value = record.get("corporationId")
    return str(value) if isinstance(value, int) else field.needed(record, "corporationId")


def named(record: Json) -> list[Json]:
    """The names listed; Unreadable where there are none."""
    listed = field.records(record, "corporationNames", required=True)
    if not listed:
        raise Unreadable("a corporation without a name", seen=str(sorted(record)))
    return listed


def current_name(names: list[Json]) -> str:
    """The current primary name, else any current one, else the last."""
    current = [name for name in names if field.flag(name, "current") is not False]
    primary = [name for name in current if field.text(name, "nameType") == PRIMARY]
    return field.needed((primary or current or names[-1:])[0], "name")


def newest_address(record: Json) -> Json:
    """The registered office. The register's own spelling of the field is `adresses`."""
    listed = field.records(record, "adresses") or field.records(record, "addresses")
    return field.part(listed[0], "address") if listed else {}


def details(record: Json) -> tuple[str, ...]:
    """The newest annual return that was filed, as far as the register lists them."""
    years = [
        year
        for item in field.records(record, "annualReturns")
        if (year := field.whole(field.part(item, "annualReturn"), "yearOfFiling")) is not None
    ]
    return (f"last annual return filed for {max(years)}",) if years else ()


def activity(record: Json, wanted: tuple[str, ...]) -> Any:
    """The day of the first activity whose name begins with one of *wanted*, or None."""
    for item in field.records(record, "activities"):
        one = field.part(item, "activity")
        name = (field.text(one, "activity") or "").casefold()
        if name.startswith(wanted):
            return field.day(one, "date")
    return None
