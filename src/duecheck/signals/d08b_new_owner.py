"""D08b: everybody who owned the firm is gone and somebody new holds it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import owners


@signal("D08b", reads=("owner",))
def new_owner(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    Every registered owner of before has ceased, and only owners new within 12 months are left.

    Why it matters: you would be lending to strangers on somebody else's record.
    Not the same as: the same owner registered again, or a new owner beside one who stays (D08a).
    Ask: "Who are the new owners, and what did they pay for the firm with?"
    """
    change = owners.change(evidence, as_of)
    if change is not None and not change.stayed:
        words = f"all owners of before ceased; new ones registered, the last step on {change.on}"
        return Answer.present(
            words, Cite(evidence=(*change.gone, *change.new), event_date=change.on, text=words)
        )
    return Answer.absent("an owner of before is still registered, or none was exchanged", *evidence)
