"""D03b: two or more left within half a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings, leavers
from duecheck.reading.spans import HALF_YEAR, YEAR, within

BURST_DAYS = 90


@signal("D03b", reads=("officer", "departure", "securities-filing"))
def two_leavers(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    Two or more left within six months: officers, people the firm's own pages no longer show, or
    departures reported in a burst.

    Why it matters: one departure is a life; several are a judgement on the firm.
    Not the same as: a board renewed with successors named, a single report of item 5.02, which
    large boards file for every change, or one filed with the yearly vote (item 5.07).
    Ask: "Several people have left this year. What changed?"
    """
    listed = leavers.officers(evidence)
    reports = filings.filings(evidence)
    gone = departed(evidence, as_of)
    cites = [*from_register(listed, as_of), *from_pages(gone), *from_reports(reports, as_of)]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if listed or any(item.kind == "officer" for item in evidence):
        return Answer.absent("fewer than two officers left unreplaced within six months", *listed)
    if filings.answered(evidence):
        return Answer.absent(
            "no two reports of item 5.02 within 90 days in the last 12 months",
            *(reports or evidence),
        )
    shown = [item for item in evidence if item.kind == "departure"]
    if shown:
        return Answer.absent("fewer than two people left the firm's own pages", *shown)
    return Answer.unknown("neither a list of officers nor reports of departures were read")


def departed(evidence: Sequence[Evidence], as_of: date) -> list[Evidence]:
    """People whom copies of the firm's pages show until within the last year, oldest first."""
    gone = [
        item
        for item in evidence
        if item.kind == "departure" and within(item.date_fact("missing_on"), as_of, YEAR)
    ]
    return sorted(gone, key=lambda item: (item.date_fact("missing_on") or as_of, item.id))


def from_pages(gone: Sequence[Evidence]) -> list[Cite]:
    """Those who left the firm's own pages within half a year as one counted item, or nothing."""
    last = gone[-1].date_fact("missing_on") if gone else None
    group = [
        item for item in gone if last and within(item.date_fact("missing_on"), last, HALF_YEAR)
    ]
    if len(group) < 2:
        return []
    said = "; ".join(
        f"{item.text_fact('name')} ({item.text_fact('role')}), shown on "
        f"{item.text_fact('last_seen')}, not on {item.text_fact('missing_on')}"
        for item in group
    )
    words = f"{len(group)} people are no longer shown on the firm's own pages: {said}"
    return [Cite(evidence=tuple(group), event_date=last, text=words)]


def from_register(listed: Sequence[Evidence], as_of: date) -> list[Cite]:
    """The group of leavers on a register as one counted item, or nothing."""
    group = leavers.together(leavers.unreplaced(listed, as_of))
    if len(group) < 2:
        return []
    first, last = leavers.left_on(group[0]), leavers.left_on(group[-1])
    words = f"{len(group)} officers left between {first} and {last} without successors"
    return [Cite(evidence=tuple(group), event_date=last, text=words)]


def from_reports(reports: Sequence[Evidence], as_of: date) -> list[Cite]:
    """Each burst of departures reported to the securities regulator as one counted item."""
    recent = [
        report
        for report in filings.departures(reports)
        if within(filings.filed(report), as_of, YEAR)
    ]
    return [
        Cite(
            evidence=tuple(run),
            event_date=filings.filed(run[-1]),
            text=f"{len(run)} reports of officers leaving or replaced (8-K item 5.02) between "
            f"{filings.filed(run[0])} and {filings.filed(run[-1])}",
        )
        for run in filings.bursts(recent, BURST_DAYS)
    ]
