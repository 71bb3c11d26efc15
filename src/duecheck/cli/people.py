"""List the people a firm's register entry and own pages name, and who left."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def people(
    name: Annotated[str, typer.Argument(help="Name of the firm; not of a person.")],
    reg: Annotated[str | None, typer.Option(help="Number on the company register.")] = None,
    url: Annotated[str | None, typer.Option(help="The firm's web site.")] = None,
    country: Annotated[str | None, typer.Option(help="Country: GB, Canada, usa …")] = None,
    format_: Annotated[str, typer.Option("--format", help="table, md or json.")] = "table",
    as_of: Annotated[str | None, typer.Option(help="Judge as of this date.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write (.warc.gz); must not exist.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """
    Name the officers on public registers and the people on the firm's own pages.

    Nobody's own profile is looked up: that needs a social-media plan.
    """
    from duecheck.cli._lanes import Asked, ask_lane

    return ask_lane(
        {"name": name, "reg": reg, "url": url, "country": country},
        Asked(
            title=f"People: {name}",
            only="people",
            format=format_,
            as_of=as_of,
            capture=capture,
            config=config,
        ),
    )
