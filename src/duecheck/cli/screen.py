"""
Screen names against the sanctions lists of this machine: offline, one JSON object a name.

Each match is a possible one, to be verified by a person; a list that is not there or stale makes
a name without a match `not-checked`, never clear.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)

INCOMPLETE, FOUND = 3, 10


@app.command(no_args_is_help=True)
def screen(
    name: Annotated[str | None, typer.Argument(help="One name.")] = None,
    names: Annotated[
        Path | None, typer.Option(help="CSV file with a column `name`, optionally `country`.")
    ] = None,
    lists: Annotated[
        str | None, typer.Option(help="Only these lists, by comma; else every sanctions list.")
    ] = None,
    country: Annotated[str | None, typer.Option(help="Country of the one name.")] = None,
    as_of: Annotated[str | None, typer.Option(help="Judge the age of lists on this day.")] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 3 if any list asked for is missing or stale.")
    ] = False,
    processes: Annotated[
        int | None, typer.Option(min=1, help="Processes to use; else one a core.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Write here instead of to stdout.")] = None,
) -> int:
    """
    Screen one name or a file of names against the sanctions lists of this machine.

    One JSON object a line, in the order of the names. Exit 10: a possible match was found,
    verify it. Exit 3: no list could be searched.
    """
    from duecheck.cli._names_in import one_or_many
    from duecheck.cli._names_out import writer
    from duecheck.errors import BadInput
    from duecheck.pipeline.lists import known, known_lists, standing
    from duecheck.pipeline.screen import screened

    wanted = (
        [part.strip() for part in lists.split(",")] if lists else [*known_lists(sanctions=True)]
    )
    for one in wanted:
        known(one)
    try:
        day = datetime.now(UTC).date() if as_of is None else date.fromisoformat(as_of)
    except ValueError:
        raise BadInput("--as-of", f"{as_of!r} is no day", hint="Write it as 2026-11-25") from None
    rows = one_or_many(name, names, country=country)
    stands = [standing(one, as_of=day) for one in wanted]
    for found in stands:
        if found.trouble or found.stale:
            why = found.trouble or f"stale: {found.age} days old, its policy is {found.days}"
            sys.stderr.write(f"duecheck screen: {found.list} NOT CHECKED: {why}\n")
    matched = False
    with writer(out) as write:
        for answer in screened(rows, wanted, as_of=day, processes=processes):
            matched = matched or bool(answer["matches"])
            write(json.dumps(answer, ensure_ascii=False))
    if matched:
        return FOUND
    there = [found for found in stands if not found.trouble]
    complete = len(there) == len(stands) and not any(found.stale for found in stands)
    return INCOMPLETE if not there or (strict and not complete) else 0
