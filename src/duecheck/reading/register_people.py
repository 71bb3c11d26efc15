"""An officer as any register lists one: name, office, and the days it began and ended."""

from __future__ import annotations

from datetime import date

from duecheck.model.evidence import About, Evidence
from duecheck.reading.register_entry import iso
from duecheck.reading.register_statement import register_statement


def officer(
    source: str,
    about: About,
    *,
    name: str,
    role: str | None,
    appointed: date | None = None,
    resigned: date | None = None,
) -> Evidence:
    """One officer of the firm *about*; birth dates and home addresses are never taken (R-08)."""
    days = [f"{word} {on}" for word, on in (("from", appointed), ("until", resigned)) if on]
    return register_statement(
        source,
        "officer",
        ", ".join([f"{name}, {role or 'office not given'}", *days]),
        about=about,
        event_date=resigned or appointed,
        name=name,
        role=role,
        appointed_on=iso(appointed),
        resigned_on=iso(resigned),
    )
