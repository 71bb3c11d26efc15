"""G02a: nothing on the web site is of the last two years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.spans import TWO_YEARS, YEAR

COPYRIGHT = "copyright"
WEAK = frozenset({COPYRIGHT, "last-modified"})


@signal("G02a", reads=("site-date",))
def site_stale(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The newest date on the web site is more than two years old.

    Why it matters: a site that stops is often the first thing nobody has time for.
    Not the same as: a brochure site that never carried dates; this year's copyright line, which
    machines renew; a site rebuilt without dates.
    Ask: "Is the site still kept up, and by whom?"
    """
    dated = [item for item in evidence if is_past(item, as_of)]
    strong = [item for item in dated if item.text_fact("method") not in WEAK]
    newest = max(strong or dated, key=lambda item: day_of(item) or date.min, default=None)
    day = day_of(newest) if newest is not None else None
    if newest is None or day is None:
        return Answer.unknown("the pages read carry no date")
    age = (as_of - day).days
    if strong and age <= YEAR:
        return Answer.absent(f"dated content of {day}", newest)
    if age > TWO_YEARS:
        words = (
            f"the newest date on the site is {day:%Y}"
            if not strong
            else f"nothing newer than {day}"
        )
        return Answer.present(words, Cite(evidence=(newest,), event_date=day, text=words))
    return Answer.unknown(f"the newest date on the site, {day}, is neither fresh nor stale")


def is_past(item: Evidence, as_of: date) -> bool:
    """Whether the date is known, and not of a day to come, as that of an event announced is."""
    day = day_of(item)
    return day is not None and (day <= as_of or item.text_fact("method") == COPYRIGHT)


def day_of(item: Evidence) -> date | None:
    """The date the page shows; for a copyright line, the last day of its year."""
    if item.text_fact("method") == COPYRIGHT:
        year = item.fact("year") or (item.text_fact("on") or "")[:4]
        return date(int(str(year)), 12, 31) if str(year).isdigit() else None
    return item.date_fact("on")
