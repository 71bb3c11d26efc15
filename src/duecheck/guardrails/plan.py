"""
The social-media plan in force, and what it closes (R-06, R-07).

    owner = "R. Example"                      # the one reviewer; deputy = who stands in
    written = 2026-03-01
    expires = 2027-03-01
    purposes = ["new-credit", "review"]
    sites = ["linkedin.com"]                  # where nothing else is listed, nothing else is asked
    hours = "2 a week"
    hours_a_week = 2
    permitted_hours = "08:00-18:00"
    training = [{ name = "R. Example", date = 2026-02-10 }]
    person_lookups = false

`duecheck policy init` writes one with every key explained. Without a plan of one's own, or with
one that has expired or is older than 25 months, the built-in conservative plan holds:
company-level look-ups run, those about persons do not.
"""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time

from pydantic import Field, ValidationError

from duecheck.errors import BadInput
from duecheck.model.noun import Noun
from duecheck.model.text import Text

WARNS_AFTER_MONTHS = 13
LAPSES_AFTER_MONTHS = 25
CLOSED = (
    "so the built-in conservative plan holds: company-level look-ups run, look-ups about persons "
    "are not made (R-06, R-07)."
)


class Training(Noun):
    """Who was trained, and when."""

    name: Text
    date: date


class SocialPlan(Noun):
    """
    What the user decided before looking at anybody: who looks, where, what for, until when.

    The four lanes about persons (`person_lookups`, `locate`, `assets`) and text messages that the
    firm pays for (`sender_pays`) are closed until the plan opens them.
    """

    owner: Text
    written: date
    deputy: Text = ""
    expires: date | None = None
    review_on: date | None = None
    why: Text = ""
    purposes: tuple[Text, ...] = ()
    looked_for: tuple[Text, ...] = ()
    never_recorded: tuple[Text, ...] = ()
    sites: tuple[Text, ...] = ()
    hours: Text = ""
    hours_a_week: float | None = Field(default=None, gt=0, le=80)
    permitted_hours: Text = ""
    boundaries: tuple[Text, ...] = ()
    escalation: Text = ""
    training: tuple[Training, ...] = ()
    sender_pays: bool = False
    person_lookups: bool = False
    locate: bool = False
    assets: bool = False


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


def allows_site(plan: SocialPlan | None, *names: str) -> bool:
    """
    Whether one of *names* (a network, a host) is among the sites of *plan*.

    A plan that lists no site leaves all that the program may ask at all; `linkedin.com` allows
    its hosts, `linkedin` too.
    """
    if plan is None or not plan.sites:
        return True
    listed = {site.lower().removeprefix("https://").removeprefix("www.") for site in plan.sites}
    given = [name.lower().removeprefix("www.") for name in names]
    return any(
        name == site or name.endswith(f".{site}") or site.partition(".")[0] == name
        for name in given
        for site in listed
    )


def closed_to(plan: SocialPlan | None, purpose: str) -> str | None:
    """Why *plan* does not allow a run under *purpose*, or None; `other:` counts as `other`."""
    if plan is None or not plan.purposes:
        return None
    kind = purpose.partition(":")[0]
    if purpose in plan.purposes or kind in plan.purposes:
        return None
    return f"the plan of {plan.owner} allows {', '.join(plan.purposes)}, not {purpose!r}"


def reminders(plan: SocialPlan | None, by: str, at: datetime) -> list[str]:
    """What *by* is told on a run under *plan* at *at* (the user's own clock); nothing blocks."""
    if plan is None:
        return []
    told = []
    people = [name.lower() for name in (plan.owner, plan.deputy) if name]
    if by.lower() not in people:
        told.append(f"{by} is not the assigned reviewer")
    if plan.training and by.lower() not in {each.name.lower() for each in plan.training}:
        told.append(f"no training of {by} is on record")
    if plan.permitted_hours and not within(plan.permitted_hours, at.time()):
        told.append(f"outside the plan's hours, {plan.permitted_hours}")
    return told


def within(hours: str, at: time) -> bool:
    """Whether *at* lies in *hours*, as `08:00-18:00`; BadInput where that is not understood."""
    first, _, last = hours.replace(" ", "").partition("-")
    try:
        return time.fromisoformat(first) <= at.replace(tzinfo=None) <= time.fromisoformat(last)
    except ValueError:
        raise BadInput("permitted_hours", f"{hours!r} is not like 08:00-18:00") from None


def months(earlier: date, later: date) -> int:
    """Whole months from *earlier* to *later*."""
    whole = (later.year - earlier.year) * 12 + later.month - earlier.month
    return whole - (later.day < earlier.day)
