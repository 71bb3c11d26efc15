"""Look at a phone number without ringing it: one form, country, line, and the firm's own site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def phone(
    number: Annotated[str, typer.Argument(help="The number, in any spelling.")],
    name: Annotated[str | None, typer.Option(help="Name of the firm, if known.")] = None,
    url: Annotated[str | None, typer.Option(help="The firm's web site, to look there.")] = None,
    country: Annotated[str | None, typer.Option(help="Country: GB, Canada, usa …")] = None,
    format_: Annotated[str, typer.Option("--format", help="table, md or json.")] = "table",
    as_of: Annotated[str | None, typer.Option(help="Judge as of this date.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write (.warc.gz); must not exist.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """
    Say what a phone number shows by itself, and whether the firm's own site publishes it.

    Nobody is called or texted.
    """
    from duecheck.cli._lanes import Asked, ask_lane

    return ask_lane(
        {"name": name or number, "phone": number, "url": url, "country": country},
        Asked(
            title=f"Phone: {number}",
            only="phone,mentions" + (",website" if url else ""),
            claims=url is not None,
            format=format_,
            as_of=as_of,
            capture=capture,
            config=config,
        ),
    )
