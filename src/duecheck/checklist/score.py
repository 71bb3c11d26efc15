"""
The arithmetic: items to signs, signs to families, families to one number and its band.

Pure sums over what the tables say. More adverse evidence never lowers the result, in any
order; comfort is taken last, never from the legal family.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from duecheck.checklist.rules import Rules, entry_of
from duecheck.checklist.tables import Family, Weights
from duecheck.model.assessment import Band


@dataclass(frozen=True, kw_only=True)
class Scored:
    """
    One item before the sum.

    `match` is how surely it is about the subject (0 to 1). `age_days` is None for an undated
    item. `live` None takes the table's word for whether the state goes on. `counted` marks the
    extra item of a counted severity.
    """

    code: str
    severity: float
    credibility: float
    match: float
    origin: str
    age_days: int | None
    materiality: float = 1.0
    ended: bool = False
    live: bool | None = None
    counted: bool = False

    @property
    def entry(self) -> str:
        """The checklist entry."""
        return entry_of(self.code)

    @property
    def group(self) -> str:
        """What is summed by origin: a sign whole, a check by its code."""
        return self.entry if self.entry.startswith("D") else self.code


@dataclass(frozen=True, kw_only=True)
class Parts:
    """An item's points and the five numbers they are the product of."""

    severity: float
    credibility: float
    decay: float
    match: float
    materiality: float
    undated: bool

    @property
    def points(self) -> float:
        """Severity x credibility x decay x match x materiality."""
        return self.severity * self.credibility * self.decay * self.match * self.materiality


@dataclass(frozen=True, kw_only=True)
class Total:
    """The sum. `groups` are signs and checks after origins and cap; `families` after theirs."""

    items: tuple[float, ...]
    groups: Mapping[str, float]
    families: Mapping[str, float]
    factor: float
    gross: float
    net: float
    band: Band

    @property
    def comfort(self) -> float:
        """The points that comfort took off."""
        return self.gross - self.net


def parts(item: Scored, rules: Rules) -> Parts:
    """The numbers of one item."""
    weights = rules.weights
    material = item.entry in weights.materiality.signs
    decay, undated = _decay(item, weights)
    return Parts(
        severity=item.severity * (weights.ended.share if item.ended else 1.0),
        credibility=item.credibility,
        decay=decay,
        match=match_weight(item.match, weights),
        materiality=min(item.materiality, weights.materiality.most) if material else 1.0,
        undated=undated,
    )


def match_weight(match: float, weights: Weights) -> float:
    """What a match weighs: nothing below the lowest tier."""
    return max((tier.weight for tier in weights.match if match >= tier.from_), default=0.0)


def _decay(item: Scored, weights: Weights) -> tuple[float, bool]:
    """Time's share of the item, and whether it is undated: full in the grace, then halving."""
    if item.entry[0] in weights.no_decay or (_live(item, weights) and not item.ended):
        return 1.0, False
    if item.age_days is None:
        return weights.undated, True
    sign = weights.ended if item.ended else weights.signs[item.entry]
    past = max(0, item.age_days - sign.grace)
    return float(0.5 ** (past / sign.half_life)), False


def _live(item: Scored, weights: Weights) -> bool:
    if item.live is not None:
        return item.live
    code = weights.codes.get(item.code)
    if code is not None and code.live is not None:
        return code.live
    return weights.signs[item.entry].live


def total(
    items: Sequence[Scored],
    rules: Rules,
    *,
    comfort: float = 0.0,
    minimum: Band | None = None,
) -> Total:
    """The whole sum of *items*, less *comfort*, its band at least *minimum*."""
    points = tuple(parts(item, rules).points for item in items)
    groups = _groups(items, points, rules)
    families, signs, checks = _families(groups, rules)
    factor = _factor(items, points, groups, rules)
    gross = min(rules.weights.gross_cap, sum(signs.values()) * factor + sum(checks.values()))
    net = _after_comfort(gross, signs, checks, factor, comfort, rules)
    band = band_of(net, rules)
    ranks = list(Band)
    if minimum is not None and ranks.index(minimum) > ranks.index(band):
        band = minimum
    return Total(
        items=points,
        groups=groups,
        families=families,
        factor=factor,
        gross=gross,
        net=net,
        band=band,
    )


