"""From what was gathered to the report: match, ask the signals, sum, and say how."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from pathlib import PurePath

from duecheck import __version__, discover
from duecheck.checklist.assess import assess
from duecheck.checklist.rules import Rules
from duecheck.guardrails.persons import about_a_person
from duecheck.guardrails.plan import in_force
from duecheck.identity.match import match
from duecheck.intake.claims import claims
from duecheck.intake.observed import observed
from duecheck.model.evidence import Evidence, Record
from duecheck.model.lookup import Lookup, LookupOutcome
from duecheck.model.report import GuardrailNotes, RunReport
from duecheck.model.signal import Answer, Signal
from duecheck.model.source import Source
from duecheck.pipeline.gather import Gathered
from duecheck.pipeline.plan import Plan, policy_hash
from duecheck.signals import own_records

SCORED_FROM = 0.5


@cache
def all_signals() -> tuple[Signal, ...]:
    """Every signal in the folder, by code."""
    return tuple(sorted(discover.marked("signals", "signal_code"), key=lambda each: each.code))


def note_codes(rules: Rules) -> frozenset[str]:
    """The codes that a note may bear because something reads it: signs, checks, comforts."""
    comforts = {code for code, rule in rules.comforts.items() if rule.how == "note"}
    return own_records.note_codes() | comforts


def own_words(
    plan: Plan, record: tuple[Record, str] | None, codes: Collection[str]
) -> tuple[list[Evidence], list[Lookup]]:
    """Claims and observations as evidence, tied to the archived input."""
    noted, lanes = observed(plan.observed, as_of=plan.as_of, codes=codes)
    own = [*claims(plan.request), *noted]
    tie: dict[str, object] = {"retrieved_at": plan.started}
    if record is not None:
        tie |= {"record": record[0], "sha256": record[1]}
    counts: dict[str, int] = {}
    tied = []
    for item in own:
        counts[item.source] = counts.get(item.source, 0) + 1
        tied.append(item.model_copy(update={**tie, "id": f"{item.source}-{counts[item.source]}"}))
    return tied, lanes


def tied_to_input(item: Evidence, plan: Plan, record: tuple[Record, str] | None) -> Evidence:
    """What was read from the application alone (a phone's form, say) rests on the input record."""
    if item.record is not None or record is None:
        return item
    return item.model_copy(
        update={"record": record[0], "sha256": record[1], "retrieved_at": plan.started}
    )


def until(evidence: Sequence[Evidence], as_of: date) -> tuple[list[Evidence], int]:
    """Facts dated after *as_of* are dropped and counted: the clock of the judgement."""
    kept = [item for item in evidence if item.event_date is None or item.event_date <= as_of]
    return kept, len(evidence) - len(kept)


def answers(evidence: Sequence[Evidence], as_of: date) -> list[tuple[Signal, Answer]]:
    """Every signal's answer to the evidence that is surely enough about the subject."""
    given = list(_unseen())
    kinds = {item.kind for item in evidence}
    for at in sorted({at for kind in kinds for at in _readers().get(kind, ())}):
        signal = given[at][0]
        given[at] = signal, signal.ask(evidence, as_of)
    return given


@cache
def _unseen() -> list[tuple[Signal, Answer]]:
    """Every signal's answer to nothing."""
    return [(signal, signal.unseen) for signal in all_signals()]


@cache
def _readers() -> dict[str, list[int]]:
    """For each kind, where the signals that read it stand among all."""
    found: dict[str, list[int]] = {}
    for at, (signal, _) in enumerate(_unseen()):
        for kind in signal.reads:
            found.setdefault(kind, []).append(at)
    return found


def report(
    plan: Plan,
    gathered: Gathered,
    *,
    rules: Rules,
    sources: Sequence[Source],
    input_record: tuple[Record, str] | None,
    archive: str | None,
    notices: Sequence[str] = (),
) -> RunReport:
    """Judge everything by *rules* and put it together for the formats."""
    own, hand_filled = own_words(plan, input_record, note_codes(rules))
    read_here = [tied_to_input(item, plan, input_record) for item in gathered.evidence]
    seen, dropped = until([*own, *read_here], plan.as_of)
    lookups = [*hand_filled, *gathered.lookups]
    matched = match(plan.request.subject, seen, chosen=gathered.chosen)
    sure = [item for item in matched if item.match.m >= SCORED_FROM]
    doubtful = {
        item.id
        for item in matched
        if item.match.m < SCORED_FROM and item.outcome is LookupOutcome.FOUND
    }
    assessment = assess(
        request=plan.request,
        evidence=matched,
        lookups=lookups,
        answers=answers(sure, plan.as_of),
        candidates=gathered.candidates,
        ambiguous=gathered.ambiguous,
        rules=rules,
        standings={source.id: source.lanes for source in sources},
        as_of=plan.as_of,
        now=plan.started,
    )
    return RunReport(
        tool_version=__version__,
        run_id=plan.run_id,
        generated_at=plan.started,
        as_of=plan.as_of,
        request=plan.request,
        assessment=assessment,
        evidence=tuple(item for item in matched if item.id not in doubtful),
        possible_matches=tuple(item for item in matched if item.id in doubtful),
        lookups=tuple(lookups),
        candidates=tuple(gathered.candidates),
        guardrails=GuardrailNotes(
            notes=(*in_force(plan.social_plan, plan.as_of).notes, *about_a_person(sure))
        ),
        policy_hash=policy_hash(rules.hash, plan.social_plan),
        rules_version=rules.version,
        archive=None if archive is None else PurePath(archive).name,
        dropped_after_as_of=dropped,
        fictional=plan.fictional,
        notices=tuple(notices),
    )
