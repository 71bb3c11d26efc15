"""G04a: listings call the firm permanently closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.adverts import called_closed

LISTED = frozenset({"directory", "advert"})


@signal("G04a", reads=("search-result",))
def listed_as_closed(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    Two or more listings of different publishers call the firm permanently closed.

    Why it matters: customers who stand before a locked door report it first.
    Not the same as: one listing alone, which a rival or a joker can edit; a branch that moved;
    "closed" as an opening hour.
    Ask: "A listing says you are closed: at which address do you trade?"
    """
    results = [item for item in evidence if item.outcome is LookupOutcome.FOUND]
    listings = [item for item in results if item.fact("label") in LISTED]
    said = {item.origin: item for item in listings if closed_words(item) is not None}
    if len(said) > 1:
        words = f"{len(said)} listings say so: {', '.join(sorted(said))}"
        cited = tuple(said[origin] for origin in sorted(said))
        newest = max((item.event_date for item in cited if item.event_date), default=None)
        return Answer.present(words, Cite(evidence=cited, event_date=newest, text=words))
    if said:
        one = next(iter(said))
        return Answer.unknown(f"one listing says closed ({one}); anybody may edit it: ask a second")
    if listings:
        return Answer.absent("the listings found do not call the firm closed", *listings)
    return Answer.unknown("no listing of the firm was found")


def closed_words(item: Evidence) -> str | None:
    """The words by which a listing's title or excerpt calls the firm closed, or None."""
    return called_closed(f"{item.text_fact('title') or ''}. {item.text_fact('snippet') or ''}")
