"""D08a: part of the ownership changed hands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings, owners
from duecheck.reading.spans import YEAR, within


@signal("D08a", reads=("owner", "securities-filing"))
def owner_changed(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    One owner ceased and another came within 12 months, or a change of control was reported.

    Why it matters: the person who promised to pay may no longer be the one who decides.
    Not the same as: the same owner registered again, a share moved within a group, or a planned
    handover; where nobody of before is left, see D08b.
    Ask: "Who owns the firm today, and does your guarantee still hold?"
    """
    change = owners.change(evidence, as_of)
    cites = []
    if change is not None and change.stayed:
        cites.append(
            Cite(
                evidence=(*change.gone, *change.new),
                event_date=change.on,
                text=f"an owner ceased and another was registered, the last step on {change.on}",
            )
        )
    cites += [
        Cite(
            evidence=(report,),
            event_date=filings.filed(report),
            text=f"change of control reported {filings.filed(report)} (8-K item 5.01)",
        )
        for report in filings.reporting(evidence, filings.CONTROL)
        if within(filings.filed(report), as_of, YEAR)
    ]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if owners.asked(evidence):
        return Answer.absent("no owner was exchanged for another in the last 12 months", *evidence)
    if filings.filings(evidence):
        return Answer.absent("no change of control was reported in the last 12 months", *evidence)
    return Answer.unknown("neither owners nor reports of control were read")
