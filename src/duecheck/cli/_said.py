"""Runs the registers on what a customer said of itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from duecheck.cli._question import frozen, plan_from
from duecheck.cli._running import live_run
from duecheck.errors import BadInput
from duecheck.model.lookup import LookupOutcome
from duecheck.reports import table
from duecheck.reports.said_page import asked, said_json, said_page

INCOMPLETE = 3
SAYINGS = ("bankruptcy",)
LANES = "register,insolvency,courts"


def check_said(
    said: str | None,
    options: Mapping[str, str | None],
    *,
    format_: str,
    as_of: str | None,
    capture: Path | None,
    config: Path | None,
) -> int:
    """Ask registers and courts, print the verdict; return 3 where nobody answered, else 0."""
    if options["name"] is None or said not in SAYINGS:
        raise BadInput("--said", "a firm and what it said are needed",
                       hint='duecheck signs "Acme Ltd" --said bankruptcy')  # fmt: skip
    if format_ not in ("table", "json"):
        raise BadInput("--format", f"{format_!r} is no format", hint="One of table, json")
    plan = plan_from(
        {**options, "only": LANES},
        as_of=as_of,
        input_=None,
        observed=None,
        policy=None,
        config=config,
        strict=False,
        order=None,
    )
    run = live_run(plan, config=config, weights=None, capture=capture, frozen=frozen(as_of))
    if format_ == "json":
        sys.stdout.write(json.dumps(said_json(run), indent=2, ensure_ascii=False) + "\n")
    else:
        page = tuple(said_page(run))
        sys.stdout.write(table.written(page, width=table.WIDTH, blanks=True))
    answered = (LookupOutcome.FOUND, LookupOutcome.NONE)
    return 0 if any(lookup.outcome in answered for lookup in asked(run)) else INCOMPLETE
