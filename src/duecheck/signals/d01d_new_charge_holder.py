"""D01d: a lender that held no charge before holds one now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import lenders
from duecheck.reading.spans import YEAR, within


@signal("D01d", reads=("charge", "registration"), needs=("charge",), whole=("charge",))
def new_charge_holder(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A lender that held no charge over the firm before has registered one in the last 12 months.

    Why it matters: a firm that changes or adds a lender may have been asked to leave by the
    old one, or may be borrowing to fill a hole.
    Not the same as: a rent deposit, a pension scheme's account, another arm of the same bank,
    the first debenture of a new firm, or a refinancing at a better rate.
    Ask: "Who banks for you now, since when, and what made you change?"
    """
    charges = lenders.borrowing(evidence)
    recent = [item for item in charges if within(lenders.created(item), as_of, YEAR)]
    fresh = lenders.new_holders(charges, as_of, lenders.founded_on(evidence))
    if fresh:
        cites = [
            Cite(evidence=(item,), event_date=lenders.created(item), text=registered(item))
            for item in fresh
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if (why := cannot_compare(evidence, charges, recent)) is not None:
        return Answer.unknown(why)
    if recent:
        return Answer.absent(
            "the charges of the last 12 months are held by lenders known before", *recent
        )
    seen = [item for item in evidence if item.kind == "charge"]
    return Answer.absent("no charge securing borrowing was created in the last 12 months", *seen)


def cannot_compare(
    evidence: Sequence[Evidence], charges: Sequence[Evidence], recent: Sequence[Evidence]
) -> str | None:
    """What the register leaves out so that no answer is possible, or None."""
    if lenders.undated(evidence):
        return "a live charge does not say when it was created"
    if recent and any(item.text_fact("holder") is None for item in charges):
        return "a charge of the last 12 months cannot be compared: a holder is not named"
    if recent and recent[0] is charges[0] and lenders.founded_on(evidence) is None:
        return "the first charge of the firm, and nothing says how old the firm is"
    return None


def registered(charge: Evidence) -> str:
    """The event in a sentence."""
    return (
        f"{charge.text_fact('holder')} registered a charge on {lenders.created(charge)}, its first"
    )
