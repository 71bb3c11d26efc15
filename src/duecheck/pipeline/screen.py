"""Screens names against the lists of this machine: one answer a name, in order, offline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from duecheck import discover
from duecheck.intake.name_rows import NameRow
from duecheck.pipeline.in_processes import in_processes
from duecheck.pipeline.list_match import Scored, scored
from duecheck.pipeline.lists import standing
from duecheck.pipeline.lists_in_process import OPENED, STANDS, open_all

VERIFY = "possible match, verify"
MOST = 3
PERSON = "individual"
# Text less alike than this cannot reach the score from which a match is shown.
LEAST_NEAR = 0.7
# Only the nearest can reach that score, so that fewer names are compared than for candidates.
CLOSER = 16


def screened(
    rows: Iterable[NameRow],
    lists: Sequence[str],
    *,
    as_of: date,
    processes: int | None = None,
) -> Iterator[dict[str, Any]]:
    """One answer for each of *rows*, in their order; what *lists* are not there is named in it."""
    stands = [standing(name, as_of=as_of) for name in lists]
    return in_processes(_screen, rows, start=open_all, given=(stands,), processes=processes)


def _screen(rows: list[NameRow]) -> list[dict[str, Any]]:
    table = discover.table("reading", "lists.toml")
    least = float(table["screening"]["possible"])
    searched = [
        {
            "list": found.list,
            "day": None if found.state is None else found.state.published,
            "sha256": None if found.state is None else found.state.sha256,
            "stale": found.stale,
        }
        for found in STANDS
        if found.list in OPENED
    ]
    missing = {found.list: found.trouble for found in STANDS if found.list not in OPENED}
    silent = bool(missing) or any(found.stale for found in STANDS)
    return [_answer(row, least, searched, missing, silent=silent) for row in rows]


def _answer(
    row: NameRow,
    least: float,
    searched: list[dict[str, Any]],
    missing: dict[str, str],
    *,
    silent: bool,
) -> dict[str, Any]:
    matches, persons = ([], 0) if row.trouble else _matches(row, least)
    outcome = "possible-match" if matches else "not-checked" if silent else "no-match"
    return {
        "row": row.row,
        "name": row.name,
        "country": row.country,
        "status": "invalid" if row.trouble else "ok",
        "outcome": "not-checked" if row.trouble else outcome,
        "says": VERIFY if matches else None,
        "matches": matches,
        "persons_left_out": persons,
        "searched": [] if row.trouble else searched,
        "not_checked": missing,
        "trouble": row.trouble or None,
    }


def _matches(row: NameRow, least: float) -> tuple[list[dict[str, Any]], int]:
    found, persons = [], 0
    for name, search in OPENED.items():
        hits = scored(
            search, row.name, country=row.country, most=CLOSER, least=LEAST_NEAR, closer=CLOSER
        )
        shown = 0
        for hit in hits:
            if hit.score < least or shown == MOST:
                break
            body = json.loads(search.entry(hit.key) or b"{}")
            if body.get("what") == PERSON:
                persons += 1  # left out, and takes no firm's place
            else:
                shown += 1
                found.append(_match(name, hit, body.get("what")))
    return sorted(found, key=lambda one: (-one["score"], one["list"], one["key"])), persons


def _match(list_: str, hit: Scored, what: str | None) -> dict[str, Any]:
    return {
        "list": list_,
        "key": hit.key,
        "name": hit.name,
        "kind": hit.kind,
        "what": what,
        "country": hit.country,
        "score": hit.score,
        "outcome": str(hit.outcome),
        "deciding": list(hit.deciding),
    }
