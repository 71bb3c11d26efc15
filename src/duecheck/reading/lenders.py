"""
Charges read as borrowing: which secure a lender, who the lender is, and which lender is new.

A charge without a date of creation cannot be placed in time and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from duecheck import discover
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.reading.spans import YEAR, within, years_between

QUIET_YEARS = 5
STARTING_YEARS = 2
NEW_DAYS = 2 * YEAR
WORD = re.compile(r"[^\W_]+")


def borrowing(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Dated charges that secure borrowing, oldest first; landlords' and pension deeds are out."""
    kept = [item for item in evidence if item.kind == "charge" and not other_purpose(item)]
    return sorted(
        (item for item in kept if item.date_fact("created_on") is not None),
        key=lambda item: (created(item), item.id),
    )


def other_purpose(charge: Evidence) -> bool:
    """Whether the deed's own words say that it secures a rent deposit or a pension scheme."""
    said = " ".join(
        charge.text_fact(name) or "" for name in ("classification", "particulars", "holder")
    ).casefold()
    return any(
        phrase in said for phrase in discover.table("reading", "lenders.toml")["not_borrowing"]
    )


def created(charge: Evidence) -> date:
    """The day the charge was created; `date.min` where the register gives none."""
    return charge.date_fact("created_on") or date.min


def satisfied(charge: Evidence) -> bool:
    """Whether the register shows the charge as satisfied in full."""
    return charge.fact("status") == "satisfied" or charge.date_fact("satisfied_on") is not None


def registered_none(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Statements of an authority that no charge is registered."""
    return [
        item for item in evidence if item.kind == "charge" and item.outcome is LookupOutcome.NONE
    ]


def telling_words(holder: str) -> tuple[str, ...]:
    """The words of a lender's name that tell it from others: `Barclays Bank PLC` -> (barclays,)."""
    dropped = set(discover.table("reading", "lenders.toml")["not_telling"])
    words = WORD.findall(holder.casefold().replace(".", ""))
    return tuple(word for word in words if word not in dropped) or tuple(words)


def same_lender(one: str, other: str) -> bool:
    """Whether two holders are one house: the telling words of one begin those of the other."""
    short, long = sorted((telling_words(one), telling_words(other)), key=len)
    return bool(short) and long[: len(short)] == short


def new_holders(charges: Sequence[Evidence], as_of: date, founded: date | None) -> list[Evidence]:
    """
    Charges of the last twelve months whose holder held none before.

    A firm's first charge counts unless it was created in its first two years, when a
    debenture is part of setting up. Charges whose holder is not named are left out.
    """
    fresh: list[Evidence] = []
    for charge in charges:
        holder = charge.text_fact("holder")
        if holder is None or not within(created(charge), as_of, YEAR):
            continue
        earlier = [item for item in charges if created(item) < created(charge)]
        if not earlier and starting_up(charge, founded):
            continue
        names = [item.text_fact("holder") for item in earlier]
        if None not in names and not any(same_lender(holder, name) for name in names if name):
            fresh.append(charge)
    return fresh


def starting_up(charge: Evidence, founded: date | None) -> bool:
    """Whether the charge was created in the firm's first two years."""
    return founded is not None and years_between(founded, created(charge)) < STARTING_YEARS


def quiet_before(
    charge: Evidence, charges: Sequence[Evidence], founded: date | None
) -> bool | None:
    """
    Whether the firm had no charge at all in the five years before *charge*.

    None where the firm's age is not known and no older charge shows that it existed then.
    """
    edge = created(charge)
    for other in charges:
        if created(other) >= edge:
            continue
        ended = other.date_fact("satisfied_on")
        if ended is None and satisfied(other):
            return None
        if ended is None or years_between(ended, edge) < QUIET_YEARS:
            return False
    oldest = min((created(item) for item in charges), default=edge)
    start = min(oldest, founded) if founded is not None else oldest
    if start == edge and founded is None:
        return None
    return years_between(start, edge) >= QUIET_YEARS


def new_all_asset(
    charges: Sequence[Evidence], as_of: date, founded: date | None
) -> tuple[list[Evidence], list[Evidence]]:
    """New live all-asset charges: those after five quiet years, and those undecided."""
    fresh = [
        item
        for item in charges
        if item.fact("all_assets") is True
        and not satisfied(item)
        and within(created(item), as_of, NEW_DAYS)
    ]
    judged = [(item, quiet_before(item, charges, founded)) for item in fresh]
    return [item for item, quiet in judged if quiet], [
        item for item, quiet in judged if quiet is None
    ]


def extraordinary(charges: Iterable[Evidence]) -> list[Evidence]:
    """Charges that the source marks as extraordinary security, in the deed's own words."""
    return [item for item in charges if item.text_fact("extraordinary")]


def founded_on(evidence: Iterable[Evidence]) -> date | None:
    """The earliest day of foundation any register gives, or None."""
    days = [item.date_fact("founded") for item in evidence if item.kind == "registration"]
    return min((day for day in days if day is not None), default=None)
