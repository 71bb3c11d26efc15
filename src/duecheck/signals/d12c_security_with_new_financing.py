"""D12c: security over everything and a new lender came together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence, Stance
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings, lenders
from duecheck.reading.spans import within

TOGETHER_DAYS = 90


@signal(
    "D12c",
    reads=("charge", "registration", "securities-filing", "note"),
    needs=("charge",),
    whole=("charge",),
)
def security_with_new_financing(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A new charge over all assets stands within 90 days of a change of bank or new financing.

    Why it matters: one lender leaves and the next takes everything: the two say more together.
    Not the same as: a planned refinancing with a named bank at a better rate.
    Ask: "Which bank left, and what did the new one ask for?"
    """
    charges = lenders.borrowing(evidence)
    founded = lenders.founded_on(evidence)
    fresh, undecided = lenders.new_all_asset(charges, as_of, founded)
    events = [
        (item, lenders.created(item)) for item in lenders.new_holders(charges, as_of, founded)
    ]
    events += [
        (item, filings.filed(item))
        for item in filings.reporting(evidence, filings.AGREEMENT)
        if filings.is_new_financing(item)
    ]
    events += [
        (item, item.event_date)
        for item in evidence
        if item.event_date is not None
        and item.stance is not Stance.VOID
        and str(item.fact("code")).startswith("D01")
    ]
    secured = [x for x in lenders.extraordinary(charges) if not lenders.satisfied(x)]
    cites = [
        Cite(
            evidence=(charge, item),
            live=True,
            text=f"security of {lenders.created(charge)} came with new financing of {day}",
        )
        for charge in unique([*fresh, *secured])
        for item, day in events
        if within(day, as_of, lenders.NEW_DAYS)
        and item.id != charge.id
        and abs((day - lenders.created(charge)).days) <= TOGETHER_DAYS
    ]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if undecided or lenders.unsaid(charges, as_of) or lenders.undated(evidence):
        return Answer.unknown("a charge that may be new security over everything is not understood")
    seen = [item for item in evidence if item.kind == "charge"]
    return Answer.absent("no new charge over all assets came with new financing", *seen)


def unique(charges: Sequence[Evidence]) -> list[Evidence]:
    """Each charge once: one over all assets may be extraordinary too."""
    return list({charge.id: charge for charge in charges}.values())
