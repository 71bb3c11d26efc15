"""Which entity the evidence is about, and whether there is an opinion to give at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duecheck.checklist.rules import Rules
from duecheck.model.assessment import Status
from duecheck.model.evidence import About, Evidence
from duecheck.model.lookup import Lookup, LookupOutcome
from duecheck.model.subject import Candidate

SCORED_FROM = 0.5
ANSWERED = (LookupOutcome.FOUND, LookupOutcome.NONE)


@dataclass(frozen=True, kw_only=True)
class Matched:
    """The entity as its best register entry names it; m alone where no register entry matched."""

    m: float
    agreed: tuple[str, ...] = ()
    name: str | None = None
    number: str | None = None
    country: str | None = None
    status: str | None = None


def matched(evidence: Sequence[Evidence], rules: Rules) -> Matched:
    """The best register entry that is surely enough about the subject, else the surest evidence."""
    entries = [item for item in sure(evidence) if item.kind == "registration" and found(item)]
    if entries:
        best = max(entries, key=_standing)
        return Matched(
            m=best.match.m,
            agreed=best.match.agreed,
            name=best.text_fact("name") or best.about.name,
            number=best.text_fact("number") or best.about.number,
            country=best.text_fact("country") or best.about.country,
            status=state_of(best),
        )
    outside = [item for item in outside_evidence(evidence, rules) if item.kind != "lane"]
    if not outside:
        return Matched(m=0.0)
    best = max(outside, key=lambda item: (item.match.m, len(item.match.agreed), item.id))
    return Matched(m=best.match.m, agreed=best.match.agreed)


def state_of(entry: Evidence) -> str | None:
    """The state in our word with the register's own beside it, where the two differ."""
    ours, given = entry.text_fact("status"), entry.text_fact("status_as_given")
    if ours is None or given is None or given.casefold() == ours:
        return given or ours
    return given if ours == "not-understood" else f"{ours} ({given})"


def _standing(item: Evidence) -> tuple[bool, float, int, str]:
    return item.fact("authority") is True, item.match.m, len(item.match.agreed), item.id


def status(
    *,
    evidence: Sequence[Evidence],
    lookups: Sequence[Lookup],
    ambiguous: Sequence[Candidate],
    rules: Rules,
) -> tuple[Status, str]:
    """Whether the run ends in an opinion, and if not why, in a sentence."""
    if not outside_answered(lookups, evidence, rules):
        return Status.INCOMPLETE, "nothing outside this machine answered"
    if ambiguous:
        return (
            Status.NEEDS_REVIEW,
            f"{len(ambiguous)} entries could be the subject; a person must pick one"
            if len(ambiguous) > 1
            else f"the entry under the number stated is named {ambiguous[0].name}; a person must "
            "confirm or correct it",
        )
    if not sure(outside_evidence(evidence, rules)):
        return Status.NEEDS_REVIEW, "nothing that was found is surely about the subject"
    return Status.OK, ""


def outside_answered(lookups: Sequence[Lookup], evidence: Sequence[Evidence], rules: Rules) -> bool:
    """
    Whether any source beyond this machine said found or none.

    The name service answers for every name there is, so it alone does not count where others
    were asked in vain. Where nobody else was asked, it does, and so do lanes filled by hand.
    """
    table = rules.lanes
    outside = [lookup for lookup in lookups if lookup.source not in table.inside]
    telling = [lookup for lookup in outside if lookup.source not in table.name_service]
    if any(lookup.outcome in ANSWERED for lookup in telling):
        return True
    if any(lookup.outcome is not LookupOutcome.NOT_CHECKED for lookup in telling):
        return False
    by_hand = any(item.kind == "lane" for item in evidence)
    return by_hand or any(lookup.outcome in ANSWERED for lookup in outside)


def outside_evidence(evidence: Sequence[Evidence], rules: Rules) -> list[Evidence]:
    """
    Evidence from beyond this machine, and what the user observed; never the applicant's word.

    That nothing bears a name is about nobody, and does not say who the subject is.
    """
    return [
        item
        for item in evidence
        if item.kind in ("lane", "note")
        or (item.source not in rules.lanes.inside and (found(item) or item.about != About()))
    ]


def sure(evidence: Sequence[Evidence]) -> list[Evidence]:
    """What is surely enough about the subject to be scored."""
    return [item for item in evidence if item.match.m >= SCORED_FROM]


def found(item: Evidence) -> bool:
    """Whether the evidence states something, rather than that there is nothing."""
    return item.outcome is LookupOutcome.FOUND


# A lane filled by hand with a result that speaks against the firm, and the sign that says so.
AGAINST = {("courts", "found"): "D07", ("contact", "none"): "G07"}


def adverse_by_hand(evidence: Sequence[Evidence], groups: Mapping[str, float]) -> tuple[str, ...]:
    """What was filled in by hand against the firm and no coded note has weighed yet."""
    return tuple(
        item.value
        for item in evidence
        if item.kind == "lane"
        and (entry := AGAINST.get((str(item.fact("lane")), str(item.fact("result"))))) is not None
        and groups.get(entry, 0.0) <= 0
    )
