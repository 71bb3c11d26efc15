"""What each piece of evidence weighs: the code it bears, for or against, and its points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from duecheck.model.assessment import Assessment
from duecheck.model.signal import State

Polarity = Literal["adverse", "favourable", "neutral"]


@dataclass(frozen=True, kw_only=True)
class Bearing:
    """
    One piece's weight. `points` are those of its strongest item, before origins and caps.

    Points of favourable evidence are negative; None where the piece carries none.
    """

    code: str | None = None
    polarity: Polarity = "neutral"
    points: float | None = None


NEUTRAL = Bearing()


def bearings(assessment: Assessment) -> dict[str, Bearing]:
    """Return evidence id -> bearing: adverse before favourable, the strongest item first."""
    found: dict[str, Bearing] = {}
    for comfort in assessment.comforts:
        for each in comfort.evidence_ids:
            found[each] = Bearing(code=comfort.code, polarity="favourable", points=-comfort.points)
    for stop in assessment.hard_stops:
        for each in stop.evidence_ids:
            found[each] = Bearing(code=stop.code, polarity="adverse")
    for row in (*assessment.signs, *assessment.checks):
        for finding in row.findings:
            if finding.state is State.PRESENT:
                for each in finding.evidence_ids:
                    if found.get(each, NEUTRAL).polarity != "adverse":
                        found[each] = Bearing(code=finding.code, polarity="adverse")
    for item in sorted(assessment.items, key=lambda item: (item.points, item.code)):
        for each in item.evidence_ids:
            found[each] = Bearing(code=item.code, polarity="adverse", points=item.points)
    return found
