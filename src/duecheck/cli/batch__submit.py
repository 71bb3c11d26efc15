"""Submit a list of applicants to a fleet: rows into the ledger, chunks into its queue."""

from __future__ import annotations

from typing import Annotated

import typer

from duecheck.cli._fleet import Ledger
from duecheck.cli._list_options import (
    AsOf,
    By,
    Config,
    Country,
    Currency,
    DayFirst,
    Decimal,
    File,
    Full,
    MonthFirst,
    Named,
    Only,
    Policy,
    Purpose,
    Thorough,
    Weights,
)

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Text = str | None


@app.command(no_args_is_help=True)
def submit(
    file: File,
    job: Annotated[Text, typer.Option(help="Name of the job; else the file's and the day.")] = None,
    ledger: Ledger = None,
    shelf: Annotated[
        Text,
        typer.Option(
            help="Shared folder, or s3://BUCKET/PREFIX, for archives (also DUECHECK_SHELF)."
        ),
    ] = None,
    named: Named = None,
    only: Only = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Only the lists on the workers' machines.")
    ] = False,
    thorough: Thorough = False,
    as_of: AsOf = None,
    full: Full = False,
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
) -> int:
    """
    Submit a list of applicants to a fleet: rows into the ledger, chunks into its queue.

    Workers must have the same settings, rules, plan, lists and version: the job says which it was
    submitted with. The same command again changes nothing. Prints the name of the job.
    """
    from duecheck.cli._fleet import options
    from duecheck.cli._fleet_submit import submitted

    return submitted(
        options(
            file=file,
            named=tuple(named or ()),
            only=only,
            offline=offline,
            thorough=thorough,
            as_of=as_of,
            full=full,
            country=country,
            currency=currency,
            purpose=purpose,
            by=by,
            policy=policy,
            weights=weights,
            config=config,
            order="dmy" if day_first else "mdy" if month_first else None,
            decimal=decimal,
        ),
        job=job,
        ledger=ledger,
        shelf=shelf,
    )
