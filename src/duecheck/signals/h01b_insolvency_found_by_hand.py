"""H01b: somebody searched for insolvencies by hand, and found one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence, Stance
from duecheck.model.signal import Answer, Cite, signal


@signal("H01b", reads=("lane",))
def insolvency_found_by_hand(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The insolvency lane was filled by hand, and what was filled in is a find.

    Why it matters: a search that found something is no clean search; a person reads it first.
    Not the same as: a search by hand that found nothing, a namesake's case.
    Ask: nobody, before the document has been read.
    """
    found = [item for item in evidence if is_find(item)]
    if found:
        words = "; ".join(item.value for item in found)
        cites = [Cite(evidence=(item,), stance=Stance.UNNAMED, text=item.value) for item in found]
        return Answer.present(words, *cites)
    return Answer.unknown("no find was filled in by hand")


def is_find(item: Evidence) -> bool:
    """Whether *item* fills the insolvency lane with something found."""
    return item.fact("lane") == "insolvency" and item.fact("result") == "found"
