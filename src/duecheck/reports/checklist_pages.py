"""The checklist in full: twelve signs, going concern, the application, the items that scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duecheck.model.assessment import Assessment, Item, Row
from duecheck.model.report import RunReport
from duecheck.model.signal import State
from duecheck.reports.blocks import Block, Bullets, Facts, Grid, Heading, Says
from duecheck.reports.next_steps import next_steps
from duecheck.reports.thin_footprint import grade
from duecheck.reports.wording import NOTHING, listed, sentence, state_words, verdict_words

COLUMNS = ("Sign", "State", "Points", "What it is, why, and who can tell")


def checklist_pages(run: RunReport, *, cut: bool) -> Iterator[Block]:
    """Yield every row of the checklist. With *cut*, what page 1 had no room for comes first."""
    found = run.assessment
    if cut:
        yield from in_full(run)
    yield Heading("The twelve danger signs")
    yield Grid(COLUMNS, tuple(row_cells(row) for row in found.signs))
    yield Heading("Going concern")
    yield from checks(found, "G")
    yield Facts(tuple((trace_words(name), str(n)) for name, n in sorted(found.gap.items())))
    yield Says(grade(found))
    yield Heading("The application itself")
    yield from checks(found, "A")
    yield from hard_stops(found)
    yield from scored(found)
    yield from comforts(found)
    yield from claims(found)


def in_full(run: RunReport) -> Iterator[Block]:
    """Yield conditions and next steps without page 1's limits."""
    yield Heading("Conditions and next steps in full")
    yield Bullets(run.assessment.decision.conditions)
    yield Grid(
        ("Due", "Owner", "Step"),
        tuple((str(step.due), step.owner, step.does) for step in next_steps(run)),
    )


def row_cells(row: Row) -> tuple[str, ...]:
    """Return one row; where nobody could tell there are no points, and who could is named."""
    silent = row.state is State.NOT_ASSESSED
    why = sentence(row.reason)
    if silent and row.who_can_tell:
        why = f"{why} Who can tell: {row.who_can_tell}"
    points = "?" if silent else f"{row.points:.2f}"
    return row.id, state_words(row.state), points, f"{row.title}: {why}"


def trace_words(name: str) -> str:
    """Return the label of a footprint count; what was not looked for stands in capitals."""
    plain = name.replace("_", " ")
    return f"Footprint, {plain.upper() if plain == 'not checked' else plain}"


def checks(found: Assessment, letter: str) -> Iterator[Block]:
    """Yield the checks of one letter as a table."""
    rows = tuple(row_cells(row) for row in found.checks if row.id.startswith(letter))
    yield Grid(("Check", *COLUMNS[1:]), rows)


def hard_stops(found: Assessment) -> Iterator[Block]:
    """Yield every hard stop with its evidence."""
    if not found.hard_stops:
        return
    yield Heading("Hard stops")
    yield Grid(
        ("Code", "Confirmed", "Evidence", "What"),
        tuple(
            (s.code, "yes" if s.confirmed else "NO, VERIFY", listed(s.evidence_ids), s.text)
            for s in found.hard_stops
        ),
    )


def scored(found: Assessment) -> Iterator[Block]:
    """Yield every scored item with its factors: the sum can be done again by hand."""
    yield Heading("Every scored item")
    if not found.items:
        yield Says("No item scored.")
        return
    yield Says("Points are severity x credibility x decay x match x materiality of each item.")
    yield Grid(
        ("Code", "Points", "Factors", "Date", "Evidence", "What"),
        tuple(item_cells(item) for item in strongest_first(found.items)),
    )


def strongest_first(items: Sequence[Item]) -> list[Item]:
    """Return items by points, then by code."""
    return sorted(items, key=lambda item: (-item.points, item.code, item.evidence_ids))


def item_cells(item: Item) -> tuple[str, ...]:
    """Return one item with its five factors written out."""
    factors = (item.severity, item.credibility, item.decay, item.match, item.materiality)
    dated = "undated" if item.undated or item.event_date is None else str(item.event_date)
    return (
        item.code,
        f"{item.points:.2f}",
        " x ".join(f"{factor:.3g}" for factor in factors),
        dated,
        listed(item.evidence_ids),
        item.text,
    )


def comforts(found: Assessment) -> Iterator[Block]:
    """Yield all that speaks for the subject."""
    if not found.comforts:
        return
    yield Heading("All that speaks for it")
    yield Grid(
        ("Code", "Up to", "Evidence", "What"),
        tuple((c.code, f"{c.points:.2f}", listed(c.evidence_ids), c.text) for c in found.comforts),
    )


def claims(found: Assessment) -> Iterator[Block]:
    """Yield every claim with its evidence."""
    if not found.claims:
        return
    yield Heading("All claims")
    yield Grid(
        ("What", "Verdict", "Evidence", "Claimed", "Found"),
        tuple(
            (
                c.what,
                verdict_words(c.verdict),
                listed(c.evidence_ids),
                c.claimed,
                c.found or NOTHING,
            )
            for c in found.claims
        ),
    )
