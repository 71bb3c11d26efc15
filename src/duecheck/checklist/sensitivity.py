"""How firm the band is: without its strongest item, and with the unknown lanes clean or bad."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck.checklist.rules import Rules
from duecheck.checklist.score import Scored, strongest, total
from duecheck.model.assessment import Band, Coverage, Sensitivity

NO_OPINION = Sensitivity(
    strongest_removed=None,
    strongest_code=None,
    unknown_clean=None,
    unknown_bad=None,
    text="No band is given, so there is nothing to vary.",
)


def sensitivity(
    items: Sequence[Scored],
    coverage: Coverage,
    rules: Rules,
    *,
    comfort: float,
    minimum: Sequence[Band | None],
) -> Sensitivity:
    """
    The three bands and the line for page 1.

    *minimum* holds, for each item, the band it lifts to on its own, or None.
    """
    lowest = highest(minimum)
    now = total(items, rules, comfort=comfort, minimum=lowest)
    place = strongest(now.items)
    removed = None
    if place is not None:
        rest = [item for n, item in enumerate(items) if n != place]
        lifted = highest([band for n, band in enumerate(minimum) if n != place])
        removed = total(rest, rules, comfort=comfort, minimum=lifted).band
    bad, stops = _all_bad(items, coverage, rules, comfort=comfort, minimum=lowest)
    code = None if place is None else items[place].code
    return Sensitivity(
        strongest_removed=removed,
        strongest_code=code,
        unknown_clean=now.band,
        unknown_bad=bad,
        text=_line(code, removed, now.band, bad, stops),
    )


def _all_bad(
    items: Sequence[Scored],
    coverage: Coverage,
    rules: Rules,
    *,
    comfort: float,
    minimum: Band | None,
) -> tuple[Band, list[str]]:
    """The band if every unanswered lane hid its worst, and the hard stops that may be among it."""
    worst, stops = [], []
    for lane in coverage.lanes:
        rule = rules.lanes.lanes[lane.lane]
        if lane.credit > 0:
            continue
        if rule.worst.startswith("H"):
            stops.append(rule.worst)
            continue
        worst.append(
            Scored(
                code=rule.worst,
                severity=rule.severity,
                credibility=1.0,
                match=1.0,
                origin=f"unknown {lane.lane}",
                age_days=0,
            )
        )
    if stops:
        return Band.SEVERE, stops
    return total([*items, *worst], rules, comfort=comfort, minimum=minimum).band, []


def _line(
    code: str | None, removed: Band | None, clean: Band, bad: Band, stops: Sequence[str]
) -> str:
    first = "no item to remove" if code is None else f"without {code}: {removed}"
    stop = f" (hard stop {', '.join(stops)} possible)" if stops else ""
    return f"{first}; unknown lanes all clean: {clean}; all bad: {bad}{stop}"


def highest(bands: Sequence[Band | None]) -> Band | None:
    """The worst of *bands*, or None where there is none."""
    return max((b for b in bands if b is not None), key=list(Band).index, default=None)
