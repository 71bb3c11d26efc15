"""Check the firm's two policy files: the credit policy and the social-media plan."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._ending import say
from duecheck.cli._question import plan_words
from duecheck.cli._rules import rules_with
from duecheck.errors import BadInput
from duecheck.intake.days import day
from duecheck.portfolio.policy_check import CREDIT, Gap, credit_gaps, plan_gaps

FOUND = 10

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Check the firm's two policy files: the credit policy and the social-media plan.",
)


@app.callback()
def policy() -> None:
    """Check the firm's two policy files: the credit policy and the social-media plan."""


@app.command()
def check(
    weights: Annotated[
        Path | None, typer.Option(help="Credit policy; else credit.toml beside the settings.")
    ] = None,
    policy: Annotated[
        Path | None, typer.Option(help="Social-media plan; else plan.toml beside the settings.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    as_of: Annotated[str | None, typer.Option(help="The day of the check; else today.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
) -> int:
    """
    Say what is missing, unknown, contradictory or out of date. Exit 10 when something is.

    A group of customers without a strategy, an expired plan, an unknown key: each with its file
    and key. Warnings alone exit 0.
    """
    today = datetime.now(UTC).date() if as_of is None else day("--as-of", as_of)
    try:
        gaps = list(credit_gaps(rules_with(weights, config)))
    except BadInput as trouble:
        gaps = [Gap(file=CREDIT, key="", says=str(trouble))]
    gaps += plan_gaps(plan_words(policy, config), today)
    failing = [gap for gap in gaps if not gap.warning]
    if format_ == "json":
        rows = [{"file": g.file, "key": g.key, "says": g.says, "warning": g.warning} for g in gaps]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        for gap in gaps:
            kind = "warning" if gap.warning else "FAILS"
            where = f"{gap.file} {gap.key}".strip()
            sys.stdout.write(f"{kind}: {where}: {gap.says}\n")
    if not failing:
        say("duecheck policy: nothing fails")
    return FOUND if failing else 0
