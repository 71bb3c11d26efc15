"""Rows of a CSV file of names: `name` and, where given, `country` and `reg`; bad rows are named."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duecheck.errors import BadInput
from duecheck.model.text import clean
from duecheck.reading.countries import country_code

NAMES = ("name", "company", "company name", "customer", "customer name", "legal name", "names")
COUNTRIES = ("country", "country code")
NUMBERS = ("reg", "number", "company number", "registration number")
DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row; `row` counts from 1 without the header. `trouble` is empty for a good one."""

    row: int
    name: str
    country: str | None = None
    reg: str | None = None
    trouble: str = ""


def name_rows(lines: Iterable[bytes], *, field: str, what: str) -> Iterator[NameRow]:
    """
    Every row of the file in order.

    BadInput where the file is empty, is not UTF-8, or has no column of names; it names *what*
    was read and the headers seen.
    """
    text = _decoded(lines, field, what)
    first = next(text, "")
    if not first.strip():
        raise BadInput(field, f"{what} is empty")
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(_chain(first, text), delimiter=delimiter)
    try:
        header = [head.strip().casefold() for head in next(reader)]
        at = _column(header, NAMES)
        if at is None:
            seen = ", ".join(header) or "nothing"
            raise BadInput(field, f"{what} has no column 'name'; headers seen: {seen}")
        where, number = _column(header, COUNTRIES), _column(header, NUMBERS)
        for count, row in enumerate((row for row in reader if row), start=1):
            yield _row(count, row, at, where, number)
    except csv.Error as trouble:
        raise BadInput(field, f"{what} line {reader.line_num}: {trouble}") from None


def _decoded(lines: Iterable[bytes], field: str, what: str) -> Iterator[str]:
    for count, line in enumerate(lines, start=1):
        try:
            yield line.decode("utf-8-sig" if count == 1 else "utf-8")
        except UnicodeDecodeError:
            hint = "Save it as UTF-8"
            raise BadInput(field, f"{what} line {count} is not UTF-8", hint=hint) from None


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _column(header: Sequence[str], known: Sequence[str]) -> int | None:
    return next((header.index(name) for name in known if name in header), None)


def _row(count: int, row: list[str], at: int, where: int | None, number: int | None) -> NameRow:
    name = clean(row[at]) if at < len(row) else ""
    said = clean(row[where]) if where is not None and where < len(row) else ""
    reg = clean(row[number]) if number is not None and number < len(row) else ""
    country = country_code(said) if said else None
    trouble = ""
    if sum(character.isalnum() for character in name) < 2:
        trouble = "name: blank, or no name"
    elif said and country is None:
        trouble = f"country: {said!r} is no country"
    return NameRow(row=count, name=name, country=country, reg=reg or None, trouble=trouble)
