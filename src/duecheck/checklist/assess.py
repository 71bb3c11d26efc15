"""All findings into one assessment: points, coverage, identity and hard stops, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from duecheck.checklist import matched as who
from duecheck.checklist import minimum
from duecheck.checklist.claims import claims
from duecheck.checklist.comfort import comforts
from duecheck.checklist.coverage import Scope, Standings, coverage
from duecheck.checklist.decide import Grounds, application_points, decide, possible_insolvency
from duecheck.checklist.exposure import tier
from duecheck.checklist.footprint import Gap, footprint
from duecheck.checklist.hard_stops import hard_stops
from duecheck.checklist.items import Weighed, gap_item, weigh
from duecheck.checklist.reasons import reasons
from duecheck.checklist.rows import rows
from duecheck.checklist.rules import Rules
from duecheck.checklist.score import Total, total
from duecheck.checklist.sensitivity import NO_OPINION, highest, sensitivity
from duecheck.checklist.unknowns import unknowns
from duecheck.model.assessment import (
    Assessment,
    Band,
    Comfort,
    Coverage,
    Decision,
    HardStop,
    Score,
    Sensitivity,
    Status,
)
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import Lane, Lookup
from duecheck.model.signal import Answer, Signal
from duecheck.model.source import Level
from duecheck.model.subject import Candidate, Request


@dataclass(frozen=True, kw_only=True)
class Case:
    """What is judged, by what, on which day."""

    request: Request
    evidence: Sequence[Evidence]
    lookups: Sequence[Lookup]
    answers: Sequence[tuple[Signal, Answer]]
    rules: Rules
    standings: Standings
    as_of: date


@dataclass(frozen=True, kw_only=True)
class Sum:
    """The items and what they come to, before anything is hidden for want of coverage."""

    items: tuple[Weighed, ...]
    bands: tuple[Band | None, ...]
    comforts: tuple[Comfort, ...]
    total: Total
    minimum_reason: str

    @property
    def comfort(self) -> float:
        """The comfort offered, before its cap."""
        return sum(item.points for item in self.comforts)


def assess(
    *,
    request: Request,
    evidence: Sequence[Evidence],
    lookups: Sequence[Lookup],
    answers: Sequence[tuple[Signal, Answer]],
    candidates: Sequence[Candidate],
    ambiguous: Sequence[Candidate],
    rules: Rules,
    standings: Standings,
    as_of: date,
    now: datetime,
) -> Assessment:
    """
    The whole assessment of one run.

    *evidence* is matched already; only what is at 0.5 or more is scored. *standings* says what
    each source is for each lane. *candidates* and *now* are the report's, not the judgement's:
    *as_of* alone dates it.
    """
    case = Case(
        request=request,
        evidence=evidence,
        lookups=lookups,
        answers=answers,
        rules=rules,
        standings=standings,
        as_of=as_of,
    )
    status, why = who.status(evidence=evidence, lookups=lookups, ambiguous=ambiguous, rules=rules)
    return _assessment(case, status, why)


def _assessment(case: Case, status: Status, why: str) -> Assessment:
    entity = who.matched(case.evidence, case.rules)
    scope = _scope(case, entity.country)
    covered = coverage(case.lookups, case.evidence, case.standings, scope, case.rules)
    gap = _gap(case, scope)
    summed = _sum(case, gap, opinion=status is Status.OK)
    stops = hard_stops(case.answers, case.rules)
    score = _score(status, summed, covered, case.rules)
    signs, *others = rows("DGA", case.answers, case.lookups, summed.total.groups, case.rules)
    checks = tuple(row for part in others for row in part)
    return Assessment(
        status=status,
        status_reason=why,
        match=entity.m,
        agreed=entity.agreed,
        matched_name=entity.name,
        matched_number=entity.number,
        matched_country=entity.country,
        matched_status=entity.status,
        decision=_decision(case, _grounds(case, status, why, summed, covered, stops)),
        score=score,
        coverage=covered,
        hard_stops=stops,
        reasons=reasons(summed.items, summed.total.groups),
        comforts=summed.comforts,
        signs=signs,
        checks=checks,
        items=tuple(weighed.item for weighed in summed.items),
        claims=claims(case.request.subject, case.evidence, case.as_of),
        unknowns=unknowns(covered, (*signs, *checks), case.rules),
        gap=gap.counts,
        sensitivity=_sensitivity(score, summed, covered, case.rules),
    )


def _scope(case: Case, country: str | None) -> Scope:
    """For whom coverage counts; where no country is stated, the matched entry's."""
    subject = case.request.subject
    return Scope(
        country=subject.country or country,
        kind=subject.kind,
        customer=case.request.customer,
        mandatory=frozenset(tier(case.request, case.rules).mandatory),
        as_of=case.as_of,
    )


