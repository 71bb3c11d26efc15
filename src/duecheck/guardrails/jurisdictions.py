"""
What differs by place: hours, frequency, consent, notices; the strictest where unknown (R-23).

A code is `US`, `US-CA`, `CA`, `CA-QC`, `UK` (also `GB`) or `EU` (also a member's code).
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

from duecheck import discover
from duecheck.model.noun import Noun

SAME = {"GB": "UK"}
STRICTEST = "strictest known"
OFF = "off, and announced when on"


class Jurisdiction(Noun):
    """
    The rules of one place. `hours` and `business_hours` are first and last time of contact.

    `covered` is False where the place has no table and the strictest of all holds. `zones` are
    the time zones a customer there may be in: contact must fit in all of them.
    """

    code: str
    title: str
    hours: tuple[time, time]
    business_hours: tuple[time, time]
    weekdays_only: bool
    calls_in_7_days: int
    days_after_talk: int
    text_needs_consent: bool
    opt_out_within_days: int
    person_lookups: str
    privacy_notice: bool
    zones: tuple[str, ...]
    source: str
    checked: date
    covered: bool = True


def jurisdiction(code: str | None) -> Jurisdiction:
    """The rules of *code*; of a part without a table its whole; else the strictest known."""
    table = discover.table("guardrails", "jurisdictions.toml")
    members = discover.table("guardrails", "jurisdiction_members.toml")["EU"]["members"]
    wanted = (code or "").strip().upper()
    whole = wanted.partition("-")[0]
    for each in (wanted, SAME.get(wanted, wanted), SAME.get(whole, whole)):
        key = "EU" if each in members else each
        if key in table:
            return Jurisdiction(code=key, **table[key])
    return strictest(wanted)


def strictest(code: str) -> Jurisdiction:
    """The narrowest of every rule in the table, for a place that has none."""
    every = [Jurisdiction(code=key, **entry) for key, entry in _table().items()]
    return Jurisdiction(
        code=code or "none stated",
        title=STRICTEST,
        hours=(max(j.hours[0] for j in every), min(j.hours[1] for j in every)),
        business_hours=(
            max(j.business_hours[0] for j in every),
            min(j.business_hours[1] for j in every),
        ),
        weekdays_only=any(j.weekdays_only for j in every),
        calls_in_7_days=min(j.calls_in_7_days for j in every),
        days_after_talk=max(j.days_after_talk for j in every),
        text_needs_consent=any(j.text_needs_consent for j in every),
        opt_out_within_days=min(j.opt_out_within_days for j in every),
        person_lookups=OFF,
        privacy_notice=any(j.privacy_notice for j in every),
        zones=tuple(dict.fromkeys(zone for j in every for zone in j.zones)),
        source="the strictest of the places that have a table",
        checked=min(j.checked for j in every),
        covered=False,
    )


def _table() -> dict[str, dict[str, Any]]:
    return discover.table("guardrails", "jurisdictions.toml")
