"""Writes a social-media plan: TOML with every key explained, and the fields of the binder."""

from __future__ import annotations

import textwrap
from datetime import date, timedelta
from typing import Any

import tomlkit

from duecheck import discover
from duecheck.guardrails.plan import SocialPlan
from duecheck.model.noun import Noun

YEAR = timedelta(days=365)
WIDTH = 78
TRAINED = "Who was trained, and when; another [[training]] for each."
NEVER = "anything else about somebody's private life"


class Question(Noun):
    """One key of the plan: what is asked, what is written above it, and the narrowest answer."""

    key: str
    asks: str
    says: str
    default: Any = None


def questions() -> list[Question]:
    """Every question in its order."""
    table = discover.table("guardrails", "plan_questions.toml")
    return [Question(key=key, **entry) for key, entry in table.items()]


def plan_of(answers: dict[str, Any], *, today: date) -> SocialPlan:
    """The plan of *answers*; the rest is the narrowest, dated *today* and good for a year."""
    values = {q.key: q.default for q in questions() if q.default is not None} | answers
    dates = {"written": today, "review_on": today + YEAR - timedelta(days=30)}
    return SocialPlan.model_validate(dates | {"expires": today + YEAR} | values)


def plan_toml(plan: SocialPlan) -> str:
    """*plan* as TOML, a comment above each key; reading it gives *plan* again."""
    document = tomlkit.document()
    document.add(tomlkit.comment("The social-media plan: who looks, where, what for, until when."))
    document.add(tomlkit.comment("Check it with: duecheck policy check"))
    values = plan.model_dump(exclude_none=True)
    says = {question.key: question.says for question in questions()}
    for key in ("written", "expires", "review_on", *says, "hours", "training"):
        if values.get(key) in (None, "", ()):
            continue
        if key in says or key == "training":
            document.add(tomlkit.nl())
            for line in textwrap.wrap(says.get(key, TRAINED), WIDTH):
                document.add(tomlkit.comment(line))
        document.add(key, _shown(values[key]))
    return tomlkit.dumps(document)


def _shown(value: Any) -> Any:
    """*value* as a person would write it: whole hours without a point, a list a line each."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, tuple):
        return value
    lines = tomlkit.array()
    lines.extend(value)
    longest = 60
    return lines.multiline(len(str(value)) > longest) if not _tables(value) else list(value)


def _tables(value: tuple[Any, ...]) -> bool:
    return any(isinstance(each, dict) for each in value)


def playbook(name: str) -> list[str]:
    """The steps of the playbook *name*: insult or accusation."""
    return list(discover.table("guardrails", "plan_rules.toml")["playbook"][name])


def playbooks() -> list[str]:
    """The names of the playbooks."""
    return list(discover.table("guardrails", "plan_rules.toml")["playbook"])


def binder_fields(plan: SocialPlan) -> dict[str, Any]:
    """What the binder's page is filled with."""
    table = discover.table("guardrails", "plan_rules.toml")
    source = table["source"]["added"]
    return {
        "plan": plan.model_dump() | {"hours_a_week": _shown(plan.hours_a_week)},
        "always_never": NEVER,
        "insult": playbook("insult"),
        "accusation": playbook("accusation"),
        "rules": [rule | {"source": source} for rule in table["rule"]],
    }
