"""
The shape of the JSON report: every key always there, null for what is not known.

Enumerations are closed. Amounts are decimal text beside their currency. Points carry two
decimals. The schema that `duecheck schema` prints is made from these records alone.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from duecheck.model.assessment import (
    Band,
    Claim,
    Comfort,
    Decision,
    HardStop,
    ReasonCode,
    Sensitivity,
    Status,
    Unknown,
)
from duecheck.model.evidence import About, Fact, FetchedBy, SourceClass, Stance
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.noun import Noun
from duecheck.model.report import GuardrailNotes
from duecheck.model.signal import Finding, State
from duecheck.model.subject import Candidate, Request
from duecheck.reports.sanctions_section import Sanctions

VOLATILE = Field(json_schema_extra={"x-volatile": True})


class SubjectShape(Noun):
    """Whom the run settled on. `matched_name` and what follows are null where nobody was."""

    name: str
    kind: str
    matched_name: str | None
    reg_no: str | None
    country: str | None
    status: str | None
    match: float
    agreed: tuple[str, ...]


class ScoreShape(Noun):
    """The sum. `points` and `band` are null where no opinion may be given."""

    points: float | None
    band: Band | None
    gross: float
    comfort: float
    escalator: float
    families: dict[str, float]
    minimum_band: Band | None
    minimum_band_reason: str


class LaneShape(Noun):
    """One coverage lane. `credit` is the share of `weight` it earned, `reason` why it has none."""

    state: LookupOutcome
    checked_at: Annotated[datetime | None, VOLATILE]
    detail: str
    credit: float
    weight: float
    mandatory: bool
    reason: Reason | None


class CoverageShape(Noun):
    """Percent of the weighted lanes that were answered, two decimals."""

    pct: float
    lanes: dict[Lane, LaneShape]


class RowShape(Noun):
    """One sign or check. `points` is null where it was not assessed."""

    id: str
    title: str
    state: State
    points: float | None
    reason: str
    who_can_tell: str
    ask: str
    findings: tuple[Finding, ...]


class ItemShape(Noun):
    """One scored item: points = severity x credibility x decay x match x materiality."""

    code: str
    entry: str
    text: str
    evidence_ids: tuple[str, ...]
    origin: str
    severity: float
    credibility: float
    decay: float
    match: float
    materiality: float
    points: float
    event_date: date | None
    undated: bool


class RecordShape(Noun):
    """Where in the archive the bytes stand."""

    file: Annotated[str, VOLATILE]
    offset: Annotated[int, VOLATILE]
    id: str


class EvidenceShape(Noun):
    """
    One statement by one source. `sha256` is over the archived payload.

    `code`, `polarity` and `points` say what it bears; points of evidence in favour are negative,
    null where it carries none. `facts` are the values it was judged by.
    """

    id: str
    code: str | None
    polarity: Literal["adverse", "favourable", "neutral"]
    points: float | None
    source: str
    kind: str
    value: str
    facts: dict[str, Fact]
    outcome: LookupOutcome
    source_class: SourceClass
    stance: Stance
    event_date: date | None
    origin: str
    url: str | None
    doc: str | None
    quote: str | None
    retrieved_at: Annotated[datetime | None, VOLATILE]
    sha256: str | None
    record: RecordShape | None
    about: About
    fetched_by: FetchedBy
    match: float
    agreed: tuple[str, ...]


class LookupShape(Noun):
    """One question put to one source. `reason` is set exactly where there is no answer."""

    source: str
    lane: Lane
    question: str
    outcome: LookupOutcome
    reason: Reason | None
    detail: str
    kinds: tuple[str, ...]
    address: str | None
    asked_at: Annotated[datetime, VOLATILE]


class ReportShape(Noun):
    """The report of one run. A recommendation; `decision.needs_human` is always true."""

    schema_version: str
    tool_version: str
    run_id: Annotated[str, VOLATILE]
    generated_at: Annotated[datetime, VOLATILE]
    as_of: date
    fictional: bool
    status: Status
    status_reason: str
    input: Request
    subject: SubjectShape
    candidates: tuple[Candidate, ...]
    decision: Decision
    score: ScoreShape
    coverage: CoverageShape
    hard_stops: tuple[HardStop, ...]
    sanctions: Sanctions
    reasons: tuple[ReasonCode, ...]
    comforts: tuple[Comfort, ...]
    signs: Annotated[tuple[RowShape, ...], Field(min_length=12, max_length=12)]
    checks: tuple[RowShape, ...]
    items: tuple[ItemShape, ...]
    gap: dict[str, int]
    claims: tuple[Claim, ...]
    evidence: tuple[EvidenceShape, ...]
    possible_matches: tuple[EvidenceShape, ...]
    lookups: tuple[LookupShape, ...]
    unknowns: tuple[Unknown, ...]
    guardrails: GuardrailNotes
    sensitivity: Sensitivity
    policy_hash: str
    rules_version: str
    archive: Annotated[str | None, VOLATILE]
    dropped_after_as_of: int
    notices: tuple[str, ...]
