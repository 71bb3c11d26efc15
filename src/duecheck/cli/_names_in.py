"""One name given as an argument, or a file of them: rows for the commands that take either."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.intake.name_rows import NameRow, name_rows
from duecheck.model.text import clean
from duecheck.reading.countries import country_code, nearest_countries
from duecheck.records.files import read_lines


def one_or_many(
    name: str | None, names: Path | None, *, country: str | None, reg: str | None = None
) -> Iterable[NameRow]:
    """The rows to work on; BadInput unless exactly one of *name* and *names* is given."""
    if (name is None) == (names is None):
        raise BadInput("NAME", "give one name, or --names FILE.csv")
    if names is not None:
        if country is not None or reg is not None:
            raise BadInput("--names", "the file says country and number: give no option for them")
        return name_rows(read_lines(names, field="--names"), field="--names", what=str(names))
    said = clean(name or "")
    if sum(character.isalnum() for character in said) < 2:
        raise BadInput("NAME", f"{said!r} is no name")
    return [NameRow(row=1, name=said, country=code_of(country), reg=reg)]


def code_of(country: str | None) -> str | None:
    """The code of the country given; BadInput with the nearest where it is none."""
    if country is None:
        return None
    code = country_code(country)
    if code is None:
        near = ", ".join(nearest_countries(country))
        hint = f"Did you mean {near}?" if near else "A name or a code, as GB"
        raise BadInput("--country", f"{country!r} is no country", hint=hint)
    return code
