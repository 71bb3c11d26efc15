"""Days late per group on two days: what a change of strategy came to, where enough can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from duecheck.portfolio.group import GROUPS, Placed, late_days
from duecheck.portfolio.profile import Profile


@dataclass(frozen=True, kw_only=True)
class Change:
    """A group as it is now: accounts measured on both days, mean days late before and now."""

    group: str
    accounts: int
    before: float | None
    now: float | None


def changes(now: Sequence[Placed], earlier: Mapping[str, Profile], *, too_few: int) -> list[Change]:
    """
    One row per group that is not empty, accounts compared with themselves.

    Fewer than *too_few* accounts measured on both days give None: too few to tell.
    """
    found = []
    for group in GROUPS:
        mine = [one for one in now if one.group == group]
        if not mine:
            continue
        both = [
            (before, after)
            for one in mine
            if one.profile.id in earlier
            and (before := late_of(earlier[one.profile.id])) is not None
            and (after := late_of(one.profile)) is not None
        ]
        enough = len(both) >= too_few
        found.append(
            Change(
                group=group,
                accounts=len(both),
                before=mean(b for b, _ in both) if enough else None,
                now=mean(a for _, a in both) if enough else None,
            )
        )
    return found


def late_of(profile: Profile) -> float | None:
    """Mean days late of the six months before the profile's day, else of the year."""
    recent = profile.pays.recent
    return recent if recent is not None else late_days(profile)
