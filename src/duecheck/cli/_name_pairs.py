"""What `duecheck match` prints: a page for two names, a line for each pair of a table."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from duecheck.errors import BadInput
from duecheck.identity.name_form import prepare
from duecheck.identity.name_score import NameOutcome, compare
from duecheck.intake.name_pairs import NamePair, known_country, name_pairs, usable
from duecheck.model.text import clean
from duecheck.records.files import read_lines

FORMATS = ("table", "json")
MEANING = {
    NameOutcome.SAME: "one name; whether one firm, a number, domain, phone or address decides",
    NameOutcome.AMBIGUOUS: "ask: the register number, domain, phone or address would settle it",
    NameOutcome.DIFFERENT: "two names",
}


def answer_pair(
    a: str | None, b: str | None, country_a: str | None, country_b: str | None, *, format_: str
) -> str:
    """The page, or the JSON line, for two names; BadInput where one is missing."""
    _known_format(format_)
    if a is None or b is None:
        raise BadInput("B" if a else "A", "is missing", hint="Two names, or --pairs FILE.csv")
    pair = NamePair(
        usable(a, "A"),
        usable(b, "B"),
        known_country(country_a, "--country-a"),
        known_country(country_b, "--country-b"),
    )
    row = judged(pair)
    return json_line(row) if format_ == "json" else as_page(row)


def answer_pairs(source: str, *, alone: tuple[str | None, ...], format_: str) -> Iterator[str]:
    """A line for each pair of *source*, in order, as it is read."""
    _known_format(format_)
    if any(said is not None for said in alone):
        raise BadInput("--pairs", "brings its own names and countries; leave the others out")
    lines = iter(sys.stdin.buffer) if source == "-" else read_lines(Path(source), field="--pairs")
    for pair in name_pairs(lines, field="--pairs"):
        row = judged(pair)
        yield json_line(row) if format_ == "json" else as_line(row)


def judged(pair: NamePair) -> dict[str, Any]:
    """`a`, `b`, `score`, `outcome`, `deciding`; without the middle two, with `problem`, if bad."""
    if pair.problem is not None:
        said = {"score": None, "outcome": None, "deciding": [], "problem": pair.problem}
        return {"a": pair.a, "b": pair.b, **said}
    found = compare(prepare(pair.a, pair.country_a), prepare(pair.b, pair.country_b))
    return {
        "a": pair.a,
        "b": pair.b,
        "score": found.score,
        "outcome": found.outcome.value,
        "deciding": list(found.deciding),
    }


def json_line(row: dict[str, Any]) -> str:
    """One line of JSON."""
    return json.dumps(row, ensure_ascii=False) + "\n"


def as_line(row: dict[str, Any]) -> str:
    """One line for a terminal; strangers' words are cleaned."""
    names = f"{clean(row['a'])} | {clean(row['b'])}"
    if row["outcome"] is None:
        return f"{'not read':10}       {names}  ({clean(row['problem'])})\n"
    why = clean("; ".join(row["deciding"]))
    return f"{row['outcome']:10} {row['score']:.2f}  {names}  ({why})\n"


def as_page(row: dict[str, Any]) -> str:
    """Two names under each other, the outcome, and what decides."""
    lines = [
        f"a  {clean(row['a'])}",
        f"b  {clean(row['b'])}",
        "",
        f"{row['outcome']} ({row['score']:.2f}): {MEANING[NameOutcome(row['outcome'])]}",
        *(f"  {clean(said)}" for said in row["deciding"]),
    ]
    return "\n".join(lines) + "\n"


def _known_format(said: str) -> None:
    if said not in FORMATS:
        raise BadInput("--format", f"{said!r} is no format here", hint="table or json")
