"""D03c: the finance chief or controller left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import leavers


@signal("D03c", reads=("officer",))
def finance_chief_left(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The finance chief, controller or treasurer left in the last 12 months without a successor.

    Why it matters: whoever signs the figures is the first to know what they will show.
    Not the same as: a successor in the same role within 60 days, or a bookkeeper's leave.
    Ask: "Who signs off the accounts now?"
    """
    money = [item for item in leavers.officers(evidence) if leavers.keeps_the_money(item)]
    if not money:
        return Answer.unknown("no officer's role names the finance chief")
    gone = list(leavers.unreplaced(money, as_of))
    if not gone:
        return Answer.absent(
            "the finance chief is in office or was followed within 60 days", *money
        )
    cites = [
        Cite(
            evidence=(item,),
            event_date=leavers.left_on(item),
            text=f"{item.text_fact('role')} left {leavers.left_on(item)}, no successor registered",
        )
        for item in gone
    ]
    return Answer.present("; ".join(cite.text for cite in cites), *cites)
