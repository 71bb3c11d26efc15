"""G03a: the accounts that posted regularly have been silent for over a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.activity import standing


@signal("G03a", reads=("activity", "site-date"))
def posts_stopped(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    Every account seen has been silent for over a year, and one of them used to post regularly.

    Why it matters: a stop after a habit says more than a habit never formed.
    Not the same as: a firm that never posted, one that moved to another network, an account
    that shows no post. The site's own feed counts as an account for activity, not for silence,
    since its habit is not told.
    Ask: "Who looks after your accounts now?"
    """
    posts = [(item, day) for item in evidence if (day := day_of(item)) is not None and day <= as_of]
    if not posts:
        return Answer.unknown("no account seen shows a dated post")
    newest, day = max(posts, key=lambda pair: pair[1])
    state = standing(day, as_of)
    words = f"the last post is of {day}, {(as_of - day).days} days ago"
    if state == "active":
        return Answer.absent(words, newest)
    if state != "dormant":
        return Answer.unknown(f"{words}, neither fresh nor stopped")
    regular = [item for item, _ in posts if item.fact("regular") is True]
    if not regular:
        return Answer.unknown(f"{words}, and no habit of posting was seen before it")
    return Answer.present(
        f"regular posts stopped: {words}",
        Cite(evidence=tuple(regular), event_date=day, text=f"Regular posts stopped: {words}"),
    )


def day_of(item: Evidence) -> date | None:
    """The day of the last post of an account or of the site's feed, or None."""
    if item.outcome is not LookupOutcome.FOUND:
        return None
    if item.kind == "activity":
        return item.date_fact("last_on")
    return item.date_fact("on") if item.fact("method") == "feed" else None
