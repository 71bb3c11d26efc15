"""The guardrails R-01 to R-24 as a table a person can read: what, why, and the lawful way."""

from __future__ import annotations

from datetime import date
from typing import Literal

from duecheck import discover
from duecheck.model.noun import Noun


class Guardrail(Noun):
    """
    One guardrail. `kind` is fixed, policy (`may_set` says what) or both.

    `refuses` is what it stops or forces, `instead` the lawful way.
    """

    id: str
    title: str
    kind: Literal["fixed", "policy", "both"]
    refuses: str
    may_set: str = "nothing"
    reason: str
    instead: str
    source: str
    checked: date


def guardrails() -> list[Guardrail]:
    """All of them, in their order."""
    table = discover.table("guardrails", "rules.toml")
    return [Guardrail(id=id, **entry) for id, entry in table.items()]
