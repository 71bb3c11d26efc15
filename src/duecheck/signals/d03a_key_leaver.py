"""D03a: one officer left and nobody followed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import leavers


@signal("D03a", reads=("officer",))
def key_leaver(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    An officer on the register left in the last 12 months and nobody took the place within 60 days.

    Why it matters: people who see the figures often leave before the figures are public.
    Not the same as: retirement with a named successor, promotion, a move within the group, or
    the formation agent who leaves on the first day.
    Ask: "Who has taken over the work, and why did they go?"
    """
    listed = leavers.officers(evidence)
    alone = leavers.unreplaced(listed, as_of)
    if alone:
        cites = [
            Cite(evidence=(item,), event_date=leavers.left_on(item), text=left(item))
            for item in alone
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if listed:
        return Answer.absent("nobody left in the last 12 months without a successor", *listed)
    return Answer.absent("the register lists no officers", *evidence)


def left(officer: Evidence) -> str:
    """The departure in a sentence, without more about the person than role and day."""
    role = officer.text_fact("role") or "officer"
    return f"{role} left on {leavers.left_on(officer)}, no successor registered within 60 days"
