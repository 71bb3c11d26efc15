"""H02a: the firm is dissolved, struck off, or the number stated is not on the register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence, FetchedBy
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal

ENDED = frozenset({"dissolved", "closed"})


@signal("H02a", reads=("registration",))
def not_on_the_register(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The register shows the firm as dissolved or closed, or does not know the number stated.

    Why it matters: there is nobody to owe the money.
    Not the same as: a namesake dissolved long ago, a mistyped number, an LEI that lapsed.
    Ask: "Under which number and name is the firm registered today?"
    """
    alive = [
        item
        for item in evidence
        if item.text_fact("status") in ("active", "insolvent") and item.fact("authority") is True
    ]
    # One register's "no such number" is no news where the deciding one holds the firm.
    asked = [x for x in evidence if not (alive and x.outcome is LookupOutcome.NONE)]
    cites = [cite for item in asked if (cite := ended(item)) is not None]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if alive:
        return Answer.absent("the register holds the firm", *alive)
    strange = [item for item in evidence if item.text_fact("status") == "not-understood"]
    if strange:
        return Answer.unknown(f"the register's state is not understood: {strange[0].value}")
    resting = [item for item in evidence if item.text_fact("status") == "inactive"]
    if resting:
        return Answer.unknown(f"an entry that rests is no end of the firm: {resting[0].value}")
    return Answer.unknown("no register asked says whether the firm exists today")


def ended(item: Evidence) -> Cite | None:
    """The entry as a reason to stop, or None where it is none."""
    if item.outcome is LookupOutcome.NONE:
        if item.fetched_by is not FetchedBy.NUMBER:
            return None
        return Cite(evidence=(item,), text=item.value)
    if item.text_fact("status") not in ENDED:
        return None
    day = item.date_fact("ended")
    words = f"{item.text_fact('status')} on {day}" if day else str(item.text_fact("status"))
    return Cite(evidence=(item,), event_date=day, text=words)