def _groups(items: Sequence[Scored], points: Sequence[float], rules: Rules) -> dict[str, float]:
    """Per sign or check: strongest item of each origin at falling shares, then the sign's cap."""
    strongest: dict[str, dict[str, float]] = {}
    counted: dict[str, float] = {}
    for item, worth in zip(items, points, strict=True):
        origins = strongest.setdefault(item.group, {})
        if item.counted:
            counted[item.group] = max(counted.get(item.group, 0.0), worth)
        else:
            origins[item.origin] = max(origins.get(item.origin, 0.0), worth)
    found = {}
    for group in sorted(strongest):
        ordered = sorted(strongest[group].values(), reverse=True)
        shares = rules.weights.origins
        singles = sum(w * share for w, share in zip(ordered, shares, strict=False))
        whole = max(singles, counted.get(group, 0.0))
        sign = rules.weights.signs.get(group)
        found[group] = whole if sign is None else min(whole, sign.cap)
    return found


def _families(
    groups: Mapping[str, float], rules: Rules
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Families after their caps, and in them the part of the signs and that of the checks."""
    families, signs, checks = {}, {}, {}
    for name, family in rules.weights.families.items():
        mine = {g: p for g, p in groups.items() if entry_of(g) in family.entries}
        if not mine:
            continue
        families[name], signs[name], checks[name] = _fill(mine, family)
    return families, signs, checks


def _fill(groups: Mapping[str, float], family: Family) -> tuple[float, float, float]:
    """Fill a family up to its cap, those named `first` before the others."""
    first = sum(p for g, p in groups.items() if entry_of(g) in family.first)
    first = min(first, family.cap)
    rest = [(g, p) for g, p in groups.items() if entry_of(g) not in family.first]
    later = min(sum(p for _, p in rest), family.cap - first)
    is_sign = any(g.startswith("D") for g, _ in rest)
    in_first = any(g.startswith("D") for g in family.first)
    signs = (first if in_first else 0.0) + (later if is_sign else 0.0)
    return first + later, signs, first + later - signs


def _factor(
    items: Sequence[Scored], points: Sequence[float], groups: Mapping[str, float], rules: Rules
) -> float:
    """How much worse several signs together are than their sum."""
    floor = rules.weights.downhill_sign.points
    heavy = {g for g, worth in groups.items() if g.startswith("D") and worth >= floor}
    families = {rules.family(sign) for sign in heavy}
    origins = {
        item.origin
        for item, worth in zip(items, points, strict=True)
        if item.group in heavy and worth > 0
    }
    reached = [
        step.factor
        for step in rules.weights.downhill
        if len(heavy) >= step.signs
        and len(families) >= step.families
        and len(origins) >= step.origins
    ]
    return max(reached, default=1.0)


def _after_comfort(
    gross: float,
    signs: Mapping[str, float],
    checks: Mapping[str, float],
    factor: float,
    comfort: float,
    rules: Rules,
) -> float:
    """Comfort comes off what is not shielded from it, up to its cap and down to its floor."""
    limits = rules.weights.comfort
    shielded = sum(
        signs[name] * factor + checks[name]
        for name, family in rules.weights.families.items()
        if name in signs and not family.comfort
    )
    shielded = min(shielded, gross)
    rest = gross - shielded
    return shielded + max(limits.floor * rest, rest - min(limits.cap, comfort))


def band_of(points: float, rules: Rules) -> Band:
    """The band of unrounded points."""
    return max(
        (band for band in Band if points >= rules.weights.bands[band]),
        key=list(Band).index,
    )


def strongest(points: Iterable[float]) -> int | None:
    """The place of the largest of *points*, the first of equals; None where none is above 0."""
    listed = list(points)
    best = max(range(len(listed)), key=lambda n: (listed[n], -n), default=None)
    return best if best is not None and listed[best] > 0 else None
