"""G13a: the firm is selling the tools of its trade."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence, SourceClass
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal


@signal("G13a", reads=("site-notice", "offer", "search-result"))
def sale_of_plant(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The firm's own equipment or its whole plant is offered for sale.

    Why it matters: a going concern advertises what it makes; one that sells its tools is often
    raising cash to close, or to pay an older debt.
    Not the same as: renewing a fleet, a retirement sale, or a dealer whose trade is used plant.
    Ask: "We saw your equipment for sale. What replaces it?"
    """
    own = [item for item in evidence if item.text_fact("what") == "sale-of-plant"]
    opened = {item.fact("address") for item in evidence if item.kind == "offer"}
    leads = [
        item
        for item in evidence
        if item.text_fact("label") == "sale" and item.fact("address") not in opened
    ]
    offers = own or leads
    if offers:
        words = offers[0].value
        cites = [Cite(evidence=(item,), event_date=item.event_date, text=words) for item in offers]
        return Answer.present(words, *cites)
    looked = [item for item in evidence if told(item)]
    if looked:
        return Answer.absent("no sale of the firm's plant among what was read", *looked)
    return Answer.unknown("neither the firm's pages nor search results were read")


def told(item: Evidence) -> bool:
    """Whether *item* shows that somebody looked: pages read, or results that were found."""
    if item.kind == "offer":
        return True
    if item.kind == "site-notice":
        return item.outcome is LookupOutcome.NONE or item.text_fact("what") is not None
    return item.kind == "search-result" and item.source_class is SourceClass.SNIPPET
