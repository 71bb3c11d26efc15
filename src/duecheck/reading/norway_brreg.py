"""
Norway's register of entities: `/enheter/{orgnr}`, `/enheter?navn=`, `/enheter/{orgnr}/roller`.

A deleted entity answers 200 with `respons_klasse` SlettetEnhet and a `slettedato`, or 410 with
the day alone. A search without hits has no `_embedded` at all.
"""

from __future__ import annotations

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.domains import registered_domain
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import (
    NOT_UNDERSTOOD,
    Entry,
    Former,
    Proceeding,
    readable,
    words_of,
)
from duecheck.reading.register_people import officer

SOURCE = "norway-brreg"
NORWAY = "NO"
PRESENT = "Enhet"


def parse_unit(unit: Json) -> Entry:
    """One entity as the register has it."""
    form = field.text(field.part(unit, "organisasjonsform"), "kode")
    ended = field.day(unit, "slettedato")
    address = field.part(unit, "forretningsadresse") or field.part(unit, "postadresse")
    filed = field.text(unit, "sisteInnsendteAarsregnskap")
    site = field.text(unit, "hjemmeside")
    return Entry(
        number=field.needed(unit, "organisasjonsnummer"),
        country=NORWAY,
        name=field.text(unit, "navn"),
        status=status(unit),
        given=given_words(unit),
        details=(f"last accounts filed for {filed}",) if filed else (),
        founded=field.day(unit, "stiftelsesdato")
        or field.day(unit, "registreringsdatoEnhetsregisteret"),
        ended=ended,
        form=form,
        street=", ".join(field.words(address, "adresse")) or None,
        postcode=field.text(address, "postnummer"),
        town=field.text(address, "poststed"),
        phone=field.text(unit, "telefon") or field.text(unit, "mobil"),
        mail=field.text(unit, "epostadresse"),
        domain=None if site is None else registered_domain(site),
        codes=tuple(
            code
            for name in ("naeringskode1", "naeringskode2", "naeringskode3")
            if (code := field.text(field.part(unit, name), "kode")) is not None
        ),
        former=tuple(
            Former(name=field.needed(item, "navn"), until=field.day(item, "tilDato"))
            for item in field.records(unit, "historiskeNavn")
        ),
        proceedings=() if ended else proceedings(unit),
        person=form in words_of(SOURCE)["persons"],
    )


def given_words(unit: Json) -> str | None:
    """The register's own words for the state: an unusual class, flags that are set, deletion."""
    flags = [str(row["name"]) for is_set, row in cases(unit) if is_set]
    ended = field.iso(unit, "slettedato")
    deletion = () if ended is None else (f"slettedato {ended}",)
    # "Enhet" (an entity) says nothing but that it is there: only what is set needs a word.
    given = field.text(unit, "respons_klasse") or PRESENT
    return ", ".join([*([] if given == PRESENT else [given]), *flags, *deletion]) or None


def status(unit: Json) -> str:
    """The state of the entity: deleted, bankrupt, alive; a class we do not know is said so."""
    if field.day(unit, "slettedato") is not None:
        return "dissolved"
    # Entries of a search carry no class: they are entities that are there.
    given = field.text(unit, "respons_klasse") or PRESENT
    known: str = words_of(SOURCE)["classes"].get(given, NOT_UNDERSTOOD)
    if known == "dissolved":
        raise Unreadable("a deleted entity without the day it was deleted", seen=given)
    if known != "active":
        return known
    bankrupt = [flag for flag, case in cases(unit) if case.get("solvent") is False and flag]
    return "insolvent" if bankrupt else known


def cases(unit: Json) -> list[tuple[bool, dict[str, object]]]:
    """Each flag the register keeps about proceedings, with what it means."""
    known: dict[str, dict[str, object]] = words_of(SOURCE)["cases"]
    return [(field.flag(unit, name) is True, {"name": name, **row}) for name, row in known.items()]


def flags_given(unit: Json) -> bool:
    """Whether the answer carries every flag about proceedings, so that False means none."""
    return all(field.flag(unit, name) is not None for name in words_of(SOURCE)["cases"])


def proceedings(unit: Json) -> tuple[Proceeding, ...]:
    """The proceedings whose flag is set; Unreadable where a flag is missing."""
    if field.text(unit, "respons_klasse") is not None and not flags_given(unit):
        raise Unreadable("flags of bankruptcy and winding-up are missing", seen=str(sorted(unit)))
    return tuple(
        Proceeding(
            case=str(row["name"]),
            type=str(row["type"]),
            said=f"{row['name']}: true",
            solvent=False if row.get("solvent") is False else None,
            started=field.day(unit, str(row["day"])) if row["day"] else None,
        )
        for is_set, row in cases(unit)
        if is_set
    )


def parse_units(answer: Json) -> tuple[list[Entry], int | None]:
    """The entities a search found, and how many there are in all."""
    total = field.whole(field.part(answer, "page"), "totalElements")
    held = field.records(field.part(answer, "_embedded"), "enheter")
    if total is None or (total > 0 and not held):
        raise Unreadable("a search without its count or its hits", seen=str(sorted(answer)))
    return readable(held, parse_unit), total


def parse_roles(answer: Json, about: About) -> tuple[list[Evidence], str]:
    """
    Officers by their groups, and a remark on those who stepped back.

    The register marks who stepped back without a day, so they are counted and not dated.
    """
    officers: list[Evidence] = []
    left = 0
    for group in field.records(answer, "rollegrupper", required=True):
        for role in field.records(group, "roller", required=True):
            if field.flag(role, "fratraadt") or field.flag(role, "avregistrert"):
                left += 1
                continue
            said = field.text(field.part(role, "type"), "beskrivelse")
            officers.append(officer(SOURCE, about, name=holder(role), role=said))
    return officers, f"{left} marked as stepped back, without a day" if left else ""


def holder(role: Json) -> str:
    """The name of the person or firm that holds *role*."""
    name = field.part(field.part(role, "person"), "navn")
    parts = [field.text(name, part) for part in ("fornavn", "mellomnavn", "etternavn")]
    firm = field.words(field.part(role, "enhet"), "navn")
    said = " ".join(part for part in parts if part) or ", ".join(firm)
    if not said:
        raise Unreadable("a role without a holder", seen=str(sorted(role)))
    return said
