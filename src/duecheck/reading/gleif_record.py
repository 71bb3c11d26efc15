"""
A record of the Global LEI Foundation: who the entity is, whether it lives, is its code kept up.

Two states stand side by side. The entity's (ACTIVE, INACTIVE) is about the firm; the code's
(ISSUED, LAPSED) is about a yearly fee: a lapsed code is no sign that a firm has ended.
"""

from __future__ import annotations

from datetime import date

from duecheck import discover
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import SOLE_TRADER
from duecheck.reading.register_statement import register_statement

SOURCE = "gleif"


def lei_of(record: Json) -> str:
    """The twenty-character code of *record*."""
    return field.needed(field.part(record, "attributes"), "lei")


def entity_of(record: Json) -> Json:
    """The part of *record* that speaks of the firm."""
    return field.part(field.part(record, "attributes"), "entity")


def name_of(record: Json) -> str:
    """The legal name."""
    return field.needed(field.part(entity_of(record), "legalName"), "name")


def is_person(record: Json) -> bool:
    """Whether the entity is one natural person in business."""
    return field.text(entity_of(record), "category") == "SOLE_PROPRIETOR"


def address_text(record: Json) -> str | None:
    """The legal address as one text (of a natural person the town alone), or None."""
    address = field.part(entity_of(record), "legalAddress")
    person = is_person(record)
    lines = [] if person else [*field.words(address, "addressLines")]
    lines += [
        line
        for name in (("city", "country") if person else ("city", "postalCode", "country"))
        if (line := field.text(address, name)) is not None
    ]
    return ", ".join(lines) or None


def country_of(record: Json) -> str | None:
    """The country of registration: of the jurisdiction (`US-DE` -> `US`), else of the address."""
    entity = entity_of(record)
    jurisdiction = field.text(entity, "jurisdiction")
    if jurisdiction is not None:
        return jurisdiction[:2].upper()
    return field.text(field.part(entity, "legalAddress"), "country")


def about_entity(record: Json, stated: str | None = None) -> About:
    """
    Whom the record speaks of.

    The number is the one in the firm's own register, because that is what applicants state;
    the code itself where *stated* is the code or the record names no other number.
    """
    address = field.part(entity_of(record), "legalAddress")
    lei = lei_of(record)
    number = field.text(entity_of(record), "registeredAs")
    if number is None or (stated is not None and stated.strip().upper() == lei):
        number = lei
    return About(
        name=name_of(record),
        number=number,
        country=country_of(record),
        address=address_text(record),
        postcode=None if is_person(record) else field.text(address, "postalCode"),
        town=field.text(address, "city"),
    )


def parse_record(record: Json, *, as_of: date, stated: str | None = None) -> list[Evidence]:
    """Registration and upkeep of the code. *stated* is the number the applicant gave."""
    about = about_entity(record, stated)
    changes = renamings(record, about)
    return [registration(record, about), upkeep(record, about, as_of), *changes]


def ending(entity: Json) -> tuple[str | None, date | None]:
    """Why and when the entity ended: its expiration, else the newest completed ending event."""
    expiration = field.part(entity, "expiration")
    reason, on = field.text(expiration, "reason"), field.day(expiration, "date")
    if reason is not None:
        return reason, on
    endings = discover.table("reading", "gleif.toml")["ending"]
    events = [
        (field.day(event, "effectiveDate") or date.min, kind)
        for group in field.records(entity, "eventGroups")
        for event in field.records(group, "events")
        if (kind := field.text(event, "type")) in endings
        and field.text(event, "status") == "COMPLETED"
    ]
    if not events:
        return None, on
    last, kind = max(events)
    return kind, None if last == date.min else last


def read_status(given: str | None, reason: str | None) -> str:
    """ACTIVE and INACTIVE as one of ours, by the reason of the ending; else `not-understood`."""
    if given == "ACTIVE":
        return "active"
    if given == "INACTIVE":
        endings: dict[str, str] = discover.table("reading", "gleif.toml")["ending"]
        return endings.get(reason or "", "inactive")
    return "not-understood"


def successor(entity: Json) -> str | None:
    """The codes (and names, where given) of the entities that took over, or None."""
    listed = [field.part(entity, "successorEntity"), *field.records(entity, "successorEntities")]
    heirs = [
        " ".join(said for name in ("lei", "name") if (said := field.text(one, name)) is not None)
        for one in listed
    ]
    return ", ".join(dict.fromkeys(heir for heir in heirs if heir)) or None


