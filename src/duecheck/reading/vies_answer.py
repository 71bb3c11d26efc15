"""
VIES, the European Union's check of VAT numbers: `/ms/{country}/vat/{number}`.

`userError` says how the question ended. Only VALID and INVALID are answers; every other word is
an outage of VIES or of a member state and never means that a number is invalid. `---` stands for
a name or address that the member state withholds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import words_of
from duecheck.reading.register_statement import register_statement

SOURCE = "vies"
NUMBER = re.compile(r"([A-Z]{2})([0-9A-Z+*]{2,12})")


@dataclass(frozen=True, kw_only=True)
class VatNumber:
    """A VAT number taken apart: the prefix VIES uses (Greece is EL) and the rest."""

    prefix: str
    rest: str

    @property
    def country(self) -> str:
        """The country by ISO 3166 (EL is GR, XI is GB)."""
        return {"EL": "GR", "XI": "GB"}.get(self.prefix, self.prefix)


def vat_number(said: str, country: str | None) -> VatNumber | None:
    """*said* as a number VIES covers, the *country* giving a missing prefix; None otherwise."""
    bare = re.sub(r"[\s.\-/]", "", said).upper()
    renamed = words_of(SOURCE)["prefix"]
    whole = NUMBER.fullmatch(bare)
    prefix = whole.group(1) if whole else country or ""
    rest = whole.group(2) if whole else bare
    prefix = renamed.get(prefix, prefix)
    return VatNumber(prefix=prefix, rest=rest) if prefix in words_of(SOURCE)["members"] else None


def outage_of(answer: Json) -> str | None:
    """The word for an outage, or None where the answer is one."""
    said = field.text(answer, "userError")
    return None if said in ("VALID", "INVALID") else said or "no userError"


def parse_answer(answer: Json, number: VatNumber, *, stated: str | None) -> Evidence:
    """The state of *number*, with the holder where it is shown; *stated* is the register number."""
    valid = field.flag(answer, "isValid")
    said = field.needed(answer, "userError")
    if valid is None or valid is not (said == "VALID"):
        raise Unreadable("isValid and userError do not agree", seen=f"{valid}, {said}")
    name, address = shown(answer, "name"), shown(answer, "address")
    words = f"VAT number {number.prefix}{number.rest} is {'valid' if valid else 'NOT valid'}"
    words += f", held by {name}" if name else ", holder not shown" if valid else ""
    return register_statement(
        SOURCE,
        "identifier-status",
        words,
        about=About(name=name, number=stated, country=number.country, address=address),
        scheme="vat",
        status="valid" if valid else "invalid",
        number=f"{number.prefix}{number.rest}",
        name=name,
        expired_for=None,
    )


def shown(answer: Json, name: str) -> str | None:
    """The text under *name*, or None where it is withheld."""
    said = field.text(answer, name)
    return None if said in words_of(SOURCE)["withheld"] else said
