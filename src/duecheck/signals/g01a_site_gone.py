"""G01a: the firm's web site is no longer its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal

DOWN = {
    "parked": "is parked or for sale",
    "default": "shows a server's default page",
    "suspended": "is suspended by its host",
    "gone": "is gone",
}


@signal("G01a", reads=("site",))
def site_gone(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The web site given is parked, for sale, suspended or gone.

    Why it matters: a firm at work keeps the address its customers use.
    Not the same as: an outage (look again in two days), a move to another domain, or a firm that
    never had a site, which is normal for a small trade.
    Ask: "Your site does not answer: have you moved?"
    """
    for item in evidence:
        state = item.text_fact("state") or ""
        if state in DOWN:
            words = f"{item.text_fact('host') or 'the site'} {DOWN[state]}"
            return Answer.present(words, Cite(evidence=(item,), event_date=as_of, text=words))
    live = [item for item in evidence if item.text_fact("state") == "live"]
    if live:
        return Answer.absent("the site answers with its own content", *live)
    return Answer.unknown("the site is redirected or under construction: look at it")
