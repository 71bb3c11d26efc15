"""What the commands of a fleet share: where its ledger and shelf are, which job is meant."""

from __future__ import annotations

import os
import re
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from duecheck.cli._batch_options import Options
from duecheck.errors import BadInput
from duecheck.records.fleet.ledger import FleetLedger
from duecheck.records.fleet.places import LEDGER as NAMED

JOB = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}", re.IGNORECASE)

Ledger = Annotated[
    str | None,
    typer.Option("--ledger", help="PostgreSQL, postgresql://… (also DUECHECK_LEDGER_URL)."),
]
Job = Annotated[
    str | None, typer.Argument(help="The job; may be left out where there is only one.")
]


def ledger_url(said: str | None) -> str:
    """The address of the ledger; a password belongs into the environment, not on a command line."""
    if said is not None and urlsplit(said).password:
        raise BadInput(
            "--ledger",
            "a password on a command line can be read by everybody on the machine",
            hint=f"Put the address into {NAMED}, or the password into PGPASSWORD or ~/.pgpass",
        )
    found = said or os.environ.get(NAMED)
    if not found:
        raise BadInput(
            "--ledger", "is not said", hint=f"postgresql://HOST/DATABASE, or set {NAMED}"
        )
    return found


def job_named(name: str) -> str:
    """*name* as a job's name: it becomes a folder."""
    if not JOB.fullmatch(name):
        raise BadInput(
            "--job", f"{name!r} is no name of a job", hint="Letters, digits, dots and dashes"
        )
    return name


def job_of(ledger: FleetLedger, said: str | None) -> tuple[str, dict[str, str]]:
    """The job that is meant, and what it was submitted with; BadInput where none or several are."""
    known = ledger.jobs()
    if said is None and len(known) != 1:
        names = ", ".join(known) or "none"
        raise BadInput("JOB", "say which job is meant", hint=f"There are: {names}")
    job = known[0] if said is None else said
    if job not in known:
        names = ", ".join(known) or "none"
        raise BadInput("JOB", f"there is no job {job!r}", hint=f"There are: {names}")
    return job, ledger.meta(job)


def options(**said: Any) -> Options:
    """The options of `batch`, those not said as when the user says nothing."""
    flags = ("dry_run", "resume", "retry", "offline", "thorough", "full")
    empty: dict[str, Any] = {
        each.name: False if each.name in flags else None for each in fields(Options)
    }
    return Options(**{**empty, "file": Path("-"), "named": (), **said})


def clock_of(meta: dict[str, str]) -> tuple[date, datetime]:
    """The job's own day and now."""
    return date.fromisoformat(meta["as-of day"]), datetime.fromisoformat(meta["started"])
