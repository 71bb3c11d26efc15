"""
Compares what is kept with itself: records with their hashes, a report with its archive.

Three answers a line: `ok`, `fails`, and `erased` for what was taken out on purpose, under a rule
and on a day, which is no damage.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from duecheck import __version__, discover
from duecheck.errors import BadInput
from duecheck.model.noun import Noun
from duecheck.model.report import RunReport
from duecheck.pipeline.run import replay
from duecheck.records.verify_archive import Checked, check_archive

SHOWN = 20


class Verdict(Noun):
    """One line of a check: what was compared, how it came out, in words."""

    what: str
    state: Literal["ok", "fails", "erased"]
    says: str


def verify_archive(path: Path) -> tuple[list[Verdict], Checked]:
    """Every record of the archive *path* against its hashes, and whether the run replays."""
    found = check_archive(path)
    if found.whole_erased is not None:
        return [Verdict(what="archive", state="erased", says=f"{found.whole_erased}")], found
    lines = [Verdict(what="record", state="fails", says=says) for says in found.broken[:SHOWN]]
    if len(found.broken) > SHOWN:
        more = len(found.broken) - SHOWN
        lines.append(Verdict(what="record", state="fails", says=f"and {more} more"))
    if not found.sound:
        raise BadInput(str(path), "holds no record that reads; it is no archive of duecheck")
    lines.append(
        Verdict(what="records", state="ok", says=f"{found.sound} are what their hashes say")
    )
    lines += [Verdict(what="record", state="erased", says=says) for says in found.erased.values()]
    if not found.broken:
        lines += _evidence(replay(path), found)
    return lines, found


def verify_report(path: Path, text: str, archive: Path) -> list[Verdict]:
    """A saved report against the bytes its archive replays to, and its hashes against records."""
    lines, found = verify_archive(archive)
    if found.broken or found.whole_erased is not None:
        told = "its archive is not whole, so it cannot be rebuilt"
        return [*lines, Verdict(what="report", state="fails", says=told)]
    run = replay(archive)
    suffix = path.suffix.lower()
    for format_ in discover.marked("reports", "format_name"):
        if suffix in format_.suffixes:
            same = format_.render(run) == text
            break
    else:
        raise BadInput(str(path), f"{suffix or 'without a suffix'} is no format of a report")
    if same:
        says = f"it is, byte for byte, what {archive.name} replays to"
        return [*lines, Verdict(what="report", state="ok", says=says)]
    return [*lines, *_differences(text, format_.render(run), suffix)]


def _evidence(run: RunReport, found: Checked) -> list[Verdict]:
    """Each statement's hash and place against the record it names."""
    cited = [e for e in (*run.evidence, *run.possible_matches) if e.record is not None]
    wrong = []
    for item in cited:
        assert item.record is not None  # noqa: S101 (mypy: the list holds no other)
        held = found.payloads.get(item.record.id)
        if item.sha256 in found.erased:
            continue
        if held is None:
            wrong.append(f"the record of {item.id} is not there")
        elif held != item.sha256:
            wrong.append(f"the record of {item.id} holds other bytes than it was read from")
        elif found.offsets[item.record.id] != item.record.offset:
            wrong.append(f"the record of {item.id} stands at another byte")
    if wrong:
        return [Verdict(what="evidence", state="fails", says=says) for says in wrong[:SHOWN]]
    says = f"{len(cited)} statements lead to the records they name"
    return [Verdict(what="evidence", state="ok", says=says)]


def _differences(text: str, rebuilt: str, suffix: str) -> list[Verdict]:
    """Where a report differs from what its archive replays to."""
    if suffix == ".json":
        try:
            before, after = json.loads(text), json.loads(rebuilt)
        except ValueError as trouble:
            return [Verdict(what="report", state="fails", says=f"not JSON: {trouble}")]
        if isinstance(before, dict) and before.get("tool_version") != __version__:
            told = f"written by version {before.get('tool_version')}, rebuilt by {__version__}"
            where = [told, *_paths(before, after)]
        else:
            where = _paths(before, after) or ["its layout: the values are the same"]
    else:
        pairs = zip(text.splitlines(), rebuilt.splitlines(), strict=False)
        first = next((n for n, (a, b) in enumerate(pairs, start=1) if a != b), None)
        where = ["its length" if first is None else f"line {first}"]
    return [
        Verdict(what="report", state="fails", says=f"differs from its archive: {place}")
        for place in where[:SHOWN]
    ]


def _paths(before: Any, after: Any, at: str = "") -> list[str]:
    """The paths at which two JSON values differ, deepest first named."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        keys = dict.fromkeys([*before, *after])
        return [
            path
            for key in keys
            for path in _paths(before.get(key), after.get(key), f"{at}.{key}".lstrip("."))
        ]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return [
            path
            for n, (a, b) in enumerate(zip(before, after, strict=True))
            for path in _paths(a, b, f"{at}[{n}]")
        ]
    return [] if before == after else [at or "the whole"]
