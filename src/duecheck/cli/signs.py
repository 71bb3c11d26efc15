"""Print the twelve danger signs and the other checks."""

from __future__ import annotations

import json
import sys
import textwrap
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def signs(
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    all_: Annotated[
        bool, typer.Option("--all", help="Also going concern, application, hard stops.")
    ] = False,
) -> None:
    """Print the twelve danger signs: what each says, where it can be seen, what to ask."""
    from duecheck.checklist.catalogue import entries

    chosen = [entry for entry in entries() if all_ or entry.code.startswith("D")]
    if format_ == "json":
        rows = [entry.model_dump(mode="json") for entry in chosen]
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
        return
    for entry in chosen:
        sys.stdout.write(f"{entry.code}  {entry.title}\n")
        sys.stdout.write(
            textwrap.fill(entry.says, 78, initial_indent="     ", subsequent_indent="     ") + "\n"
        )
    sys.stdout.write("\nMore on one: duecheck explain D07\n")
