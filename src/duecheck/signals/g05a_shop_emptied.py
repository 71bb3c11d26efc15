"""G05a: the firm's shop does not work and its pages say that it closes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal

CLOSING = frozenset({"closing-down", "winding-down", "sale-of-plant"})


@signal("G05a", reads=("site-store", "site-notice"))
def shop_emptied(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The shop on the firm's site is gone while a notice there says that the business ends.

    Why it matters: the two together are an ending under way, not a repair.
    Not the same as: no shop at all, which most firms that sell to firms never had and which
    costs nothing; a basket that is out of order for a day.
    Ask: "Until when do you take and deliver orders?"
    """
    stores = [item for item in evidence if item.kind == "site-store"]
    broken = [item for item in stores if item.fact("works") is False]
    working = [item for item in stores if item.fact("works") is True]
    notices = [item for item in evidence if item.text_fact("what") in CLOSING]
    if broken and notices:
        words = f"the basket is gone, and the site says: {notices[0].text_fact('words') or ''}"
        cite = Cite(evidence=(*broken, *notices), event_date=notices[0].event_date or as_of,
                    text=words)  # fmt: skip
        return Answer.present(words, cite)
    if working:
        return Answer.absent("the shop's basket opens", *working)
    return Answer.unknown("the site links no shop basket, which is normal and costs nothing")
