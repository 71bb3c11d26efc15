"""List what has been kept long enough, and delete it when told to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data, at_the_desk
from duecheck.cli._rules import rules_with

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def purge(
    yes: Annotated[bool, typer.Option("--yes", help="Delete; without it, only list.")] = False,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
    weights: Annotated[Path | None, typer.Option(help="Credit policy over ours.")] = None,
) -> None:
    """
    List records past their time by [retention] of the credit policy; delete them with --yes.

    Rumours, evidence about persons, files of applications. A legal hold keeps what it is on.
    """
    from duecheck.records.store.purging import expired
    from duecheck.records.store.purging import purge as delete

    keep = rules_with(weights).desk.retention
    with at_the_desk(data, by=by, as_of=as_of) as work:
        found = list(expired(work.store, work.day, **keep.model_dump()))
        for each in found:
            held = "  KEPT: legal hold" if each.held else ""
            sys.stdout.write(
                f"{each.account}  {each.table} {each.id}  since {each.since}  {each.why}{held}\n"
            )
        if yes and found:
            gone = delete(work.store, found, by=work.by, now=work.now)
            sys.stdout.write(f"{gone} records deleted\n")
        elif found:
            sys.stdout.write("Nothing was deleted. Say --yes to delete what is not held.\n")
        else:
            sys.stdout.write("Nothing is past its time.\n")
