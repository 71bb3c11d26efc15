"""Judge saved evidence again with today's rules and say what changed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._delivery import Delivery, deliver, exit_code, formats_of
from duecheck.cli._ending import say
from duecheck.cli._question import words_of
from duecheck.cli._rules import rules_with

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(no_args_is_help=True)
def score(
    evidence: Annotated[str, typer.Argument(help="A JSON report, or - for stdin.")],
    weights: Annotated[
        Path | None, typer.Option(help="Weights and credit policy that replace ours.")
    ] = None,
    format_: Annotated[
        list[str] | None,
        typer.Option("--format", help="table, md, json, html or pdf; may be repeated."),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("-o", "--output", help="Write here; the suffix says the format."),
    ] = None,
    fail_on: Annotated[
        str | None, typer.Option(help="Exit 10 if the action is this or worse.")
    ] = None,
) -> int:
    """
    Judge saved evidence again with today's rules.

    Which lines changed is said on stderr and in the report; replay uses the rules of then.
    """
    from duecheck.pipeline.rescore import rescore

    delivery = Delivery(formats=formats_of(format_, output), paths=output or [], fail_on=fail_on)
    rules = rules_with(weights)
    run = rescore(words_of(evidence, "EVIDENCE", "saved report"), rules)
    for notice in run.notices:
        say(f"duecheck score: {notice}")
    deliver(run, delivery)
    return exit_code(run, delivery, strict=False)
