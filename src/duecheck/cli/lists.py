"""
Bulk lists on this machine: company registers and sanctions lists, indexed for search offline.

Published files are read whole or not at all; whatever goes wrong leaves the old index in use.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, no_args_is_help=True)


@app.command()
def update(
    list_: Annotated[
        str,
        typer.Argument(
            metavar="LIST", help="gleif, companies-house, ofac, ofac-consolidated, uk, eu, un."
        ),
    ],
    from_: Annotated[
        list[str] | None,
        typer.Option("--from", help="The published file: path, folder or address; repeatable."),
    ] = None,
    sha256: Annotated[
        str | None, typer.Option(help="Refuse a file with another checksum (hex).")
    ] = None,
    published: Annotated[
        str | None, typer.Option(help="Day of the file (YYYY-MM-DD), where it states none.")
    ] = None,
    accept_fewer: Annotated[
        bool, typer.Option("--accept-fewer", help="Take a file with far fewer entries.")
    ] = False,
    config: Annotated[Path | None, typer.Option(help="Settings file.")] = None,
) -> int:
    """
    Take in a published list: fetched from its address, or from a file you have.

    A broken download goes on where it stopped when you run the command again.
    """
    from duecheck.cli._list_update import update_list

    state, code = update_list(
        list_,
        from_ or [],
        sha256=sha256,
        published=published,
        accept_fewer=accept_fewer,
        config=config,
        now=datetime.now(UTC),
    )
    if state is not None:
        sys.stdout.write(
            f"{list_}: {state.entries:,} entries, {state.names:,} names, "
            f"published {state.published or 'on a day not stated'}, sha256 {state.sha256}\n"
        )
        for note in state.notes:
            sys.stderr.write(f"duecheck lists: {note}\n")
    return code


@app.command()
def show(
    list_: Annotated[str | None, typer.Argument(metavar="[LIST]", help="Only this list.")] = None,
    as_of: Annotated[str | None, typer.Option(help="Judge ages on this day.")] = None,
    format_: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
) -> int:
    """Show what lists are on this machine: day, age, checksum, address, whether stale."""
    from duecheck.pipeline.lists import known, known_lists, standing

    if list_ is not None:
        known(list_)
    day = _day(as_of) or datetime.now(UTC).date()
    rows = [row(standing(name, as_of=day)) for name in ([list_] if list_ else known_lists())]
    if format_ == "json":
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for item in rows for line in lines(item)))
    return 0


@app.command()
def path(
    list_: Annotated[str, typer.Argument(metavar="LIST", help="Which list.")],
) -> int:
    """Print where the index of a list stands on this machine."""
    from duecheck.pipeline.lists import known
    from duecheck.records.list_store import index_path

    known(list_)
    sys.stdout.write(f"{index_path(list_)}\n")
    return 0


def _day(said: str | None) -> date | None:
    from duecheck.errors import BadInput

    try:
        return None if said is None else date.fromisoformat(said)
    except ValueError:
        raise BadInput("--as-of", f"{said!r} is no day", hint="Write it as 2026-11-25") from None


def row(found: Any) -> dict[str, Any]:
    """One list as JSON: every key always there."""
    state = found.state
    usable = state is not None and bool(state.format)
    return {
        "list": found.list,
        "title": found.title,
        "state": "absent" if not usable else "stale" if found.stale else "fresh",
        "trouble": found.trouble or None,
        "published": state.published if usable else None,
        "loaded": state.loaded.isoformat() if usable else None,
        "age_days": found.age,
        "stale_after_days": found.days,
        "entries": state.entries if usable else None,
        "names": state.names if usable else None,
        "sha256": state.sha256 if usable else None,
        "address": state.address if usable else None,
        "notes": list(state.notes) if usable else [],
    }


def lines(item: dict[str, Any]) -> list[str]:
    """One list for people."""
    head = f"{item['list']}: {item['title']}"
    if item["state"] == "absent":
        return [head, f"  NOT HERE: {item['trouble']}"]
    day = item["published"] or f"not stated, loaded {item['loaded'][:10]}"
    stale = (
        f"STALE, older than {item['stale_after_days']} days"
        if item["state"] == "stale"
        else "fresh"
    )
    return [
        head,
        f"  published {day}, {item['age_days']} days old: {stale}",
        f"  {item['entries']:,} entries, {item['names']:,} names; from {item['address']}",
        f"  sha256 {item['sha256']}",
        *(f"  note: {note}" for note in item["notes"]),
    ]
