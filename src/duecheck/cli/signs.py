"""Print the twelve danger signs, or check what a customer said of its own bankruptcy."""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def signs(
    name: Annotated[
        str | None, typer.Argument(help="Firm whose word is checked, with --said.")
    ] = None,
    said: Annotated[
        str | None, typer.Option(help="What the customer said of itself: bankruptcy.")
    ] = None,
    reg: Annotated[str | None, typer.Option(help="Number on the company register.")] = None,
    country: Annotated[str | None, typer.Option(help="Country: GB, Canada, usa …")] = None,
    pick: Annotated[str | None, typer.Option(help="SOURCE:NUMBER of the entry meant.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    all_: Annotated[
        bool, typer.Option("--all", help="Also going concern, application, hard stops.")
    ] = False,
    as_of: Annotated[str | None, typer.Option(help="Judge as of this date.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Archive to write (.warc.gz); must not exist.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """
    Print the twelve danger signs: what each says, where it can be seen, what to ask.

    With NAME and --said bankruptcy the registers are asked: verified or unverified.
    """
    if name is None and said is None:
        _list(format_, all_=all_)
        return 0
    from duecheck.cli._said import check_said

    options = {"name": name, "reg": reg, "country": country, "pick": pick}
    return check_said(said, options, format_=format_, as_of=as_of, capture=capture, config=config)


def _list(format_: str, *, all_: bool) -> None:
    """The checklist itself."""
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
