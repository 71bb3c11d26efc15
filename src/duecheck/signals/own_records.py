"""
What only the user's own dated records can show: one signal per code, each fed by notes.

A note bears on the code it names (`--observed`). No note proves nothing: these signals are
present or not assessed, never absent. A note without day and place (stance void) is shown and
carries no points.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from duecheck import discover
from duecheck.model.evidence import Evidence, SourceClass, Stance
from duecheck.model.signal import Answer, Cite, Judge, Signal


def judge_of(code: str, entry: dict[str, Any]) -> Judge:
    """
    The judge for one code: every note that names it is an item of its own.

    So is a run of single notes that makes a counted code. Of a counted code's items the score
    takes the strongest, so that a weak note beside a sound one takes nothing away.
    """

    def judge(evidence: Sequence[Evidence], as_of: date) -> Answer:
        named = {code, entry.get("stands_for", code)}
        notes = [(item,) for item in evidence if item.fact("code") in named]
        together = [tuple(run) for run in runs(evidence, entry.get("when"))]
        if not notes and not together:
            return Answer.unknown("only your own records can show this, and nothing was noted")
        cites = [
            Cite(evidence=bearing, event_date=newest(bearing), text=said(bearing))
            for bearing in (*notes, *together)
        ]
        return Answer.present("; ".join({cite.text: None for cite in cites}), *cites)

    return judge


def runs(evidence: Sequence[Evidence], when: dict[str, Any] | None) -> list[list[Evidence]]:
    """
    The newest run of single notes that together make a counted code, of each standing.

    Once among the firm's own facts, once among all notes that have a source: a run is as
    credible as its weakest note, and may be needed whole.
    """
    if when is None:
        return []
    named = [item for item in evidence if item.fact("code") == when["notes"]]
    sourced = [item for item in named if item.stance is not Stance.VOID]
    own = [item for item in sourced if item.source_class is SourceClass.OWN]
    found = [run for pool in (own, sourced) if (run := newest_run(pool, when))]
    return found[:1] if len(found) > 1 and found[0] == found[1] else found


def newest_run(notes: Sequence[Evidence], when: dict[str, Any]) -> list[Evidence]:
    """The newest notes, at least so many within so many days, or nothing."""
    dated = sorted(
        (item for item in notes if item.event_date is not None),
        key=lambda item: item.event_date or date.min,
    )
    for last in reversed(dated):
        run = [x for x in dated if 0 <= days_between(x, last) <= when["days"]]
        if len(run) >= when["at_least"]:
            return run
    return []


def days_between(earlier: Evidence, later: Evidence) -> int:
    """Days from one note to the other."""
    return ((later.event_date or date.min) - (earlier.event_date or date.min)).days


def newest(notes: Sequence[Evidence]) -> date | None:
    """The day of the newest note, or None where none has one."""
    return max((item.event_date for item in notes if item.event_date is not None), default=None)


def said(notes: Sequence[Evidence]) -> str:
    """What the notes say, in their own words."""
    return "; ".join(str(item.fact("text")) for item in notes)


def page(entry: dict[str, Any]) -> str:
    """The manual of one code, from its row in the table."""
    return f"{entry['says']}\n\nNot the same as: {entry['not']}\nAsk: {entry['ask']}"


def all_of_them() -> tuple[Signal, ...]:
    """One signal per row of own_records.toml."""
    made = []
    first: set[str] = set()
    for code, row in discover.table("signals", "own_records.toml").items():
        # A note that names only the entry (D09) is taken at the entry's mildest: its first row.
        bare = code.rstrip("abcdefghijklmnopqrstuvwxyz")
        entry = row if bare in first else {**row, "stands_for": bare}
        first.add(bare)
        signal = Signal(
            code=code,
            reads=("note",),
            needs=("note",),
            page=page(entry),
            judge=judge_of(code, entry),
        )
        object.__setattr__(signal, "__module__", __name__)
        made.append(signal)
    return tuple(made)


def note_codes() -> frozenset[str]:
    """The codes a note may bear: every row's, and every entry's that has a row."""
    codes = discover.table("signals", "own_records.toml")
    return frozenset(codes) | {code.rstrip("abcdefghijklmnopqrstuvwxyz") for code in codes}


SIGNALS = all_of_them()
