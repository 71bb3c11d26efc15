"""List the papers duecheck writes and print a template, to copy and change."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.errors import BadInput
from duecheck.records.settings import config_path
from duecheck.reports.paper import packaged, papers

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="List the papers duecheck writes and print a template, to copy and change.",
)


@app.callback()
def templates() -> None:
    """List the papers duecheck writes and print a template, to copy and change."""


@app.command("list")
def list_(config: Annotated[Path | None, typer.Option(help="Settings file.")] = None) -> None:
    """
    Name every paper; those with a file of your own are marked.

    Your own file of the same name goes into the folder `templates` beside the settings. Blocks that
    a paper must have (opt-out, internal use) cannot be left out or hidden: exit 5 names the rule.
    """
    own = config_path(config, os.environ)[0].parent / "templates"
    for name in papers():
        mark = "  (your own)" if (own / name).is_file() else ""
        sys.stdout.write(f"{name}{mark}\n")


@app.command(no_args_is_help=True)
def show(name: Annotated[str, typer.Argument(help="A paper, as visit_card.md.")]) -> None:
    """Print the packaged template of a paper."""
    if name not in papers():
        raise BadInput("NAME", f"{name!r} is no paper", hint="duecheck templates list names them")
    sys.stdout.write(packaged(name))
