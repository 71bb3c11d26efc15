"""D03d: changes among officers and directors were reported in a burst."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings
from duecheck.reading.spans import YEAR, within

BURST_DAYS = 90


@signal("D03d", reads=("securities-filing",))
def burst_of_reports(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    Two or more reports of item 5.02 (officers or directors) were filed within 90 days.

    Why it matters: several changes at the top in one season are a judgement on the firm.
    Not the same as: a single report, which large boards file for every change, or one filed
    with the yearly vote (item 5.07). The item also covers elections and appointments, and its
    number does not say which: read the reports.
    Ask: "Several people at the top have changed this year. Who left, and why?"
    """
    reports = filings.filings(evidence)
    cites = bursts(reports, as_of)
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if filings.answered(evidence):
        return Answer.absent(
            "no two reports of item 5.02 within 90 days in the last 12 months",
            *(reports or evidence),
        )
    return Answer.unknown("no securities filing was read")


def bursts(reports: Sequence[Evidence], as_of: date) -> list[Cite]:
    """Each burst of reports as one counted item."""
    recent = [
        report
        for report in filings.departures(reports)
        if within(filings.filed(report), as_of, YEAR)
    ]
    return [
        Cite(
            evidence=tuple(run),
            event_date=filings.filed(run[-1]),
            text=f"{len(run)} reports of officers or directors leaving, elected or appointed "
            f"(8-K item 5.02) between {filings.filed(run[0])} and {filings.filed(run[-1])}",
        )
        for run in filings.bursts(recent, BURST_DAYS)
    ]
