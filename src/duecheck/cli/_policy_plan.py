"""Writing and showing the social-media plan: the interview, the two files, the playbooks."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typer
from pydantic import ValidationError

from duecheck.cli._ending import say
from duecheck.cli._paper import paper
from duecheck.errors import BadInput, Refused
from duecheck.guardrails.plan import InForce, SocialPlan, in_force, read_plan
from duecheck.portfolio.hours_used import hours_used, over_budget
from duecheck.portfolio.plan_writing import (
    Question,
    binder_fields,
    plan_of,
    plan_toml,
    playbook,
    playbooks,
    questions,
)
from duecheck.records import audit
from duecheck.records.files import write_text
from duecheck.records.store.opening import opened
from duecheck.reports.paper import Block

INTERNAL = Block(name="internal-use", rule="R-11", words="INTERNAL. Not for customers.")
YES = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def write_plan(
    given: Mapping[str, Any], *, plan_file: Path, binder: Path, force: bool, config: Path | None
) -> None:
    """Ask what was not given where a person is at the terminal, and write both files."""
    for file in (plan_file, binder):
        if file.exists() and not force:
            raise BadInput(
                "--output", f"{file} exists and is not overwritten", hint="Add --force to replace"
            )
        if not file.parent.is_dir():
            raise BadInput("--output", f"there is no folder {file.parent}")
    answers = {key: value for key, value in given.items() if value is not None}
    if sys.stdin.isatty():
        answers |= {q.key: asked(q) for q in questions() if q.key not in answers}
    if not str(answers.get("owner", "")).strip():
        raise BadInput("--owner", "is missing: one person is assigned to look")
    plan = checked(answers, today=datetime.now(UTC).date())
    write_text(plan_file, plan_toml(plan))
    write_text(binder, bound(plan, config))
    say(f"duecheck policy: plan in {plan_file}, page for the binder in {binder}")
    taken = [q.key for q in questions() if q.key not in answers]
    if taken:
        say(f"duecheck policy: the narrowest was taken for {', '.join(taken)}")


def checked(answers: dict[str, Any], *, today: date) -> SocialPlan:
    """Return the plan of *answers*; BadInput names the first that is not understood."""
    try:
        return plan_of(answers, today=today)
    except ValidationError as trouble:
        first = trouble.errors()[0]
        where = "-".join(str(part) for part in first["loc"][:1]).replace("_", "-")
        raise BadInput(f"--{where}", first["msg"].lower()) from None


def asked(question: Question) -> Any:
    """Return the answer of the person at the terminal."""
    default = question.default
    shown = ", ".join(default) if isinstance(default, list) else default
    if isinstance(default, bool):
        shown = "yes" if default else "no"
    said = typer.prompt(question.asks, default=shown if shown is not None else None, err=True)
    return answered(question, str(said))


def answered(question: Question, said: str) -> Any:
    """Return *said* as its key wants it: a list by commas, yes or no, or words."""
    if isinstance(question.default, list):
        return [part.strip() for part in said.split(",") if part.strip()]
    if isinstance(question.default, bool):
        if said.strip().lower() not in YES:
            raise BadInput(f"--{question.key.replace('_', '-')}", f"{said!r} is neither yes nor no")
        return YES[said.strip().lower()]
    return said.strip()


def bound(plan: SocialPlan, config: Path | None) -> str:
    """Return the page for the binder."""
    return paper("policy_binder.md", binder_fields(plan), config, required=[INTERNAL])


def shown_plan(words: str, today: date, config: Path | None, *, as_binder: bool) -> str:
    """Return which plan holds and what it opens; the binder's page with *as_binder*."""
    found = in_force(words, today)
    if as_binder:
        if not words.strip():
            raise BadInput("plan.toml", "there is none", hint="duecheck policy init writes one")
        return bound(read_plan(words), config)
    return "".join(f"{line}\n" for line in [*found.notes, *opened_lanes(found), *spent(found)])


def opened_lanes(found: InForce) -> list[str]:
    """Return what the plan in force opens and closes, a line each."""
    plan = found.plan
    lanes = {
        "company-level look-ups": True,
        "look-ups about persons": plan is not None and plan.person_lookups,
        "locate": plan is not None and plan.locate,
        "assets": plan is not None and plan.assets,
        "text messages": plan is not None and plan.sender_pays,
    }
    lines = [f"  {'open  ' if state else 'closed'}  {name}" for name, state in lanes.items()]
    if plan is not None:
        sites = ", ".join(plan.sites) or "no list: what the program may ask at all"
        lines += [
            f"Sites: {sites}",
            f"Purposes: {', '.join(plan.purposes) or 'not limited'}",
            f"Reviewer: {plan.owner}; stands in: {plan.deputy or 'nobody named'}",
        ]
    return lines


def spent(found: InForce) -> list[str]:
    """Return the hours used this week beside the hours planned."""
    if found.plan is None:
        return []
    now = datetime.now(UTC)
    with opened(now=now.replace(microsecond=0)) as store:
        used = hours_used(audit.lines(store.database), now)
    budget = found.plan.hours_a_week
    planned = "no number planned" if budget is None else f"{budget:g} planned"
    lines = [f"Hours of looking in seven days: {used:.1f}, {planned}"]
    over = over_budget(used, budget)
    return lines if over is None else [*lines, f"WARNING: {over}"]


def played(name: str, words: str, today: date) -> str:
    """Return the steps of a playbook and who decides."""
    if name not in playbooks():
        raise BadInput(
            "PLAYBOOK", f"{name!r} is none", hint=f"One of {', '.join(sorted(playbooks()))}"
        )
    plan = in_force(words, today).plan
    decides = "nobody named: write escalation into plan.toml"
    if plan is not None:
        decides = plan.escalation or f"{plan.owner} (the plan names nobody for escalation)"
    steps = [f"{n}. {step}" for n, step in enumerate(playbook(name), start=1)]
    return "".join(f"{line}\n" for line in [*steps, f"Who decides: {decides}"])


def refuse_closed(plan: SocialPlan | None, lane: str) -> None:
    """Refuse (R-06, R-07) a lane about persons that the plan in force does not open."""
    if plan is None or not getattr(plan, lane):
        raise Refused(
            "R-06",
            f"no social-media plan of your own in force opens {lane}",
            instead=f"write {lane} = true into plan.toml after counsel agreed, or ask the "
            "customer, the courts or an agency licensed for it",
        )
