"""A01a: the firm is much younger than it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.spans import years_between

SHORT_BY_SHARE = 0.5
SHORT_BY_YEARS = 2


@signal(
    "A01a",
    reads=("claim", "registration", "archive-capture", "domain-registration"),
    needs=("claim",),
)
def claimed_years(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The register knows the firm for less than half the years it claims, and over two years less.

    Why it matters: a history that is not there is what a shell firm needs most.
    Not the same as: a predecessor business, a sole trader who incorporated, an acquisition.
    Ask: "Who traded before the company was registered? May we see papers of that business?"
    """
    claim = next((item for item in evidence if item.fact("what") == "since"), None)
    year = str(claim.fact("said")) if claim is not None else ""
    if claim is None or not year.isdigit():
        return Answer.unknown("no year of founding was stated")
    claimed = years_between(date(int(year), 12, 31), as_of)
    register = [item for item in evidence if item.date_fact("founded") is not None]
    footprint = [item for item in evidence if first_seen(item) is not None]
    oldest = min((day for item in (*register, *footprint) if (day := seen(item))), default=None)
    if oldest is None:
        return Answer.unknown("no register, domain or archive gave a date to compare")
    shown = years_between(oldest, as_of)
    if not falls_short(claimed, shown):
        return Answer.absent(f"claimed since {year}; the oldest date found is {oldest}", claim)
    if not register:
        return Answer.unknown(f"only traces since {oldest} were found, and no register's date")
    entry = min(register, key=lambda item: item.date_fact("founded") or as_of)
    words = f"claims to trade since {year}; registered {entry.date_fact('founded')}"
    return Answer.present(words, Cite(evidence=(claim, entry), event_date=as_of, text=words))


def falls_short(claimed: float, shown: float) -> bool:
    """Whether the years shown are under half of those claimed, and more than two fewer."""
    short = claimed - shown
    return short > SHORT_BY_YEARS and short > claimed * SHORT_BY_SHARE


def first_seen(item: Evidence) -> date | None:
    """The first day the web archive or the domain's register knows of."""
    if item.kind == "archive-capture":
        return item.date_fact("first")
    return item.date_fact("registered_on") if item.kind == "domain-registration" else None


def seen(item: Evidence) -> date | None:
    """The day from which *item* shows the firm."""
    return item.date_fact("founded") or first_seen(item)
