"""The UK company register's search by name, and the form of its company numbers."""

from __future__ import annotations

import re

from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.companies_house_profile import SOURCE, address_text
from duecheck.reading.json_fields import Json

NUMBER = re.compile(r"[0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z]|R[0-9]{7}")


def normal_number(said: str) -> str | None:
    """*said* as the register writes it (`445790` -> `00445790`), or None where it cannot be one."""
    bare = re.sub(r"[\s.\-/]", "", said).upper()
    padded = bare.zfill(8) if bare.isdigit() else bare
    return padded if NUMBER.fullmatch(padded) else None


def parse_search(answer: Json) -> list[Candidate]:
    """The companies a name search proposed, in the register's order."""
    return [
        Candidate(
            id=f"{SOURCE}:{field.needed(item, 'company_number')}",
            name=field.needed(item, "title"),
            number=field.needed(item, "company_number"),
            country="GB",
            status=field.text(item, "company_status"),
            address=address_text(field.part(item, "address")),
        )
        for item in field.records(answer, "items", required=True)
    ]
