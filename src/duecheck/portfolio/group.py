"""
Places every customer in exactly one group, and says which rule did.

The rules stand in order and the first that holds wins (decisions of the desk, not a model):
stopped, promise-breaker, slipping, process-late, new, seasonal, slow but stable, erratic, prompt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from duecheck.checklist.desk_tables import GroupLimits
from duecheck.portfolio.profile import Profile

STOPPED, BREAKER, SLIPPING, PROCESS = "stopped", "promise-breaker", "slipping", "process-late"
NEW, SEASONAL, STABLE, ERRATIC = "new", "seasonal", "slow-but-stable", "erratic"
PROMPT = "prompt-core"
GROUPS = (STOPPED, BREAKER, SLIPPING, PROCESS, NEW, SEASONAL, STABLE, ERRATIC, PROMPT)


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A customer in its group, with the rule that placed it and whether its exposure is key."""

    profile: Profile
    group: str
    rule: str
    key: bool = False


def place(profile: Profile, limits: GroupLimits) -> Placed:
    """The first rule that holds."""
    for group, rule in _RULES:
        if (why := rule(profile, limits)) is not None:
            return Placed(profile=profile, group=group, rule=why)
    return Placed(profile=profile, group=PROMPT, rule=_prompt(profile, limits))


def placed(profiles: Sequence[Profile], limits: GroupLimits) -> list[Placed]:
    """Every customer in its group, by id; key exposure is a share of the ledger of a currency."""
    totals: dict[str, Decimal] = {}
    for each in profiles:
        for currency, amount in each.owes.items():
            totals[currency] = totals.get(currency, Decimal(0)) + amount
    return [flagged(each, totals, limits) for each in sorted(profiles, key=lambda p: p.id)]


def flagged(profile: Profile, totals: Mapping[str, Decimal], limits: GroupLimits) -> Placed:
    """One customer in its group; *totals* of the whole ledger by currency tell a key exposure."""
    share = Decimal(str(limits.key_share))
    key = any(
        totals.get(c, owed) > 0 and owed > share * totals.get(c, owed)
        for c, owed in profile.owes.items()
    )
    return replace(place(profile, limits), key=key)


def late_days(profile: Profile) -> float | None:
    """Mean days late of what was paid, or of what is past due where that is worse."""
    overdue = profile.overdue_days
    if profile.pays.mean_late is None:
        return float(overdue) if overdue else None
    return profile.pays.mean_late


def _stopped(profile: Profile, limits: GroupLimits) -> str | None:
    return profile.stopped or None


def _breaker(profile: Profile, limits: GroupLimits) -> str | None:
    n = profile.broken_promises
    return f"{n} broken promises in a year" if n >= limits.promises else None


def _slipping(profile: Profile, limits: GroupLimits) -> str | None:
    change = profile.pays.change
    if change is None or change <= limits.days_up:
        return None
    before, recent = profile.pays.before or 0, profile.pays.recent or 0
    return f"days late {before:.0f} -> {recent:.0f} against the six months before"


def _process(profile: Profile, limits: GroupLimits) -> str | None:
    n = profile.disputes
    return f"{n} invoices disputed in a year" if n >= limits.disputes else None


def _new(profile: Profile, limits: GroupLimits) -> str | None:
    n = profile.bought.invoices
    if n < limits.thin_invoices:
        return f"{n} invoice{'s' if n != 1 else ''}, fewer than {limits.thin_invoices}"
    if late_days(profile) is None and profile.pays.paid == 0:
        return "no invoice settled yet, so how it pays is not known"
    return None


def _seasonal(profile: Profile, limits: GroupLimits) -> str | None:
    peak = profile.bought.peak
    if peak is None or peak <= limits.season_share:
        return None
    return f"{peak:.0%} of a year's sales in one quarter"


def _stable(profile: Profile, limits: GroupLimits) -> str | None:
    late, spread = late_days(profile), profile.pays.spread
    if late is None or late < limits.late_days or spread is None or spread >= limits.spread:
        return None
    return f"{late:.0f} days late on average, spread {spread:.0f}"


def _erratic(profile: Profile, limits: GroupLimits) -> str | None:
    late, spread = late_days(profile), profile.pays.spread
    if late is None or late < limits.late_days:
        return None
    how = "spread not known" if spread is None else f"spread {spread:.0f}"
    return f"{late:.0f} days late on average, {how}"


def _prompt(profile: Profile, limits: GroupLimits) -> str:
    late = late_days(profile) or 0
    return f"{late:.0f} days late on average, below {limits.late_days}"


_RULES: tuple[tuple[str, Callable[[Profile, GroupLimits], str | None]], ...] = (
    (STOPPED, _stopped),
    (BREAKER, _breaker),
    (SLIPPING, _slipping),
    (PROCESS, _process),
    (NEW, _new),
    (SEASONAL, _seasonal),
    (STABLE, _stable),
    (ERRATIC, _erratic),
)
