"""What a run was asked to do, whole enough that the archive alone can do it again."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from typing import Any

from duecheck import discover
from duecheck.model.noun import Noun
from duecheck.model.subject import Request

TABLE_ROOMS = ("fetch", "reading", "identity", "sources", "signals")


class Plan(Noun):
    """The request, the user's observations, the social-media plan and the clock (`started`)."""

    request: Request
    observed: str = ""
    social_plan: str = ""
    as_of: date
    started: datetime
    fictional: bool = False

    @property
    def run_id(self) -> str:
        """Hash of input and clock: the same question at the same time is the same run."""
        whole = json.dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(whole.encode()).hexdigest()[:16]


def policy_hash(rules_hash: str, social_plan: str) -> str:
    """The hash printed on a report: of the rules and, where there is one, the plan in force."""
    if not social_plan:
        return rules_hash
    return hashlib.sha256(f"{rules_hash}\n{social_plan}".encode()).hexdigest()[: len(rules_hash)]


def tables_in_force() -> dict[str, Any]:
    """Every table that reading and matching rest on, for the archive."""
    return discover.tables(*TABLE_ROOMS)
