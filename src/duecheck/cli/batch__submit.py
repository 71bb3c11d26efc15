"""Submit a list of applicants to a fleet: rows into the ledger, chunks into its queue."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._fleet import Ledger

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Text = str | None


@app.command(no_args_is_help=True)
def submit(
    file: Annotated[Path, typer.Argument(help="CSV or workbook of applicants, or - for stdin.")],
    job: Annotated[Text, typer.Option(help="Name of the job; else the file's and the day.")] = None,
    ledger: Ledger = None,
    shelf: Annotated[
        Text,
        typer.Option(
            help="Shared folder, or s3://BUCKET/PREFIX, for archives (also DUECHECK_SHELF)."
        ),
    ] = None,
    named: Annotated[
        list[str] | None, typer.Option("--map", help="HEADER=FIELD, may be repeated.")
    ] = None,
    only: Annotated[Text, typer.Option(help="Only these lanes or sources, by comma.")] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Only the lists on the workers' machines.")
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
