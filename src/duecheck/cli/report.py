"""Make any format from a saved run: its archive, or its JSON report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._delivery import Delivery, deliver, exit_code, formats_of
from duecheck.cli._ending import say
from duecheck.cli._saved_run import opened_run

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def report(
    saved: Annotated[
        str, typer.Argument(help="Archive, CAPTURES/ROW, JSON report, or - for JSON on stdin.")
    ],
    format_: Annotated[
        list[str] | None,
        typer.Option("--format", help="table, md, json, html or pdf; may be repeated."),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("-o", "--output", help="Write here; the suffix says the format."),
    ] = None,
    row: Annotated[
        int | None, typer.Option(help="The row wanted from a result of batch --full.")
    ] = None,
    fail_on: Annotated[
        str | None, typer.Option(help="Exit 10 if the action is this or worse.")
    ] = None,
    redact: Annotated[
        bool, typer.Option("--redact", help="Leave out the fields of natural persons.")
    ] = False,
) -> int:
    """
    Make any format from a saved run, without network; nothing is judged again.

    An archive is replayed by its own rules and clock. A JSON report is taken at its word, rounded
    as it was saved; duecheck evidence verify compares one with its archive.
    """
    delivery = Delivery(
        formats=formats_of(format_, output), paths=output or [], fail_on=fail_on, redact=redact
    )
    run = opened_run(saved, row=row)
    for notice in run.notices:
        say(f"duecheck report: {notice}")
    deliver(run, delivery)
    return exit_code(run, delivery, strict=False)
