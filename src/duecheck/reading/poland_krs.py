"""
Poland's court register (KRS): extracts `OdpisAktualny` and `OdpisPelny`, and the VAT white list.

An extract has six sections; the sixth holds bankruptcy, liquidation, restructuring, mergers and
the removal, the fourth arrears and claims. A part of the sixth that the table does not know is a
proceeding that is not understood. Names of people are masked and are not read.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_days import day_first
from duecheck.reading.register_entry import NOT_UNDERSTOOD, Entry, Proceeding, words_of
from duecheck.reading.register_statement import register_statement

SOURCE = "poland-krs"
OVER = ("zakonczen", "umorzen", "uchylen")
REMOVED = "wykreslen"


def parse_extract(answer: Json) -> Entry:
    """A current extract: the firm is on the register unless section six says it was removed."""
    extract = field.part(answer, "odpis")
    header = field.part(extract, "naglowekA")
    data = field.part(extract, "dane")
    firm, seat = firm_of(data), seat_of(data)
    cases, removed = section_six(field.part(data, "dzial6"))
    state = "dissolved" if removed is not None else "active"
    if state == "active" and any(case.solvent is False and case.open for case in cases):
        state = "insolvent"
    return Entry(
        number=field.needed(header, "numerKRS"),
        country="PL",
        name=field.needed(firm, "nazwa"),
        status=state,
        given="current extract" if removed is None else f"removed {removed}",
        details=section_four(field.part(data, "dzial4")),
        founded=day_first(header, "dataRejestracjiWKRS"),
        ended=removed,
        form=field.text(firm, "formaPrawna"),
        street=street(seat),
        postcode=field.text(seat, "kodPocztowy"),
        town=field.text(seat, "miejscowosc"),
        proceedings=() if removed is not None else cases,
        numbers=tuple(
            number
            for name in ("nip", "regon")
            if (number := field.text(field.part(firm, "identyfikatory"), name)) is not None
        ),
    )


def parse_full_extract(answer: Json) -> Entry:
    """
    A full extract, asked for where there is no current one: whether the firm was removed, and when.

    Its sections hold lists of entries; the newest name is taken.
    """
    extract = field.part(answer, "odpis")
    header = field.part(extract, "naglowekP")
    firm = firm_of(field.part(extract, "dane"))
    names = [said for row in field.records(firm, "nazwa") if (said := field.text(row, "nazwa"))]
    removals = [
        day_first(row, "dataWpisu")
        for row in field.records(header, "wpis", required=True)
        if REMOVED in plain(field.text(row, "opis") or "")
    ]
    removed = removals[-1] if removals else None
    return Entry(
        number=field.needed(header, "numerKRS"),
        country="PL",
        name=names[-1] if names else None,
        status="dissolved" if removals else NOT_UNDERSTOOD,
        given="removed from the register" if removals else "no current extract, no removal entered",
        founded=day_first(header, "dataRejestracjiWKRS"),
        ended=removed,
    )


def firm_of(data: Json) -> Json:
    """The part of section one that names the firm."""
    first = field.part(data, "dzial1")
    return field.part(first, "danePodmiotu") or field.part(first, "danePodmiotuZagranicznego")


def seat_of(data: Json) -> Json:
    """The address in section one."""
    return field.part(field.part(field.part(data, "dzial1"), "siedzibaIAdres"), "adres")


def street(seat: Json) -> str | None:
    """Street, house and flat, as written."""
    lines = [field.text(seat, name) for name in ("ulica", "nrDomu", "nrLokalu")]
    return " ".join(line for line in lines if line) or None


def section_six(section: Json) -> tuple[tuple[Proceeding, ...], date | None]:
    """The proceedings of section six, and the day of removal where it is entered."""
    found, removed = [], None
    for name, value in section.items():
        if not value:
            continue
        row = row_of("section_six", name)
        if row is not None and row.get("step") == "none":
            continue
        if row is not None and row.get("step") == "removal":
            removed = day_first(field.part(section, name), "dataWykresleniaZRejestru")
            if removed is None:
                raise Unreadable("a removal without its day", seen=name)
            continue
        over = any(word in plain(str(value)) for word in OVER)
        found.append(
            Proceeding(
                case=name,
                type="not understood" if row is None else row["type"],
                said=name,
                solvent=False if row is not None and row.get("solvent") is False else None,
                open=None if row is None or over else True,
            )
        )
    return tuple(found), removed


def section_four(section: Json) -> tuple[str, ...]:
    """What section four says of arrears and claims, or that a part is not understood."""
    said = []
    for name, value in section.items():
        if value:
            row = row_of("section_four", name)
            said.append(f"section 4: {name} (not understood)" if row is None else row["says"])
    return tuple(said)


def row_of(table: str, name: str) -> dict[str, Any] | None:
    """The first row of *table* one of whose words stands in *name*."""
    rows: list[dict[str, Any]] = words_of(SOURCE)[table]
    return next((row for row in rows if any(word in plain(name) for word in row["words"])), None)


def plain(words: str) -> str:
    """*words* in lower case without accents (`ł` as `l`)."""
    spread = unicodedata.normalize("NFKD", words.casefold().replace("ł", "l"))
    return "".join(c for c in spread if unicodedata.category(c) != "Mn")


def parse_white_list(answer: Json) -> Json | None:
    """The subject of the VAT white list's answer, or None where it lists none."""
    result = field.part(answer, "result")
    if "subject" not in result:
        said = field.text(answer, "message") or "no result"
        raise Unreadable("the white list gave no result", seen=said)
    return field.part(result, "subject") or None


def vat_status(subject: Json, number: str, about: About) -> Evidence:
    """The state of a tax number by the white list."""
    given = field.text(subject, "statusVat")
    known = words_of(SOURCE)["vat_status"].get(plain(given or ""), NOT_UNDERSTOOD)
    return register_statement(
        SOURCE,
        "identifier-status",
        f"VAT number PL{number} is {known} (white list: {given or 'no state given'})",
        about=about,
        event_date=field.day(subject, "removalDate"),
        scheme="vat",
        status=known,
        expired_for=None,
    )
