"""Draft a message to a customer, and read one before it leaves the house. Nothing is sent."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Draft a message to a customer, and read one before it leaves the house.",
)
Text = str | None
FOUND = 10
Config = Annotated[Path | None, typer.Option(help="Settings file.")]
Policy = Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")]


@app.callback()
def message() -> None:
    """Draft a message to a customer, and read one before it leaves the house."""


@app.command(no_args_is_help=True)
def draft(
    account: Annotated[Text, typer.Argument(help="Account id.")] = None,
    channel: Annotated[str, typer.Option(help="email, text, letter or call.")] = "email",
    kind: Annotated[
        str, typer.Option(help="reminder, copy-invoice, thanks, promise or locate.")
    ] = "reminder",
    firm: Annotated[str, typer.Option(help="Your firm.")] = "YOUR FIRM",
    sender: Annotated[str, typer.Option(help="Your real name.")] = "YOUR NAME",
    contact: Annotated[str, typer.Option(help="Your number or address.")] = "YOUR NUMBER",
    to: Annotated[Text, typer.Option(help="Number or address; the account's otherwise.")] = None,
    promise: Annotated[Text, typer.Option(help="For a promise: what was said.")] = None,
    jurisdiction: Annotated[Text, typer.Option(help="US, US-CA, CA, CA-QC, UK, EU.")] = None,
    policy: Policy = None,
    config: Config = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> int:
    """
    Write a draft for a person to send. Exit 5 where it may not go out at all.

    An address that opted out gets nothing, for good. A text needs a live consent for that very
    number, a way to stop, and a plan that says the firm pays for it. A debtor never gets an instant
    message. The draft is read by the same rules as message lint; exit 10 with findings.
    """
    from duecheck.cli._message import drafted

    text, findings = drafted(
        account, channel=channel, kind=kind, firm=firm, sender=sender, contact=contact, to=to,
        promise=promise, place=jurisdiction, policy=policy, config=config, data=data, by=by,
        as_of=as_of,
    )  # fmt: skip
    sys.stdout.write(text)
    sys.stderr.write("".join(f"{line}\n" for line in findings))
    return FOUND if any(not line.startswith("note:") for line in findings) else 0


@app.command(no_args_is_help=True)
def lint(
    draft: Annotated[Path, typer.Argument(help="The draft, or - for stdin.")],
    channel: Annotated[
        str, typer.Option(help="email, text, letter, call, post, agenda, locate or dm.")
    ],
    account: Annotated[Text, typer.Option(help="Whom it is for: its own name may stand.")] = None,
    names: Annotated[
        Path | None, typer.Option(help="Customers' names, one a line; else the account file's.")
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    """
    Find what must not stand in a draft: promises, threats, other customers, no way to stop.

    Exit 10 with findings: rule, line, words, and what to write instead. Exit 5 for a direct message
    to a debtor, whatever it says.
    """
    from duecheck.cli._message import linted
    from duecheck.guardrails.outward_text import NOTHING_FOUND

    found = linted(draft, channel=channel, account=account, names=names, data=data, as_of=as_of)
    if format_ == "json":
        keys = ("rule", "guardrail", "line", "words", "says", "instead")
        rows = [{key: getattr(one, key) for key in keys} for one in found]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return FOUND if found else 0
    for one in found:
        sys.stdout.write(
            f"line {one.line}: {one.rule} ({one.guardrail}): {one.says}: {one.words}\n"
        )
        sys.stdout.write(f"  instead: {one.instead}\n")
    sys.stdout.write(f"{len(found)} found.\n" if found else NOTHING_FOUND)
    return FOUND if found else 0
