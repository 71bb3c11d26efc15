"""
What a customer said of its own bankruptcy, set beside the registers: verified or unverified.

A register that shows nothing refutes nobody: a filing is published days later, under another
name, or in a court nobody asked. So there are two verdicts, and neither calls anybody a liar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from duecheck.model.lookup import Lookup, LookupOutcome
from duecheck.model.report import RunReport
from duecheck.reports.blocks import Block, Grid, Heading, Says
from duecheck.reports.lane_page import LEFT_OUT
from duecheck.reports.wording import NOTHING, outcome_words

VERIFIED, UNVERIFIED = "verified", "unverified"
CLAIM = "filing for bankruptcy"
STOP = "H01"


@dataclass(frozen=True)
class Verdict:
    """`verified` or `unverified`, why, and the evidence it rests on."""

    word: str
    why: str
    evidence_ids: tuple[str, ...] = ()


def verdict(run: RunReport) -> Verdict:
    """Verified by a confirmed open insolvency of this firm; by nothing less."""
    stops = [stop for stop in run.assessment.hard_stops if stop.code == STOP]
    sure = next((stop for stop in stops if stop.confirmed), None)
    if sure is not None:
        return Verdict(VERIFIED, sure.text, sure.evidence_ids)
    if stops:
        why = f"an entry that may be this firm's must be read by a person: {stops[0].text}"
        return Verdict(UNVERIFIED, why, stops[0].evidence_ids)
    if not any(
        lookup.outcome in (LookupOutcome.FOUND, LookupOutcome.NONE) for lookup in asked(run)
    ):
        return Verdict(UNVERIFIED, "no register and no court answered")
    return Verdict(UNVERIFIED, "no register entry shows it yet among what was read")


def asked(run: RunReport) -> list[Lookup]:
    """The look-ups that were asked at all."""
    return [lookup for lookup in run.lookups if lookup.detail != LEFT_OUT]


def said_page(run: RunReport) -> Iterator[Block]:
    """Yield the claim, its verdict, what to do, and which registers were asked."""
    told = verdict(run)
    yield Heading(f"Said by the customer: {run.request.subject.name} is {CLAIM}", level=1)
    yield Says(f"{told.word.upper()}: {told.why}", strong=True)
    yield Says(
        "Stop deliveries and calls until a person has decided, and ask for court, case number "
        "and the name of the trustee or counsel."
        if told.word == UNVERIFIED
        else "No more calls for payment: credit manager and counsel decide."
    )
    yield Heading("What was asked, and how it ended")
    yield Grid(
        ("Source", "Outcome", "Question", "Detail"),
        tuple(
            (k.source, outcome_words(k.outcome), k.question, k.detail or k.reason or NOTHING)
            for k in asked(run)
        ),
    )


def said_json(run: RunReport) -> dict[str, object]:
    """The same as JSON values."""
    told = verdict(run)
    return {
        "claim": CLAIM,
        "verdict": told.word,
        "why": told.why,
        "evidence_ids": list(told.evidence_ids),
        "as_of": run.as_of.isoformat(),
        "lookups": [
            {"source": k.source, "outcome": k.outcome.value, "question": k.question}
            for k in asked(run)
        ],
    }
