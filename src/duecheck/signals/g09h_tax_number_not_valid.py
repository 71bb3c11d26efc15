"""G09h: the tax number stated is not valid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.names import Likeness, likeness

DEAD = frozenset({"invalid", "not registered"})
ALIVE = frozenset({"valid", "active", "exempt"})


@signal("G09h", reads=("identifier-status", "claim"), needs=("identifier-status",))
def tax_number_not_valid(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The tax office says that the VAT number stated is not valid today.

    Why it matters: a firm that trades above the threshold has one, and tax offices end the
    numbers of firms that stopped filing.
    Not the same as: an outage of the check, a mistyped number, a firm below the threshold. A valid
    number whose holder bears another name is no answer: a person compares the two.
    Ask: "Under which VAT number do you invoice today?"
    """
    vat = [item for item in evidence if item.fact("scheme") == "vat"]
    dead = [item for item in vat if item.text_fact("status") in DEAD]
    if dead:
        cites = [Cite(evidence=(item,), event_date=as_of, text=item.value) for item in dead]
        return Answer.present("; ".join(item.value for item in dead), *cites)
    alive = [item for item in vat if item.text_fact("status") in ALIVE]
    others = [name for item in alive if (name := another_name(item, evidence))]
    if others:
        return Answer.unknown(f"the VAT number stated is valid and held by another: {others[0]}")
    if alive:
        return Answer.absent("the VAT number stated is valid", *alive)
    return Answer.unknown("no tax office said whether the VAT number is valid")


def another_name(item: Evidence, evidence: Sequence[Evidence]) -> str | None:
    """The holder's name where it is shown and is none that the applicant states."""
    holder = item.text_fact("name")
    stated = [
        said for one in evidence if one.fact("what") == "name" and (said := one.text_fact("said"))
    ]
    if holder is None or not stated:
        return None
    alike = any(likeness(said, holder) is not Likeness.DIFFERENT for said in stated)
    return None if alike else holder
