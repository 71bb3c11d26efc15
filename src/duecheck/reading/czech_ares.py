"""
Czechia's ARES: `/ekonomicke-subjekty/{ico}` and `/ekonomicke-subjekty-vr/{ico}`.

`seznamRegistraci` says of each register behind ARES whether the firm is in it: AKTIVNI, ZANIKLY,
HISTORICKY or NEEXISTUJICI. `stavZdrojeIr` is the insolvency register; an active record there may
be a petition alone, so a person has to read it. In the public register's answer `datumVymazu`
marks facts that ended.
"""

from __future__ import annotations

from collections.abc import Iterator

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import (
    NOT_UNDERSTOOD,
    Entry,
    Proceeding,
    read_word,
    words_of,
)
from duecheck.reading.register_people import officer
from duecheck.reading.register_statement import register_statement

SOURCE = "czechia-ares"
ABSENT = "NEEXISTUJICI"
IN_LIQUIDATION = "v likvidaci"


def parse_subject(subject: Json) -> Entry:
    """One economic subject as ARES has it."""
    seat = field.part(subject, "sidlo")
    states = field.part(subject, "seznamRegistraci")
    ended = field.day(subject, "datumZaniku")
    form = field.text(subject, "pravniForma")
    given, state = existence(states)
    vat = field.text(states, "stavZdrojeDph")
    tax = field.text(subject, "dic")
    postcode = field.whole(seat, "psc")
    return Entry(
        number=field.needed(subject, "ico"),
        country="CZ",
        name=field.needed(subject, "obchodniJmeno"),
        status="dissolved" if ended is not None else state,
        given=f"{given}, datumZaniku {ended}" if ended is not None else given,
        details=(f"VAT register: {vat}",) if vat else (),
        founded=field.day(subject, "datumVzniku"),
        ended=ended,
        form=form,
        street=street(seat),
        postcode=None if postcode is None else f"{postcode:05d}",
        town=field.text(seat, "nazevObce"),
        codes=field.words(subject, "czNace"),
        proceedings=() if ended is not None else proceedings(subject, states),
        numbers=() if tax is None else (tax,),
        person=form in words_of(SOURCE)["persons"],
    )


def street(seat: Json) -> str | None:
    """Street with its house number, or the whole address as text."""
    name, house = field.text(seat, "nazevUlice"), field.whole(seat, "cisloDomovni")
    if name is None:
        return field.text(seat, "textovaAdresa")
    return name if house is None else f"{name} {house}"


def existence(states: Json) -> tuple[str | None, str]:
    """The state in the first register that knows the firm: its own word, and ours."""
    for name in words_of(SOURCE)["existence"]:
        given = field.text(states, name)
        if given is not None and given != ABSENT:
            return f"{name} {given}", read_word(SOURCE, "status", given)
    return None, NOT_UNDERSTOOD


def proceedings(subject: Json, states: Json) -> tuple[Proceeding, ...]:
    """The record in the insolvency register, and a liquidation told by the name."""
    found = []
    given = field.text(states, "stavZdrojeIr")
    if given is None:
        raise Unreadable("the state in the insolvency register is missing", seen="")
    word = read_word(SOURCE, "insolvency", given)
    if word != "none":
        found.append(
            Proceeding(
                case="insolvency register",
                type="record in the insolvency register",
                said=f"stavZdrojeIr {given}",
                open={"open": True, "ended": False}.get(word),
            )
        )
    if IN_LIQUIDATION in field.needed(subject, "obchodniJmeno").casefold():
        said = "the name says: in liquidation"
        found.append(Proceeding(case="name", type="liquidation", said=said))
    return tuple(found)


def parse_subjects(answer: Json) -> tuple[list[Entry], int | None]:
    """The subjects a search found, and how many there are in all."""
    total = field.whole(answer, "pocetCelkem")
    held = field.records(answer, "ekonomickeSubjekty", required=True)
    if total is None or (total > 0 and not held):
        raise Unreadable("an answer without its count or its hits", seen=str(sorted(answer)))
    return [parse_subject(item) for item in held], total


def parse_public_register(answer: Json, about: About) -> tuple[list[Evidence], str]:
    """Officers, those who left with their day, and former names, from the public register."""
    records = field.records(answer, "zaznamy", required=True)
    mine = [item for item in records if field.flag(item, "primarniZaznam") is not False]
    found: list[Evidence] = []
    for record in mine[:1]:
        for body in field.records(record, "statutarniOrgany"):
            said = field.text(body, "nazevOrganu")
            members = field.records(body, "clenoveOrganu")
            found += [parse_member(member, said, about) for member in members]
        found += former_names(record, about)
    return found, ""


def parse_member(member: Json, body: str | None, about: About) -> Evidence:
    """One member of a statutory body, with the days of office."""
    person = field.part(member, "fyzickaOsoba")
    firm = field.part(member, "pravnickaOsoba")
    parts = [field.text(person, name) for name in ("jmeno", "prijmeni")]
    name = " ".join(part for part in parts if part) or field.text(firm, "obchodniJmeno")
    if not name:
        raise Unreadable("a member without a name", seen=str(sorted(member)))
    office = field.part(member, "clenstvi")
    function, membership = field.part(office, "funkce"), field.part(office, "clenstvi")
    return officer(
        SOURCE,
        about,
        name=name,
        role=field.text(function, "nazev") or body,
        appointed=field.day(membership, "vznikClenstvi")
        or field.day(function, "vznikFunkce")
        or field.day(member, "datumZapisu"),
        resigned=field.day(membership, "zanikClenstvi")
        or field.day(function, "zanikFunkce")
        or field.day(member, "datumVymazu"),
    )


def former_names(record: Json, about: About) -> Iterator[Evidence]:
    """Names the public register struck out, with the day."""
    for item in field.records(record, "obchodniJmeno"):
        until = field.day(item, "datumVymazu")
        if until is None:
            continue
        old = field.needed(item, "hodnota")
        yield register_statement(
            SOURCE,
            "name-change",
            f"Called {old} until {until}",
            about=about,
            event_date=until,
            old=old,
            new=about.name,
            on=until.isoformat(),
        )
