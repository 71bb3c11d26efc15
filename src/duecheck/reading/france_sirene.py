"""
France's directory of enterprises: `/search?q=` of recherche-entreprises.

`etat_administratif` A is open, C is ceased. Insolvency is not here: it stands in the gazette.
Where the holder objects to publication, names and addresses come as a mark and are not names.
"""

from __future__ import annotations

import re

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import Entry, read_word, readable, words_of
from duecheck.reading.register_people import officer

SOURCE = "france-registers"
FRANCE = "FR"
YEAR = re.compile(r"[0-9]{4}")
NATURAL, LEGAL = "personne physique", "personne morale"


def parse_search(answer: Json) -> tuple[list[Entry], int | None]:
    """The enterprises of an answer, and how many there are in all."""
    total = field.whole(answer, "total_results")
    held = field.records(answer, "results", required=True)
    if total is None or (total > 0 and not held):
        raise Unreadable("an answer without its count or its hits", seen=str(sorted(answer)))
    return readable(held, parse_enterprise), total


def parse_enterprise(item: Json) -> Entry:
    """One enterprise as the directory has it."""
    seat = field.part(item, "siege")
    given = field.text(item, "etat_administratif")
    activity = field.text(item, "activite_principale")
    form = field.text(item, "nature_juridique")
    siren = field.needed(item, "siren")
    seat_number = field.text(seat, "siret")
    return Entry(
        number=siren,
        country=FRANCE,
        name=shown(item, "nom_raison_sociale") or shown(item, "nom_complet"),
        status=read_word(SOURCE, "status", given),
        given=None if given is None else f"etat_administratif {given}",
        details=details(item),
        founded=field.day(item, "date_creation"),
        ended=field.day(item, "date_fermeture"),
        form=form,
        street=shown(seat, "adresse"),
        postcode=field.text(seat, "code_postal"),
        town=field.text(seat, "libelle_commune"),
        codes=() if activity is None else (activity,),
        numbers=(*(() if seat_number is None else (seat_number,)), *field.words(item, "tva")),
        person=is_person(item, form),
    )


def shown(record: Json, name: str) -> str | None:
    """The text under *name*, or None where it is withheld."""
    said = field.text(record, name)
    if said is None or any(mark in said for mark in words_of(SOURCE)["withheld"]):
        return None
    return said


def is_person(item: Json, form: str | None) -> bool:
    """Whether the enterprise is one natural person's."""
    marked = field.flag(field.part(item, "complements"), "est_entrepreneur_individuel")
    return form in words_of(SOURCE)["persons"] or marked is True


def details(item: Json) -> tuple[str, ...]:
    """Open establishments and the newest published turnover and result, in the firm's currency."""
    said = []
    open_ = field.whole(item, "nombre_etablissements_ouverts")
    if open_ is not None:
        said.append(f"{open_} establishments open")
    finances = field.part(item, "finances")
    years = [name for name in finances if YEAR.fullmatch(name)]
    if years:
        year = max(years)
        row = field.part(finances, year)
        figures = [
            f"{word} {amount} EUR"
            for word, name in (("turnover", "ca"), ("net result", "resultat_net"))
            if (amount := field.whole(row, name)) is not None
        ]
        said.append(f"{year}: {', '.join(figures) or 'no figure published'}")
    return tuple(said)


def parse_people(item: Json, about: About) -> tuple[list[Evidence], str]:
    """Directors and auditors of *item*; birth dates and nationality are not taken."""
    officers = []
    strange = 0
    for person in field.records(item, "dirigeants"):
        kind = field.text(person, "type_dirigeant")
        if kind not in (NATURAL, LEGAL):
            strange += 1
            continue
        parts = ("prenoms", "nom") if kind == NATURAL else ("denomination",)
        name = " ".join(said for part in parts if (said := shown(person, part)) is not None)
        if name:
            role = field.text(person, "qualite")
            officers.append(officer(SOURCE, about, name=name, role=role))
    return officers, f"{strange} of a kind not understood" if strange else ""
