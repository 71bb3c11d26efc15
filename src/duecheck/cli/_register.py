"""Asks one register for `duecheck register` and puts its evidence on a page."""

from __future__ import annotations

import json
import os
import textwrap
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.intake.arguments import request_from
from duecheck.model.lookup import Lane, LookupOutcome
from duecheck.pipeline.gather import Gathered, all_sources
from duecheck.pipeline.plan import Plan
from duecheck.pipeline.single import ask_single
from duecheck.records.paths import archive_path
from duecheck.records.settings import load_settings

INCOMPLETE = 3


def ask_register(
    name: str,
    *,
    source: str,
    country: str | None,
    json_: bool,
    config: Path | None,
    capture: Path | None,
) -> tuple[str, int]:
    """Return the page and the exit code: 3 when the register did not answer at all."""
    registers = {s.id: s for s in all_sources() if Lane.REGISTER in s.lanes}
    if source not in registers:
        raise BadInput(
            "--source", f"{source!r} is no register", hint=f"One of {', '.join(registers)}"
        )
    now = datetime.now(UTC)
    is_number = any(c.isdigit() for c in name) and " " not in name.strip()
    values: dict[str, str | None] = {"name": name if not is_number else f"Number {name}"}
    values["country"] = country or next(
        iter(registers[source].lanes[Lane.REGISTER].countries), None
    )
    values |= {"reg": name} if is_number else {}
    values["only"] = source
    request = request_from(values, as_of=now.date(), order=None, strict=False)
    plan = Plan(request=request, as_of=now.date(), started=now)
    settings, _, _ = load_settings(config, os.environ, known=None)
    seen = ask_single(
        plan,
        registers[source],
        number=name if is_number else None,
        settings=settings,
        archive=capture if capture is not None else archive_path(plan.run_id),
    )
    answered = {LookupOutcome.FOUND, LookupOutcome.NONE}
    code = 0 if any(lookup.outcome in answered for lookup in seen.lookups) else INCOMPLETE
    return (as_json(seen) if json_ else as_table(seen)), code


def as_json(seen: Gathered) -> str:
    """Return evidence, look-ups and candidates as the report writes them."""
    whole = {
        "evidence": [item.model_dump(mode="json") for item in seen.evidence],
        "lookups": [item.model_dump(mode="json") for item in seen.lookups],
        "candidates": [item.model_dump(mode="json") for item in seen.candidates],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def as_table(seen: Gathered) -> str:
    """Return the same for a terminal of 80 columns."""
    lines = [
        f"candidate  {candidate.id}  {candidate.name}  match {candidate.match:.2f}"
        for candidate in seen.candidates
    ]
    for item in seen.evidence:
        state = "NONE " if item.outcome is LookupOutcome.NONE else ""
        lines += textwrap.wrap(
            f"{item.kind:<20} {state}{item.value}", 79, subsequent_indent=" " * 21
        )
    lines.append("")
    lines += questions(seen)
    return "\n".join(lines) + "\n"


def questions(seen: Gathered) -> Sequence[str]:
    """Return every question with how it ended."""
    lines: list[str] = []
    for lookup in seen.lookups:
        why = (
            f" ({lookup.reason}{': ' + lookup.detail if lookup.detail else ''})"
            if lookup.reason
            else ""
        )
        lines += textwrap.wrap(
            f"{str(lookup.outcome).upper():<12} {lookup.question}{why}",
            79,
            subsequent_indent=" " * 13,
        )
    return lines
