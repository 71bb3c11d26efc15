"""Say which social networks a company is on, and look up handles where that is allowed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def social(
    users: Annotated[
        str | None, typer.Option(help="Handles to look up in bulk, by comma; needs --out.")
    ] = None,
    handles: Annotated[
        str | None, typer.Option(help="The company's handles to look up, by comma.")
    ] = None,
    sites: Annotated[
        Path | None, typer.Option(help="Table of sites that allow look-ups (JSON).")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write one JSON object a line here, one per look-up.")
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=120, help="Seconds for one request of a look-up.")
    ] = 10.0,
    verify: Annotated[
        bool, typer.Option("--verify", help="Distrust a site that finds a nonsense handle too.")
    ] = False,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    capture: Annotated[Path | None, typer.Option(help="Archive to write (.warc.gz).")] = None,
) -> int:
    """
    Look up handles on the sites of a table whose entries state that this is allowed.

    Each look-up ends found, absent or unknown, with the reason. Blocked is unknown.
    """
    from duecheck.cli._handles import look_up_handles

    text, code = look_up_handles(
        users=users,
        handles=handles,
        sites=sites,
        out=out,
        timeout=timeout,
        verify=verify,
        json_=format_ == "json",
        config=config,
        capture=capture,
    )
    sys.stdout.write(text)
    return code
