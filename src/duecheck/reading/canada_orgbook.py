"""
OrgBook BC: `/search/topic?q=`, organisations registered in British Columbia.

Each topic carries names and attributes as lists of `type` and text. `entity_status` is ACT or
HIS; HIS is a firm that no longer exists there (dissolved, amalgamated or moved).
"""

from __future__ import annotations

from duecheck.errors import Unreadable
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import Entry, read_word, words_of

SOURCE = "canada-orgbook"


def parse_topics(answer: Json) -> tuple[list[Entry], int | None]:
    """The organisations an answer lists, and how many there are in all."""
    total = field.whole(answer, "total")
    held = field.records(answer, "results", required=True)
    if total is None or (total > 0 and not held):
        raise Unreadable("an answer without its count or its hits", seen=str(sorted(answer)))
    return [parse_topic(item) for item in held], total


def parse_topic(topic: Json) -> Entry:
    """One organisation as OrgBook has it."""
    facts = {
        field.needed(item, "type"): field.text(item, "value")
        for item in field.records(topic, "attributes", required=True)
    }
    names = {
        field.needed(item, "type"): field.text(item, "text")
        for item in field.records(topic, "names")
    }
    given = facts.get("entity_status")
    state = read_word(SOURCE, "status", given)
    form = facts.get("entity_type")
    changed = field.day(facts, "entity_status_effective")
    tax = names.get("business_number")
    return Entry(
        number=field.needed(topic, "source_id"),
        country="CA",
        name=names.get("entity_name") or next((n for n in names.values() if n), None),
        status=state,
        given=None if given is None else f"entity_status {given}",
        details=("registered in British Columbia",),
        founded=field.day(facts, "registration_date"),
        ended=changed if state == "dissolved" else None,
        form=form,
        numbers=() if tax is None else (tax,),
        person=form in words_of(SOURCE)["persons"],
    )
