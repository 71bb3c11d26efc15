"""G09a: the register is waiting for accounts or a statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal

WAITING = {"accounts": "accounts", "confirmation": "the confirmation statement"}


@signal("G09a", reads=("registration",))
def filings_overdue(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The register shows accounts or the yearly statement as overdue.

    Why it matters: books that are late are often books that nobody wants to show.
    Not the same as: a late filing made since, an oversea company without due dates.
    Ask: "When will the accounts be filed, and may we see the draft?"
    """
    for item in evidence:
        late = [name for name in WAITING if item.fact(f"{name}_overdue") is True]
        if late:
            due = [str(item.fact(f"{name}_due") or "a day not told") for name in late]
            words = " and ".join(
                f"{WAITING[name]} due {day} {'are' if name == 'accounts' else 'is'} overdue"
                for name, day in zip(late, due, strict=True)
            )
            return Answer.present(words, Cite(evidence=(item,), event_date=as_of, text=words))
    told = [item for item in evidence if item.fact("accounts_overdue") is False]
    if told:
        return Answer.absent("the register shows nothing overdue", *told)
    return Answer.unknown("no register asked says whether filings are due")
