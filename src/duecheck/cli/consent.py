"""Consent to text and email: its wording, its proof, and its end, which is for good."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data, at_the_desk, past_day

HELP = """
Consent to text and email: its wording, its proof, and its end, which is for good.

In the US a text by an autodialler needs prior express consent, and stopping by any reasonable
means counts (TCPA, 47 CFR 64.1200); Reg F asks collectors for an opt-out in every message. In
Canada CASL holds, in the UK PECR, in the EU ePrivacy and GDPR. See duecheck guardrails R-13.
"""

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help=HELP,
)
Text = str | None
Id = Annotated[str, typer.Argument(help="Account id.")]
Config = Annotated[Path | None, typer.Option(help="Settings file.")]


@app.command()
def wording(
    firm: Annotated[str, typer.Option(help="Your firm.")],
    address: Annotated[str, typer.Option(help="Where one writes to stop.")],
    short: Annotated[bool, typer.Option("--short", help="For a form with little room.")] = False,
    long: Annotated[bool, typer.Option("--long", help="For a contract.")] = False,
    privacy: Annotated[bool, typer.Option("--privacy", help="The privacy notice.")] = False,
    jurisdiction: Annotated[Text, typer.Option(help="US, US-CA, CA, CA-QC, UK, EU.")] = None,
    config: Config = None,
) -> None:
    """Print the words to sign: before the first sale, apart from other terms, never pre-ticked."""
    from duecheck.cli._consent import words_of

    sys.stdout.write(
        words_of(
            firm, address, short=short, long=long, privacy=privacy, place=jurisdiction,
            config=config,
        )
    )  # fmt: skip


@app.command(no_args_is_help=True)
def record(
    id: Id,
    number: Annotated[Text, typer.Option(help="The number or email consented to.")] = None,
    signer: Annotated[Text, typer.Option(help="Who signed.")] = None,
    on: Annotated[Text, typer.Option(help="The day it was signed.")] = None,
    document: Annotated[Text, typer.Option(help="Reference of the signed document.")] = None,
    file: Annotated[Path | None, typer.Option(help="The document itself; hashed, kept.")] = None,
    role: Annotated[Text, typer.Option(help="The signer's role.")] = None,
    purpose: Annotated[
        list[str] | None, typer.Option(help="fraud, servicing, collecting, important; repeat.")
    ] = None,
    wording: Annotated[str, typer.Option(help="Which wording was signed.")] = "short",
    source: Annotated[Text, typer.Option(help="Where the number is from.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> int:
    """Keep a consent with its proof. Exit 10 where it is dated after the first invoice."""
    from duecheck.cli._consent import recorded

    with at_the_desk(data, by=by, as_of=as_of) as work:
        lines, late = recorded(
            work, id, number=number, signer=signer, on=past_day("--on", on, work.day),
            document=document, file=file, role=role, purposes=purpose or [], wording=wording,
            source=source,
        )  # fmt: skip
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 10 if late else 0


@app.command(no_args_is_help=True)
def optout(
    address: Annotated[str, typer.Argument(help="The number or email that said stop.")],
    account: Annotated[Text, typer.Option(help="Account id, where known.")] = None,
    on: Annotated[Text, typer.Option(help="The day; today otherwise.")] = None,
    words: Annotated[str, typer.Option(help="What was said.")] = "STOP",
    country: Annotated[Text, typer.Option(help="Country of a number without +.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """Stop everything to this address, at once and for good, however it is written later."""
    from duecheck.cli._consent import stopped

    with at_the_desk(data, by=by, as_of=as_of) as work:
        day = past_day("--on", on, work.day) or work.day
        sys.stdout.write(
            stopped(work, address, account=account, on=day, words=words, country=country)
        )


@app.command(no_args_is_help=True)
def show(
    id: Id,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    data: Data = None,
    as_of: AsOf = None,
) -> None:
    """Print what was agreed and what was stopped, in the order of time, with source and proof."""
    from duecheck.cli._consent import events

    with at_the_desk(data, as_of=as_of) as work:
        rows = events(work, id)
    if format_ == "json":
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    for row in rows:
        sys.stdout.write(f"{row['on']}  {row['what']}  {row['address']}  {row['says']}\n")
    if not rows:
        sys.stdout.write("nothing on record: no text may be sent\n")
