"""Look at an email address without writing to it: form, domain, mail servers, age of the domain."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def email(
    address: Annotated[str, typer.Argument(help="The address; never written to, never probed.")],
    name: Annotated[str | None, typer.Option(help="Name of the firm, if known.")] = None,
    url: Annotated[str | None, typer.Option(help="The firm's web site, to compare with.")] = None,
    country: Annotated[str | None, typer.Option(help="Country: GB, Canada, usa …")] = None,
    format_: Annotated[str, typer.Option("--format", help="table, md or json.")] = "table",
    as_of: Annotated[str | None, typer.Option(help="Judge as of this date.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write (.warc.gz); must not exist.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """
    Say what an email address shows by itself and its domain in public records.

    No mailbox is probed, no sign-up or password page is opened, nothing is sent.
    """
    from duecheck.cli._lanes import Asked, ask_lane

    return ask_lane(
        {"name": name or address, "email": address, "url": url, "country": country},
        Asked(
            title=f"Email: {address}",
            only="email,dns,rdap,mentions" + (",website" if url else ""),
            format=format_,
            as_of=as_of,
            capture=capture,
            config=config,
        ),
    )
