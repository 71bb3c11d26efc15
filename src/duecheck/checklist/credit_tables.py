"""The shape of the credit policy: limits, tiers, and what each band leads to."""

from __future__ import annotations

from pydantic import Field, model_validator

from duecheck.checklist.tables import Amount, Days, Number, Table
from duecheck.model.assessment import Action, Band
from duecheck.model.lookup import Lane


class ExposureTier(Table):
    """Up to an amount: the lanes that must be answered, and whether an approver is named."""

    name: str
    up_to: Amount | None = None
    mandatory: tuple[Lane, ...]
    approver: bool


class ActionRow(Table):
    """From a percentage of coverage on: the action for each band, and which limit applies."""

    coverage_from: Number
    clear: Action
    watch: Action
    caution: Action
    high: Action
    severe: Action
    limits: dict[Band, str]

    def action(self, band: Band) -> Action:
        """The action for *band*."""
        return Action(getattr(self, band.value))


class NoOpinion(Table):
    """Below this coverage these bands are not given."""

    coverage_below: Number
    bands: tuple[Band, ...]


class Credit(Table):
    """
    credit.toml: the credit policy.

    `approvers` are those who may agree as the second person; empty, anybody but the requester.
    """

    version: str
    currency: str | None = Field(default=None, pattern="^[A-Z]{3}$")
    policy_limit: Amount | None = None
    approvers: tuple[str, ...] = ()
    starter_limit: Amount
    half_share: Amount
    reduced_share: Amount
    hold_from_application_points: Number
    tiers: tuple[ExposureTier, ...] = Field(min_length=1)
    actions: tuple[ActionRow, ...] = Field(min_length=1)
    no_opinion: NoOpinion
    review_days: dict[Action, Days]
    conditions: dict[Action, tuple[str, ...]]
    currencies: dict[str, str]
    rates: dict[str, Amount]

    @model_validator(mode="after")
    def in_order(self) -> Credit:
        """Tiers rise to one without an end; the last row of actions starts at coverage 0."""
        ends = [tier.up_to for tier in self.tiers]
        if ends[-1] is not None or None in ends[:-1]:
            raise ValueError("tiers: only the last one has no up_to")
        known = [end for end in ends if end is not None]
        if known != sorted(known):
            raise ValueError("tiers: each goes further than the one before")
        floors = [row.coverage_from for row in self.actions]
        if floors != sorted(floors, reverse=True) or floors[-1] != 0:
            raise ValueError("actions: from the highest coverage_from down to 0")
        return self
