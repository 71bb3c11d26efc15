"""D09c: a debt fell due at once, by the firm's own report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings
from duecheck.reading.spans import YEAR, within


@signal("D09c", reads=("securities-filing",))
def debt_called_in(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The firm reported in the last 12 months that an event made a debt payable at once.

    Why it matters: a lender that may call its money in decides whom else the firm can pay.
    Not the same as: a report of years ago, a debt that holders may hand back by its own terms,
    or a bankruptcy in the same report, which is a hard stop of its own.
    Ask: "Which lender, how much, and has it been waived?"
    """
    if not filings.answered(evidence):
        return Answer.unknown("no securities filing was read")
    recent = [
        report
        for report in filings.reporting(evidence, filings.ACCELERATION)
        if within(filings.filed(report), as_of, YEAR)
    ]
    cites = [
        Cite(
            evidence=(report,),
            event_date=filings.filed(report),
            text=f"event that makes a debt payable at once, reported {filings.filed(report)} "
            "(8-K 2.04)",
        )
        for report in recent
    ]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    return Answer.absent("no report of the last 12 months carries item 2.04", *evidence)
