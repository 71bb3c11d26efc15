"""List the places we look, and check that they still answer as expected."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, invoke_without_command=True)


@app.callback()
def sources(
    context: typer.Context,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> None:
    """List the places we look: lane, standing, key, terms, and whether a recording proves it."""
    context.obj = {"config": config, "format": format_}
    if context.invoked_subcommand is not None:
        return
    from duecheck.pipeline.catalogue import source_rows, sources_table
    from duecheck.records.settings import load_settings

    settings, _, _ = load_settings(config, os.environ, known=None)
    rows = source_rows(settings)
    if format_ == "json":
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(sources_table(rows))


@app.command()
def check(
    context: typer.Context,
    only: Annotated[str | None, typer.Option(help="Only these sources, by comma.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """Ask each live source a known-good and a nonsense question and say how it answered."""
    from duecheck.pipeline.catalogue import check_table
    from duecheck.pipeline.check import check_sources
    from duecheck.records.settings import load_settings

    settings, _, _ = load_settings(config or context.obj["config"], os.environ, known=None)
    rows = check_sources(settings, only=tuple(only.split(",")) if only else ())
    if format_ == "json":
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(check_table(rows))
    wrong = {"shape changed", "answers anything"}
    return 10 if any(row["state"] in wrong for row in rows) else 0
