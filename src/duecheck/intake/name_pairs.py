"""Pairs of names from a table with the columns a, b and, where known, country_a, country_b."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from duecheck.errors import BadInput
from duecheck.reading.countries import country_code, nearest_countries

LONGEST = 1000
DELIMITERS = ",;\t|"
MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


class NamePair(NamedTuple):
    """Two names and their countries (ISO 3166-1 alpha-2); `problem` says why they cannot be met."""

    a: str
    b: str
    country_a: str | None = None
    country_b: str | None = None
    problem: str | None = None


def known_country(said: str | None, field: str) -> str | None:
    """The code of *said*; None where nothing is said; BadInput where it is no country."""
    if said is None or not said.strip():
        return None
    code = country_code(said)
    if code is None:
        near = nearest_countries(said)
        hint = f"Did you mean {' or '.join(near)}?" if near else "Give a code of ISO 3166-1: GB"
        raise BadInput(field, f"{said!r} is no country", hint=hint)
    return code


def usable(name: str, field: str) -> str:
    """*name* trimmed; BadInput where it is empty or longer than any register's names."""
    trimmed = name.strip()
    if not trimmed:
        raise BadInput(field, "is empty", hint="Give a company's name")
    if len(trimmed) > LONGEST:
        raise BadInput(field, f"is longer than {LONGEST:,} characters", hint="Give a name alone")
    return trimmed


def name_pairs(lines: Iterable[bytes], *, field: str) -> Iterator[NamePair]:
    """
    The pairs of *lines*, in order, one at a time; a row that cannot be used says why.

    BadInput, naming *field*, where there is no header with a and b. Bytes that are not UTF-8 are
    read as Windows-1252.
    """
    rows = iter(lines)
    first = next(rows, b"")
    header, delimiter = _header(first, field)
    reader = csv.reader(_text(rows), delimiter=delimiter)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as trouble:
            yield NamePair("", "", problem=f"not read: {trouble}")
            continue
        if any(cell.strip() for cell in row):
            yield _pair(row, header)


def _header(line: bytes, field: str) -> tuple[dict[str, int], str]:
    """The place of each column, and what parts them."""
    if line[:2] in MARKS or b"\0" in line:
        raise BadInput(field, "is no table in plain text", hint="Save it as CSV in UTF-8")
    said = _decoded(line).strip().lower()
    for delimiter in DELIMITERS:
        names = [name.strip().strip('"') for name in said.split(delimiter)]
        if {"a", "b"} <= set(names):
            return {name: place for place, name in reversed(list(enumerate(names)))}, delimiter
    what = f"begins with {said[:60]!r}" if said else "is empty"
    raise BadInput(field, what, hint="The first line names the columns: a,b,country_a,country_b")


def _pair(row: list[str], header: dict[str, int]) -> NamePair:
    def cell(name: str) -> str:
        place = header.get(name, len(row))
        return row[place] if place < len(row) else ""

    a, b = cell("a"), cell("b")
    try:
        return NamePair(
            usable(a, "a"),
            usable(b, "b"),
            known_country(cell("country_a"), "country_a"),
            known_country(cell("country_b"), "country_b"),
        )
    except BadInput as trouble:
        return NamePair(a[:LONGEST], b[:LONGEST], problem=str(trouble))


def _text(lines: Iterable[bytes]) -> Iterator[str]:
    for line in lines:
        yield _decoded(line)


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")
