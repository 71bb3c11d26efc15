"""H02b: somebody looked the firm up on the register by hand, and it is not there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence, Stance
from duecheck.model.signal import Answer, Cite, signal


@signal("H02b", reads=("lane",))
def register_empty_by_hand(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The register lane was filled by hand with "none": the firm was looked for and is not there.

    Why it matters: there may be nobody to owe the money.
    Not the same as: a sole trader whose register is a licence board, a name spelt differently.
    Ask: "Under which name and number are you registered, and where?"
    """
    empty = [item for item in evidence if is_empty(item)]
    if empty:
        words = "; ".join(item.value for item in empty)
        cites = [Cite(evidence=(item,), stance=Stance.UNNAMED, text=item.value) for item in empty]
        return Answer.present(words, *cites)
    return Answer.unknown("no empty search of the register was filled in by hand")


def is_empty(item: Evidence) -> bool:
    """Whether *item* fills the register lane with "none"."""
    return item.fact("lane") == "register" and item.fact("result") == "none"
