"""Keep a person's decision on an account: who, when, on which run, for which reasons."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import (
    AsOf,
    By,
    Data,
    amount_given,
    at_the_desk,
    currency_given,
    day_of,
)
from duecheck.cli._ending import say
from duecheck.errors import BadInput

app = typer.Typer(add_completion=False, rich_markup_mode=None)
Text = str | None


@app.command(no_args_is_help=True)
def decide(
    account: Annotated[str, typer.Argument(help="Account id.")],
    action: Annotated[
        Text, typer.Option(help="open, reduced, secured, cash, refer or decline.")
    ] = None,
    limit: Annotated[Text, typer.Option(help="Credit limit decided.")] = None,
    currency: Annotated[Text, typer.Option(help="Its currency; the account's otherwise.")] = None,
    review: Annotated[Text, typer.Option(help="Day on which it is looked at again.")] = None,
    why: Annotated[Text, typer.Option(help="Codes that stand in the run: D08,U05.")] = None,
    override: Annotated[
        Text, typer.Option(help="Why, where it is milder than the recommendation.")
    ] = None,
    run: Annotated[Text, typer.Option(help="The run it rests on; the newest otherwise.")] = None,
    approve: Annotated[
        int | None, typer.Option(help="Agree to decision N as the second person.")
    ] = None,
    weights: Annotated[Path | None, typer.Option(help="Credit policy that replaces ours.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """
    Keep a person's decision: who, when, on which run, for which reasons.

    It cites the run, its archive and the policy. Above the policy's tier a second person must
    agree (--approve), never the one who asked.
    """
    from duecheck.cli._rules import rules_with
    from duecheck.pipeline import account_decide

    rules = rules_with(weights, config)
    with at_the_desk(data, by=by, as_of=as_of) as work:
        if approve is not None:
            made = account_decide.approve(
                work.store, account, approve, rules, by=work.by, now=work.now
            )
        else:
            if action is None:
                raise BadInput("--action", "is missing")
            asked = account_decide.Asked(
                account=account,
                action=action.strip().lower(),
                limit=amount_given("--limit", limit),
                currency=currency_given(currency),
                review_on=day_of("--review", review),
                codes=tuple(code.strip() for code in (why or "").split(",") if code.strip()),
                override=override,
                run=run,
            )
            made = account_decide.decide(
                work.store,
                asked,
                rules,
                by=work.by,
                now=work.now,
                today=work.day,
            )
    sys.stdout.write(f"decision {made.id}: {made.action}, on run {made.run_id}\n")
    if made.state != "final":
        sys.stdout.write(
            f"waits for a second person: duecheck decide {account} --approve {made.id}\n"
        )
    say(f"audit: {made.audit_count} {made.audit_hash}")
