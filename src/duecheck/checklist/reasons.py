"""The four main reasons, in words fit for a letter: what happened, never how we count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from duecheck.checklist.items import Weighed
from duecheck.model.assessment import ReasonCode

MOST = 4


def reasons(items: Sequence[Weighed], groups: Mapping[str, float]) -> tuple[ReasonCode, ...]:
    """The strongest item of each sign or check, the heaviest four by what the sign came to."""
    bearing: dict[str, Weighed] = {}
    for weighed in items:
        group = weighed.scored.group
        held = bearing.get(group)
        if weighed.item.points > 0 and (held is None or weighed.item.points > held.item.points):
            bearing[group] = weighed
    ordered = sorted(bearing, key=lambda group: (-groups[group], bearing[group].item.code))
    return tuple(_reason(bearing[group], groups[group]) for group in ordered[:MOST])


def _reason(weighed: Weighed, points: float) -> ReasonCode:
    item = weighed.item
    return ReasonCode(
        code=item.code,
        text=weighed.letter,
        points=points,
        sign=item.entry,
        event_date=item.event_date,
        source=weighed.source,
        evidence_ids=item.evidence_ids,
    )
