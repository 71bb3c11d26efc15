"""
The social-media plan in force, and what it closes (R-06, R-07).

    owner = "R. Example"
    written = 2026-03-01
    expires = 2027-03-01
    purposes = ["new-credit", "review"]
    sites = ["linkedin.com"]
    hours = "2 a week"
    person_lookups = false

Without a plan of one's own, or with one that has expired or is older than 25 months, the
built-in conservative plan holds: company-level look-ups run, those about persons do not.
"""

from __future__ import annotations

import tomllib
from datetime import date

from pydantic import ValidationError

from duecheck.errors import BadInput
from duecheck.model.noun import Noun
from duecheck.model.text import Text

WARNS_AFTER_MONTHS = 13
LAPSES_AFTER_MONTHS = 25
CLOSED = (
    "so the built-in conservative plan holds: company-level look-ups run, look-ups about persons "
    "are not made (R-06, R-07)."
)


class SocialPlan(Noun):
    """What the user decided before looking at anybody: who looks, where, what for, until when."""

    owner: Text
    written: date
    expires: date | None = None
    purposes: tuple[Text, ...] = ()
    sites: tuple[Text, ...] = ()
    hours: Text = ""
    person_lookups: bool = False


class InForce(Noun):
    """Which plan holds: the user's own (`plan`) or, where that is None, the conservative one."""

    plan: SocialPlan | None
    notes: tuple[str, ...]


def read_plan(text: str, *, what: str = "--policy") -> SocialPlan:
    """The plan in *text* (TOML); BadInput names the key."""
    try:
        return SocialPlan.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as trouble:
        raise BadInput(what, f"not TOML: {trouble}") from None
    except ValidationError as trouble:
        first = trouble.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput(what, f"{where}: {first['msg'].lower()}") from None


def in_force(text: str, as_of: date) -> InForce:
    """Which plan holds on *as_of*, given the text of the user's own (empty where there is none)."""
    if not text.strip():
        return InForce(
            plan=None, notes=(f"No social-media plan of your own is in force, {CLOSED}",)
        )
    plan = read_plan(text)
    age = months(plan.written, as_of)
    if plan.expires is not None and plan.expires < as_of:
        return InForce(plan=None, notes=(f"Your plan expired on {plan.expires}, {CLOSED}",))
    if age > LAPSES_AFTER_MONTHS:
        return InForce(
            plan=None, notes=(f"Your plan of {plan.written} is {age} months old, {CLOSED}",)
        )
    told = f"The social-media plan of {plan.owner}, written {plan.written}, is in force."
    if age >= WARNS_AFTER_MONTHS:
        told += f" It is {age} months old: review it before it lapses at {LAPSES_AFTER_MONTHS}."
    return InForce(plan=plan, notes=(told,))


def months(earlier: date, later: date) -> int:
    """Whole months from *earlier* to *later*."""
    whole = (later.year - earlier.year) * 12 + later.month - earlier.month
    return whole - (later.day < earlier.day)
