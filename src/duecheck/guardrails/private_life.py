"""
Says of a post whether it is somebody's private life, which is never kept (R-08), and which part.

A post is kept only where it speaks of the trade: what merely sounds harmless is not needed. Health,
family, belief, politics and intimacy are named in the count of what was skipped; words of the
trade beside them (a church roof, a hospital wing) leave a post to the reader, but where it says of
a person what is private (a divorce, an illness, an origin, a faith).
"""

from __future__ import annotations

import re

from duecheck import discover

TABLE = "private_life.toml"
WORK, PERSON = "work", "person"
BESIDE = "beside the point"


def private(post: str) -> str | None:
    """
    The part of private life *post* speaks of (`family`, `person` …), or None where it may be kept.

    `beside the point` is a post that speaks of no trade and of nothing this table knows.
    """
    table = discover.table("guardrails", TABLE)
    if re.search(table[PERSON]["pattern"], post) is not None:
        return PERSON
    if re.search(table[WORK]["pattern"], post) is not None:
        return None
    return next(
        (
            name
            for name, part in table.items()
            if name != WORK and re.search(part["pattern"], post) is not None
        ),
        BESIDE,
    )
