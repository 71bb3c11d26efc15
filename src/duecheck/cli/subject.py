"""Answer the people and firms you keep records of: a copy, erasure, complaints, legal holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data, at_the_desk, past_day
from duecheck.cli._ending import say
from duecheck.errors import BadInput
from duecheck.records.files import write_text

FOUND = 10

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Answer the people and firms you keep records of: copy, erasure, complaints, holds.",
)

Id = Annotated[str, typer.Argument(help="Account id.")]


@app.command()
def export(
    id: Id,
    output: Annotated[Path, typer.Option("-o", "--output", help="JSON file to write.")],
    data: Data = None,
    by: By = None,
) -> None:
    """Write a copy of everything kept about one account, row by row."""
    from duecheck.records.store.erasing import copy_of

    with at_the_desk(data, by=by) as work:
        found = copy_of(work.store, id)
        with work.store.change(
            "subject-export", by=work.by, now=work.now, account=id, purpose="R-17"
        ) as log:
            log.detail = {"rows": sum(map(len, found.values()))}
    write_text(output, json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    say(f"{sum(map(len, found.values()))} rows of {len(found)} tables written to {output}")


@app.command()
def erase(
    id: Id,
    yes: Annotated[bool, typer.Option("--yes", help="Erase; without it, only say what.")] = False,
    data: Data = None,
    by: By = None,
) -> None:
    """
    Erase an account: rows, archives; opt-outs stay as keyed hashes, and no import revives it.

    Without --yes it only says what would go. A legal hold refuses (exit 5).
    """
    from duecheck.records.store.erasing import archives_of, copy_of
    from duecheck.records.store.erasing import erase as erase_account

    with at_the_desk(data, by=by) as work:
        if not yes:
            for table, rows in copy_of(work.store, id).items():
                sys.stdout.write(f"{table}: {len(rows)}\n")
            for path in archives_of(work.store, [id]):
                sys.stdout.write(f"archive: {path}\n")
            sys.stdout.write("Nothing was erased. Say --yes to erase it.\n")
            return
        gone = erase_account(work.store, id, by=work.by, now=work.now)
        backups = sorted((work.store.folder / "backups").glob("*.sqlite"))
    sys.stdout.write(
        f"erased {gone.account}: {sum(gone.rows.values())} rows, {len(gone.archives)} archives\n"
    )
    if backups:
        say(f"duecheck subject: {len(backups)} backups made before still hold it:")
        for path in backups:
            say(f"  {path}")


@app.command()
def hold(
    id: Id,
    off: Annotated[bool, typer.Option("--off", help="End the hold.")] = False,
    data: Data = None,
    by: By = None,
) -> None:
    """Put a legal hold on an account: nothing of it is erased or purged until it ends."""
    from duecheck.records.store import read
    from duecheck.records.store.write import change_account

    with at_the_desk(data, by=by) as work:
        known = read.account(work.store, id)
        with work.store.change(
            "hold-off" if off else "hold", by=work.by, now=work.now, account=known.id
        ):
            change_account(work.store, known.id, {"legal_hold": not off}, now=work.now)
    sys.stdout.write(f"{known.id}: legal hold {'ended' if off else 'is on'}\n")


@app.command()
def complaint(
    id: Annotated[str | None, typer.Argument(help="Account id.")] = None,
    words: Annotated[str | None, typer.Option(help="What is complained of.")] = None,
    acknowledge: Annotated[int | None, typer.Option(help="Acknowledge complaint N.")] = None,
    close: Annotated[int | None, typer.Option(help="Close complaint N.")] = None,
    on: Annotated[str | None, typer.Option(help="The day of it; today otherwise.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> int:
    """
    Keep a complaint and its thirty-day clock; alone, list them (exit 10 when one is late).

    Acknowledged within thirty days of receipt; closed when it was answered.
    """
    from duecheck.records.store.complaints import complaints, file_complaint, move

    with at_the_desk(data, by=by, as_of=as_of) as work:
        day = past_day("--on", on, work.day) or work.day
        for number, column in ((acknowledge, "acknowledged_on"), (close, "closed_on")):
            if number is not None:
                move(work.store, number, column, on=day, by=work.by, now=work.now)
        if id is not None:
            if not words:
                raise BadInput("--words", "say what is complained of")
            file_complaint(work.store, id, words, on=day, by=work.by, now=work.now)
        found = list(complaints(work.store))
        for each in found:
            sys.stdout.write(
                f"{each.id}  {each.account}  received {each.received_on}  {each.state(work.day)}\n"
            )
        late = any(each.state(work.day).startswith("LATE") for each in found)
        return FOUND if late and id is None else 0
