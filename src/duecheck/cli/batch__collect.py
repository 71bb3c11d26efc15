"""Collect the result of a fleet's job, as `batch` would have written it on one machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._fleet import Job, Ledger
from duecheck.cli._list_options import By, FailOn, Output

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Text = str | None


@app.command()
def collect(
    job: Job = None,
    ledger: Ledger = None,
    output: Output = None,
    format_: Annotated[
        Text, typer.Option("--format", help="ndjson, csv, md or html; else by the suffix.")
    ] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Bring the archives into this folder, to be replayed.")
    ] = None,
    fail_on: FailOn = None,
    by: By = None,
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
