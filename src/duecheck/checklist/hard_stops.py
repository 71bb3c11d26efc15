"""H01 to H06: what stops new credit whatever the points, and what only might."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck.checklist.rules import Rules, entry_of
from duecheck.model.assessment import HardStop
from duecheck.model.evidence import Stance
from duecheck.model.signal import Answer, Cite, Signal, State


def hard_stops(answers: Sequence[tuple[Signal, Answer]], rules: Rules) -> tuple[HardStop, ...]:
    """One per entry: confirmed by a primary source at a match of 0.9, else "possible: verify"."""
    seen: dict[str, list[tuple[bool, Cite, str]]] = {}
    for signal, answer in answers:
        if answer.state is not State.PRESENT:
            continue
        entry = entry_of(signal.code)
        if not entry.startswith("H"):
            continue
        for cite in answer.cites or (Cite(evidence=()),):
            firm = confirmed(entry, cite, rules)
            seen.setdefault(entry, []).append((firm, cite, cite.text or answer.reason))
    return tuple(_stop(entry, seen[entry], rules) for entry in sorted(seen))


def confirmed(entry: str, cite: Cite, rules: Rules) -> bool:
    """
    Whether one citation alone is enough to stop.

    Where a person must confirm, only a person's own dated note does: no source, whatever its rank.
    """
    if not cite.evidence or cite.ended:
        return False
    if rules.person_confirms(entry):
        return all(
            item.kind == "note"
            and item.stance is Stance.FACT
            and item.source_class in rules.hard_stop_sources
            for item in cite.evidence
        )
    return all(
        (item.kind == "claim" or item.source_class in rules.hard_stop_sources)
        and (cite.stance or item.stance) is Stance.FACT
        and item.match.m >= rules.hard_stop_match
        for item in cite.evidence
    )


def _stop(entry: str, seen: Sequence[tuple[bool, Cite, str]], rules: Rules) -> HardStop:
    firm = any(sure for sure, _, _ in seen)
    bearing = [(cite, words) for sure, cite, words in seen if sure is firm]
    said = sorted({words for _, words in bearing if words})
    ids = {item.id: None for cite, _ in bearing for item in cite.evidence}
    title = rules.entries[entry].title
    return HardStop(
        code=entry,
        text=f"{title}: {'; '.join(said)}" if said else title,
        confirmed=firm,
        evidence_ids=tuple(sorted(ids)),
    )