def _gap(case: Case, scope: Scope) -> Gap:
    """The footprint gap; only a register that decides for this subject can say "not there"."""
    registers = frozenset(
        source
        for source, lanes in case.standings.items()
        if (standing := lanes.get(Lane.REGISTER)) is not None
        and standing.level is Level.AUTHORITY
        and standing.covers(scope.country, scope.kind)
    )
    return footprint(
        case.request.subject, case.evidence, case.lookups, case.rules, case.as_of, registers
    )


def _sum(case: Case, gap: Gap, *, opinion: bool) -> Sum:
    items = weigh(case.answers, case.rules, case.as_of)
    if opinion and gap.points > 0:
        items = (*items, gap_item(gap.points, gap.evidence, gap.text, case.rules))
    alone = not gap.present
    bands = tuple(minimum.minimum_band(item, case.rules, only_footprint=alone) for item in items)
    favourable = (
        comforts(case.request.subject, case.evidence, case.rules, case.as_of) if opinion else ()
    )
    return Sum(
        items=items,
        bands=bands,
        comforts=favourable,
        total=total(
            [item.scored for item in items],
            case.rules,
            comfort=sum(item.points for item in favourable),
            minimum=highest(bands),
        ),
        minimum_reason=minimum.reason(items, bands, case.rules),
    )


def _grounds(
    case: Case,
    status: Status,
    why: str,
    summed: Sum,
    covered: Coverage,
    stops: Sequence[HardStop],
) -> Grounds:
    return Grounds(
        status=status,
        status_reason=why,
        band=summed.total.band,
        coverage=covered,
        tier=tier(case.request, case.rules),
        stops=stops,
        groups=summed.total.groups,
        application_points=application_points(summed.total.groups),
        possible_insolvency=possible_insolvency(case.evidence, who.SCORED_FROM),
        to_read=who.adverse_by_hand(case.evidence, summed.total.groups),
    )


def _decision(case: Case, grounds: Grounds) -> Decision:
    return decide(grounds, case.request, case.rules, case.as_of)


def _score(status: Status, summed: Sum, covered: Coverage, rules: Rules) -> Score:
    """Points and band, or None for both where no opinion may be given."""
    found, thin = summed.total, rules.credit.no_opinion
    hidden = status is not Status.OK or (
        covered.pct < thin.coverage_below and found.band in thin.bands
    )
    return Score(
        points=None if hidden else found.net,
        band=None if hidden else found.band,
        gross=found.gross,
        comfort=found.comfort,
        escalator=found.factor,
        families=dict(found.families),
        minimum_band=highest(summed.bands),
        minimum_band_reason=summed.minimum_reason,
    )


def _sensitivity(score: Score, summed: Sum, covered: Coverage, rules: Rules) -> Sensitivity:
    if score.band is None:
        return NO_OPINION
    return sensitivity(
        [item.scored for item in summed.items],
        covered,
        rules,
        comfort=summed.comfort,
        minimum=summed.bands,
    )
