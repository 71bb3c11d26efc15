"""
Rows of a US state's open-data register, read by a table of its columns (`socrata.toml`).

A row is the firm's only by name; persons (sole owners, assumed names) are left out. A state's
word that the table does not know is reported as not understood.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.model.evidence import About, Evidence
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.names import Likeness, likeness
from duecheck.reading.register_statement import register_statement

SOURCE = "socrata"
State = Mapping[str, Any]
NUMBER = re.compile(r"(?P<state>[A-Z]{2})-(?P<number>[A-Za-z0-9-]{1,40})")
WRITTEN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def states() -> dict[str, State]:
    """The states that can be asked, by their two letters."""
    table: dict[str, State] = discover.table("reading", "socrata.toml")["states"]
    return table


def parse_rows(answer: Any, state: State) -> list[Json]:
    """The rows of an answer that are of firms; an error arrives as an object, not a list."""
    if not isinstance(answer, list):
        raise Unreadable("a list of rows expected", seen=repr(answer)[:200])
    rows = [field.document(item) for item in answer]
    only = state.get("only")
    if only is not None:
        rows = [row for row in rows if said(row, only["column"]) == only["value"]]
    persons = {word.casefold() for word in state.get("person", ())}
    return [row for row in rows if (said(row, state["type"]) or "").casefold() not in persons]


def said(row: Json, column: str | None) -> str | None:
    """A cell as text, numbers too; None where it is empty or the state has no such column."""
    value = row.get(column) if column is not None else None
    if value is None or isinstance(value, (dict, list, bool)):
        return None
    return str(value).strip() or None


def named(rows: list[Json], state: State, name: str) -> list[Json]:
    """The rows whose name is *name*, each number once."""
    once: dict[str, Json] = {}
    for row in rows:
        called, number = said(row, state["name"]), said(row, state["number"])
        if called is None or number is None:
            raise Unreadable("a row with name and number expected", seen=repr(sorted(row)))
        if likeness(name, called) is Likeness.SAME:
            once.setdefault(number, row)
    return list(once.values())


def candidate(code: str, state: State, row: Json) -> Candidate:
    """The row as a candidate, its number with the state's letters before it."""
    number = f"{code}-{said(row, state['number'])}"
    return Candidate(
        id=f"{SOURCE}:{number}",
        name=said(row, state["name"]) or "",
        number=number,
        country="US",
        status=said(row, state.get("state")) or state.get("all"),
        address=address(row, state),
    )


def address(row: Json, state: State) -> str | None:
    """The address in one line, or None."""
    lines = [line for column in state["address"] if (line := said(row, column)) is not None]
    return ", ".join(lines) or None


def day(cell: str | None) -> date | None:
    """A day as the states write it: ISO, or month/day/year."""
    if cell is None:
        return None
    written = WRITTEN.fullmatch(cell)
    try:
        if written is not None:
            return date(int(written[3]), int(written[1]), int(written[2]))
        return date.fromisoformat(cell[:10])
    except ValueError:
        raise Unreadable("a day expected", seen=cell) from None


def read_status(row: Json, state: State) -> tuple[str, str | None]:
    """Our word for the firm's state, and the register's own."""
    given = said(row, state.get("state"))
    if "all" in state:
        return str(state["all"]), given
    return state["status"].get((given or "").casefold(), "not-understood"), given


def registration(code: str, state: State, row: Json) -> Evidence:
    """The entry: a foreign firm's day in a state is not its first day."""
    status, given = read_status(row, state)
    name, number = said(row, state["name"]), said(row, state["number"])
    home = (said(row, state.get("jurisdiction")) or "").casefold()
    foreign = bool(home) and home not in state.get("home", ())
    formed = day(said(row, state.get("formed")))
    told = f"{name} ({code} {number}) in {state['title']}"
    told += f": state {given!r}, not understood" if status == "not-understood" else f": {status}"
    told += f" ({given})" if given and status != "not-understood" else ""
    told += f", {'registered there' if foreign else 'formed'} {formed}" if formed else ""
    about = About(
        name=name,
        number=f"{code}-{number}",
        country="US",
        address=address(row, state),
        postcode=said(row, state.get("zip")),
        town=said(row, state.get("city")),
    )
    return register_statement(
        SOURCE,
        "registration",
        told,
        about=about,
        name=name,
        number=f"{code}-{number}",
        country="US",
        status=status,
        status_as_given=given,
        founded=None if foreign or formed is None else formed.isoformat(),
        registered_here=formed.isoformat() if foreign and formed else None,
        legal_form=said(row, state["type"]),
        address=about.address,
        postcode=about.postcode,
        town=about.town,
        authority=not foreign,
    )
