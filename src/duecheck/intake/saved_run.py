"""
Reads a saved JSON report back, so that its evidence can be judged again with today's rules.

Nothing is guessed: a field that is missing, of another type or of an unknown value is named,
with its path, and nothing is judged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError

from duecheck import discover
from duecheck.errors import BadInput
from duecheck.model.assessment import Assessment, Status
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import Lookup
from duecheck.model.noun import Noun
from duecheck.model.report import RunReport
from duecheck.model.subject import Candidate, Request

FIELD = "EVIDENCE"
READABLE = "1"
BEARING = ("code", "polarity", "points", "agreed")
FIRST_VERSION = "Save one with: duecheck prospect … -o report.json"


class SavedRun(Noun):
    """
    A run as its JSON report kept it. `ambiguous` are the entries nobody has chosen between.

    `outline` is action, band, points, coverage and each sign as text: what a second judgement
    is compared with. `report` is the whole run with the assessment of then.
    """

    request: Request
    evidence: tuple[Evidence, ...]
    possible_matches: tuple[Evidence, ...]
    lookups: tuple[Lookup, ...]
    candidates: tuple[Candidate, ...]
    ambiguous: tuple[Candidate, ...]
    as_of: date
    generated_at: datetime
    report: RunReport
    outline: dict[str, str]


def saved_run(text: str) -> SavedRun:
    """Return the run of *text*, a JSON report of duecheck; BadInput names what is wrong in it."""
    saved = parsed(text)
    try:
        report = RunReport.model_validate(run_values(saved))
    except ValidationError as broken:
        first = broken.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the report"
        raise BadInput(FIELD, f"{as_saved(where)}: {first['msg'].lower()}") from None
    return SavedRun(
        request=report.request,
        evidence=report.evidence,
        possible_matches=report.possible_matches,
        lookups=report.lookups,
        candidates=report.candidates,
        ambiguous=unchosen(report),
        as_of=report.as_of,
        generated_at=report.generated_at,
        report=report,
        outline=outline(report),
    )


def parsed(text: str) -> Mapping[str, Any]:
    """Return the JSON object of *text*; it must be a report of a version read here."""
    try:
        saved = json.loads(text)
    except (ValueError, RecursionError) as broken:
        raise BadInput(FIELD, f"not JSON: {broken}", hint=FIRST_VERSION) from None
    if not isinstance(saved, dict) or "schema_version" not in saved:
        raise BadInput(FIELD, "not a report of duecheck: no schema_version", hint=FIRST_VERSION)
    version = saved["schema_version"]
    if str(version).partition(".")[0] != READABLE:
        raise BadInput(FIELD, f"schema_version: {version!r} is not read here", hint="1.x is")
    return saved


def run_values(saved: Mapping[str, Any]) -> dict[str, Any]:
    """Return the report's keys under the names of the run; values are left to be validated."""
    same = set(RunReport.model_fields) - {"request", "assessment", "evidence", "possible_matches"}
    return {
        **{name: needed(saved, name) for name in same},
        "request": needed(saved, "input"),
        "assessment": assessment_values(saved),
        "evidence": evidence_values(saved, "evidence"),
        "possible_matches": evidence_values(saved, "possible_matches"),
    }


def assessment_values(saved: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keys of the assessment of then."""
    subject = mapping(saved, "subject")
    apart = {
        "match": needed(subject, "match", "subject"),
        "agreed": needed(subject, "agreed", "subject"),
        "matched_name": needed(subject, "matched_name", "subject"),
        "matched_number": needed(subject, "reg_no", "subject"),
        "matched_country": needed(subject, "country", "subject"),
        "matched_status": needed(subject, "status", "subject"),
        "coverage": coverage_values(mapping(saved, "coverage")),
        "signs": row_values(saved, "signs"),
        "checks": row_values(saved, "checks"),
    }
    rest = {name: needed(saved, name) for name in Assessment.model_fields if name not in apart}
    return apart | rest


def coverage_values(coverage: Mapping[str, Any]) -> dict[str, Any]:
    """Return coverage with its lanes as a list, each under its name."""
    lanes = mapping(coverage, "lanes", "coverage")
    named = [
        {**state, "lane": lane} if isinstance(state, dict) else state
        for lane, state in lanes.items()
    ]
    return {"pct": needed(coverage, "pct", "coverage"), "lanes": named}


def row_values(saved: Mapping[str, Any], key: str) -> list[Any]:
    """Return signs or checks; the points of a row nobody could assess are none, so 0 in the sum."""
    return [
        {**row, "points": 0.0} if isinstance(row, dict) and row.get("points", 0) is None else row
        for row in sequence(saved, key)
    ]


def evidence_values(saved: Mapping[str, Any], key: str) -> list[Any]:
    """Return evidence without what it bore then; that is judged anew."""
    rows = []
    for row in sequence(saved, key):
        if not isinstance(row, dict):
            rows.append(row)
            continue
        match = {"m": needed(row, "match", key), "agreed": needed(row, "agreed", key)}
        rows.append({k: v for k, v in row.items() if k not in BEARING} | {"match": match})
    return rows


def unchosen(report: RunReport) -> tuple[Candidate, ...]:
    """Return the entries between which a person must still choose, register by register."""
    if report.assessment.status is not Status.NEEDS_REVIEW:
        return ()
    floor: dict[str, float] = discover.table("identity", "likeness.toml")["choice"]
    possible = [entry for entry in report.candidates if entry.match >= floor["possible"]]
    picked = (report.request.pick or "").partition(":")[0]
    registers = dict.fromkeys(entry.id.partition(":")[0] for entry in possible)
    registers.pop(picked, None)
    left: list[Candidate] = []
    for register in registers:
        mine = [entry for entry in possible if entry.id.partition(":")[0] == register]
        best = max(entry.match for entry in mine)
        leaders = [entry for entry in mine if entry.match == best]
        if len(mine) > 1 and (len(leaders) > 1 or best < floor["sure"]):
            left += mine
    return tuple(left)


def outline(report: RunReport) -> dict[str, str]:
    """Return action, band, points, coverage, policy hash, and each sign's state and points."""
    found = report.assessment
    points = found.score.points
    lines = {
        "action": str(found.decision.action),
        "band": str(found.score.band),
        "points": "None" if points is None else f"{points:.2f}",
        "coverage": f"{found.coverage.pct:.2f}",
        "policy hash": report.policy_hash,
    }
    return lines | {
        row.id: f"{row.state} {row.points:.2f}" for row in (*found.signs, *found.checks)
    }


def needed(saved: Mapping[str, Any], key: str, within: str = "") -> Any:
    """Return a value that a report always holds."""
    if key not in saved:
        raise BadInput(FIELD, f"{within + '.' if within else ''}{key}: missing")
    return saved[key]


def mapping(saved: Mapping[str, Any], key: str, within: str = "") -> Mapping[str, Any]:
    """Return a value that must be an object."""
    value = needed(saved, key, within)
    if not isinstance(value, dict):
        raise BadInput(FIELD, f"{within + '.' if within else ''}{key}: an object is expected")
    return value


def sequence(saved: Mapping[str, Any], key: str) -> Sequence[Any]:
    """Return a value that must be a list."""
    value = needed(saved, key)
    if not isinstance(value, list):
        raise BadInput(FIELD, f"{key}: a list is expected")
    return value


def as_saved(where: str) -> str:
    """Return the path as it stands in the report: the request is `input` there."""
    return where.replace("request", "input", 1).removeprefix("assessment.")
