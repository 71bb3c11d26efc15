"""
Officers who left, and whether somebody took their place.

A successor is somebody appointed to the same role within 60 days before or after; one
appointment makes good one departure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from duecheck import discover
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.reading.spans import HALF_YEAR, YEAR, within

SUCCESSION_DAYS = 60
WORD = re.compile(r"[^\W\d_]+")


def officers(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The officers a register lists, present and past."""
    return [
        item for item in evidence if item.kind == "officer" and item.outcome is LookupOutcome.FOUND
    ]


def left_on(officer: Evidence) -> date:
    """The day the officer resigned; `date.min` for one in office."""
    return officer.date_fact("resigned_on") or date.min


def in_office(officer: Evidence) -> bool:
    """Whether the register shows no resignation."""
    return officer.date_fact("resigned_on") is None


def role_words(officer: Evidence) -> frozenset[str]:
    """The words of the role, lower case: `corporate-secretary` -> {corporate, secretary}."""
    return frozenset(WORD.findall((officer.text_fact("role") or "").casefold()))


def keeps_the_money(officer: Evidence) -> bool:
    """Whether the role's words name the finance chief, controller or treasurer."""
    return bool(role_words(officer) & set(discover.table("reading", "leavers.toml")["finance"]))


def unreplaced(listed: Sequence[Evidence], as_of: date) -> list[Evidence]:
    """Those who left in the last twelve months and whom nobody followed, oldest departure first."""
    gone = sorted(
        (item for item in listed if within(item.date_fact("resigned_on"), as_of, YEAR)),
        key=lambda item: (left_on(item), item.id),
    )
    taken: set[str] = set()
    alone = []
    for leaver in gone:
        follower = next((item for item in listed if follows(item, leaver, taken)), None)
        if follower is None:
            alone.append(leaver)
        else:
            taken.add(follower.id or follower.value)
    return alone


def follows(candidate: Evidence, leaver: Evidence, taken: set[str]) -> bool:
    """Whether *candidate* took the leaver's role within 60 days and replaces nobody else."""
    appointed = candidate.date_fact("appointed_on")
    return (
        candidate is not leaver
        and appointed is not None
        and (candidate.id or candidate.value) not in taken
        and same_role(candidate, leaver)
        and (in_office(candidate) or left_on(candidate) > left_on(leaver))
        and abs((appointed - left_on(leaver)).days) <= SUCCESSION_DAYS
    )


def same_role(one: Evidence, other: Evidence) -> bool:
    """Whether two roles share a word, leaving aside whether a firm or a person holds them."""
    plain = set(discover.table("reading", "leavers.toml")["not_telling"])
    if keeps_the_money(one) != keeps_the_money(other):
        return False
    return bool((role_words(one) & role_words(other)) - plain)


def together(leavers: Sequence[Evidence]) -> list[Evidence]:
    """The largest group that left within half a year, the newest one where several are as large."""
    best: list[Evidence] = []
    for last in leavers:
        group = [item for item in leavers if 0 <= (left_on(last) - left_on(item)).days <= HALF_YEAR]
        if len(group) >= len(best):
            best = group
    return best
