"""
A row of a batch: one slim line of JSON, or with the whole report in it; and as cells of a CSV.

Every key is always there. A slim line has at most 1,500 bytes: what is long is cut, first the
columns carried along, then reasons, and a cut says so.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Protocol

from duecheck.model.assessment import Status
from duecheck.model.batch import BatchReason, BatchRow, Pile
from duecheck.model.lookup import LookupOutcome
from duecheck.model.report import RunReport
from duecheck.reading.spreadsheet_cells import neutral
from duecheck.reports.json_report import cents, shape

MOST_BYTES = 1_500
CUT = "…"
TOP = 4
# A source that refused to answer is as silent as one that broke.
BROKEN = (LookupOutcome.FAILED, LookupOutcome.BLOCKED)
CELLS = (
    "row", "row_status", "pile", "name", "country", "reg", "action", "limit", "currency", "band",
    "points", "coverage", "match", "matched_name", "matched_number", "hard_stops", "missing",
    "row_reasons", "reasons", "failed_sources", "asked", "as_of", "run_id", "archive",
)  # fmt: skip


class Row(Protocol):
    """What is known of a row before it is judged."""

    @property
    def row(self) -> int:
        """Its line in the input."""

    @property
    def name(self) -> str:
        """The name as stated."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What was odd about it."""

    @property
    def extra(self) -> dict[str, str]:
        """The columns carried along."""


def slim(row: Row, run: RunReport, pile: Pile, asked: int, archive: str | None) -> BatchRow:
    """The row as *run* judged it."""
    found, subject = run.assessment, run.request.subject
    # Grey is never green: a row of which no lane was answered is not "ok".
    unanswered = found.coverage.pct <= 0
    review = found.status is not Status.OK or unanswered
    reasons = [found.status_reason] if found.status_reason else []
    reasons += ["no lane was answered"] if unanswered and not reasons else []
    points = found.score.points
    return BatchRow(
        row=row.row,
        pile=pile,
        row_status="needs_review" if review else "ok",
        row_reasons=(*reasons, *row.notices),
        name=subject.name,
        country=subject.country,
        reg=subject.reg,
        matched_name=found.matched_name,
        matched_number=found.matched_number,
        match=found.match,
        status=found.status,
        action=found.decision.action,
        limit=found.decision.limit,
        currency=found.decision.currency,
        band=found.score.band,
        points=None if points is None else cents(points),
        coverage=cents(found.coverage.pct),
        hard_stops=tuple(stop.code for stop in found.hard_stops),
        reasons=tuple(
            BatchReason(code=reason.code, text=reason.text, points=cents(reason.points))
            for reason in found.reasons[:TOP]
        ),
        missing=tuple(lane.lane for lane in found.coverage.lanes if lane.credit <= 0),
        asked=asked,
        failed_sources=tuple(sorted({x.source for x in run.lookups if x.outcome in BROKEN})),
        as_of=run.as_of,
        run_id=run.run_id,
        archive=archive,
        input_columns=row.extra,
    )


def unjudged(row: Row, status: str, reasons: Sequence[str], as_of: date, *, full: bool) -> str:
    """The line of a row that was not judged, and why."""
    made = BatchRow(
        row=row.row,
        pile=None,
        row_status=status,
        row_reasons=(*reasons, *row.notices),
        name=row.name,
        country=None,
        reg=None,
        matched_name=None,
        matched_number=None,
        match=0.0,
        status=None,
        action=None,
        limit=None,
        currency=None,
        band=None,
        points=None,
        coverage=None,
        hard_stops=(),
        reasons=(),
        missing=(),
        asked=0,
        failed_sources=(),
        as_of=as_of,
        run_id=None,
        archive=None,
        input_columns=row.extra,
    )
    return line_of(made, None, full)


def line_of(row: BatchRow, run: RunReport | None, full: bool) -> str:
    """One line: slim, or (*full*) with every cell uncut and the report under `report`."""
    told = row.model_dump(mode="json")
    if full:
        told["report"] = None if run is None else shape(run).model_dump(mode="json")
        return json.dumps(told, ensure_ascii=False)
    return cut(told)


def cut(told: dict[str, Any]) -> str:
    """The line in at most 1,500 bytes: long words are shortened, the longest places first."""
    line = json.dumps(told, ensure_ascii=False)
    for most in (120, 60, 30, 12):
        if len(line.encode()) <= MOST_BYTES:
            return line
        told["input_columns"] = {
            short(name, most): short(said, most) for name, said in told["input_columns"].items()
        }
        told["row_reasons"] = [short(said, 2 * most) for said in told["row_reasons"]][:6]
        for reason in told["reasons"]:
            reason["text"] = short(reason["text"], 2 * most)
        for name in ("name", "matched_name", "reg", "matched_number"):
            if told[name] is not None:
                told[name] = short(told[name], 4 * most)
        line = json.dumps(told, ensure_ascii=False)
    while len(line.encode()) > MOST_BYTES and told["input_columns"]:
        told["input_columns"].popitem()
        told["row_reasons"] = [*[x for x in told["row_reasons"] if x != FEWER][:5], FEWER]
        line = json.dumps(told, ensure_ascii=False)
    while len(line.encode()) > MOST_BYTES and told["failed_sources"]:
        told["failed_sources"] = [*told["failed_sources"][:-2], CUT][-1:]
        told["reasons"] = told["reasons"][:1]
        line = json.dumps(told, ensure_ascii=False)
        break
    return line


FEWER = "columns carried along do not all fit; --full has them"


def short(words: str, most: int) -> str:
    """*words* in at most *most* characters."""
    return words if len(words) <= most else words[: most - 1] + CUT


def as_csv(lines: Iterable[str], columns: Sequence[str]) -> Iterator[str]:
    """The lines as CSV for a spreadsheet, *columns* carried along at the end, no formula in it."""
    yield _csv([*CELLS, *neutral(f"input: {name}" for name in columns)])
    for line in lines:
        told = json.loads(line)
        carried = [str(told["input_columns"].get(name, "")) for name in columns]
        yield _csv(neutral([*(cell(told[name]) for name in CELLS), *carried]))


def cell(value: Any) -> str:
    """A value of a line as one cell."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(
            f"{x['code']} {x['text']} ({x['points']:.0f})" if isinstance(x, dict) else str(x)
            for x in value
        )
    return str(value)


def _csv(cells: Sequence[str]) -> str:
    held = io.StringIO()
    csv.writer(held, lineterminator="").writerow(cells)
    return held.getvalue()
