"""Serve the read-only tools of duecheck to a program that speaks the Model Context Protocol."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import By, Data
from duecheck.errors import BadInput

NEEDED = "pip install 'duecheck-credit[mcp]'"

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def mcp(
    persons: Annotated[
        bool, typer.Option("--persons", help="Officers and listed persons too.")
    ] = False,
    purpose: Annotated[str | None, typer.Option(help="With --persons: what for.")] = None,
    to: Annotated[str | None, typer.Option("--to", help="With --persons: who gets it.")] = None,
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    data: Data = None,
    by: By = None,
) -> None:
    """
    Serve prospect, explain, score and replay on stdin and stdout, until the other side ends.

    Nothing is written, sent or decided. Answers are evidence ids and quotes of 25 words marked as
    untrusted; organisations alone, persons only with --persons, --purpose and --to. Each call has a
    purpose, is under the plan in force, and is a line in the audit log.
    """
    from duecheck.cli._mcp import Served, served

    try:
        server = served(
            Served(
                persons=persons, purpose=purpose, to=to, policy=policy, config=config, data=data,
                by=by,
            )
        )  # fmt: skip
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] != "mcp":
            raise
        raise BadInput("mcp", "needs the extra mcp", hint=NEEDED) from None
    server.run("stdio")
