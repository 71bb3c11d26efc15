"""D10d: the register itself doubts the registered office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal

MARKS = {
    "default_address": "the registered office is the register's own default address",
    "undeliverable": "the register marks the registered office as undeliverable",
    "disputed": "the register marks the registered office as disputed",
}


@signal("D10d", reads=("registered-office",))
def registered_office_in_question(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The register marks the registered office as its default address, disputed or undeliverable.

    Why it matters: post from courts and creditors reaches nobody, and striking off often follows.
    Not the same as: an office moved to an accountant's, or a move that was announced.
    Ask: "Where does post reach you today, and when was the register told?"
    """
    cites = [
        Cite(evidence=(item,), event_date=item.event_date or as_of, live=True, text=words)
        for item in evidence
        for mark, words in MARKS.items()
        if item.fact(mark) is True
    ]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), cites[0])
    told = [item for item in evidence if any(item.fact(mark) is False for mark in MARKS)]
    if told:
        return Answer.absent("the register raises no doubt about the registered office", *told)
    return Answer.unknown("no register asked says whether its post is delivered")
