"""Show how far a fleet's jobs are, and which workers were seen when."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from duecheck.cli._fleet import Job, Ledger

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def status(
    job: Job = None,
    ledger: Ledger = None,
    format_: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> int:
    """Show how far a fleet's jobs are, and which workers were seen when."""
    from duecheck.cli._fleet import job_of, ledger_url
    from duecheck.errors import BadInput
    from duecheck.records.fleet.ledger import FleetLedger

    if format_ not in ("text", "json"):
        raise BadInput("--format", f"{format_!r} is no format", hint="text or json")
    server = FleetLedger(ledger_url(ledger))
    names = server.jobs() if job is None else [job_of(server, job)[0]]
    for name in names:
        found = server.standing(name)
        if format_ == "json":
            sys.stdout.write(f"{json.dumps(asdict(found))}\n")
            continue
        sys.stdout.write(f"{name}: {found.done} of {found.rows} rows done\n")
        for worker in found.workers:
            sys.stdout.write(
                f"  {worker.name}: {worker.rows} rows done, {worker.chunks} chunks under way, "
                f"seen {worker.silent:.0f} s ago\n"
            )
    if not names:
        sys.stdout.write("no job was submitted\n")
    server.close()
    return 0
