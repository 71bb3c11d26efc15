"""Plan what to do next with an account, within the law."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data, at_the_desk

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Plan what to do next with an account, within the law.",
)


@app.callback()
def plan() -> None:
    """Plan what to do next with an account, within the law."""


@app.command(no_args_is_help=True)
def contact(
    id: Annotated[str, typer.Argument(help="Account id.")],
    jurisdiction: Annotated[
        str | None, typer.Option(help="US, US-CA, CA, CA-QC, UK, EU; else the account's country.")
    ] = None,
    zone: Annotated[
        str | None, typer.Option(help="The customer's time zone, as Europe/London.")
    ] = None,
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> int:
    """
    Print dated steps: day, channel, hours that hold in every zone the customer may be in.

    Refused channels are left out, texts without consent too; calls keep to seven in seven days and
    away from a conversation. A dispute, insolvency or a lawyer's letter stops it: exit 10.
    """
    from duecheck.cli._contact_plan import contact_plan, told

    with at_the_desk(data, by=by, as_of=as_of) as work:
        steps, stops, notes = contact_plan(
            work, id, place=jurisdiction, zone=zone, policy=policy, config=config
        )
    if format_ == "json":
        rows = [step.model_dump(mode="json") for step in steps]
        row = {"stops": stops, "notes": notes, "steps": rows}
        sys.stdout.write(json.dumps(row, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(told(steps, stops, notes))
    return 10 if stops else 0
