"""Rebuild a report from its archive alone, without network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._delivery import Delivery, deliver, exit_code, formats_of
from duecheck.cli._ending import say
from duecheck.pipeline.run import replay as replay_run

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def replay(
    archive: Annotated[Path, typer.Argument(help="Archive of a run (.warc.gz).")],
    format_: Annotated[
        list[str] | None,
        typer.Option("--format", help="table, md, json, html or pdf; may be repeated."),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("-o", "--output", help="Write here; the suffix says the format."),
    ] = None,
    fail_on: Annotated[
        str | None, typer.Option(help="Exit 10 if the action is this or worse.")
    ] = None,
    redact: Annotated[
        bool, typer.Option("--redact", help="Leave out the fields of natural persons.")
    ] = False,
) -> int:
    """
    Rebuild a report from its archive alone, byte for byte, without network.

    The tables and the clock are the archived ones; `duecheck score` judges by today's.
    """
    delivery = Delivery(
        formats=formats_of(format_, output), paths=output or [], fail_on=fail_on, redact=redact
    )
    run = replay_run(archive)
    for notice in run.notices:
        say(f"duecheck replay: {notice}")
    deliver(run, delivery)
    return exit_code(run, delivery, strict=False)
