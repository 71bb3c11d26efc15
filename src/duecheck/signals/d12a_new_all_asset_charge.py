"""D12a: a lender has taken security over everything, after years in which none had any."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import lenders


@signal("D12a", reads=("charge", "registration"), needs=("charge",), whole=("charge",))
def new_all_asset_charge(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A charge over all assets is live that was created in the last two years, after five without any.

    Why it matters: a lender that asks for everything has seen something; suppliers come after it.
    Not the same as: a start-up's first debenture, a charge on one machine or one building, a
    landlord's deposit, a charge that has been satisfied.
    Ask: "What is the new facility for, and what did the bank want to see first?"
    """
    charges = lenders.borrowing(evidence)
    fresh, undecided = lenders.new_all_asset(charges, as_of, lenders.founded_on(evidence))
    if fresh:
        cites = [
            Cite(evidence=(item,), event_date=lenders.created(item), live=True, text=words(item))
            for item in fresh
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if undecided:
        return Answer.unknown("a new charge over all assets, and no record of the years before it")
    if lenders.unsaid(charges, as_of):
        return Answer.unknown("the register does not say what a recent charge covers")
    if any(item.fact("all_assets") is not False for item in lenders.undated(evidence)):
        return Answer.unknown("a live charge that may cover all assets has no day of creation")
    seen = [item for item in evidence if item.kind == "charge"]
    return Answer.absent("no new charge over all assets is live", *seen)


def words(charge: Evidence) -> str:
    """The charge in a sentence."""
    holder = charge.text_fact("holder") or "a holder not named"
    return f"charge over all assets, created {lenders.created(charge)}, held by {holder}"
