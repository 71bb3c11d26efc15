"""D03b: two or more left within half a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import leavers


@signal("D03b", reads=("officer",))
def two_leavers(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    Two or more officers on the register left within six months, and nobody followed them.

    Why it matters: one departure is a life; several are a judgement on the firm.
    Not the same as: a board renewed with successors named. Reports to a securities regulator,
    which also tell of appointments, are read by D03d.
    Ask: "Several people have left this year. What changed?"
    """
    listed = leavers.officers(evidence)
    cites = from_register(listed, as_of)
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    return Answer.absent("fewer than two officers left unreplaced within six months", *listed)


def from_register(listed: Sequence[Evidence], as_of: date) -> list[Cite]:
    """The group of leavers on a register as one counted item, or nothing."""
    group = leavers.together(leavers.unreplaced(listed, as_of))
    if len(group) < 2:
        return []
    first, last = leavers.left_on(group[0]), leavers.left_on(group[-1])
    words = f"{len(group)} officers left between {first} and {last} without successors"
    return [Cite(evidence=tuple(group), event_date=last, text=words)]
