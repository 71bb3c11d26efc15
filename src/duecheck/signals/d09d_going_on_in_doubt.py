"""D09d: the firm's own report doubts that it can go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.spans import TWO_YEARS, within


@signal("D09d", reads=("going-concern",))
def going_on_in_doubt(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A yearly or quarterly report says that there is substantial doubt about the firm's going on.

    Why it matters: the firm and its auditor put it in writing under a duty to tell the truth.
    Not the same as: the yearly duty to look whether there is a doubt, a risk that one could
    arise, a doubt overcome; where a later report no longer doubts, the later one counts.
    Ask: "What has changed since that report, and who funds the next twelve months?"
    """
    told = [item for item in evidence if within(item.date_fact("on"), as_of, TWO_YEARS)]
    newest = max(told, key=lambda item: item.date_fact("on") or date.min, default=None)
    if newest is None:
        silent = [item for item in evidence if item.outcome is LookupOutcome.NONE]
        if silent:
            return Answer.absent("no report of two years holds the words", *silent)
        return Answer.unknown("no report was read")
    says = newest.text_fact("says")
    if says == "doubt":
        on = newest.date_fact("on")
        words = f"form {newest.text_fact('form')} of {on} says: “{newest.text_fact('sentence')}”"
        return Answer.present(words, Cite(evidence=(newest,), event_date=on, text=words))
    if says == "not-understood":
        return Answer.unknown(newest.value)
    return Answer.absent(newest.value, newest)
