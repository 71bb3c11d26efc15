"""
Check a list of applicants: one result a row, in the order of the rows.

Safe to be broken off at any moment: the same command goes on where it was.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._list_options import (
    AsOf,
    By,
    Config,
    Country,
    Currency,
    DayFirst,
    Decimal,
    FailOn,
    File,
    Full,
    MonthFirst,
    Named,
    Only,
    Output,
    Policy,
    Purpose,
    Thorough,
    Weights,
)

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Text = str | None


@app.command(no_args_is_help=True)
def batch(
    file: File,
    output: Output = None,
    format_: Annotated[
        Text,
        typer.Option(
            "--format",
            help="ndjson, csv, md or html; else by the suffix. The last two are the summary.",
        ),
    ] = None,
    named: Named = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Mapping, counts, calls and time; nothing is sent.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with what was begun, on its own day.")
    ] = False,
    retry: Annotated[
        bool, typer.Option("--retry", help="Ask again for rows whose sources failed or refused.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first rows.")] = None,
    capture: Annotated[
        Path | None, typer.Option(help="Folder for archives and ledger; else the data folder.")
    ] = None,
    only: Only = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Only the lists on this machine.")
    ] = False,
    thorough: Thorough = False,
    as_of: AsOf = None,
    full: Full = False,
    fail_on: FailOn = None,
    country: Country = None,
    currency: Currency = None,
    purpose: Purpose = None,
    by: By = None,
    policy: Policy = None,
    weights: Weights = None,
    config: Config = None,
    day_first: DayFirst = False,
    month_first: MonthFirst = False,
    decimal: Decimal = None,
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
            retry=retry,
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
