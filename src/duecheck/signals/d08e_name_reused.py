"""D08e: a notice says that the name of a liquidated firm is used again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.spans import TWO_YEARS, within


@signal("D08e", reads=("name-reuse",))
def name_reused(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A notice of the last two years says that a director goes on under a liquidated firm's name.

    Why it matters: the old firm's creditors were left behind, and the same people trade on.
    Not the same as: a business bought whole from an insolvency practitioner and paid for, which
    is what the notice is there to allow.
    Ask: "What became of the firm before, and who was paid?"
    """
    recent = [item for item in evidence if within(item.date_fact("on"), as_of, TWO_YEARS)]
    if recent:
        cites = [
            Cite(evidence=(item,), event_date=item.date_fact("on"), text=item.value)
            for item in recent
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    return Answer.unknown("no notice of the last two years, and no register that excludes one")
