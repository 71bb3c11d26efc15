"""
A run limited to some lanes, on one page: what was asked, how it ended, what was found, claims.

No score stands here: points need the other lanes too. The JSON of such a run is the whole
report, so that `duecheck score` can judge it.
"""

from __future__ import annotations

from collections.abc import Iterator

from duecheck import discover
from duecheck.model.assessment import Row
from duecheck.model.lookup import Lookup
from duecheck.model.report import RunReport
from duecheck.model.signal import Finding, State
from duecheck.reports.bearing import NEUTRAL
from duecheck.reports.blocks import Block, Grid, Heading, Says
from duecheck.reports.evidence_pages import exhibit
from duecheck.reports.page_reading import site_facts
from duecheck.reports.wording import NOTHING, outcome_words

LEFT_OUT = "left out by --only"


def lane_page(
    run: RunReport, title: str, *, claims: bool = False, site: bool = False
) -> Iterator[Block]:
    """Yield the look-ups asked and their evidence; if wanted, claims or a site's facts first."""
    yield Heading(title, level=1)
    yield Says(f"As of {run.as_of}. Facts with their sources, no opinion: a person decides.")
    if claims:
        yield from claims_table(run)
    if site:
        yield from site_facts([*run.evidence, *run.possible_matches])
    yield Heading("What was asked, and how it ended")
    asked = [lookup for lookup in run.lookups if lookup.detail != LEFT_OUT]
    yield Grid(
        ("Source", "Outcome", "Question", "Detail"),
        tuple((k.source, outcome_words(k.outcome), k.question, _why(k)) for k in asked),
    )
    yield Heading("Evidence")
    # What the applicant stated stands in the claims, not among what was found.
    found = [item for item in (*run.evidence, *run.possible_matches) if item.kind != "claim"]
    if not found:
        yield Says("There is none. That nothing was found is no proof that there is nothing.")
    for item in found:
        yield exhibit(item, NEUTRAL)


def claims_table(run: RunReport) -> Iterator[Block]:
    """Yield what the applicant says, what was found, and whether the two agree."""
    yield Heading("Claims")
    if not run.assessment.claims:
        yield Says("Nothing was claimed that could be compared.")
        return
    yield Grid(
        ("Claim", "Verdict", "Claimed", "Found", "Evidence"),
        tuple(
            (c.what, c.verdict, c.claimed, c.found or NOTHING, ", ".join(c.evidence_ids) or NOTHING)
            for c in run.assessment.claims
        ),
    )
    for row in run.assessment.checks:
        if row.id.startswith("A") and row.state is State.PRESENT:
            codes = ", ".join(sorted({finding.code for finding in present(row)}))
            yield Says(f"{codes}: {row.title}: {row.reason}", strong=True)
            yield Says(discover.table("checklist", "application.toml")[row.id]["ask"])
    by_hand = [lookup for lookup in run.lookups if lookup.source == "owner-profile"]
    if run.request.subject.owner is not None:
        yield from (Says(f"Owner: {lookup.detail}.") for lookup in by_hand)


def present(row: Row) -> list[Finding]:
    """Return the findings that make the row present."""
    return [finding for finding in row.findings if finding.state is State.PRESENT]


def _why(lookup: Lookup) -> str:
    reason = "" if lookup.reason is None else str(lookup.reason)
    return ": ".join(part for part in (reason, lookup.detail) if part) or NOTHING
