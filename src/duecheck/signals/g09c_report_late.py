"""G09c: a report to the securities regulator is late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings
from duecheck.reading.spans import YEAR, within

FORMS = frozenset({"NT 10-K", "NT 10-Q"})


@signal("G09c", reads=("securities-filing",))
def report_late(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The firm told the securities regulator in the last 12 months that a report will be late.

    Why it matters: books that are late are often books that nobody wants to show.
    Not the same as: a report that followed within the grace of the notice, once in many years.
    Ask: "What held the report up, and what did the auditor ask for?"
    """
    if not filings.answered(evidence):
        return Answer.unknown("no securities filing was read")
    late = [
        item
        for item in filings.filings(evidence)
        if item.text_fact("form") in FORMS and within(filings.filed(item), as_of, YEAR)
    ]
    if late:
        newest = max(late, key=filings.filed)
        words = (
            f"{len(late)} notices of a late report in 12 months, the last {filings.filed(newest)}"
        )
        cite = Cite(evidence=tuple(late), event_date=filings.filed(newest), text=words)
        return Answer.present(words, cite)
    return Answer.absent("no notice of a late report in the last 12 months", *evidence)
