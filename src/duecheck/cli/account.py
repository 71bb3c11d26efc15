"""Keep accounts: what customers owe, promised and said, and what was decided about them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli import _account_more as more
from duecheck.cli._desk import AsOf, By, Data, at_the_desk
from duecheck.errors import BadInput

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Keep accounts: what customers owe, promised and said, and what was decided about them.",
)

Id = Annotated[str, typer.Argument(help="Account id.")]
Text = str | None
Format = Annotated[str, typer.Option("--format", help="table or json.")]


@app.command("import")
def import_(
    file: Annotated[
        Path | None, typer.Argument(help="CSV or workbook from your books or CRM.")
    ] = None,
    kind: Annotated[
        Text, typer.Option(help="ledger, promises, contacts, mail, customers or crm.")
    ] = None,
    map_: Annotated[
        list[str] | None, typer.Option("--map", help="HEADER=FIELD; may be repeated.")
    ] = None,
    currency: Annotated[Text, typer.Option(help="Currency where the file has none.")] = None,
    day_first: Annotated[bool, typer.Option("--dmy", help="Dates are day first.")] = False,
    month_first: Annotated[bool, typer.Option("--mdy", help="Dates are month first.")] = False,
    decimal: Annotated[Text, typer.Option(help="The decimal sign of the file: . or ,")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say it, write nothing.")] = False,
    undo: Annotated[int | None, typer.Option(help="Take the import of this number back.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """
    Read a file of your books into the account file, each row once however often it comes.

    The columns as understood go to stderr first. A date or amount that may be read two ways
    ends the import before anything is kept; a row that cannot be read is left out and named.
    Ledger, customers and crm make accounts that are not there yet; the other kinds do not.
    """
    from duecheck.cli._account_import import import_ as import_file
    from duecheck.cli._account_import import undo_import
    from duecheck.intake.cells import Reading

    if undo is not None:
        undo_import(undo, data=data, by=by)
        return
    if file is None or kind is None:
        raise BadInput("FILE, --kind", "are needed", hint="Or take one back with --undo ID")
    if day_first and month_first:
        raise BadInput("--dmy, --mdy", "dates are read one way or the other")
    if decimal not in (None, ".", ","):
        raise BadInput("--decimal", f"{decimal!r} is neither . nor ,")
    order = "dmy" if day_first else "mdy" if month_first else None
    import_file(
        file,
        kind=kind,
        named=map_ or [],
        how=Reading(order=order, decimal=decimal),
        currency=currency,
        dry_run=dry_run,
        data=data,
        by=by,
        as_of=as_of,
    )


@app.command("add", no_args_is_help=True)
def add_(
    name: Annotated[Text, typer.Argument(help="Name of the customer or applicant.")] = None,
    application: Annotated[
        Path | None, typer.Option(help="The application as JSON: what it lacks is said.")
    ] = None,
    id: Annotated[Text, typer.Option(help="Account id; the next free one otherwise.")] = None,
    country: Annotated[Text, typer.Option(help="Country.")] = None,
    kind: Annotated[Text, typer.Option(help="company, sole trader, partnership …")] = None,
    reg: Annotated[Text, typer.Option(help="Number on the company register.")] = None,
    url: Annotated[Text, typer.Option(help="Web site.")] = None,
    phone: Annotated[Text, typer.Option(help="Phone number.")] = None,
    email: Annotated[Text, typer.Option(help="Email address.")] = None,
    address: Annotated[Text, typer.Option(help="Postal address.")] = None,
    currency: Annotated[Text, typer.Option(help="Currency of the limit.")] = None,
    limit: Annotated[Text, typer.Option(help="Credit limit in force.")] = None,
    terms: Annotated[Text, typer.Option(help="Terms in force: 30, net 30.")] = None,
    follows: Annotated[
        Text, typer.Option(help="The account this one follows: a new legal entity after D08.")
    ] = None,
    why: Annotated[Text, typer.Option(help="Why it follows: sale, death, new company …")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """Put one account in. With --application, say what is missing and start the clock."""
    from dataclasses import replace

    from duecheck.cli._account_book import add_one, print_all
    from duecheck.intake.application import account_from
    from duecheck.intake.application import application as read_application
    from duecheck.records.files import read_text
    from duecheck.records.store import read

    options = {
        "name": name, "country": country, "kind": kind, "reg": reg, "url": url, "phone": phone,
        "email": email, "address": address, "currency": currency, "limit": limit, "terms": terms,
    }  # fmt: skip
    given = {key: value for key, value in options.items() if value is not None}
    stated = None
    if application is not None:
        text = read_text(application, field="--application", what="application", limit=1_000_000)
        stated = read_application(text, id=id or "")
        account = stated.account
    elif name is not None and name.strip():
        account = account_from(given, id=id or "", extra={})
    else:
        raise BadInput("NAME", "a name is needed", hint="Or an --application FILE")
    with at_the_desk(data, by=by, as_of=as_of) as work:
        if follows is not None:
            before = read.account(work.store, follows)
            account = replace(account, linked_to=before.id, linked_why=why or "D08")
        print_all(add_one(work, account, stated))


@app.command("list")
def list_(format_: Format = "table", data: Data = None) -> None:
    """List every account with what it owes, by currency; those that owe nothing too."""
    from duecheck.pipeline.account_dossier import plain
    from duecheck.records.store import read

    with at_the_desk(data) as work:
        owed = read.balances(work.store)
        for each in read.accounts(work.store):
            balance = owed.get(each.id, {})
            if format_ == "json":
                row = plain(
                    {
                        "id": each.id, "name": each.name, "status": each.status,
                        "country": each.country, "limit": each.limit, "currency": each.currency,
                        "balance": balance, "source": each.source,
                    }
                )  # fmt: skip
                sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
                continue
            owes = ", ".join(f"{unit} {total}" for unit, total in balance.items()) or "0"
            sys.stdout.write(f"{each.id:<12} {each.name:<40} {each.status:<12} {owes}\n")


@app.command(no_args_is_help=True)
def show(id: Id, format_: Format = "table", data: Data = None, as_of: AsOf = None) -> None:
    """Answer "why was X refused?": request, own records, evidence, decision, notice."""
    from duecheck.pipeline.account_dossier import dossier, page

    with at_the_desk(data, as_of=as_of) as work:
        found = dossier(work.store, id, work.day)
    if format_ == "json":
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in page(found)))


@app.command(no_args_is_help=True)
def note(
    id: Id,
    words: Annotated[str, typer.Argument(metavar="TEXT", help="What was seen or said.")],
    on: Annotated[Text, typer.Option(help="The day it was seen or said.")] = None,
    url: Annotated[Text, typer.Option(help="Where it was seen.")] = None,
    channel: Annotated[Text, typer.Option(help="call, email, visit, letter …")] = None,
    code: Annotated[Text, typer.Option(help="The danger sign it bears on, as D09a.")] = None,
    inbound: Annotated[bool, typer.Option("--in", help="They contacted us.")] = False,
    outbound: Annotated[bool, typer.Option("--out", help="We contacted them.")] = False,
    outcome: Annotated[Text, typer.Option(help="answered, unanswered or dead.")] = None,
    data: Data = None,
    by: By = None,
    as_of: AsOf = None,
) -> None:
    """
    Keep a dated note, or with --in or --out a contact.

    A note without a day, or without address and channel, is unsourced and carries no points.
    """
    from duecheck.checklist.rules import packaged_rules
    from duecheck.cli._account_book import note_one, print_all
    from duecheck.intake.contacts import site
    from duecheck.intake.notes import note as check_note
    from duecheck.pipeline.judge import note_codes

    if inbound and outbound:
        raise BadInput("--in, --out", "a contact goes one way")
    if outcome not in (None, "answered", "unanswered", "dead"):
        raise BadInput("--outcome", f"{outcome!r} is not answered, unanswered or dead")
    values = {"text": words, "code": code, "channel": channel}
    stated = {key: value for key, value in values.items() if value is not None}
    check_note("note", stated, on=None, codes=note_codes(packaged_rules()))
    with at_the_desk(data, by=by, as_of=as_of) as work:
        lines = note_one(
            work,
            id,
            words,
            direction="in" if inbound else "out" if outbound else None,
            channel=channel,
            url=None if url is None else site("--url", url).url,
            code=code,
            on=on,
            outcome=outcome,
        )
    print_all(lines)


for _name, _command in (
    ("review", more.review),
    ("attach", more.attach),
    ("refs", more.refs),
    ("connect", more.connect),
    ("authorise", more.authorise),
    ("dispute", more.dispute),
    ("merge", more.merge),
    ("release", more.release),
    ("outcomes", more.outcomes),
):
    app.command(_name)(_command)
