"""D12b: a lender holds security of a kind that lenders to sound firms seldom ask for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import lenders


@signal("D12b", reads=("charge",))
def extraordinary_security(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A charge names extraordinary security: a life policy, book debts sold, a second rank.

    Why it matters: it is what is left to give when the ordinary security is used up.
    Not the same as: a life policy under a state loan scheme to a one-owner firm, an account held
    for a pension scheme, a deposit for a landlord.
    Ask: "Why did the lender want that, and since when?"
    """
    charges = [item for item in lenders.extraordinary(evidence) if not lenders.satisfied(item)]
    if charges:
        cites = [
            Cite(
                evidence=(item,),
                event_date=item.date_fact("created_on"),
                live=True,
                text=words(item),
            )
            for item in charges
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    return Answer.absent("no live charge names extraordinary security", *evidence)


def words(charge: Evidence) -> str:
    """The security in the deed's own words."""
    created = charge.date_fact("created_on") or "an unknown day"
    return f"“{charge.text_fact('extraordinary')}” secured to a lender on {created}"
