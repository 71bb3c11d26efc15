"""Public leads to assets after a judgment: what was seen, where, when. Counsel decides the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from duecheck.model.account import SeenValue
from duecheck.model.account_file import AccountNote
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.noun import Noun
from duecheck.model.text import Text, quote
from duecheck.reading.profiles import is_person

WORDS = re.compile(
    r"(?i)\b(?:property|land|building|house|warehouse|yard|vans?|trucks?|lorr(?:y|ies)|vehicles?|cars?|"
    r"boat|machine\w*|plant|equipment|stock|excavators?|cranes?|lathe|forklifts?|shares?|royalt\w+|"
    r"contract|customer|invoices?)\b"
)
BY_HAND = (
    "land register",
    "vehicle register",
    "filings of secured parties",
    "named customers who owe it money",
    "adverts of stock and plant",
)
KINDS = ("charge", "offer", "site-notice", "owner", "parent")


class Lead(Noun):
    """One lead: what, from whom, where, when."""

    what: Text
    source: str
    url: str
    on: date | None


def leads(
    evidence: Iterable[Evidence], seen: Sequence[SeenValue], notes: Iterable[AccountNote]
) -> list[Lead]:
    """Every public lead on file, newest first; nothing from a person's own page."""
    found = [*from_evidence(evidence), *banks(seen), *noted(notes)]
    return sorted(found, key=lambda each: (str(each.on or ""), each.what), reverse=True)


def from_evidence(evidence: Iterable[Evidence]) -> Iterator[Lead]:
    """Yield charges (what the bank found worth taking), plant on offer, holdings."""
    for item in evidence:
        if item.kind in KINDS and item.outcome is LookupOutcome.FOUND and item.match.m >= 0.75:
            on = item.event_date or (item.retrieved_at.date() if item.retrieved_at else None)
            yield Lead(what=item.value, source=item.source, url=item.url or "", on=on)


def banks(seen: Sequence[SeenValue]) -> Iterator[Lead]:
    """Yield the bank named on its own remittances; the name alone, never a number."""
    for value in seen:
        if value.what == "bank":
            yield Lead(
                what=f"bank on its own remittance: {value.value}", source="own records",
                url="own file", on=value.seen_on,
            )  # fmt: skip


def noted(notes: Iterable[AccountNote]) -> Iterator[Lead]:
    """Yield dated public observations that name something of worth."""
    for note in notes:
        public = note.url is not None and note.observed_on is not None
        if public and not is_person(note.url or "") and WORDS.search(note.words):
            yield Lead(
                what=quote(note.words), source=f"note of {note.by}", url=note.url or "",
                on=note.observed_on,
            )  # fmt: skip
