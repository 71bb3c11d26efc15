"""
How much of what a reader expects was answered, lane by lane.

A lane takes its best credit. "None" counts only where an authority for this subject said so; a
lane without credit is never shown as answered, because grey must not look like green.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from duecheck.checklist.matched import ANSWERED, SCORED_FROM
from duecheck.checklist.rules import Rules
from duecheck.model.assessment import Coverage, LaneState
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import Lane, Lookup, LookupOutcome, Reason
from duecheck.model.remembered import Remembered
from duecheck.model.source import Level, Standing

Standings = Mapping[str, Mapping[Lane, Standing]]
OUTCOMES = list(LookupOutcome)
NEAR = {Level.AUTHORITY: 2, Level.OPEN: 1, Level.HINT: 0}
HINT = Standing(level=Level.HINT)
BROKEN = frozenset({LookupOutcome.FAILED, LookupOutcome.BLOCKED})


@dataclass(frozen=True, kw_only=True)
class Scope:
    """For whom coverage is judged: country and kind decide who is an authority."""

    country: str | None
    kind: str
    customer: bool
    mandatory: frozenset[Lane]
    as_of: date


@dataclass(frozen=True, kw_only=True)
class Answered:
    """One answer to a lane. `near` ranks unanswered ones: an authority's silence says most."""

    credit: float
    near: int
    state: LookupOutcome
    reason: Reason | None
    at: datetime | None
    detail: str


def coverage(
    lookups: Sequence[Lookup],
    evidence: Sequence[Evidence],
    standings: Standings,
    scope: Scope,
    rules: Rules,
) -> Coverage:
    """All eight lanes and the weighted percentage answered."""
    by_lane: dict[Lane, list[Lookup]] = {lane: [] for lane in Lane}
    for lookup in lookups:
        if lookup.source != "observed":
            by_lane[lookup.lane].append(lookup)
    lanes = tuple(_lane(lane, by_lane[lane], evidence, standings, scope, rules) for lane in Lane)
    return Coverage(pct=sum(lane.weight * lane.credit for lane in lanes), lanes=lanes)


def _lane(
    lane: Lane,
    lookups: Sequence[Lookup],
    evidence: Sequence[Evidence],
    standings: Standings,
    scope: Scope,
    rules: Rules,
) -> LaneState:
    rule = rules.lanes.lanes[lane]
    answers = [
        *(_by_hand(item, scope, rules) for item in evidence if _fills(item, lane)),
        *(
            _looked_up(lookup, _standing(standings, lookup), evidence, scope, rules)
            for lookup in _whole(lookups)
        ),
    ]
    best = max(answers, key=_rank, default=None)
    if best is None:
        best = Answered(
            credit=0.0,
            near=0,
            state=LookupOutcome.NOT_CHECKED,
            reason=Reason.NOT_COVERED,
            at=None,
            detail="no source that was asked covers this lane",
        )
    best = _not_nothing(best, answers)
    return LaneState(
        lane=lane,
        state=best.state,
        reason=best.reason,
        credit=best.credit,
        weight=rule.customer if scope.customer else rule.prospect,
        mandatory=lane in scope.mandatory,
        checked_at=best.at,
        detail=best.detail,
    )


def _rank(answer: Answered) -> tuple[float, int, int, str]:
    return answer.credit, answer.near, -OUTCOMES.index(answer.state), answer.detail


def _whole(lookups: Sequence[Lookup]) -> list[Lookup]:
    """
    *lookups* with half an answer of nothing counted as none.

    Where a source found nothing to one question of a lane and another of its questions there
    broke (owners: none; officers: failed), nobody has answered that nothing is there.
    """
    broken = {x.source: x for x in lookups if x.outcome in BROKEN}
    return [broken.get(x.source, x) if x.outcome is LookupOutcome.NONE else x for x in lookups]


def _not_nothing(best: Answered, answers: Sequence[Answered]) -> Answered:
    """*best*, but never "none" where another source that counts has found something."""
    if best.state is not LookupOutcome.NONE:
        return best
    found = [x for x in answers if x.credit > 0 and x.state is LookupOutcome.FOUND]
    if not found:
        return best
    other = max(found, key=_rank)
    detail = f"{other.detail}; {best.detail}"
    return replace(best, state=LookupOutcome.FOUND, detail=detail)


def _fills(item: Evidence, lane: Lane) -> bool:
    return item.kind == "lane" and item.fact("lane") == lane.value


def _by_hand(item: Evidence, scope: Scope, rules: Rules) -> Answered:
    """A lane the user filled: whole with a document, else as an open search."""
    has_document = bool(item.text_fact("document"))
    credit = rules.lanes.document_credit if has_document else rules.lanes.hand_credit
    on = item.event_date
    stale = on is None or (scope.as_of - on).days > rules.lanes.stale_days
    nothing = item.fact("result") == "none" or item.outcome is LookupOutcome.NONE
    state = LookupOutcome.NONE if nothing else LookupOutcome.FOUND
    how = "with a document" if has_document else "without a document"
    old = ", older than it should be" if stale else ""
    return Answered(
        credit=credit * (rules.lanes.stale_share if stale else 1.0),
        near=3,
        state=state,
        reason=None,
        at=None if on is None else datetime.combine(on, time.min, UTC),
        detail=f"filled by hand {how}{old}: {item.value}",
    )


