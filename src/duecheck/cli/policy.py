"""Write, show and check the firm's policy: the social-media plan and the credit policy."""

from __future__ import annotations

import json
import os
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
    help="Write, show and check the firm's policy: the social-media plan and the credit policy.",
)


@app.callback()
def policy() -> None:
    """Write, show and check the firm's policy: the social-media plan and the credit policy."""


@app.command()
def init(
    owner: Annotated[str | None, typer.Option(help="The one person who looks.")] = None,
    deputy: Annotated[str | None, typer.Option(help="Who stands in.")] = None,
    why: Annotated[str | None, typer.Option(help="Why the firm looks at all.")] = None,
    purpose: Annotated[
        list[str] | None, typer.Option(help="A purpose allowed; may be repeated.")
    ] = None,
    site: Annotated[list[str] | None, typer.Option(help="A site allowed; may be repeated.")] = None,
    hours_a_week: Annotated[float | None, typer.Option(help="Hours a week planned.")] = None,
    permitted_hours: Annotated[str | None, typer.Option(help="As 08:00-18:00.")] = None,
    escalation: Annotated[str | None, typer.Option(help="Who decides on insults.")] = None,
    trained: Annotated[
        list[str] | None, typer.Option(help="NAME=2026-02-10; may be repeated.")
    ] = None,
    sender_pays: Annotated[
        bool | None, typer.Option("--sender-pays", help="The firm pays for its texts.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Else plan.toml beside the settings.")
    ] = None,
    binder: Annotated[
        Path | None, typer.Option(help="Page for the binder; else plan.md beside the plan.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> None:
    """
    Write a social-media plan: questions at a terminal, or options; the rest is the narrowest.

    Two files: a commented plan.toml that governs the program, and a page to sign for the binder.
    """
    from duecheck.cli._policy_plan import write_plan
    from duecheck.records.settings import config_path

    plan_file = output or config_path(config, os.environ)[0].parent / "plan.toml"
    given = {
        "owner": owner, "deputy": deputy, "why": why, "purposes": purpose, "sites": site,
        "hours_a_week": hours_a_week, "permitted_hours": permitted_hours,
        "escalation": escalation, "sender_pays": sender_pays,
        "training": None if trained is None else [training(each) for each in trained],
    }  # fmt: skip
    page = binder or plan_file.with_suffix(".md")
    write_plan(given, plan_file=plan_file, binder=page, force=force, config=config)


def training(said: str) -> dict[str, object]:
    """Return NAME=DAY as the plan keeps it."""
    name, equals, on = said.rpartition("=")
    if not equals or not name.strip():
        raise BadInput("--trained", f"{said!r} is not NAME=2026-02-10")
    return {"name": name.strip(), "date": day("--trained", on)}


@app.command()
def show(
    policy: Annotated[
        Path | None, typer.Option(help="Social-media plan; else plan.toml beside the settings.")
    ] = None,
    binder: Annotated[bool, typer.Option("--binder", help="The page to print and sign.")] = False,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    as_of: Annotated[str | None, typer.Option(help="The day asked about; else today.")] = None,
) -> None:
    """Say which plan holds, what it opens and closes, and the hours used this week."""
    from duecheck.cli._policy_plan import shown_plan

    today = datetime.now(UTC).date() if as_of is None else day("--as-of", as_of)
    words = plan_words(policy, config)
    sys.stdout.write(shown_plan(words, today, config, as_binder=binder))


@app.command()
def playbook(
    name: Annotated[str, typer.Argument(help="insult or accusation.")],
    policy: Annotated[
        Path | None, typer.Option(help="Social-media plan; else plan.toml beside the settings.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
    as_of: Annotated[str | None, typer.Option(help="The day asked about; else today.")] = None,
) -> None:
    """Print what to do when the firm is insulted or accused in public, and who decides."""
    from duecheck.cli._policy_plan import played

    today = datetime.now(UTC).date() if as_of is None else day("--as-of", as_of)
    sys.stdout.write(played(name, plan_words(policy, config), today))


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
