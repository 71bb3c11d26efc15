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
    """The request, the user's own observations and the clock. `started` is the run's one now."""

    request: Request
    observed: str = ""
    as_of: date
    started: datetime
    fictional: bool = False

    @property
    def run_id(self) -> str:
        """Hash of input and clock: the same question at the same time is the same run."""
        whole = json.dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(whole.encode()).hexdigest()[:16]


def tables_in_force() -> dict[str, Any]:
    """Every table that reading and matching rest on, for the archive."""
    return discover.tables(*TABLE_ROOMS)
