"""Runs one lane for `web`, `email`, `phone`, `people` and `claims`: the whole pipeline, limited."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from duecheck.cli._delivery import known_formats
from duecheck.cli._question import clock_from, frozen, plan_from, plan_words
from duecheck.cli._running import live_run
from duecheck.errors import BadInput, Refused
from duecheck.guardrails.plan import in_force
from duecheck.model.lookup import LookupOutcome
from duecheck.reports import markdown, table
from duecheck.reports.lane_page import LEFT_OUT, lane_page

INCOMPLETE = 3
FORMATS = ("table", "md", "json")
ANSWERED = (LookupOutcome.FOUND, LookupOutcome.NONE)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """How a lane is asked and shown. `only` holds lanes and sources by comma; empty means all."""

    title: str
    only: str = ""
    claims: bool = False
    site: bool = False
    format: str = "table"
    as_of: str | None = None
    capture: Path | None = None
    config: Path | None = None
    policy: Path | None = None

    def __post_init__(self) -> None:
        """Refuse a format nobody knows before anything is fetched."""
        if self.format not in FORMATS:
            raise BadInput(
                "--format", f"{self.format!r} is no format", hint=f"One of {', '.join(FORMATS)}"
            )


def ask_lane(options: Mapping[str, str | None], asked: Asked) -> int:
    """Gather, archive, print; return 3 where nothing that was asked answered, else 0."""
    plan = plan_from(
        {**options, "only": asked.only or None},
        as_of=asked.as_of,
        input_=None,
        observed=None,
        policy=asked.policy,
        config=asked.config,
        strict=False,
        order=None,
    )
    run = live_run(
        plan,
        config=asked.config,
        weights=None,
        capture=asked.capture,
        frozen=frozen(asked.as_of),
    )
    if asked.format == "json":
        sys.stdout.write(known_formats()["json"].render(run))
    else:
        page = tuple(lane_page(run, asked.title, claims=asked.claims, site=asked.site))
        sys.stdout.write(
            markdown.written(page, blanks=True)
            if asked.format == "md"
            else table.written(page, width=table.WIDTH, blanks=True)
        )
    answers = [lookup for lookup in run.lookups if lookup.detail != LEFT_OUT]
    return 0 if any(lookup.outcome in ANSWERED for lookup in answers) else INCOMPLETE


def require_person_plan(policy: Path | None, config: Path | None, as_of: str | None) -> None:
    """Refuse under R-06 unless a plan of the user's own, in force, allows look-ups of persons."""
    plan = in_force(plan_words(policy, config), clock_from(as_of)[0]).plan
    if plan is None or not plan.person_lookups:
        raise Refused(
            "R-06",
            "the owner's own profile is about a person and no plan in force allows that",
            instead="leave --owner out, or write plan.toml with person_lookups = true",
        )
