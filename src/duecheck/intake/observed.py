"""
What the user saw or did by hand, one JSON object a line: lanes filled and notes taken.

    {"kind": "lane", "lane": "courts", "result": "none", "source": "county court search",
     "observed_on": "2026-11-14", "document": "search.pdf"}
    {"kind": "note", "code": "D05a", "text": "Promised Friday, nothing came", "channel": "call",
     "observed_on": "2026-11-10"}

A note needs a day, and a channel or an address; without them it is kept as unsourced and
carries no points.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from typing import Any

from duecheck.errors import BadInput
from duecheck.intake.days import day
from duecheck.intake.notes import note
from duecheck.model.evidence import Evidence, FetchedBy, SourceClass
from duecheck.model.lookup import Lane, Lookup, LookupOutcome
from duecheck.model.text import clean

SOURCE = "observed"
KEYS = {
    "lane": ("kind", "lane", "result", "source", "observed_on", "document"),
    "note": ("kind", "code", "text", "channel", "observed_on", "url"),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line: its name for messages, its values (text or absent), the day it speaks of."""

    field: str
    values: dict[str, str]
    on: date | None

    def needed(self, name: str) -> str:
        """The value of *name*, or BadInput."""
        if name not in self.values:
            raise BadInput(self.field, f"{name!r} is missing")
        return self.values[name]


def observed(
    text: str, *, as_of: date, codes: Collection[str] | None = None
) -> tuple[list[Evidence], list[Lookup]]:
    """
    Evidence and filled lanes of *text*; BadInput naming the line for the first that is wrong.

    *as_of* is the day judged: nothing can have been observed after it. *codes* are the codes a
    note may bear; without it any code of the right shape is taken.
    """
    evidence: list[Evidence] = []
    lookups: list[Lookup] = []
    for count, written in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not written.strip():
            continue
        line = _line(f"--observed line {count}", written, as_of)
        if line.values["kind"] == "lane":
            item, lookup = _lane(line)
            evidence.append(item)
            lookups.append(lookup)
        else:
            evidence.append(note(line.field, line.values, on=line.on, codes=codes))
    return evidence, lookups


def _line(field: str, written: str, as_of: date) -> Line:
    """Read one line: keys known, values text, the day real and not in the future."""
    values = _values(field, written)
    keys = KEYS.get(values.get("kind", ""))
    if keys is None:
        raise BadInput(field, "'kind' must be lane or note")
    for key in values:
        if key not in keys:
            raise BadInput(field, f"{key!r} is no key of a {values['kind']}", hint=_near(key, keys))
    on = day(f"{field} observed_on", values["observed_on"]) if "observed_on" in values else None
    if on is not None and on > as_of:
        raise BadInput(field, f"observed_on {on} is after {as_of}", hint="Nothing is seen ahead")
    return Line(field=field, values=values, on=on)


def _values(field: str, written: str) -> dict[str, str]:
    try:
        whole: Any = json.loads(written)
    except (ValueError, RecursionError):
        raise BadInput(field, "is no JSON object") from None
    if not isinstance(whole, dict):
        raise BadInput(field, "is no JSON object")
    values = {}
    for key, value in whole.items():
        if value is not None and not isinstance(value, str):
            raise BadInput(field, f"{key!r} must be text")
        if value is not None and clean(value):
            values[key] = clean(value)
    return values


def _near(key: str, keys: tuple[str, ...]) -> str:
    near = get_close_matches(key, keys, n=1)
    return f"Did you mean {near[0]}?" if near else f"Known: {', '.join(keys)}"


def _lane(line: Line) -> tuple[Evidence, Lookup]:
    """A lane filled by hand, as evidence and as a look-up that was answered."""
    lane = _lane_named(line)
    result = line.needed("result")
    if result not in ("found", "none"):
        raise BadInput(line.field, f"result {result!r} is neither found nor none")
    source = line.needed("source")
    if line.on is None:
        raise BadInput(line.field, "'observed_on' is missing")
    outcome = LookupOutcome(result)
    document = line.values.get("document")
    what = "something found" if outcome is LookupOutcome.FOUND else "nothing found"
    behind = f"document {document}" if document is not None else "no document"
    item = Evidence(
        source=SOURCE,
        kind="lane",
        value=f"{lane.value.capitalize()} lane filled by hand: {what}; {source}; {behind}",
        facts={"lane": str(lane), "result": result, "document": document},
        outcome=outcome,
        source_class=SourceClass.OWN,
        fetched_by=FetchedBy.STATED,
        event_date=line.on,
        origin=source,
        doc=document,
    )
    lookup = Lookup(
        source=SOURCE,
        lane=lane,
        question=f"Asked by hand: {source}",
        outcome=outcome,
        detail=behind,
        kinds=("lane",),
        asked_at=datetime.combine(line.on, time(), UTC),
    )
    return item, lookup


def _lane_named(line: Line) -> Lane:
    said = line.needed("lane")
    if said not in set(Lane):
        raise BadInput(line.field, f"{said!r} is no lane", hint=f"One of {', '.join(Lane)}")
    return Lane(said)
