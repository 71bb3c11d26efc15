"""Print the JSON Schema of what duecheck writes."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from duecheck.errors import BadInput

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def schema(
    name: Annotated[str, typer.Argument(help="Which schema: report or batch-row.")] = "report",
) -> None:
    """Print the JSON Schema of what duecheck writes."""
    from duecheck.reports.schema import schemas

    known = schemas()
    if name not in known:
        raise BadInput("NAME", f"no schema {name!r}", hint=f"One of {', '.join(sorted(known))}")
    sys.stdout.write(known[name])
