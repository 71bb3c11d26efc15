"""
A dated plan of lawful steps for a past-due account: which day, which channel, in which hours.

The steps are a table. Each falls on a day and in hours that hold in every time zone the customer
may be in; a closed channel is replaced by another, at last by a letter; calls keep to the number of
seven days and stay away from a conversation.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from duecheck import discover
from duecheck.guardrails.jurisdictions import Jurisdiction
from duecheck.model.noun import Noun

WEEK = timedelta(days=7)
SATURDAY = 5
SPOKEN = ("call", "phone")


class Step(Noun):
    """One step: the day, how, what, and the first and last moment (UTC) of contact, if any fit."""

    on: date
    channel: str
    what: str
    first: datetime | None = None
    last: datetime | None = None
    instead_of: str | None = None


def plan(
    start: date,
    place: Jurisdiction,
    *,
    closed: Collection[str] = (),
    calls: Sequence[date] = (),
    talks: Sequence[date] = (),
) -> list[Step]:
    """
    The steps from *start* on.

    *closed* are channels that may not be used; *calls* and *talks* are the days of calls and
    conversations before.
    """
    called = list(calls)
    steps: list[Step] = []
    for entry in discover.table("portfolio", "contact_plan.toml")["step"]:
        earliest = start + timedelta(days=entry["day"] - 1)
        if steps:
            earliest = max(earliest, steps[-1].on)
        steps.append(_step(entry, earliest, place, closed, called, talks))
        if steps[-1].channel == "call":
            called.append(steps[-1].on)
    return steps


def _step(
    entry: dict[str, Any],
    earliest: date,
    place: Jurisdiction,
    closed: Collection[str],
    called: Sequence[date],
    talks: Sequence[date],
) -> Step:
    wanted = [entry["channel"], *entry.get("else", ())]
    for channel in wanted:
        if channel in closed:
            continue
        on = working_day(earliest)
        if channel == "call":
            on = next_call(on, place, called, talks)
        window = hours(on, place)
        if channel in ("call", "email", "text") and window is None:
            continue
        first, last = window if window is not None and channel != "letter" else (None, None)
        return Step(
            on=on,
            channel=channel,
            what=entry["what"],
            first=first,
            last=last,
            instead_of=None if channel == wanted[0] else wanted[0],
        )
    return Step(
        on=working_day(earliest), channel="letter", what=entry["what"], instead_of=wanted[0]
    )


def working_day(day: date) -> date:
    """*day*, or the Monday after where it is a Saturday or Sunday."""
    late = day.weekday() - SATURDAY
    return day if late < 0 else day + timedelta(days=2 - late)


def next_call(
    day: date, place: Jurisdiction, called: Sequence[date], talks: Sequence[date]
) -> date:
    """The first working day from *day* on that a call may fall on."""
    while True:
        day = working_day(day)
        recent = sum(day - WEEK < each <= day for each in called)
        spoken = any(day - timedelta(days=place.days_after_talk) < each <= day for each in talks)
        if recent < place.calls_in_7_days and not spoken:
            return day
        day += timedelta(days=1)


def hours(day: date, place: Jurisdiction) -> tuple[datetime, datetime] | None:
    """The business hours of *day* that hold in every zone of *place*, in UTC, or None."""
    first, last = place.business_hours
    starts = [_at(day, first, zone) for zone in place.zones]
    ends = [_at(day, last, zone) for zone in place.zones]
    begin, end = max(starts), min(ends)
    return (begin, end) if begin < end else None


def _at(day: date, clock: time, zone: str) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)
