"""D08c: the only officer or owner is gone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import leavers, owners


@signal("D08c", reads=("officer", "owner"), whole=("officer", "owner"))
def nobody_left(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The last officer or the last owner on the register has left, and nobody is there now.

    Why it matters: a firm without anybody cannot promise anything, and it may be abandoned.
    Not the same as: a successor whose filing is late by a few weeks; ask before judging.
    Ask: "Who may sign for the firm today?"
    """
    listed = leavers.officers(evidence)
    held = owners.owners(evidence)
    cites = []
    if listed and not any(leavers.in_office(item) for item in listed):
        last = max(listed, key=leavers.left_on)
        words = f"the last officer left on {leavers.left_on(last)} and nobody is registered"
        cites.append(Cite(evidence=(last,), event_date=leavers.left_on(last), text=words))
    if held and not any(owners.holds(item) for item in held):
        last = max(held, key=owners.ceased_on)
        words = f"the last owner ceased on {owners.ceased_on(last)} and nobody is registered"
        cites.append(Cite(evidence=(last,), event_date=owners.ceased_on(last), text=words))
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if listed or held:
        return Answer.absent("the register shows somebody in office or holding the firm", *evidence)
    return Answer.unknown("the register lists nobody, which says nothing about who left")
