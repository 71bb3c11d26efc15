"""
What the lanes nobody has answered yet could do to the action: with all clean, with all at worst.

Where the two agree, asking cannot change what is recommended, and need not be done. Lanes that
are not at stake (nobody can be asked, a person fills them) are taken as filled and clean in both.
Doubt goes towards asking: the worst is summed without the caps that may hold it down.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from duecheck.checklist.decide import Grounds, application_points, decide, possible_insolvency
from duecheck.checklist.exposure import tier
from duecheck.checklist.rules import Rules
from duecheck.checklist.score import band_of
from duecheck.checklist.sensitivity import highest
from duecheck.model.assessment import Action, Band, Coverage, Status
from duecheck.model.lookup import Lane
from duecheck.model.report import RunReport

SCORED_FROM = 0.5


class Swing(NamedTuple):
    """The action with the open lanes clean, and with each at its worst."""

    clean: Action
    worst: Action

    @property
    def settled(self) -> bool:
        """Whether nothing that could still be asked changes the action."""
        return self.clean is self.worst


def swing(run: RunReport, lanes: Collection[Lane], rules: Rules) -> Swing:
    """The two actions of *run* by what the *lanes* at stake, where nobody answered them, may be."""
    found = run.assessment
    opened = [lane for lane in found.coverage.lanes if lane.credit <= 0 and lane.lane in lanes]
    if not opened:
        return Swing(found.decision.action, found.decision.action)
    net = found.score.gross - found.score.comfort
    clean = highest([band_of(net, rules), found.score.minimum_band]) or Band.CLEAR
    added = [rules.lanes.lanes[lane.lane] for lane in opened]
    stops = any(rule.worst.startswith("H") for rule in added)
    worst = Band.SEVERE if stops else band_of(net + sum(rule.severity for rule in added), rules)
    filled = _filled(found.coverage)
    return Swing(
        _action(run, clean, filled, rules),
        _action(run, highest([clean, worst]) or worst, filled, rules),
    )


def _filled(coverage: Coverage) -> Coverage:
    """The coverage if every lane were answered."""
    known = tuple(
        lane if lane.credit > 0 else lane.model_copy(update={"credit": 1.0})
        for lane in coverage.lanes
    )
    return Coverage(pct=sum(lane.weight * lane.credit for lane in known), lanes=known)


def _action(run: RunReport, band: Band, coverage: Coverage, rules: Rules) -> Action:
    found = run.assessment
    groups = {item.code: item.points for item in found.items}
    groups |= {row.id: row.points for row in (*found.signs, *found.checks) if row.points}
    as_of: date = run.as_of
    grounds = Grounds(
        # Whom the firm is may be settled by what is still to be asked.
        status=Status.OK,
        status_reason="",
        band=band,
        coverage=coverage,
        tier=tier(run.request, rules),
        stops=found.hard_stops,
        groups=groups,
        application_points=application_points(groups),
        possible_insolvency=possible_insolvency(run.possible_matches, SCORED_FROM),
    )
    return decide(grounds, run.request, rules, as_of).action
