"""What a firm's two policy files lack: read before anybody relies on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from duecheck.checklist.rules import Rules
from duecheck.errors import BadInput
from duecheck.guardrails.plan import LAPSES_AFTER_MONTHS, WARNS_AFTER_MONTHS, months, read_plan
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
    for key in ("purposes", "sites", "hours"):
        if not getattr(plan, key):
            yield Gap(file=PLAN, key=key, says="nothing is said")
