"""Print what changed about the customers of the account file since the last decision."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data, at_the_desk
from duecheck.cli.segment import FORMATS, earlier, rules_of, written, written_json
from duecheck.errors import BadInput
from duecheck.pipeline.watch import watch as watch_all
from duecheck.portfolio.watch_page import plain, watch_page

FOUND = 10

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def watch(
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
    since: Annotated[
        str | None, typer.Option(help="Compare with this day instead of the last decision.")
    ] = None,
    fail_on: Annotated[
        str | None, typer.Option(help="change: exit 10 when anything changed, for cron.")
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="table, md or json.")] = "table",
    policy: Annotated[Path | None, typer.Option(help="Credit policy, credit.toml.")] = None,
) -> int:
    """
    Print what changed since the last decision: findings, lateness, limits, promises, addresses.

    Reads the ledger and the runs filed; asks nobody. What is as it was is only counted.
    """
    if format_ not in FORMATS:
        raise BadInput("--format", f"{format_!r} is no format", hint=f"One of {', '.join(FORMATS)}")
    if fail_on not in (None, "change"):
        raise BadInput("--fail-on", f"{fail_on!r} is unknown", hint="change")
    desk = rules_of(policy).desk
    with at_the_desk(data, by=by, as_of=as_of) as work:
        found = list(watch_all(work.store, desk, work.day, since=earlier(since, work.day)))
    if format_ == "json":
        written_json(plain(found, work.day))
    else:
        written(list(watch_page(found, work.day)), format_)
    return FOUND if fail_on and any(one.changes for one in found) else 0
