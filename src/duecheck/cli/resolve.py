"""
Say who a name may be: entries of the registers on this machine, and what would settle it.

A name proposes and never decides; what is ambiguous stays so.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)

INCOMPLETE = 3


@app.command(no_args_is_help=True)
def resolve(
    name: Annotated[str | None, typer.Argument(help="One name, as on the application.")] = None,
    names: Annotated[
        Path | None,
        typer.Option(help="CSV file with a column `name`, optionally `country` and `reg`."),
    ] = None,
    country: Annotated[str | None, typer.Option(help="Its country: GB, Canada, usa …")] = None,
    reg: Annotated[str | None, typer.Option(help="Its register number or LEI, if stated.")] = None,
    lists: Annotated[
        str | None, typer.Option(help="Only these lists, by comma; else every register here.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 3 unless one name is single or settled.")
    ] = False,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    processes: Annotated[
        int | None, typer.Option(min=1, help="Processes to use; else one a core.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Write here instead of to stdout.")] = None,
) -> int:
    """
    Say who a name may be, from the company registers taken in by `duecheck lists update`.

    Candidates with numbers, why each was proposed, and what would settle it. Nothing is asked
    over the network. Exit 3: no register is on this machine.
    """
    from duecheck.cli._names_in import one_or_many
    from duecheck.cli._names_out import writer
    from duecheck.errors import BadInput
    from duecheck.pipeline.lists import known, known_lists
    from duecheck.pipeline.resolve import resolved

    if format_ not in ("table", "json"):
        raise BadInput("--format", f"{format_!r} is no format", hint="One of table, json")
    registers = known_lists(sanctions=False)
    wanted = [part.strip() for part in lists.split(",")] if lists else [*registers]
    for one in wanted:
        known(one)
        if one not in registers:
            raise BadInput("--lists", f"{one} is a sanctions list", hint="See duecheck screen")
    rows = one_or_many(name, names, country=country, reg=reg)
    answers = resolved(rows, wanted, as_of=datetime.now(UTC).date(), processes=processes)
    outcomes: set[str] = set()
    searched = False
    with writer(out) as write:
        for answer in answers:
            outcomes.add(answer["outcome"])
            searched = searched or bool(answer["searched"])
            told = [json.dumps(answer, ensure_ascii=False)] if format_ == "json" else lines(answer)
            for line in told:
                write(line)
    if not searched:
        sys.stderr.write(
            "duecheck resolve: NOT CHECKED: no register is on this machine; "
            "run: duecheck lists update gleif\n"
        )
        return INCOMPLETE
    return INCOMPLETE if strict and not outcomes <= {"single", "settled"} else 0


def lines(answer: dict[str, Any]) -> Iterator[str]:
    """One answer for people."""
    where = f" ({answer['country']})" if answer["country"] else ""
    yield f"{answer['name']}{where}: {answer['outcome'].upper()}"
    if answer["trouble"]:
        yield f"  {answer['trouble']}"
    for item in answer["candidates"]:
        said = "" if item["said"] == item["name"] else f", {item['kind']} name {item['said']}"
        place = ", ".join(str(x) for x in (item["country"], item["town"]) if x)
        yield (
            f"  {item['score']:.2f}  {item['id']}  {item['name']}{said}; number {item['number']}; "
            f"{item['status'] or 'status not given'}; {place or 'no place given'}"
        )
        yield f"        why: {'; '.join(item['why']) or 'found by its number'}"
        for other in item["also"]:
            yield f"        also: {other}"
    for words in answer["settles"]:
        yield f"  would settle it: {words}"
    for name, why in answer["not_checked"].items():
        yield f"  NOT CHECKED {name}: {why}"
    for one in answer["searched"]:
        if one["stale"]:
            yield f"  STALE {one['list']}: a newer file may say otherwise"
