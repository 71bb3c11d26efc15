"""Registered owners: who ceased, who came, and who stayed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.reading.spans import YEAR, within

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, kw_only=True)
class Change:
    """Owners who ceased and owners who came; `stayed` says whether an older one still holds."""

    gone: tuple[Evidence, ...]
    new: tuple[Evidence, ...]
    stayed: bool
    on: date


def asked(evidence: Iterable[Evidence]) -> bool:
    """Whether a register of owners answered at all."""
    return any(item.kind == "owner" for item in evidence)


def owners(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The owners a register lists, present and past."""
    return [
        item for item in evidence if item.kind == "owner" and item.outcome is LookupOutcome.FOUND
    ]


def holds(owner: Evidence) -> bool:
    """Whether the register shows no end of the holding."""
    return owner.date_fact("ceased_on") is None


def ceased_on(owner: Evidence) -> date:
    """The day the holding ended; `date.min` where it goes on."""
    return owner.date_fact("ceased_on") or date.min


def same_holder(one: Evidence, other: Evidence) -> bool:
    """Whether two entries name the same person or firm, whatever the order of the words."""
    words = [
        frozenset(WORD.findall((item.text_fact("name") or "").casefold())) for item in (one, other)
    ]
    return bool(words[0]) and words[0] == words[1]


def change(evidence: Iterable[Evidence], as_of: date) -> Change | None:
    """What changed in the last twelve months, or None unless one left and another came."""
    listed = owners(evidence)
    present = [item for item in listed if holds(item)]
    gone = [
        item
        for item in listed
        if within(item.date_fact("ceased_on"), as_of, YEAR)
        and not any(same_holder(item, other) for other in present)
    ]
    new = [
        item
        for item in present
        if within(item.date_fact("notified_on"), as_of, YEAR)
        and not any(same_holder(item, other) for other in listed if not holds(other))
    ]
    if not gone or not new:
        return None
    days = [*(ceased_on(item) for item in gone), *(item.date_fact("notified_on") for item in new)]
    return Change(
        gone=tuple(gone),
        new=tuple(new),
        stayed=len(present) > len(new),
        on=max(day for day in days if day is not None),
    )
