"""G09d: the firm is losing its listing or ends its reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings
from duecheck.reading.spans import YEAR, within

ENDS = ("25", "25-NSE", "15-12B", "15-12G", "15-15D")


@signal("G09d", reads=("securities-filing",))
def listing_ends(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    In the last 12 months a listing rule was failed, or a listing or registration ended.

    Why it matters: a firm that falls off the exchange loses its way to new money.
    Not the same as: a vacancy on the board (3.01 with 5.02), one class of several securities
    taken off, a move to another exchange, a takeover.
    Ask: "Which rule or which securities, and where are they traded now?"
    """
    if not filings.answered(evidence):
        return Answer.unknown("no securities filing was read")
    failed = [
        item
        for item in filings.reporting(evidence, filings.LISTING)
        if filings.DEPARTURE not in filings.items(item)
    ]
    ended = [item for item in filings.filings(evidence) if item.text_fact("form") in ENDS]
    recent = [item for item in (*failed, *ended) if within(filings.filed(item), as_of, YEAR)]
    if recent:
        newest = max(recent, key=filings.filed)
        words = newest.value
        cite = Cite(evidence=tuple(recent), event_date=filings.filed(newest), text=words)
        return Answer.present(words, cite)
    return Answer.absent("no such report or form of the last 12 months", *evidence)
