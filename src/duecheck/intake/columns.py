"""Which column of a file is which: by a table of synonyms, and by what the user says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from duecheck import discover
from duecheck.errors import BadInput

KINDS = ("ledger", "promises", "contacts", "mail", "customers", "crm")


@dataclass(frozen=True)
class Columns:
    """
    The columns of one file.

    `fields` is field -> positions; `kept` are columns nothing reads, by position, which are
    carried along; `dropped` are columns that are never kept, with the reason.
    """

    fields: dict[str, tuple[int, ...]]
    kept: dict[int, str]
    dropped: dict[str, str]

    def cell(self, row: Sequence[str], field: str) -> str:
        """The words in *field* of *row*, the first that are not empty; empty where none are."""
        for at in self.fields.get(field, ()):
            if at < len(row) and (said := row[at].strip()) and not is_empty(said):
                return said
        return ""

    def carried(self, row: Sequence[str]) -> dict[str, str]:
        """What stands in the columns nothing reads."""
        return {
            name: row[at].strip()
            for at, name in self.kept.items()
            if at < len(row) and row[at].strip()
        }


def tables() -> dict[str, Any]:
    """The table of synonyms and words."""
    return discover.table("intake", "columns.toml")


@lru_cache(maxsize=10_000)
def folded(header: str) -> str:
    """*header* in lower case without accents, every other sign a blank."""
    plain = unicodedata.normalize("NFKD", header.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", kept))


@cache
def _words(room: str) -> dict[str, str]:
    return {word: name for name, words in tables()[room].items() for word in words}


def word(room: str, said: str) -> str | None:
    """Which entry of the table *room* lists *said*; None where none does."""
    return _words(room).get(folded(said))


def is_empty(said: str) -> bool:
    """Whether a cell says that there is nothing in it."""
    return said.casefold() in _empties()


@cache
def _empties() -> frozenset[str]:
    return frozenset(tables()["empty"])


@cache
def _synonyms(kind: str) -> dict[str, str]:
    """Folded header -> field, the earlier field of the kind first."""
    table = tables()
    found: dict[str, str] = {}
    for field in table["kinds"][kind]["fields"]:
        for name in (*table["synonyms"][field]["names"], field.replace("_", " ")):
            found.setdefault(name, field)
    return found


def known_in(kind: str, said: Mapping[str, str], row: Sequence[str]) -> int:
    """How many cells of *row* are headers of a *kind* file: how a header row is found."""
    synonyms = _synonyms(kind)
    own = {folded(header) for header in said}
    count = sum(1 for cell in row if folded(cell) in synonyms or folded(cell) in own)
    return count if count > 1 or len([c for c in row if c.strip()]) <= count else 0


def named_in(kind: str, row: Sequence[str]) -> bool:
    """Whether *row* has the header of the names of a *kind* file, whatever else stands there."""
    return any(_synonyms(kind).get(folded(cell)) in ("name", "trading_name") for cell in row)


def protected(header: str) -> str | None:
    """Why a column is never kept, or None."""
    name = folded(header)
    never = set(name.split()) & set(tables()["never"])
    for why, words in tables()["protected"].items():
        if name in words or any(" " in word and f" {word} " in f" {name} " for word in words):
            return str(why)
    return f"{never.pop()}" if never else None


def mapping(kind: str, header: Sequence[str], said: Mapping[str, str]) -> Columns:
    """The columns of *header*, *said* (header -> field, as the user wrote it) first."""
    table = tables()["kinds"][kind]
    own = _own(kind, header, said)
    fields: dict[str, list[int]] = {}
    kept: dict[int, str] = {}
    dropped: dict[str, str] = {}
    for at, name in enumerate(header):
        if not name:
            continue
        field = own.get(at)
        if field is None and (why := protected(name)) is not None:
            dropped[name] = why
            continue
        field = field or _synonyms(kind).get(folded(name))
        if field is None or field == "":
            kept[at] = name
        else:
            fields.setdefault(field, []).append(at)
    seen = ", ".join(filter(None, header))
    for choice in table["required"]:
        if not set(choice) & set(fields):
            raise BadInput(
                "FILE",
                f"no column for {' or '.join(choice)}; headers seen: {seen}",
                hint=f"Name it: --map 'HEADER={choice[0]}'",
            )
    return Columns({f: tuple(at) for f, at in fields.items()}, kept, dropped)


def _own(kind: str, header: Sequence[str], said: Mapping[str, str]) -> dict[int, str]:
    """Position -> field as the user wrote it; BadInput for a header or field nobody knows."""
    fields = tables()["kinds"][kind]["fields"]
    found: dict[int, str] = {}
    for name, field in said.items():
        at = [n for n, each in enumerate(header) if folded(each) == folded(name)]
        if not at:
            raise BadInput(
                "--map", f"no column {name!r}", hint=f"Seen: {', '.join(filter(None, header))}"
            )
        if field not in fields:
            raise BadInput("--map", f"{field!r} is no field", hint=f"One of {', '.join(fields)}")
        if (why := protected(header[at[0]])) is not None:
            raise BadInput("--map", f"{name!r} is never kept ({why})")
        found[at[0]] = field
    return found


def shown(mapped: Columns, header: Sequence[str]) -> list[str]:
    """The mapping as lines for a person, before anything is written."""
    lines = [
        f"{field}: {', '.join(repr(header[n]) for n in at)}" for field, at in mapped.fields.items()
    ]
    if mapped.kept:
        lines.append(f"kept as they are: {', '.join(mapped.kept.values())}")
    lines += [f"never kept: {name!r} ({why})" for name, why in mapped.dropped.items()]
    return lines
