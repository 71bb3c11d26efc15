"""
The rows of the checklist: every sign and check, also those nobody could look at.

Present if one finding is; absent only if at least one question was asked and answered no. A
row that could not be assessed says which look-ups are to blame and who could tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from duecheck.checklist.coverage import spoken
from duecheck.checklist.entry import Entry
from duecheck.checklist.rules import Rules, entry_of
from duecheck.model.assessment import Row
from duecheck.model.lookup import Lookup, LookupOutcome, Reason
from duecheck.model.signal import Answer, Finding, Signal, State

BY_HAND = frozenset({"note", "lane", "claim"})
NO_EVIDENCE = "no evidence of"
UNANSWERED = (LookupOutcome.BLOCKED, LookupOutcome.FAILED, LookupOutcome.NOT_CHECKED)
NOT_FOR_US = (Reason.NOT_COVERED, Reason.NOT_APPLICABLE)
MOST_REASONS = 4


def rows(
    letters: str,
    answers: Sequence[tuple[Signal, Answer]],
    lookups: Sequence[Lookup],
    groups: Mapping[str, float],
    rules: Rules,
) -> list[tuple[Row, ...]]:
    """For each of *letters*, all rows whose code starts with it, in the order of the list."""
    by_entry: dict[str, list[tuple[Signal, Answer]]] = {}
    for pair in answers:
        by_entry.setdefault(pair[0].entry, []).append(pair)
    points: dict[str, float] = {}
    for group, come_to in groups.items():
        for code in {group, entry_of(group)}:
            points[code] = points.get(code, 0.0) + come_to
    heard = _heard(tuple((x.source, x.outcome, x.reason, x.kinds) for x in lookups))
    return [
        tuple(
            _row(entry, by_entry.get(code, []), heard, points.get(entry.code, 0))
            for code, entry in rules.entries.items()
            if code.startswith(letter) and code[1:].isdigit()
        )
        for letter in letters
    ]


class Ended(NamedTuple):
    """What of a look-up says why nobody could answer."""

    source: str
    outcome: LookupOutcome
    reason: Reason | None
    kinds: frozenset[str]


@dataclass(frozen=True, eq=False)
class Heard:
    """
    How every look-up ended; the same object wherever they ended alike.

    `unseen` are the rows of entries of whose kinds nothing was seen, made once.
    """

    lookups: tuple[Ended, ...]
    unseen: dict[tuple[Any, ...], tuple[Entry, Row]] = field(default_factory=dict)


@lru_cache(maxsize=256)
def _heard(told: tuple[tuple[str, LookupOutcome, Reason | None, tuple[str, ...]], ...]) -> Heard:
    return Heard(tuple(Ended(s, outcome, why, frozenset(kinds)) for s, outcome, why, kinds in told))


def _row(
    entry: Entry,
    answers: Sequence[tuple[Signal, Answer]],
    heard: Heard,
    points: float,
) -> Row:
    if not points and all(answer is signal.unseen for signal, answer in answers):
        key = id(entry), *(signal.code for signal, _ in answers)
        found = heard.unseen.get(key)
        if found is None:
            # The entry is held with its row, so that its place cannot become another's.
            found = heard.unseen[key] = entry, _judged(entry, answers, heard, points)
        return found[1]
    return _judged(entry, answers, heard, points)


def _judged(
    entry: Entry, answers: Sequence[tuple[Signal, Answer]], heard: Heard, points: float
) -> Row:
    state = _state([answer for _, answer in answers])
    if state is State.NOT_ASSESSED and not any(answer.cites for _, answer in answers):
        asked = tuple(
            Unanswered(signal.code, signal.entry, answer.reason, signal.needs or signal.reads)
            for signal, answer in answers
        )
        return _unseen(entry, asked, heard, points)
    return Row(
        id=entry.code,
        title=entry.title,
        state=state,
        points=points,
        reason=_reason(state, entry, answers, heard),
        findings=tuple(_finding(signal, answer) for signal, answer in answers),
        who_can_tell=entry.who_can_tell,
        ask=entry.ask,
    )


class Unanswered(NamedTuple):
    """A signal nobody could answer, and the kinds it would have needed."""

    code: str
    entry: str
    reason: str
    kinds: tuple[str, ...]


@lru_cache(maxsize=8192)
def _unseen(entry: Entry, asked: tuple[Unanswered, ...], heard: Heard, points: float) -> Row:
    # Most rows of most firms: in a batch they are made once for all firms that are alike in this.
    return Row(
        id=entry.code,
        title=entry.title,
        state=State.NOT_ASSESSED,
        points=points,
        reason=why_not(entry, asked, heard.lookups),
        findings=tuple(
            Finding(code=x.code, entry=x.entry, state=State.NOT_ASSESSED, reason=x.reason)
            for x in asked
        ),
        who_can_tell=entry.who_can_tell,
        ask=entry.ask,
    )


def _state(answers: Sequence[Answer]) -> State:
    states = {answer.state for answer in answers}
    for state in (State.PRESENT, State.ABSENT):
        if state in states:
            return state
    return State.NOT_ASSESSED


def _finding(signal: Signal, answer: Answer) -> Finding:
    ids = {item.id: None for cite in answer.cites for item in cite.evidence}
    return Finding(
        code=signal.code,
        entry=signal.entry,
        state=answer.state,
        reason=answer.reason,
        evidence_ids=tuple(ids),
    )


def _reason(
    state: State,
    entry: Entry,
    answers: Sequence[tuple[Signal, Answer]],
    heard: Heard,
) -> str:
    if state is State.NOT_ASSESSED:
        asked = [Unanswered(s.code, s.entry, a.reason, s.needs or s.reads) for s, a in answers]
        return why_not(entry, asked, heard.lookups)
    said = [answer.reason for _, answer in answers if answer.state is state]
    if state is State.ABSENT and any(a.state is State.NOT_ASSESSED for _, a in answers):
        said = [*said, "other questions under this heading could not be asked"]
    return "; ".join(dict.fromkeys(said))


def why_not(entry: Entry, asked: Sequence[Unanswered], lookups: Sequence[Ended]) -> str:
    """
    Why nobody could answer: look-ups without an answer first, else what the judges said.

    That a source is not for this firm explains nothing where a judge has a reason.
    """
    kinds = {kind for each in asked for kind in each.kinds} - BY_HAND
    silent = [x for x in lookups if x.outcome in UNANSWERED and kinds & x.kinds]
    telling = [x for x in silent if x.reason not in NOT_FOR_US]
    if telling:
        return _named(telling)
    said = dict.fromkeys(x.reason for x in asked if not x.reason.startswith(NO_EVIDENCE))
    if said:
        return "; ".join(list(said)[:MOST_REASONS])
    empty = [x for x in lookups if x.outcome is LookupOutcome.NONE and kinds & x.kinds]
    if empty:
        sources = ", ".join(dict.fromkeys(lookup.source for lookup in empty))
        return f"{sources} found nothing, which is no answer here"
    if silent:
        return _named(silent)
    if "own-records" in entry.seen_in and not kinds:
        return "only your own records can show this, and nothing was noted"
    return "nothing that was asked here can show this"


def _named(lookups: Sequence[Ended]) -> str:
    """Return "not checked: companies-house (no key); failed: rdap (timeout)"."""
    by_outcome: dict[str, list[str]] = {}
    for lookup in lookups:
        outcome, _, why = spoken(lookup.outcome, lookup.reason).partition(" (")
        named = f"{lookup.source} ({why}" if why else lookup.source
        listed = by_outcome.setdefault(outcome, [])
        if named not in listed:
            listed.append(named)
    return "; ".join(f"{outcome}: {', '.join(names)}" for outcome, names in by_outcome.items())
