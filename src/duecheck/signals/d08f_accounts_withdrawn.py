"""D08f: earlier accounts were withdrawn, or the auditor changed more than once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings
from duecheck.reading.spans import YEAR, within

ONE_CHANGE = 60


@signal("D08f", reads=("securities-filing",))
def accounts_withdrawn(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    In 12 months the firm withdrew earlier accounts, or reported a change of auditor twice.

    Why it matters: the figures a limit was based on are no longer the firm's figures.
    Not the same as: one change of auditor, which firms make every few years; its item also
    reports the new one, so two reports within 60 days are one change.
    Ask: "Which years are wrong, by how much, and who audits now?"
    """
    if not filings.answered(evidence):
        return Answer.unknown("no securities filing was read")
    withdrawn = recent(evidence, filings.NON_RELIANCE, as_of)
    auditors = recent(evidence, filings.AUDITOR, as_of)
    apart = [
        later
        for earlier, later in pairwise(auditors)
        if (filings.filed(later) - filings.filed(earlier)).days > ONE_CHANGE
    ]
    cites = [
        Cite(
            evidence=(item,),
            event_date=filings.filed(item),
            text=f"earlier accounts no longer to be relied on, reported {filings.filed(item)} "
            "(8-K 4.02)",
        )
        for item in withdrawn
    ]
    cites += [
        Cite(
            evidence=tuple(auditors),
            event_date=filings.filed(item),
            text=f"auditor changed twice in a year, the last reported {filings.filed(item)} "
            "(8-K 4.01)",
        )
        for item in apart[-1:]
    ]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    return Answer.absent("no accounts withdrawn and at most one change of auditor", *evidence)


def recent(evidence: Sequence[Evidence], item: str, as_of: date) -> list[Evidence]:
    """Reports of *item* of the last 12 months, oldest first."""
    return [
        report
        for report in filings.reporting(evidence, item)
        if within(filings.filed(report), as_of, YEAR)
    ]
