"""The proof: every statement with address, time and hash; what was not checked, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duecheck.model.assessment import Assessment
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import Lookup, LookupOutcome
from duecheck.model.report import RunReport
from duecheck.reports.bearing import NEUTRAL, Bearing, bearings
from duecheck.reports.blocks import Block, Exhibit, Grid, Heading, Says
from duecheck.reports.lanes_searched import ANSWERED
from duecheck.reports.social_networks import networks_page
from duecheck.reports.wording import NOTHING, count, listed, moment, outcome_words, words


def evidence_pages(run: RunReport) -> Iterator[Block]:
    """Yield lanes, unknowns, unanswered look-ups, candidates, networks, evidence."""
    yield from coverage(run.assessment)
    yield from not_checked(run.lookups)
    yield from candidates(run)
    yield from networks_page(run)
    yield Heading("Evidence")
    if not run.evidence:
        yield Says("There is none.")
    weights = bearings(run.assessment)
    for item in run.evidence:
        yield exhibit(item, weights.get(item.id, NEUTRAL))
    yield Heading("Possible matches, not scored")
    if run.possible_matches:
        yield Says("These may be about somebody else. None of them carries points; rule each out.")
    else:
        yield Says("None.")
    for item in run.possible_matches:
        yield exhibit(item, NEUTRAL)


def coverage(found: Assessment) -> Iterator[Block]:
    """Yield the lanes with their credit, and those nobody answered with who could fill them."""
    yield Heading(f"Coverage: {found.coverage.pct:.0f}% of the weighted lanes")
    yield Grid(
        ("Lane", "State", "Credit", "Checked", "Detail"),
        tuple(
            (
                f"{lane.lane}{' (mandatory)' if lane.mandatory else ''}",
                outcome_words(lane.state) + ("" if lane.reason is None else f": {lane.reason}"),
                f"{lane.credit * lane.weight:g} of {lane.weight:g}",
                NOTHING if lane.checked_at is None else f"{lane.checked_at:%Y-%m-%d}",
                lane.detail,
            )
            for lane in found.coverage.lanes
        ),
    )
    yield Heading("Lanes NOT KNOWN, and who can fill them")
    missing = [unknown for unknown in found.unknowns if unknown.lane is not None]
    if not missing:
        yield Says("None. Signs and checks that nobody could assess are marked in their tables.")
        return
    yield Grid(
        ("Code", "Mandatory", "What", "Why not", "Who can fill it"),
        tuple(
            (u.code, "MANDATORY" if u.mandatory else "no", u.text, u.reason, u.who_can_fill)
            for u in missing
        ),
    )


def not_checked(lookups: Sequence[Lookup]) -> Iterator[Block]:
    """Yield every look-up without an answer, under the reason it has none."""
    silent = [lookup for lookup in lookups if lookup.outcome not in ANSWERED]
    yield Heading("What was NOT CHECKED, and why")
    if not silent:
        yield Says("Every look-up was answered.")
        return
    asked = f"{len(silent)} of {count(len(lookups), 'look-up')} have no answer."
    yield Says(f"{asked} No answer is not an answer of nothing.")
    meaning = words("reasons")
    for reason in sorted({_reason(lookup) for lookup in silent}):
        mine = [lookup for lookup in silent if _reason(lookup) == reason]
        yield Heading(f"{reason} ({len(mine)}): {meaning.get(reason, '')}", level=3)
        yield Grid(
            ("Source", "Lane", "Outcome", "Question", "Detail"),
            tuple(
                (k.source, k.lane, outcome_words(k.outcome), k.question, k.detail or NOTHING)
                for k in mine
            ),
        )


def _reason(lookup: Lookup) -> str:
    return "unstated" if lookup.reason is None else str(lookup.reason)


def candidates(run: RunReport) -> Iterator[Block]:
    """Yield every register entry that was proposed for the name."""
    if not run.candidates:
        return
    yield Heading("Register entries proposed for the name")
    yield Grid(
        ("--pick", "Match", "Agreed", "Status", "Name", "Address"),
        tuple(
            (
                entry.id,
                f"{entry.match:.2f}",
                listed(entry.agreed),
                entry.status or NOTHING,
                entry.name,
                entry.address or NOTHING,
            )
            for entry in run.candidates
        ),
    )


def exhibit(item: Evidence, bearing: Bearing) -> Exhibit:
    """Return one statement with everything needed to verify it."""
    nothing = "NOTHING ON RECORD. " if item.outcome is LookupOutcome.NONE else ""
    return Exhibit(
        name=f"{item.id or item.source}: {item.kind}{_weight(bearing)}",
        says=f"{nothing}{item.value}",
        details=tuple(_details(item)),
        address=item.url,
        digest=item.sha256,
    )


def _weight(bearing: Bearing) -> str:
    if bearing.polarity == "neutral":
        return ""
    points = "" if bearing.points is None else f", {bearing.points:.2f} points"
    return f" ({bearing.polarity} {bearing.code}{points})"


def _details(item: Evidence) -> Iterator[str]:
    dated = "undated" if item.event_date is None else str(item.event_date)
    agreed = f" on {listed(item.match.agreed)}" if item.match.agreed else ""
    yield f"{dated}; {item.source_class}, {item.stance}; match {item.match.m:.2f}{agreed}"
    if item.quote:
        yield f"Quote: “{item.quote}”"
    if item.doc:
        yield f"Document: {item.doc}"
    if item.retrieved_at is not None:
        where = (
            "" if item.record is None else f"; {item.record.file} at offset {item.record.offset}"
        )
        yield f"Read {moment(item.retrieved_at)}{where}"
