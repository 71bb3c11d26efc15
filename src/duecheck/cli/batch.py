"""
Check a list of applicants: one result a row, in the order of the rows.

Safe to be broken off at any moment: the same command goes on where it was.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Text = str | None


@app.command(no_args_is_help=True)
def batch(
    file: Annotated[Path, typer.Argument(help="CSV or workbook of applicants, or - for stdin.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Write here, whole; the summary stands beside it."),
    ] = None,
    format_: Annotated[
        Text,
        typer.Option(
            "--format",
            help="ndjson, csv, md or html; else by the suffix. The last two are the summary.",
        ),
    ] = None,
    named: Annotated[
        list[str] | None, typer.Option("--map", help="HEADER=FIELD, may be repeated.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Mapping, counts, calls and time; nothing is sent.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with what was begun, on its own day.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first rows.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Folder for archives and ledger; else the data folder.")
    ] = None,
    only: Annotated[Text, typer.Option(help="Only these lanes or sources, by comma.")] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Only the lists on this machine.")
    ] = False,
    thorough: Annotated[
        bool, typer.Option("--thorough", help="Ask also where no answer can change the action.")
    ] = False,
    as_of: Annotated[
        Text, typer.Option(help="Judge as of this date; with a time, the clock stands still.")
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="The whole report in every line, under `report`.")
    ] = False,
    fail_on: Annotated[
        Text, typer.Option(help="Exit 10 if a row's action is this or worse: cash, refer …")
    ] = None,
    country: Annotated[Text, typer.Option(help="Country of rows that name none.")] = None,
    currency: Annotated[Text, typer.Option(help="Currency of amounts that name none.")] = None,
    purpose: Annotated[
        Text, typer.Option(help="new-credit, review, collection, visit or other:TEXT.")
    ] = None,
    by: Annotated[Text, typer.Option(help="Who runs it.")] = None,
    policy: Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")] = None,
    weights: Annotated[
        Path | None, typer.Option(help="Weights and credit policy that replace ours.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    day_first: Annotated[bool, typer.Option("--dmy", help="Dates are day first.")] = False,
    month_first: Annotated[bool, typer.Option("--mdy", help="Dates are month first.")] = False,
    decimal: Annotated[Text, typer.Option(help="Sign before decimals: . or ,")] = None,
    processes: Annotated[
        int | None, typer.Option(min=1, help="Processes for --offline; else one a core.")
    ] = None,
) -> int:
    """
    Check a list of applicants: one result a row, in the order of the rows.

    The lists on this machine are asked first, and live sources only where their answer can
    change the action. Broken off, the same command goes on where it was.

    Over many machines: batch submit, batch work, batch status, batch collect.
    """
    from duecheck.cli._batch_options import Options
    from duecheck.cli._batch_run import run_batch

    return run_batch(
        Options(
            file=file,
            output=output,
            format=format_,
            named=tuple(named or ()),
            dry_run=dry_run,
            resume=resume,
            limit=limit,
            capture=capture,
            only=only,
            offline=offline,
            thorough=thorough,
            as_of=as_of,
            full=full,
            fail_on=fail_on,
            country=country,
            currency=currency,
            purpose=purpose,
            by=by,
            policy=policy,
            weights=weights,
            config=config,
            order="dmy" if day_first else "mdy" if month_first else None,
            decimal=decimal,
            processes=processes,
        )
    )
