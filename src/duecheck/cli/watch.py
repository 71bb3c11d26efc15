"""Print what changed about the customers of the account file since the last decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from duecheck.checklist.desk_tables import Desk
from duecheck.cli._desk import AsOf, By, Data, at_the_desk, who
from duecheck.cli._ending import say
from duecheck.cli._rules import rules_with
from duecheck.cli.segment import FORMATS, earlier, written, written_json
from duecheck.errors import BadInput
from duecheck.pipeline.watch import watch as watch_all
from duecheck.portfolio.changed import Watched
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
    recheck: Annotated[
        bool, typer.Option("--recheck", help="First ask live about those due or triggered.")
    ] = False,
    budget: Annotated[
        int, typer.Option(min=0, help="Look-ups that --recheck may make in all.")
    ] = 1000,
    fail_on: Annotated[
        str | None, typer.Option(help="change: exit 10 when anything changed, for cron.")
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="table, md, html or json.")] = "table",
    weights: Annotated[Path | None, typer.Option(help="Credit policy over ours.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """
    Print what changed since the last decision: findings, lateness, limits, promises, addresses.

    Reads the ledger and the runs filed and asks nobody, unless --recheck is given. What is as it
    was is only counted.
    """
    if format_ not in FORMATS:
        raise BadInput("--format", f"{format_!r} is no format", hint=f"One of {', '.join(FORMATS)}")
    if fail_on not in (None, "change"):
        raise BadInput("--fail-on", f"{fail_on!r} is unknown", hint="change")
    desk = rules_with(weights, config).desk
    found, day = compared(data, by, as_of, since, desk)
    if recheck:
        asked_again(found, budget, data=data, by=by, as_of=as_of, weights=weights, config=config)
        found, day = compared(data, by, as_of, since, desk)
    if format_ == "json":
        written_json(plain(found, day))
    else:
        written(list(watch_page(found, day)), format_)
    return FOUND if fail_on and any(one.changes for one in found) else 0


def compared(
    data: Path | None, by: str | None, as_of: str | None, since: str | None, desk: Desk
) -> tuple[list[Watched], date]:
    """Every customer as it stands, and the day."""
    with at_the_desk(data, by=by, as_of=as_of) as work:
        start = earlier(since, work.day)
        return list(watch_all(work.store, desk, work.day, since=start)), work.day


def asked_again(
    found: Sequence[Watched],
    budget: int,
    *,
    data: Path | None,
    by: str | None,
    as_of: str | None,
    weights: Path | None,
    config: Path | None,
) -> None:
    """Run each account that is due or triggered, the longest due first; none once it is used."""
    from duecheck.cli._account_review import plan_of
    from duecheck.cli._question import frozen
    from duecheck.cli._running import live_run
    from duecheck.pipeline.account_review import application_of, observed_lines, records_of

    asked = sorted(
        (one for one in found if one.wants_look()), key=lambda one: (one.due_on or date.max, one.id)
    )
    for n, one in enumerate(asked):
        if budget <= 0:
            say(f"duecheck watch: the budget is used; {len(asked) - n} accounts not asked about")
            return
        with at_the_desk(data, by=by, as_of=as_of) as work:
            records = records_of(work.store, one.id)
            values = application_of(records, work.day, {"by": who(by)})
        plan = plan_of(values, as_of=as_of, policy=None, config=config)
        plan = plan.model_copy(update={"observed": observed_lines(records, plan.as_of)})
        run = live_run(plan, config=config, weights=weights, capture=None, frozen=frozen(as_of))
        made = sum(1 for each in run.lookups if each.address is not None)
        budget -= max(made, 1)
        say(f"duecheck watch: asked about {one.id}, {made} look-ups")
