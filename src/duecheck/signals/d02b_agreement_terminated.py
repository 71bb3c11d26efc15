"""D02b: a securities filing reports that a material agreement ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings
from duecheck.reading.spans import YEAR, within


@signal("D02b", reads=("securities-filing",))
def agreement_terminated(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The firm reported that an agreement it calls material has ended, with nothing in its place.

    Why it matters: the agreement may have been with a customer it lives on.
    Not the same as: a refinancing, where the same report carries 1.01 and 2.03; nor does the
    item number say with whom the agreement was.
    Ask: "With whom was the agreement that ended, and how much of your sales was it?"
    """
    seen = filings.filings(evidence)
    if not seen:
        return Answer.unknown("no securities filing was read")
    ended = [
        report
        for report in filings.reporting(seen, filings.TERMINATION)
        if within(filings.filed(report), as_of, YEAR)
    ]
    alone = [report for report in ended if not filings.is_new_financing(report)]
    if alone:
        cites = [
            Cite(
                evidence=(report,),
                event_date=filings.filed(report),
                text=f"end of a material agreement, reported {filings.filed(report)} (8-K 1.02)",
            )
            for report in alone
        ]
        return Answer.present(cites[-1].text, *cites)
    if ended:
        return Answer.absent("item 1.02 came with 1.01 and 2.03: a refinancing (see D01)", *ended)
    return Answer.absent("no report of the last 12 months carries item 1.02", *seen)
