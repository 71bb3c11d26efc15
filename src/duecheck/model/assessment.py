"""
The assessment: every finding summed into four things that are shown together and never as one.

Risk points, coverage, identity match, hard stops. A recommendation; a person decides.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.noun import Noun
from duecheck.model.signal import Finding, State
from duecheck.model.text import Text


class Band(StrEnum):
    """Bands in rising order of risk."""

    CLEAR = "clear"
    WATCH = "watch"
    CAUTION = "caution"
    HIGH = "high"
    SEVERE = "severe"


class Action(StrEnum):
    """Actions in rising order of caution; `--fail-on X` means X or worse."""

    OPEN = "open"
    REDUCED = "reduced"
    SECURED = "secured"
    CASH = "cash"
    REFER = "refer"
    DECLINE = "decline"


class Status(StrEnum):
    """Whether the run ended in an opinion."""

    OK = "ok"
    NEEDS_REVIEW = "needs_review"
    INCOMPLETE = "incomplete"


class Item(Noun):
    """One scored item: points = severity x credibility x decay x match x materiality."""

    code: str
    entry: str
    text: Text
    evidence_ids: tuple[str, ...]
    origin: str
    severity: float
    credibility: float
    decay: float
    match: float
    materiality: float
    points: float
    event_date: date | None
    undated: bool = False


class Row(Noun):
    """One entry of the checklist with what it came to. `points` is after origins and cap."""

    id: str
    title: Text
    state: State
    points: float
    reason: Text
    findings: tuple[Finding, ...] = ()
    who_can_tell: Text = ""
    ask: Text = ""


class HardStop(Noun):
    """H01 to H06. Not `confirmed` means "possible hard stop: verify"."""

    code: str
    text: Text
    confirmed: bool
    evidence_ids: tuple[str, ...]


class ReasonCode(Noun):
    """A reason in plain words, fit for a letter."""

    code: str
    text: Text
    points: float
    sign: str
    event_date: date | None
    source: str
    evidence_ids: tuple[str, ...]


class Comfort(Noun):
    """F-codes: what speaks for the subject, and the points it may take off."""

    code: str
    text: Text
    points: float
    evidence_ids: tuple[str, ...]


class Unknown(Noun):
    """U-codes: a lane or sign nobody has answered, why, and who could."""

    code: str
    lane: Lane | None
    text: Text
    reason: Text
    who_can_fill: Text
    mandatory: bool


class LaneState(Noun):
    """One coverage lane: how it ended, its credit 0 to 1, when and by whom."""

    lane: Lane
    state: LookupOutcome
    reason: Reason | None
    credit: float
    weight: float
    mandatory: bool
    checked_at: datetime | None
    detail: Text


class Coverage(Noun):
    """Percent of the weighted lanes answered, 0 to 100, unrounded."""

    pct: float
    lanes: tuple[LaneState, ...]


class Score(Noun):
    """Points after comfort; None where no opinion may be given. `families` are after their caps."""

    points: float | None
    band: Band | None
    gross: float
    comfort: float
    escalator: float
    families: dict[str, float]
    minimum_band: Band | None = None
    minimum_band_reason: Text = ""


class Decision(Noun):
    """The recommendation. Amounts are decimal strings in `currency`; limit None = set by policy."""

    action: Action
    limit: Decimal | None
    currency: str | None
    conditions: tuple[Text, ...]
    needs_human: bool = True
    review_by: date | None


class Sensitivity(Noun):
    """How firm the band is: without the strongest item, unknown lanes all clean, all bad."""

    strongest_removed: Band | None
    strongest_code: str | None
    unknown_clean: Band | None
    unknown_bad: Band | None
    text: Text


class Claim(Noun):
    """What the applicant says, what was found, and whether they agree."""

    what: str
    claimed: Text
    found: Text
    verdict: str
    evidence_ids: tuple[str, ...] = ()


class Assessment(Noun):
    """All of it."""

    status: Status
    status_reason: Text
    match: float
    agreed: tuple[str, ...]
    matched_name: Text | None
    matched_number: str | None
    matched_country: str | None
    matched_status: Text | None
    decision: Decision
    score: Score
    coverage: Coverage
    hard_stops: tuple[HardStop, ...]
    reasons: tuple[ReasonCode, ...]
    comforts: tuple[Comfort, ...]
    signs: tuple[Row, ...]
    checks: tuple[Row, ...]
    items: tuple[Item, ...]
    claims: tuple[Claim, ...]
    unknowns: tuple[Unknown, ...]
    gap: dict[str, int]
    sensitivity: Sensitivity
