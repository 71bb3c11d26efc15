"""Group the customers of the account file, with a strategy for each group."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data, at_the_desk, day_of
from duecheck.cli._ending import say
from duecheck.cli._rules import rules_with
from duecheck.errors import BadInput
from duecheck.pipeline.portfolio import Base, base, channels, one
from duecheck.portfolio.own_outside import compare
from duecheck.portfolio.page import SPLITS, change_page, channel_page, page
from duecheck.portfolio.plain import EXPORTED, export_rows, row, whole_base
from duecheck.records.files import write_text
from duecheck.reports import html_page, markdown, table
from duecheck.reports.blocks import Block

WIDTH = 80
FORMATS = ("table", "md", "html", "json")

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Group the customers of the account file, with a strategy for each group.",
)


@app.callback(invoke_without_command=True)
def segment(
    context: typer.Context,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
    split: Annotated[
        list[str] | None, typer.Option(help="Also by size, sector, region, habit or credit.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="Earlier day to compare days late with.")
    ] = None,
    channels_: Annotated[
        bool, typer.Option("--channels", help="Where customers are, and what they answer.")
    ] = False,
    format_: Annotated[str, typer.Option("--format", help="table, md, html or json.")] = "table",
    weights: Annotated[Path | None, typer.Option(help="Credit policy over ours.")] = None,
) -> int:
    """
    Group every customer by published rules: how it pays, buys, and what it owes.

    Each account prints the rule that placed it. Reads the account file only; asks nobody.
    """
    if context.invoked_subcommand is not None:
        return 0
    if format_ not in FORMATS:
        raise BadInput("--format", f"{format_!r} is no format", hint=f"One of {', '.join(FORMATS)}")
    for name in split or ():
        if name not in SPLITS:
            raise BadInput("--split", f"{name!r} is unknown", hint=f"One of {', '.join(SPLITS)}")
    desk = rules_with(weights).desk
    with at_the_desk(data, by=by, as_of=as_of) as work:
        if channels_:
            places, rates = channels(work.store, desk)
            if format_ == "json":
                written_json(
                    {
                        "profiles": dict(places),
                        "channels": [asdict(each) for each in rates],
                    }
                )
            else:
                written(list(channel_page(places, rates)), format_)
            return 0
        found = base(work.store, desk, work.day, since=earlier(since, work.day))
    if format_ == "json":
        written_json(plain(found))
        return 0
    blocks = list(page(found.placed, desk, work.day, by=split or ()))
    if found.since is not None:
        blocks += change_page(found.changed, found.since, work.day)
    written(blocks, format_)
    return 0


@app.command()
def show(
    account: Annotated[str, typer.Argument(help="Account id.")],
    data: Data = None,
    as_of: AsOf = None,
    weights: Annotated[Path | None, typer.Option(help="Credit policy over ours.")] = None,
) -> int:
    """Print one account's profile, group and rule, and how it pays elsewhere, as JSON."""
    from duecheck.records.store.read import references

    desk = rules_with(weights).desk
    with at_the_desk(data, as_of=as_of) as work:
        mine, whole = one(work.store, desk, work.day, account)
        told = references(work.store, mine.profile.id)
    late = desk.groups.late_days
    written_json({**row(mine, whole), "elsewhere": compare(mine.profile, told, late=late)})
    return 0


@app.command()
def export(
    output: Annotated[Path, typer.Option("-o", "--output", help="CSV to write.")],
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
    weights: Annotated[Path | None, typer.Option(help="Credit policy over ours.")] = None,
) -> int:
    """
    Write groups and room to sell as CSV for sales: no notes, no reasons, no personal data.

    Credit keeps its reasons; sales learns whom to invite to order again.
    """
    desk = rules_with(weights).desk
    with at_the_desk(data, by=by, as_of=as_of) as work:
        from duecheck.records.store.read import accounts

        natural = frozenset(x.id for x in accounts(work.store) if x.kind in NATURAL)
        rows = export_rows(base(work.store, desk, work.day).placed, natural)
        with work.store.change("exported-segments", by=work.by, now=work.now) as log:
            log.detail = {"rows": len(rows)}
    out = io.StringIO()
    writer = csv.DictWriter(out, EXPORTED, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_text(output, out.getvalue())
    say(f"{len(rows)} accounts written to {output}")
    return 0


NATURAL = ("sole-trader", "sole trader", "person", "individual")


def earlier(said: str | None, today: date) -> date | None:
    """The day to compare with; BadInput where it is not before *today*."""
    found = day_of("--since", said)
    if found is not None and found >= today:
        raise BadInput("--since", f"{found} is not before {today}")
    return found


def plain(found: Base) -> dict[str, object]:
    """The base as JSON, with the change where one was asked for."""
    whole = whole_base(found.placed, found.whole, str(found.as_of))
    if found.since is not None:
        whole["since"] = str(found.since)
        whole["changed"] = [
            {"group": c.group, "accounts": c.accounts, "before": c.before, "now": c.now}
            for c in found.changed
        ]
    return whole


def written(blocks: Sequence[Block], format_: str) -> None:
    """Print blocks as a terminal page, as Markdown or as one HTML file."""
    if format_ == "md":
        sys.stdout.write(markdown.written(blocks, blanks=True))
    elif format_ == "html":
        sys.stdout.write(html_page.written(blocks))
    else:
        sys.stdout.write(table.written(blocks, width=WIDTH, blanks=True))


def written_json(thing: object) -> None:
    """Print JSON."""
    sys.stdout.write(json.dumps(thing, ensure_ascii=False, indent=2) + "\n")
