"""H05a: the firm has said in writing that it stops trading or paying."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal


@signal("H05a", reads=("site-notice",))
def ceasing_to_trade(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The firm's own pages say that it is winding down its business.

    Why it matters: it is the firm's own word that nothing more will be paid in the usual way.
    Not the same as: one "I have no money", which is D09; a closing-down sale alone, which is G14.
    Ask: nobody, before the notice has been read by a person.
    """
    said = [item for item in evidence if item.text_fact("what") == "winding-down"]
    if said:
        cites = [
            Cite(evidence=(item,), event_date=item.event_date or as_of, text=item.value)
            for item in said
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    looked = [item for item in evidence if item.outcome is LookupOutcome.NONE or item.fact("what")]
    if looked:
        return Answer.absent("the pages read say nothing of winding down", *looked)
    return Answer.unknown("the firm's own pages were not read")
