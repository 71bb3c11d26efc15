"""D08d: the firm has a new registered name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.spans import YEAR, within


@signal("D08d", reads=("name-change", "registration"))
def name_changed(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The registered name changed in the last 12 months.

    Why it matters: a new name may hide an old record, or come with a new owner.
    Not the same as: a rebrand that keeps owners, number and bank; the number tells.
    Ask: "Why the new name, and is it the same company number and tax number?"
    """
    changes = [item for item in evidence if item.kind == "name-change"]
    recent = [item for item in changes if within(item.date_fact("on"), as_of, YEAR)]
    if recent:
        cites = [
            Cite(evidence=(item,), event_date=item.date_fact("on"), text=sentence(item))
            for item in recent
        ]
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if any(item.outcome is LookupOutcome.FOUND and item.fact("on") is None for item in changes):
        return Answer.unknown("the register names an earlier name without the day it changed")
    if changes or any(item.fact("authority") is True for item in evidence):
        return Answer.absent("the registered name has not changed in the last 12 months", *evidence)
    return Answer.unknown("no register that keeps former names was read")


def sentence(change: Evidence) -> str:
    """The change in a sentence."""
    return f"registered name changed on {change.text_fact('on')} from {change.text_fact('old')}"
