"""The user's own terms of a run: purpose, currency, law, pick, lanes, deadline."""

from __future__ import annotations

import re

from duecheck import discover
from duecheck.errors import BadInput
from duecheck.model.lookup import Lane
from duecheck.model.text import clean
from duecheck.reading.countries import country_code, currencies, nearest_countries

PURPOSES = ("new-credit", "review", "collection", "visit")
OF_A_CUSTOMER = frozenset({"review", "collection"})
LONGEST_DEADLINE = 86_400.0


def purpose(field: str, said: str) -> str:
    """One of the four purposes, or `other:` with words of the user's own."""
    written = clean(said)
    kind, colon, words = written.partition(":")
    if written.lower() in PURPOSES:
        return written.lower()
    if colon and kind.strip().lower() == "other" and words.strip():
        return f"other:{words.strip()}"
    raise BadInput(
        field, f"{said!r} is no purpose", hint=f"One of {', '.join(PURPOSES)}, other:TEXT"
    )


def country(field: str, said: str) -> str:
    """The ISO code of a country by code or name; never guessed, the nearest are named."""
    code = country_code(said)
    if code is None:
        near = nearest_countries(said)
        hint = f"Did you mean {' or '.join(near)}?" if near else "Write GB, Germany, usa …"
        raise BadInput(field, f"{said!r} is no country", hint=hint)
    return code


def currency(field: str, said: str) -> str:
    """An ISO 4217 code in use somewhere."""
    code = said.strip().upper()
    if code not in currencies():
        raise BadInput(field, f"{said!r} is no currency", hint="Write GBP, EUR, USD …")
    return code


def jurisdiction(field: str, said: str) -> str:
    """A country, or a part of one by ISO 3166-2: `GB`, `US-CA`."""
    head, dash, part = said.strip().partition("-")
    code = country_code(head)
    if code is None and (code := country_code(said)) is not None:
        return code
    if code is None or (dash and not re.fullmatch(r"[A-Za-z0-9]{1,3}", part)):
        raise BadInput(field, f"{said!r} is no jurisdiction", hint="Write GB or US-CA")
    return f"{code}-{part.upper()}" if dash else code


def source_ids() -> list[str]:
    """The ids of the sources, as their files are named."""
    own = [name.replace("_", "-") for name in discover.names("sources")]
    return sorted([*own, *discover.plugged("sources")])


def pick(field: str, said: str) -> str:
    """A candidate chosen by a person: `SOURCE:NUMBER`, as the report lists it."""
    source, colon, number = said.strip().partition(":")
    if not colon or not number.strip():
        raise BadInput(field, f"{said!r} is no candidate", hint="Write SOURCE:NUMBER")
    if source.strip().lower() not in source_ids():
        raise BadInput(field, f"{source!r} is no source", hint=f"One of {', '.join(source_ids())}")
    return f"{source.strip().lower()}:{number.strip()}"


def only(field: str, said: str) -> tuple[str, ...]:
    """Lanes and sources by comma, each known, each once."""
    asked = [word.strip().lower() for word in said.split(",") if word.strip()]
    known = [*map(str, Lane), *source_ids()]
    for word in asked:
        if word not in known:
            hint = f"Lanes: {', '.join(Lane)}. Sources: {', '.join(source_ids())}"
            raise BadInput(field, f"{word!r} is no lane and no source", hint=hint)
    if not asked:
        raise BadInput(field, "names no lane and no source")
    return tuple(dict.fromkeys(asked))


def deadline(field: str, said: str) -> float:
    """Seconds above zero, at most a day."""
    written = said.strip()
    if not re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", written, re.ASCII):
        raise BadInput(field, f"{said!r} is no number of seconds", hint="Write 30")
    if not 0 < float(written) <= LONGEST_DEADLINE:
        raise BadInput(field, f"{said!r} is not between 0 and {LONGEST_DEADLINE:.0f} seconds")
    return float(written)
