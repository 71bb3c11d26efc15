"""D02e: costs of leaving a business, or a large write-down, were reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings
from duecheck.reading.spans import YEAR, within


@signal("D02e", reads=("securities-filing",))
def exit_or_impairment(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The firm reported in the last 12 months costs of an exit (2.05) or an impairment (2.06).

    Why it matters: a plant is closed or a value written off when the work behind it is gone.
    Not the same as: a tidy-up after a takeover, or a cut that a sound firm makes early.
    Ask: "What was closed or written off, and which customers did it serve?"
    """
    if not filings.answered(evidence):
        return Answer.unknown("no securities filing was read")
    once = {
        report.id: report
        for item in (filings.EXIT, filings.IMPAIRMENT)
        for report in filings.reporting(evidence, item)
        if within(filings.filed(report), as_of, YEAR)
    }
    cites = [
        Cite(evidence=(item,), event_date=filings.filed(item), text=item.value)
        for item in once.values()
    ]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    return Answer.absent("no report of the last 12 months carries items 2.05 or 2.06", *evidence)
