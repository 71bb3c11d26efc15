"""List public asset leads after a judgment. Off until the plan enables it; counsel decides."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def assets(
    id: Annotated[str, typer.Argument(help="Account id.")],
    judgment: Annotated[str | None, typer.Option(help="Reference of the judgment.")] = None,
    jurisdiction: Annotated[str | None, typer.Option(help="Where it is to be enforced.")] = None,
    purpose: Annotated[str, typer.Option(help="What it is for.")] = "collection",
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """
    Print what runs and notes on file show of assets, each with address and day.

    Without --judgment, or a plan that says assets = true, it is refused (exit 5). What can be
    attached, and what is exempt, counsel decides.
    """
    from duecheck.cli._locate import asset_leads

    sys.stdout.write(
        asset_leads(
            id, judgment=judgment, place=jurisdiction, purpose=purpose, policy=policy,
            config=config, data=data, by=by, as_of=as_of,
        )
    )  # fmt: skip
