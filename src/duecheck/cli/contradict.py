"""Set what a customer said beside what was seen in public: a private sheet for the next call."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, Data, at_the_desk

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def contradict(
    id: Annotated[str, typer.Argument(help="Account id.")],
    format_: Annotated[str, typer.Option("--format", help="md or json.")] = "md",
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    data: Data = None,
    as_of: AsOf = None,
) -> None:
    """
    Print dated claims beside dated public observations, with a neutral question for each pair.

    More than 90 days apart is not comparable. Notes with a day and an address are observations;
    contacts and notes without one are what was said. No score ever sees this.
    """
    from duecheck.cli._locate import contradictions

    with at_the_desk(data, as_of=as_of) as work:
        text, rows = contradictions(work, id, config)
    if format_ == "json":
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(text)
