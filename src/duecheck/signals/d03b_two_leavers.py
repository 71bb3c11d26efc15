"""D03b: two or more left within half a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import leavers
from duecheck.reading.spans import HALF_YEAR, YEAR, within


@signal("D03b", reads=("officer", "departure"))
def two_leavers(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    Two or more left within six months: officers nobody followed, or people no longer shown.

    The first stand on the register, the others on older copies of the firm's own pages.

    Why it matters: one departure is a life; several are a judgement on the firm.
    Not the same as: a board renewed with successors named. Reports to a securities regulator,
    which also tell of appointments, are read by D03d.
    Ask: "Several people have left this year. What changed?"
    """
    listed = leavers.officers(evidence)
    gone = departed(evidence, as_of)
    cites = [*from_register(listed, as_of), *from_pages(gone)]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if not any(item.kind == "officer" for item in evidence):
        # Whom a firm shows on its pages is its own choice: only a register tells who left.
        return Answer.unknown("older copies of its pages show nobody gone; no register was read")
    return Answer.absent("fewer than two left unreplaced within six months", *listed, *gone)


def departed(evidence: Sequence[Evidence], as_of: date) -> list[Evidence]:
    """People whom copies of the firm's pages show until within the last year, oldest first."""
    gone = [
        item
        for item in evidence
        if item.kind == "departure" and within(item.date_fact("missing_on"), as_of, YEAR)
    ]
    return sorted(gone, key=lambda item: (item.date_fact("missing_on") or as_of, item.id))


def from_pages(gone: Sequence[Evidence]) -> list[Cite]:
    """Those who left the firm's own pages within half a year as one counted item, or nothing."""
    last = gone[-1].date_fact("missing_on") if gone else None
    group = [
        item for item in gone if last and within(item.date_fact("missing_on"), last, HALF_YEAR)
    ]
    if len(group) < 2:
        return []
    said = "; ".join(
        f"{item.text_fact('name')} ({item.text_fact('role')}), shown on "
        f"{item.text_fact('last_seen')}, not on {item.text_fact('missing_on')}"
        for item in group
    )
    words = f"{len(group)} people are no longer shown on the firm's own pages: {said}"
    return [Cite(evidence=tuple(group), event_date=last, text=words)]


def from_register(listed: Sequence[Evidence], as_of: date) -> list[Cite]:
    """The group of leavers on a register as one counted item, or nothing."""
    group = leavers.together(leavers.unreplaced(listed, as_of))
    if len(group) < 2:
        return []
    first, last = leavers.left_on(group[0]), leavers.left_on(group[-1])
    words = f"{len(group)} officers left between {first} and {last} without successors"
    return [Cite(evidence=tuple(group), event_date=last, text=words)]
