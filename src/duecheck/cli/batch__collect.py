"""Collect the result of a fleet's job, as `batch` would have written it on one machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._fleet import Job, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Text = str | None


@app.command()
def collect(
    job: Job = None,
    ledger: Ledger = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Write here, whole; the summary stands beside it."),
    ] = None,
    format_: Annotated[
        Text, typer.Option("--format", help="ndjson, csv, md or html; else by the suffix.")
    ] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Bring the archives into this folder, to be replayed.")
    ] = None,
    fail_on: Annotated[
        Text, typer.Option(help="Exit 10 if a row's action is this or worse: cash, refer …")
    ] = None,
    by: Annotated[Text, typer.Option(help="Who runs it.")] = None,
    drop: Annotated[
        bool, typer.Option("--drop", help="Then take the job out of the ledger.")
    ] = False,
) -> int:
    """
    Collect the result of a fleet's job, as `batch` would have written it on one machine.

    Exit 3 and nothing written while rows are not done. With --capture the rows can be replayed
    here: duecheck replay FOLDER/ROW. --drop leaves the archives on the shelf.
    """
    from duecheck.cli._fleet_collect import collected

    return collected(
        job,
        ledger=ledger,
        output=output,
        format_=format_,
        capture=capture,
        fail_on=fail_on,
        by=by,
        drop=drop,
    )