def _standing(standings: Standings, lookup: Lookup) -> Standing:
    return standings.get(lookup.source, {}).get(lookup.lane, HINT)


def _looked_up(
    lookup: Lookup, standing: Standing, evidence: Sequence[Evidence], scope: Scope, rules: Rules
) -> Answered:
    """What one look-up is worth to its lane."""
    inside = lookup.source in rules.lanes.inside
    covers = not inside and standing.covers(scope.country, scope.kind)
    near = NEAR[standing.level] if covers else 0
    if lookup.outcome not in ANSWERED:
        return _silent(lookup, near)
    if covers and lookup.outcome is LookupOutcome.FOUND and _registrant(lookup, evidence):
        standing = Standing(level=Level.AUTHORITY)
    worth = _credit(lookup, standing, covers=covers, rules=rules)
    if worth > 0 and lookup.lane is Lane.REGISTER and (trouble := _not_the_entry(lookup, evidence)):
        return _unanswered(lookup, near, f"{lookup.source}: {trouble}")
    if worth > 0 and lookup.outcome is LookupOutcome.FOUND and _only_possible(lookup, evidence):
        return _unanswered(lookup, near, f"{lookup.source} found possible matches only, not scored")
    if worth > 0:
        stale = (scope.as_of - lookup.asked_at.date()).days > rules.lanes.stale_days
        said = "found" if lookup.outcome is LookupOutcome.FOUND else "nothing on file"
        return Answered(
            credit=worth * (rules.lanes.stale_share if stale else 1.0),
            near=near,
            state=lookup.outcome,
            reason=None,
            at=lookup.asked_at,
            detail=f"{lookup.source}: {said}" + (", older than it should be" if stale else ""),
        )
    if inside:
        return _unanswered(lookup, near, f"{lookup.source} asked nobody outside this machine")
    if lookup.outcome is LookupOutcome.FOUND:
        return _unanswered(lookup, near, f"{lookup.source} gives hints only for this lane")
    detail = f"{lookup.source} found nothing, which proves nothing: no authority here"
    searched = standing.level is Level.OPEN and covers
    state = LookupOutcome.NONE if searched else LookupOutcome.NOT_CHECKED
    return _unanswered(lookup, near, detail, state=state)


def _broken_off(lookup: Lookup, near: int) -> Answered:
    return Answered(
        credit=0.0,
        near=near,
        state=lookup.outcome,
        reason=lookup.reason,
        at=lookup.asked_at,
        detail=f"{lookup.source}: {spoken(lookup.outcome, lookup.reason)}",
    )


# Of a batch's look-ups most are of sources nobody was asked, the same for every row.
_silent = Remembered(_broken_off)


def _credit(lookup: Lookup, standing: Standing, *, covers: bool, rules: Rules) -> float:
    if not covers:
        return 0.0
    if lookup.outcome is LookupOutcome.FOUND:
        return rules.lanes.credits[standing.level]
    if lookup.outcome is LookupOutcome.NONE and standing.level is Level.AUTHORITY:
        return rules.lanes.credits[Level.AUTHORITY]
    return 0.0


def _not_the_entry(lookup: Lookup, evidence: Sequence[Evidence]) -> str:
    """Why an answer of a register says nothing of the firm's entry; empty where it does."""
    if "registration" not in lookup.kinds:
        return "answers beside the entry itself, which was not read here"
    if lookup.outcome is LookupOutcome.NONE:
        return ""
    entries = [e for e in evidence if e.source == lookup.source and e.kind == "registration"]
    if not entries:
        return "the entry's facts are dated after the day judged"
    told = {e.fact("status") for e in entries if "status" in e.facts}
    if told == {"inactive"}:
        return "the entry is inactive, which leaves open whether the firm exists"
    return "the status it gives is not understood" if told == {"not-understood"} else ""


def _registrant(lookup: Lookup, evidence: Sequence[Evidence]) -> bool:
    """Whether the source says of this very firm that it decides (a regulator's registrant)."""
    return lookup.lane is Lane.REGISTER and any(
        e.source == lookup.source and e.kind == "registration" and e.fact("authority") is True
        for e in evidence
        if e.kind in lookup.kinds and e.match.m >= SCORED_FROM
    )


def _only_possible(lookup: Lookup, evidence: Sequence[Evidence]) -> bool:
    """Whether everything this source found of these kinds may be about somebody else."""
    mine = [
        item.match.m
        for item in evidence
        if item.source == lookup.source
        and item.kind in lookup.kinds
        and item.outcome is LookupOutcome.FOUND
    ]
    return bool(mine) and max(mine) < SCORED_FROM


def _unanswered(
    lookup: Lookup, near: int, detail: str, *, state: LookupOutcome = LookupOutcome.NOT_CHECKED
) -> Answered:
    return Answered(
        credit=0.0,
        near=near,
        state=state,
        reason=Reason.NOT_COVERED,
        at=lookup.asked_at,
        detail=detail,
    )


def spoken(outcome: LookupOutcome, reason: Reason | None) -> str:
    """How a look-up without an answer ended, in words: "not checked (no key)"."""
    why = "" if reason is None else f" ({reason.value.replace('-', ' ')})"
    return outcome.value.replace("-", " ") + why
