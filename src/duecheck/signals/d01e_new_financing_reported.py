"""D01e: a securities filing reports new financing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings
from duecheck.reading.spans import YEAR, within


@signal("D01e", reads=("securities-filing",))
def new_financing_reported(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The firm told the securities regulator of a new agreement and a new debt in one report.

    Why it matters: items 1.01 and 2.03 together are new borrowing; with 1.02 an old facility
    was replaced.
    Not the same as: an agreement without a debt, or a debt drawn under a facility long agreed.
    Ask: "What does the new facility replace, and on what terms?"
    """
    seen = filings.filings(evidence)
    if not filings.answered(evidence):
        return Answer.unknown("no securities filing was read")
    new = [
        report
        for report in filings.reporting(seen, filings.OBLIGATION)
        if filings.is_new_financing(report) and within(filings.filed(report), as_of, YEAR)
    ]
    if not new:
        return Answer.absent(
            "no report of the last 12 months carries items 1.01 and 2.03 together",
            *(seen or evidence),
        )
    cites = [
        Cite(
            evidence=(report,),
            event_date=filings.filed(report),
            text=f"new financing reported {filings.filed(report)} (8-K items 1.01 and 2.03)",
        )
        for report in new
    ]
    return Answer.present(cites[-1].text, *cites)
