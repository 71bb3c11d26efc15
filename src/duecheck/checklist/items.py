"""Turns the citations of answers into scored items, each with its sum and its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from duecheck.checklist.rules import Rules, entry_of
from duecheck.checklist.score import Scored, parts
from duecheck.model.assessment import Item
from duecheck.model.evidence import Evidence, SourceClass
from duecheck.model.signal import Answer, Cite, Signal, State

UNDATED = "on an unknown date"


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """An item as it is printed, as it is summed, and as it is said in a letter."""

    item: Item
    scored: Scored
    letter: str
    source: str


def weigh(
    answers: Sequence[tuple[Signal, Answer]], rules: Rules, as_of: date
) -> tuple[Weighed, ...]:
    """Every scored item of every answer that is present, in an order evidence cannot change."""
    found = [
        weighed(signal.code, cite, rules, as_of)
        for signal, answer in answers
        if answer.state is State.PRESENT and not signal.code.startswith("H")
        for cite in answer.cites
        if cite.evidence
    ]
    return tuple(sorted(found, key=_order))


def weighed(code: str, cite: Cite, rules: Rules, as_of: date) -> Weighed:
    """One citation weighed: lowest credibility and match among its evidence, newest date."""
    rule = rules.code(code)
    on = cite.event_date or newest(cite.evidence)
    severity = 0.0 if rule is None else rule.severity
    if rule is not None and rule.computed and cite.severity is not None:
        severity = cite.severity
    scored = Scored(
        code=code,
        severity=severity,
        credibility=min(credibility(item, cite, rules) for item in cite.evidence),
        match=min(item.match.m for item in cite.evidence),
        origin=min(item.origin or item.source for item in cite.evidence),
        age_days=None if on is None else (as_of - on).days,
        materiality=cite.materiality,
        ended=cite.ended,
        live=True if cite.live and not cite.ended else None,
        counted=rule is not None and rule.counted,
    )
    letter = words(code, rules, on=on, ended=cite.ended) or cite.text
    return _weighed(scored, cite, letter, on, rules)


def _weighed(scored: Scored, cite: Cite, letter: str, on: date | None, rules: Rules) -> Weighed:
    numbers = parts(scored, rules)
    item = Item(
        code=scored.code,
        entry=scored.entry,
        text=cite.text or letter,
        evidence_ids=tuple(item.id for item in cite.evidence),
        origin=scored.origin,
        severity=numbers.severity,
        credibility=numbers.credibility,
        decay=numbers.decay,
        match=numbers.match,
        materiality=numbers.materiality,
        points=numbers.points,
        event_date=on,
        undated=numbers.undated,
    )
    first = min(cite.evidence, key=_speaker, default=None)
    return Weighed(
        item=item, scored=scored, letter=letter, source="" if first is None else first.source
    )


def gap_item(points: float, evidence: tuple[Evidence, ...], text: str, rules: Rules) -> Weighed:
    """The footprint gap as an item of its own: sure, undecayed, not multiplied."""
    scored = Scored(
        code="GAP", severity=points, credibility=1.0, match=1.0, origin="footprint", age_days=None
    )
    letter = words("GAP", rules, on=None, ended=False)
    return _weighed(scored, Cite(evidence=evidence, text=text), letter, None, rules)


def credibility(item: Evidence, cite: Cite, rules: Rules) -> float:
    """The lesser of source and stance. What the applicant wrote to us is a fact of our own file."""
    kind = SourceClass.OWN if item.kind == "claim" else item.source_class
    return min(rules.weights.sources[kind], rules.weights.stances[cite.stance or item.stance])


def words(code: str, rules: Rules, *, on: date | None, ended: bool) -> str:
    """The reason of *code* in plain words with its day; empty for a code without a rule."""
    rule = rules.code(code)
    if rule is None:
        entry = rules.entries.get(entry_of(code))
        return "" if entry is None else entry.says
    template = rule.ended if ended and rule.ended else rule.text
    return template.replace("{date}", UNDATED if on is None else on.isoformat())


def newest(evidence: Sequence[Evidence]) -> date | None:
    """The newest day among *evidence*, or None where none is dated."""
    return max((e.event_date for e in evidence if e.event_date is not None), default=None)


def _speaker(item: Evidence) -> tuple[bool, str, str]:
    """Who is named as the source: whoever is not the applicant, in a fixed order."""
    return item.kind == "claim", item.origin or item.source, item.id


def _order(weighed: Weighed) -> tuple[str, str, str, tuple[str, ...]]:
    item = weighed.item
    return item.code, str(item.event_date or ""), item.origin, item.evidence_ids
