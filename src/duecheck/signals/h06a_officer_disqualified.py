"""H06a: an officer in office is on the register of disqualified directors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence, Stance
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal


@signal("H06a", reads=("disqualification",), whole=("officer",))
def officer_disqualified(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The register of disqualifications bears the name and birth month of an officer in office.

    Why it matters: whoever acts while barred commits an offence, and leaves creditors unpaid.
    Not the same as: a namesake (a person compares the day of birth), a disqualification that
    has run out, or leave of the court to act.
    Ask: nobody, before a person has read the entry.
    """
    barred = [item for item in evidence if item.outcome is LookupOutcome.FOUND]
    if barred:
        cites = [
            # Name and month of birth are not the person: somebody verifies it.
            Cite(
                evidence=(item,),
                event_date=item.date_fact("disqualified_from"),
                stance=Stance.UNNAMED,
                text=item.value,
            )
            for item in barred
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    return Answer.absent("no officer in office is on the register of disqualifications", *evidence)
