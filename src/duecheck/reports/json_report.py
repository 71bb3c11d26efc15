"""
The report as JSON: for scripts, and whole enough for `duecheck score` to judge it again.

Every key is always there; null means not known and is never 0. Same run, same bytes.
"""

from __future__ import annotations

import json

from duecheck.model.assessment import Assessment, Item, LaneState, Row, Score
from duecheck.model.evidence import Evidence
from duecheck.model.report import RunReport, report
from duecheck.model.signal import State
from duecheck.reports.bearing import NEUTRAL, Bearing, bearings
from duecheck.reports.json_shape import (
    CoverageShape,
    EvidenceShape,
    ItemShape,
    LaneShape,
    LookupShape,
    RecordShape,
    ReportShape,
    RowShape,
    ScoreShape,
    SubjectShape,
)
from duecheck.reports.sanctions_section import sanctions

OWN_KEYS = {"assessment", "request", "evidence", "possible_matches", "lookups"}
SHARED_KEYS = {
    "status",
    "status_reason",
    "decision",
    "hard_stops",
    "claims",
    "unknowns",
    "sensitivity",
}


@report("json", suffixes=(".json",))
def render(run: RunReport) -> str:
    """Return the report as one JSON object, two blanks of indent, keys in a fixed order."""
    made = shape(run).model_dump(mode="json")
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def shape(run: RunReport) -> ReportShape:
    """Return the run in the published shape."""
    found = run.assessment
    weights = bearings(found)
    return ReportShape(
        **{name: getattr(run, name) for name in RunReport.model_fields if name not in OWN_KEYS},
        **{name: getattr(found, name) for name in SHARED_KEYS},
        input=run.request,
        subject=subject_shape(run),
        score=score_shape(found.score),
        coverage=CoverageShape(
            pct=cents(found.coverage.pct),
            lanes={lane.lane: lane_shape(lane) for lane in found.coverage.lanes},
        ),
        reasons=tuple(
            reason.model_copy(update={"points": cents(reason.points)}) for reason in found.reasons
        ),
        comforts=tuple(
            comfort.model_copy(update={"points": cents(comfort.points)})
            for comfort in found.comforts
        ),
        signs=tuple(row_shape(row) for row in found.signs),
        checks=tuple(row_shape(row) for row in found.checks),
        items=tuple(item_shape(item) for item in found.items),
        sanctions=sanctions(run),
        gap=dict(sorted(found.gap.items())),
        lookups=tuple(LookupShape.model_validate(dict(lookup)) for lookup in run.lookups),
        evidence=tuple(evidence_shape(e, weights.get(e.id, NEUTRAL)) for e in run.evidence),
        possible_matches=tuple(evidence_shape(e, NEUTRAL) for e in run.possible_matches),
    )


def cents(points: float) -> float:
    """Return points with two decimals, and no minus before a zero."""
    return round(points, 2) + 0.0


def subject_shape(run: RunReport) -> SubjectShape:
    """Return whom the run settled on; the name asked for stands in where nobody was."""
    found: Assessment = run.assessment
    return SubjectShape(
        name=found.matched_name or run.request.subject.name,
        kind=run.request.subject.kind,
        matched_name=found.matched_name,
        reg_no=found.matched_number,
        country=found.matched_country,
        status=found.matched_status,
        match=found.match,
        agreed=found.agreed,
    )


def score_shape(score: Score) -> ScoreShape:
    """Return the sum with two decimals."""
    return ScoreShape(
        points=None if score.points is None else cents(score.points),
        band=score.band,
        gross=cents(score.gross),
        comfort=cents(score.comfort),
        escalator=cents(score.escalator),
        families={name: cents(points) for name, points in sorted(score.families.items())},
        minimum_band=score.minimum_band,
        minimum_band_reason=score.minimum_band_reason,
    )


def lane_shape(lane: LaneState) -> LaneShape:
    """Return one lane."""
    return LaneShape(**{name: getattr(lane, name) for name in LaneShape.model_fields})


def row_shape(row: Row) -> RowShape:
    """Return one sign or check; points are null where nobody could tell."""
    values = {name: getattr(row, name) for name in RowShape.model_fields}
    values["points"] = None if row.state is State.NOT_ASSESSED else cents(row.points)
    return RowShape(**values)


def item_shape(item: Item) -> ItemShape:
    """Return one scored item; factors to six decimals, points to two."""
    factors = ("severity", "credibility", "decay", "match", "materiality")
    values = {name: getattr(item, name) for name in ItemShape.model_fields}
    values |= {name: round(values[name], 6) for name in factors}
    return ItemShape(**{**values, "points": cents(item.points)})


def evidence_shape(item: Evidence, bearing: Bearing) -> EvidenceShape:
    """Return one statement with what it bears; facts stand in the order of their names."""
    own = {"code", "polarity", "points", "facts", "record", "match", "agreed"}
    record = item.record
    return EvidenceShape(
        **{name: getattr(item, name) for name in EvidenceShape.model_fields if name not in own},
        code=bearing.code,
        polarity=bearing.polarity,
        points=None if bearing.points is None else cents(bearing.points),
        facts=dict(sorted(item.facts.items())),
        record=None
        if record is None
        else RecordShape(file=record.file, offset=record.offset, id=record.id),
        match=item.match.m,
        agreed=item.match.agreed,
    )
