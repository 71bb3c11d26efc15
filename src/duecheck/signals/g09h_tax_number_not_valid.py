"""G09h: the tax number stated is not valid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal

DEAD = frozenset({"invalid", "not registered"})
ALIVE = frozenset({"valid", "active", "exempt"})


@signal("G09h", reads=("identifier-status",))
def tax_number_not_valid(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The tax office says that the VAT number stated is not valid today.

    Why it matters: a firm that trades above the threshold has one, and tax offices end the
    numbers of firms that stopped filing.
    Not the same as: an outage of the check, a mistyped number, a firm below the threshold.
    Ask: "Under which VAT number do you invoice today?"
    """
    vat = [item for item in evidence if item.fact("scheme") == "vat"]
    dead = [item for item in vat if item.text_fact("status") in DEAD]
    if dead:
        cites = [Cite(evidence=(item,), event_date=as_of, text=item.value) for item in dead]
        return Answer.present("; ".join(item.value for item in dead), *cites)
    alive = [item for item in vat if item.text_fact("status") in ALIVE]
    if alive:
        return Answer.absent("the VAT number stated is valid", *alive)
    return Answer.unknown("no tax office said whether the VAT number is valid")
