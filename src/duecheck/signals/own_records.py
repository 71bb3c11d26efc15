"""
What only the user's own dated records can show: one signal per code, each fed by notes.

A note bears on the code it names (`--observed`). No note proves nothing: these signals are
present or not assessed, never absent.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from duecheck import discover
from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, Judge, Signal


def judge_of(code: str, entry: dict[str, Any]) -> Judge:
    """The judge for one code: every note that names it, each an item, or together where counted."""

    def judge(evidence: Sequence[Evidence], as_of: date) -> Answer:
        notes = [item for item in evidence if item.fact("code") == code]
        notes = notes or enough(evidence, entry.get("when"))
        if not notes:
            return Answer.unknown("only your own records can show this, and nothing was noted")
        words = "; ".join(str(item.fact("text")) for item in notes)
        if entry.get("counted", False):
            return Answer.present(words, Cite(evidence=tuple(notes), text=words))
        cites = [
            Cite(evidence=(item,), event_date=item.event_date, text=str(item.fact("text")))
            for item in notes
        ]
        return Answer.present(words, *cites)

    return judge


def enough(evidence: Sequence[Evidence], when: dict[str, Any] | None) -> list[Evidence]:
    """The newest run of single notes that together make a counted code, or nothing."""
    if when is None:
        return []
    dated = sorted(
        (x for x in evidence if x.fact("code") == when["notes"] and x.event_date is not None),
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


def page(entry: dict[str, Any]) -> str:
    """The manual of one code, from its row in the table."""
    return f"{entry['says']}\n\nNot the same as: {entry['not']}\nAsk: {entry['ask']}"


def all_of_them() -> tuple[Signal, ...]:
    """One signal per row of own_records.toml."""
    made = []
    for code, entry in discover.table("signals", "own_records.toml").items():
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


SIGNALS = all_of_them()
