"""What a firm's two policy files lack: read before anybody relies on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from duecheck.checklist.rules import Rules
from duecheck.errors import BadInput
from duecheck.guardrails.plan import (
    LAPSES_AFTER_MONTHS,
    WARNS_AFTER_MONTHS,
    SocialPlan,
    months,
    read_plan,
    within,
)
from duecheck.portfolio.group import GROUPS

CREDIT, PLAN = "credit.toml", "plan.toml"


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One thing to mend: the file, the key, and what is wrong. A `warning` does not fail."""

    file: str
    key: str
    says: str
    warning: bool = False


def credit_gaps(rules: Rules) -> Iterator[Gap]:
    """Yield groups without a strategy: no entry, or blank contact, terms or cadence."""
    for group in GROUPS:
        strategy = rules.desk.strategies.get(group)
        blank = strategy is None or not all((strategy.contact, strategy.terms, strategy.cadence))
        if blank:
            yield Gap(file=CREDIT, key=f"strategies.{group}", says="the group has no strategy")
    for name in sorted(set(rules.desk.strategies) - set(GROUPS)):
        yield Gap(
            file=CREDIT,
            key=f"strategies.{name}",
            says=f"there is no such group; groups are {', '.join(GROUPS)}",
        )


def plan_gaps(text: str, today: date) -> Iterator[Gap]:
    """Yield what the social-media plan lacks; no plan is a warning: the conservative one holds."""
    if not text.strip():
        yield Gap(
            file=PLAN, key="", says="none; the built-in conservative plan holds", warning=True
        )
        return
    try:
        plan = read_plan(text, what=PLAN)
    except BadInput as trouble:
        yield Gap(file=PLAN, key="", says=str(trouble))
        return
    age = months(plan.written, today)
    if plan.written > today:
        yield Gap(file=PLAN, key="written", says=f"{plan.written} is still to come")
    if plan.expires is not None and plan.expires <= plan.written:
        yield Gap(file=PLAN, key="expires", says="is not after the day it was written")
    elif plan.expires is not None and plan.expires < today:
        yield Gap(file=PLAN, key="expires", says=f"expired on {plan.expires}")
    if age > LAPSES_AFTER_MONTHS:
        yield Gap(file=PLAN, key="written", says=f"{age} months old; person look-ups are closed")
    elif age >= WARNS_AFTER_MONTHS:
        yield Gap(file=PLAN, key="written", says=f"{age} months old; review it", warning=True)
    yield from contradictions(plan, today)
    said = {
        "purposes": plan.purposes, "sites": plan.sites, "hours": plan.hours or plan.hours_a_week,
    }  # fmt: skip
    for key, value in said.items():
        if not value:
            yield Gap(file=PLAN, key=key, says="nothing is said")


def contradictions(plan: SocialPlan, today: date) -> Iterator[Gap]:
    """Yield what in *plan* cannot all be true, and who is missing from it."""
    yield from review_gaps(plan, today)
    for each in plan.training:
        if each.date > today:
            yield Gap(file=PLAN, key="training", says=f"{each.name}: {each.date} is still to come")
    trained = {each.name.lower() for each in plan.training}
    for name in (plan.owner, plan.deputy):
        if name and name.lower() not in trained:
            yield Gap(file=PLAN, key="training", says=f"{name} has no date", warning=True)
    if plan.deputy and plan.deputy.lower() == plan.owner.lower():
        yield Gap(file=PLAN, key="deputy", says="is the owner: nobody stands in")
    if not plan.escalation:
        yield Gap(file=PLAN, key="escalation", says="nobody is named", warning=True)
    if plan.permitted_hours:
        try:
            within(plan.permitted_hours, time(12))
        except BadInput as trouble:
            yield Gap(file=PLAN, key="permitted_hours", says=trouble.problem)


def review_gaps(plan: SocialPlan, today: date) -> Iterator[Gap]:
    """Yield what is wrong with the day of the next review."""
    if plan.review_on is None:
        return
    if plan.review_on < plan.written:
        yield Gap(file=PLAN, key="review_on", says="is before the day it was written")
    elif plan.expires is not None and plan.review_on > plan.expires:
        yield Gap(file=PLAN, key="review_on", says="comes after the plan has expired")
    elif plan.review_on <= today:
        yield Gap(file=PLAN, key="review_on", says=f"due since {plan.review_on}", warning=True)
