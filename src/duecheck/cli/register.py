"""Ask one register and print what it says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def register(
    name: Annotated[str, typer.Argument(help="Name, or number on the register.")],
    source: Annotated[
        str, typer.Option(help="Which register: companies-house, gleif, sec-edgar …")
    ],
    country: Annotated[str | None, typer.Option(help="Country of the register.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    capture: Annotated[Path | None, typer.Option(help="Archive to write (.warc.gz).")] = None,
) -> int:
    """Ask one register source and print its evidence, each piece with its bytes."""
    from duecheck.cli._register import ask_register

    text, code = ask_register(
        name,
        source=source,
        country=country,
        json_=format_ == "json",
        config=config,
        capture=capture,
    )
    sys.stdout.write(text)
    return code
