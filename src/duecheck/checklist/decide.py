"""From band, coverage and stops to an action with its limit and conditions: a recommendation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from duecheck.checklist.credit_tables import ActionRow, Credit, ExposureTier
from duecheck.checklist.exposure import currency
from duecheck.checklist.rules import Rules, entry_of
from duecheck.model.assessment import (
    Action,
    Band,
    Coverage,
    Decision,
    HardStop,
    LaneState,
    Status,
)
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.subject import Request

CENT = Decimal("0.01")
RANK = {action: n for n, action in enumerate(Action)}
FIRST_NOTICE = "G09b"


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """Everything a decision rests on."""

    status: Status
    status_reason: str
    band: Band
    coverage: Coverage
    tier: ExposureTier
    stops: Sequence[HardStop]
    groups: Mapping[str, float]
    application_points: float
    possible_insolvency: bool
    to_read: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class Floor:
    """Something that keeps the action from being better than this, and what to do about it."""

    action: Action
    condition: str
    no_limit: bool = False


def decide(grounds: Grounds, request: Request, rules: Rules, as_of: date) -> Decision:
    """The recommended action; unknown things never make it better."""
    credit = rules.credit
    row = next(r for r in credit.actions if grounds.coverage.pct >= r.coverage_from)
    floors = _floors(grounds, credit)
    table = row.action(grounds.band)
    action = max((table, *(floor.action for floor in floors)), key=RANK.__getitem__)
    conditions = [
        *(floor.condition for floor in floors if floor.condition),
        *credit.conditions.get(action, ()),
        *_always(grounds),
    ]
    stopped = any(floor.no_limit for floor in floors)
    limit = Decimal(0) if stopped else _limit(action, table, row, grounds.band, credit)
    return Decision(
        action=action,
        limit=None if limit is None else limit.quantize(CENT),
        currency=currency(request, rules),
        conditions=tuple(dict.fromkeys(conditions)),
        review_by=as_of + timedelta(days=credit.review_days[action]),
    )


def _floors(grounds: Grounds, credit: Credit) -> list[Floor]:
    floors = []
    for stop in grounds.stops:
        if stop.confirmed:
            words = f"No new credit ({stop.code}): credit manager and counsel decide."
            floors.append(Floor(action=Action.REFER, condition=words, no_limit=True))
        else:
            words = f"Possible hard stop {stop.code}, verify: {stop.text}."
            floors.append(Floor(action=Action.REFER, condition=words))
    if grounds.application_points >= credit.hold_from_application_points:
        words = "Hold goods. Call a number found independently."
        floors.append(Floor(action=Action.REFER, condition=words))
    if grounds.status is not Status.OK:
        floors.append(Floor(action=Action.REFER, condition=_review(grounds)))
    if missing := missing_lanes(grounds.coverage):
        names = ", ".join(lane.lane.value for lane in missing)
        floors.append(Floor(action=Action.REFER, condition=f"Fill first, by hand or key: {names}."))
    if grounds.groups.get(FIRST_NOTICE, 0.0) > 0:
        words = "Ask about the notice of striking off, and look again at the register."
        floors.append(Floor(action=Action.REFER, condition=words))
    if grounds.to_read:
        words = (
            f"Read what was found by hand, and note it by its code: {'; '.join(grounds.to_read)}."
        )
        floors.append(Floor(action=Action.REFER, condition=words))
    if grounds.possible_insolvency:
        words = "Clear the possible match to an insolvency; no open terms until then."
        floors.append(Floor(action=Action.REDUCED, condition=words))
    return floors


def _review(grounds: Grounds) -> str:
    if grounds.status is Status.NEEDS_REVIEW:
        return f"A person must settle who this is: {grounds.status_reason}."
    return f"Run again: {grounds.status_reason}."


def _always(grounds: Grounds) -> list[str]:
    """What follows from single signs, whatever the points."""
    found = []
    if grounds.groups.get("D08", 0.0) > 0:
        found.append(
            "Change of owners or management: establish who the debtor is now, take a new "
            "application, have the guarantee signed again, confirm the tax number."
        )
    if grounds.groups.get("D10", 0.0) > 0:
        found.append("Verify the address before anything is shipped.")
    if grounds.tier.approver:
        found.append("A named approver signs at this amount.")
    return found


def missing_lanes(coverage: Coverage) -> list[LaneState]:
    """The mandatory lanes nobody has answered."""
    return [lane for lane in coverage.lanes if lane.mandatory and lane.credit <= 0]


def _limit(
    action: Action, table: Action, row: ActionRow, band: Band, credit: Credit
) -> Decimal | None:
    """The limit in words of the table as an amount; None where it is for the user to set."""
    name = row.limits[band]
    if RANK[action] >= RANK[Action.CASH] and action is not Action.REFER:
        return Decimal(0)
    if action is Action.REFER:
        return None
    if action is not table and name == "policy":
        name = "reduced"
    whole = credit.policy_limit
    if name == "starter":
        return credit.starter_limit if whole is None else min(credit.starter_limit, whole)
    if whole is None or name == "policy":
        return whole
    return whole * {"reduced": credit.reduced_share, "half": credit.half_share}[name]


def possible_insolvency(evidence: Sequence[Evidence], scored_from: float) -> bool:
    """Whether an insolvency was seen that may be the subject's and has not been cleared."""
    return any(
        item.match.m < scored_from
        and item.outcome is LookupOutcome.FOUND
        and (
            (
                item.kind == "insolvency-case"
                and item.fact("solvent") is not True
                and item.fact("open") is not False
            )
            or (item.kind == "registration" and item.fact("status") == "insolvent")
        )
        for item in evidence
    )


def application_points(groups: Mapping[str, float]) -> float:
    """The points of the application checks together, before their cap."""
    return sum(points for group, points in groups.items() if entry_of(group).startswith("A"))
