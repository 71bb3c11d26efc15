"""Show the log of what was done, and verify that nothing in it was changed."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import Data, at_the_desk
from duecheck.cli._ending import say

FOUND = 10

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Show the log of what was done, and verify that nothing in it was changed.",
)


@app.command()
def show(
    account: Annotated[str | None, typer.Option(help="Only the lines of this account.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json (lines).")] = "table",
    data: Data = None,
) -> None:
    """
    Print every run, decision, import and refusal: when, who, why, what.

    The head (count and hash) goes to stderr: keep it, and `audit verify --against` finds a log
    that was cut after it.
    """
    from duecheck.records import audit

    with at_the_desk(data) as work:
        for line in audit.lines(work.store.database, account=account):
            if format_ == "json":
                sys.stdout.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")
            else:
                about = f" {line.account}" if line.account else ""
                sys.stdout.write(
                    f"{line.n:>6}  {line.at[:19]}  {line.by}  {line.purpose}: "
                    f"{line.action}{about}  {'' if line.detail == '{}' else line.detail}\n"
                )
        head = audit.head(work.store.database)
        say(f"audit: {head.count} {head.hash}")


@app.command()
def verify(
    against: Annotated[
        list[Path] | None,
        typer.Option(
            help="A run archive, a backup, or what `audit show` printed: its stamp is compared."
        ),
    ] = None,
    data: Data = None,
) -> int:
    """
    Check the chain. Exit 10 when a line was changed, taken out or cut off.

    A chain cannot show that its newest lines were cut off unless a later stamp exists, nor that
    somebody who may write the file made all of it anew: keep stamps elsewhere.
    """
    from duecheck.records import audit
    from duecheck.records.audit_stamps import stamps_in

    stamps = [stamp for path in against or [] for stamp in stamps_in(path)]
    with at_the_desk(data) as work:
        database = work.store.database
        wrong = audit.trouble(database, [*audit.decision_stamps(database), *stamps])
        head = audit.head(database)
    for line in wrong:
        sys.stdout.write(f"{line}\n")
    if wrong:
        return FOUND
    sys.stdout.write(f"unbroken: {head.count} lines, head {head.hash}\n")
    return 0
