"""G14a: the firm itself says that it is closing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal

CLOSING = frozenset({"closing-down", "winding-down"})


@signal("G14a", reads=("site-notice",))
def closing_down(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The firm's own pages carry a closing-down sale or a notice that it is winding down.

    Why it matters: what a firm says against itself needs no second source.
    Not the same as: closing for the season, one branch of several, a sales slogan.
    Ask: "Until when do you trade, and who settles what is open?"
    """
    said = [item for item in evidence if item.text_fact("what") in CLOSING]
    if said:
        cites = [
            Cite(
                evidence=(item,),
                event_date=item.event_date or as_of,
                text=item.text_fact("words") or item.value,
            )
            for item in said
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    looked = [item for item in evidence if item.outcome is LookupOutcome.NONE or item.fact("what")]
    if looked:
        return Answer.absent("the pages read say nothing of closing", *looked)
    return Answer.unknown("the firm's own pages were not read")
