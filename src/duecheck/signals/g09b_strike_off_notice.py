"""G09b: the register has published a notice that it will strike the firm off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.spans import TWO_YEARS, within

OPEN_STAGES = frozenset({"first", "proposed", "voluntary", "final"})
CLOSED = "discontinued"


@signal("G09b", reads=("strike-off", "registration"))
def strike_off_notice(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A notice to strike the firm off the register is open.

    Why it matters: unless somebody objects, the firm will cease to exist in months.
    Not the same as: a notice discontinued after a late filing, which is common.
    Ask: "Do you know of the notice, and what has been filed since?"
    """
    notices = sorted(
        (item for item in evidence if is_notice(item)),
        key=lambda item: (item.date_fact("on") or date.min, item.text_fact("stage") == CLOSED),
    )
    if notices and notices[-1].text_fact("stage") in OPEN_STAGES:
        last = notices[-1]
        day = last.date_fact("on")
        if day is not None and not within(day, as_of, TWO_YEARS):
            return Answer.unknown(f"a strike-off notice of {day} shows no end: ask the register")
        words = f"{last.text_fact('stage')} strike-off notice of {day or 'an unknown day'}, open"
        return Answer.present(words, Cite(evidence=(last,), event_date=day or as_of, text=words))
    proposed = [
        item for item in evidence if "strike-off" in (item.text_fact("status_detail") or "")
    ]
    if proposed and not notices:
        words = "the register says that striking off is proposed"
        return Answer.present(words, Cite(evidence=(proposed[0],), event_date=as_of, text=words))
    seen = [item for item in evidence if item.kind == "strike-off"]
    if notices or any(item.outcome is LookupOutcome.NONE for item in seen):
        return Answer.absent("no strike-off notice is open", *seen)
    return Answer.unknown("the register's notices were not read")


def is_notice(item: Evidence) -> bool:
    """Whether *item* is a notice that was found, of a stage we know."""
    return item.kind == "strike-off" and item.text_fact("stage") in OPEN_STAGES | {CLOSED}