def earlier_names(entity: Json) -> list[str]:
    """Former legal names; the record does not say until when each was borne."""
    return [
        field.needed(item, "name")
        for item in field.records(entity, "otherNames")
        if field.text(item, "type") == "PREVIOUS_LEGAL_NAME"
    ]


def renamings(record: Json, about: About) -> list[Evidence]:
    """Completed changes of the legal name, by the day they took effect (UTC, maybe a day early)."""
    entity = entity_of(record)
    old = "; ".join(earlier_names(entity)) or "a name the record does not give"
    days = [
        field.day(event, "effectiveDate")
        for group in field.records(entity, "eventGroups")
        for event in field.records(group, "events")
        if field.text(event, "type") == "CHANGE_LEGAL_NAME"
        and field.text(event, "status") == "COMPLETED"
    ]
    return [
        register_statement(
            SOURCE,
            "name-change",
            f"Legal name changed on {day} from {old}",
            about=about,
            event_date=day,
            old=old,
            new=about.name,
            on=day.isoformat(),
        )
        for day in sorted({day for day in days if day is not None}, reverse=True)
    ]


def adverse_events(entity: Json) -> list[str]:
    """Events of an ACTIVE entity that speak of insolvency, with their state as given."""
    listed = discover.table("reading", "gleif.toml")["adverse"]
    return [
        f"event {kind} ({field.text(event, 'status') or 'state not given'})"
        for group in field.records(entity, "eventGroups")
        for event in field.records(group, "events")
        if (kind := field.text(event, "type")) in listed
    ]


def registration(record: Json, about: About) -> Evidence:
    """Whether the entity lives, as the foundation has it from the firm or its register."""
    entity = entity_of(record)
    given = field.text(entity, "status")
    reason, ended = (None, None) if given == "ACTIVE" else ending(entity)
    heir = successor(entity)
    details = [said for said in (reason, f"successor {heir}" if heir else None) if said]
    details += adverse_events(entity) if given == "ACTIVE" else []
    if earlier := earlier_names(entity):
        details.append(f"earlier called {'; '.join(earlier)}")
    details += [SOLE_TRADER] if is_person(record) else []
    status = read_status(given, reason)
    said = f"{about.name} (LEI {lei_of(record)}) is {given or 'of no stated state'}"
    said += " (not understood)" if status == "not-understood" else ""
    return register_statement(
        SOURCE,
        "registration",
        "; ".join([said, *details]),
        about=about,
        event_date=ended,
        name=about.name,
        number=field.text(entity, "registeredAs"),
        lei=lei_of(record),
        country=about.country,
        status=status,
        status_as_given=given,
        status_detail="; ".join(details) or None,
        founded=field.iso(entity, "creationDate"),
        ended=None if ended is None else ended.isoformat(),
        legal_form=field.text(field.part(entity, "legalForm"), "id"),
        address=about.address,
        postcode=about.postcode,
        town=about.town,
        sole_trader=is_person(record),
        authority=False,
    )


def upkeep(record: Json, about: About, as_of: date) -> Evidence:
    """Whether the code was renewed; `expired_for` is days past the renewal date, 0 if none."""
    kept = field.part(field.part(record, "attributes"), "registration")
    status, due = field.text(kept, "status"), field.day(kept, "nextRenewalDate")
    late = None if due is None else max(0, (as_of - due).days)
    said = f"LEI {lei_of(record)} is {status or 'of no stated state'}"
    said += f", renewal due {due}" if due else ""
    return register_statement(
        SOURCE,
        "identifier-status",
        said,
        about=about,
        event_date=due if status == "LAPSED" else None,
        scheme="lei",
        status=status,
        expired_for=late,
    )


def parse_parent(record: Json, about: About, relation: str = "direct") -> Evidence:
    """The parent that *record* describes, direct or ultimate, of the child *about*."""
    name, number, country = name_of(record), lei_of(record), country_of(record)
    return register_statement(
        SOURCE,
        "parent",
        f"{relation.capitalize()} parent: {name} (LEI {number}, {country or 'country not given'})",
        about=about,
        name=name,
        number=number,
        country=country,
        relation=relation,
    )


def parent_link(record: Json, relation: str = "direct") -> str | None:
    """`record` where a parent's record can be read, `exception` where none is reported, or None."""
    held = field.part(field.part(record, "relationships"), f"{relation}-parent")
    links = field.part(held, "links")
    if "lei-record" in links or "related" in links:
        return "record"
    return "exception" if "reporting-exception" in links else None
