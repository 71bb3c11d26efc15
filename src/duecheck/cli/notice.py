"""Draft the letter on the last decision: specific reasons, dates, rights. Nothing is sent."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data, at_the_desk
from duecheck.cli._ending import say

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def notice(
    account: Annotated[str, typer.Argument(help="Account id.")],
    jurisdiction: Annotated[
        str | None, typer.Option(help="Whose rights text: GB, US-CA …; the account's otherwise.")
    ] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """
    Draft the letter on the last decision: specific reasons, dates, rights. Nothing is sent.

    It is due 30 days after the application was complete, on a customer 30 days after the decision;
    from day 25 that is said.
    """
    from duecheck.pipeline import account_decide

    with at_the_desk(data, by=by, as_of=as_of) as work:
        drafted, late = account_decide.notice(
            work.store, account, jurisdiction=jurisdiction, by=work.by, now=work.now,
            today=work.day,
        )  # fmt: skip
    sys.stdout.write(drafted.words)
    if late:
        say(f"duecheck notice: DAY 25 OF 30 HAS PASSED; the letter is due {drafted.due_on}")
