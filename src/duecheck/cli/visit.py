"""Visit a customer well: the folder, the questions, the card, the notes, and what follows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import AsOf, By, Data, at_the_desk, day_of, past_day
from duecheck.errors import BadInput

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Visit a customer well: the folder, the questions, the card, the notes, what follows.",
)
Text = str | None
FOUND = 10
Id = Annotated[str, typer.Argument(help="Account id.")]
Number = Annotated[int | None, typer.Option("--visit", help="Visit N; the latest otherwise.")]
Config = Annotated[Path | None, typer.Option(help="Settings file.")]
Firm = Annotated[str, typer.Option(help="Your firm.")]


@app.command(no_args_is_help=True)
def new(
    id: Id,
    reason: Annotated[str, typer.Option(help="introduce, solve, terms or arrears.")],
    on: Annotated[str, typer.Option(help="The day of the visit.")],
    site: Annotated[Text, typer.Option(help="Where; the account's address otherwise.")] = None,
    going: Annotated[
        list[str] | None, typer.Option(help="Who goes, with role: 'R. Example (sales rep)'.")
    ] = None,
    meet: Annotated[
        list[str] | None, typer.Option(help="Whom you meet, with role; may be repeated.")
    ] = None,
    goal: Annotated[list[str] | None, typer.Option(help="What you want; may be repeated.")] = None,
    background: Annotated[
        list[str] | None, typer.Option(help="Candid, stays inside; may be repeated.")
    ] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """Plan a visit; an unknown reason lists the four."""
    from duecheck.cli._visit import planned

    with at_the_desk(data, by=by, as_of=as_of) as work:
        day = day_of("--on", on)
        assert day is not None  # noqa: S101 (the option is required)
        lines = planned(
            work, id, reason=reason, on=day, site=site, going=going or [], meet=meet or [],
            goals=goal or [], background=background or [],
        )  # fmt: skip
    sys.stdout.write("".join(f"{line}\n" for line in lines))


@app.command(no_args_is_help=True)
def dossier(
    id: Id, visit: Number = None, config: Config = None, data: Data = None, as_of: AsOf = None
) -> None:
    """Print the folder: what is stale first, exposure, promises, disputes, notes, page 1."""
    from duecheck.cli._visit import folder

    with at_the_desk(data, as_of=as_of) as work:
        sys.stdout.write(folder(work, id, visit, config))


@app.command(no_args_is_help=True)
def agenda(
    id: Id,
    internal: Annotated[
        bool, typer.Option("--internal", help="The meeting with sales beforehand.")
    ] = False,
    firm: Firm = "YOUR FIRM",
    visit: Number = None,
    config: Config = None,
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    """Print the agenda for the customer, or with --internal the candid one for us alone."""
    from duecheck.cli._visit import agenda_of

    with at_the_desk(data, as_of=as_of) as work:
        text, found = agenda_of(work, id, visit, config, internal=internal, firm=firm)
    return put(text, found)


@app.command(no_args_is_help=True)
def questions(
    id: Id, visit: Number = None, config: Config = None, data: Data = None, as_of: AsOf = None
) -> None:
    """Print what to ask: by the reason, by each sign present, by disputes, on plans."""
    from duecheck.cli._visit import questions_of

    with at_the_desk(data, as_of=as_of) as work:
        sys.stdout.write(questions_of(work, id, visit, config))


@app.command(no_args_is_help=True)
def card(
    id: Id, visit: Number = None, config: Config = None, data: Data = None, as_of: AsOf = None
) -> None:
    """Print the card for the pocket: do, do not, and how to say that others decide."""
    from duecheck.cli._visit import card_of

    with at_the_desk(data, as_of=as_of) as work:
        sys.stdout.write(card_of(work, id, visit, config))


@app.command(no_args_is_help=True)
def notes(
    id: Id,
    on: Annotated[Text, typer.Option(help="The day it was held; the planned day else.")] = None,
    note: Annotated[list[str] | None, typer.Option(help="A note; may be repeated.")] = None,
    met: Annotated[list[str] | None, typer.Option(help="Whom you met; may be repeated.")] = None,
    action: Annotated[
        list[str] | None, typer.Option(help="WHAT; OWNER; 2026-12-01. May be repeated.")
    ] = None,
    inside: Annotated[
        list[str] | None, typer.Option(help="The same, not told to the customer.")
    ] = None,
    visit: Number = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """Enter notes and actions of a visit that was held; one still to come is refused."""
    from duecheck.cli._visit import noted

    if not note and not action and not inside:
        raise BadInput("--note", "is missing: what was said?")
    with at_the_desk(data, by=by, as_of=as_of) as work:
        lines = noted(
            work, id, visit, on=past_day("--on", on, work.day), notes=note or [], met=met or [],
            told=action or [], inside=inside or [],
        )  # fmt: skip
    sys.stdout.write("".join(f"{line}\n" for line in lines))


@app.command(no_args_is_help=True)
def followup(
    id: Id,
    firm: Firm = "YOUR FIRM",
    sender: Annotated[str, typer.Option(help="Your real name.")] = "YOUR NAME",
    contact: Annotated[str, typer.Option(help="Your number or address.")] = "YOUR NUMBER",
    visit: Number = None,
    config: Config = None,
    data: Data = None,
    as_of: AsOf = None,
) -> int:
    """
    Draft the email after the visit: what was said, who does what by when.

    Exit 10 where an action lacks owner or date, or the words promise, threaten or name others.
    """
    from duecheck.cli._visit import followup_of

    with at_the_desk(data, as_of=as_of) as work:
        text, found = followup_of(
            work, id, visit, config, firm=firm, sender=sender, contact=contact
        )
    return put(text, found)


@app.command(no_args_is_help=True)
def report(
    id: Id,
    to: Annotated[
        str, typer.Option(help="Distribution list, by comma.")
    ] = "management, sales, service",
    visit: Number = None,
    config: Config = None,
    data: Data = None,
    as_of: AsOf = None,
) -> None:
    """Write the one-page report for the house; over 450 words warns."""
    from duecheck.cli._visit import report_of

    with at_the_desk(data, as_of=as_of) as work:
        text, warning = report_of(work, id, visit, config, to=to)
    sys.stdout.write(text)
    sys.stderr.write(warning)


@app.command(no_args_is_help=True)
def actions(
    id: Id,
    done: Annotated[int | None, typer.Option(help="Action N is done.")] = None,
    on: Annotated[Text, typer.Option(help="The day it was done; today otherwise.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> int:
    """List what was agreed: open, late, done, incomplete. Exit 10 where one is late."""
    from duecheck.cli._visit import actions_of

    with at_the_desk(data, by=by, as_of=as_of) as work:
        lines, late = actions_of(work, id, done=done, on=past_day("--on", on, work.day))
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return FOUND if late else 0


def put(text: str, found: list[str]) -> int:
    """Print a draft, and what was found in it on stderr."""
    sys.stdout.write(text)
    sys.stderr.write("".join(f"{line}\n" for line in found))
    return FOUND if found else 0
