"""Check, back up, restore and export the account file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from duecheck.cli._desk import By, Data, at_the_desk
from duecheck.cli._ending import say
from duecheck.errors import BadInput

FOUND = 10

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Check, back up, restore and export the account file.",
)


@app.command()
def path(data: Data = None) -> None:
    """Print where the account file is. Nothing is opened or made."""
    from duecheck.records.store.opening import store_place

    if data is not None:
        os.environ["DUECHECK_DATA"] = str(data)
    sys.stdout.write(f"{store_place()}\n")


@app.command()
def check(data: Data = None) -> int:
    """Check pages, references and the audit chain. Exit 10 when something is wrong."""
    from duecheck.records.store.keeping import check_store, counts

    try:
        with at_the_desk(data) as work:
            wrong = check_store(work.store)
            if not wrong:
                kept = counts(work.store.database)
                told = f"{kept['accounts']} accounts, {kept['ledger_lines']} ledger lines"
                sys.stdout.write(f"sound: {told}, {kept['audit']} audit lines\n")
                return 0
    except BadInput as trouble:
        wrong = [str(trouble)]
    for line in wrong:
        sys.stdout.write(f"{line}\n")
    return FOUND


@app.command()
def backup(
    file: Annotated[Path | None, typer.Argument(help="File to write; must not exist.")] = None,
    data: Data = None,
    by: By = None,
) -> None:
    """Write the whole account file to one file, while others go on working."""
    from duecheck.records.store.keeping import backup_store

    with at_the_desk(data, by=by) as work:
        target = file or work.store.folder / "backups" / f"accounts-{work.now:%Y%m%dT%H%M%S}.sqlite"
        digest = backup_store(work.store, target, now=work.now)
        with work.store.change("backed-up", by=work.by, now=work.now) as log:
            log.detail = {"sha256": digest}
        sys.stdout.write(f"{target}\nsha256 {digest}\n")
        say(f"audit: {log.head.count} {log.head.hash}")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup made by `duecheck store backup`.")],
    yes: Annotated[
        bool, typer.Option("--yes", help="Replace everything that is in the store now.")
    ] = False,
    data: Data = None,
    by: By = None,
) -> None:
    """Put a backup in the place of everything in the store. What it replaces is kept first."""
    from duecheck.records.store.keeping import backup_store, counts, restore_store

    with at_the_desk(data, by=by) as work:
        kept = counts(work.store.database)
        if not yes:
            raise BadInput(
                "restore",
                f"would replace {kept['accounts']} accounts and {kept['ledger_lines']} lines",
                hint="Say so with --yes",
            )
        before = work.store.folder / "backups" / f"replaced-{work.now:%Y%m%dT%H%M%S}.sqlite"
        backup_store(work.store, before, now=work.now)
        replaced = restore_store(work.store, file, now=work.now, by=work.by)
        say(f"what was replaced is kept in {before}; its audit log had {replaced.count} lines")
        now = counts(work.store.database)
        sys.stdout.write(f"restored: {now['accounts']} accounts, {now['ledger_lines']} lines\n")


@app.command()
def export(
    table: Annotated[str, typer.Argument(help="accounts, ledger_lines, promises, contacts …")],
    data: Data = None,
    by: By = None,
) -> None:
    """Write a table to stdout as CSV; cells that a spreadsheet would run are neutralised."""
    from duecheck.records.store.keeping import export_table

    with at_the_desk(data, by=by) as work:
        for line in export_table(work.store, table):
            sys.stdout.write(line)
        with work.store.change("exported", by=work.by, now=work.now) as log:
            log.detail = {"table": table}
