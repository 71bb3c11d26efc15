"""
Current reports (form 8-K) to the US securities regulator, read by their item numbers.

The items are explained at https://www.sec.gov/files/form8-k.pdf. Amendments (8-K/A) report
an event a second time and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.reading.spans import TWO_YEARS

AGREEMENT = "1.01"
TERMINATION = "1.02"
BANKRUPTCY = "1.03"
OBLIGATION = "2.03"
ACCELERATION = "2.04"
EXIT = "2.05"
IMPAIRMENT = "2.06"
LISTING = "3.01"
AUDITOR = "4.01"
NON_RELIANCE = "4.02"
CONTROL = "5.01"
DEPARTURE = "5.02"
VOTE = "5.07"
FINANCING = frozenset({AGREEMENT, OBLIGATION})


def filings(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The securities filings that were found, whatever their form."""
    return [
        item
        for item in evidence
        if item.kind == "securities-filing" and item.outcome is LookupOutcome.FOUND
    ]


def items(filing: Evidence) -> frozenset[str]:
    """The item numbers of a current report; empty for other forms."""
    stated = filing.fact("items")
    return frozenset(stated) if isinstance(stated, tuple) else frozenset()


def filed(filing: Evidence) -> date:
    """The day it was filed; `date.min` where none is given."""
    return filing.date_fact("on") or filing.event_date or date.min


def reporting(evidence: Iterable[Evidence], item: str) -> list[Evidence]:
    """Current reports that carry *item*, oldest first, each accession once, amendments left out."""
    once: dict[str, Evidence] = {}
    for filing in filings(evidence):
        amended = (filing.text_fact("form") or "").upper().endswith("/A")
        if item in items(filing) and not amended and filed(filing) != date.min:
            once.setdefault(filing.text_fact("accession") or f"{filed(filing)}{filing.id}", filing)
    return sorted(once.values(), key=lambda filing: (filed(filing), filing.id))


def answered(evidence: Iterable[Evidence]) -> bool:
    """Whether the regulator's index was read, also where it holds nothing that bears on credit."""
    return any(item.kind == "securities-filing" for item in evidence)


def departures(evidence: Iterable[Evidence]) -> list[Evidence]:
    """
    Current reports of item 5.02, oldest first, without those of a yearly meeting.

    One filed with the results of a vote (item 5.07) tells of elections and pay plans.
    """
    return [report for report in reporting(evidence, DEPARTURE) if VOTE not in items(report)]


def is_new_financing(filing: Evidence) -> bool:
    """An agreement entered into and an obligation created, in one report."""
    return items(filing) >= FINANCING


def bursts(reports: Sequence[Evidence], days: int) -> list[list[Evidence]]:
    """Runs of two or more *reports*, oldest first, each within *days* of the run's first."""
    runs: list[list[Evidence]] = []
    for report in reports:
        if runs and filed(report) - filed(runs[-1][0]) <= timedelta(days=days):
            runs[-1].append(report)
        else:
            runs.append([report])
    return [run for run in runs if len(run) > 1]


def bankruptcy_cases(evidence: Iterable[Evidence]) -> list[list[Evidence]]:
    """
    Reports of item 1.03 grouped into cases, oldest first.

    One within 24 months of the one before is a later step of the same case (plan,
    confirmation, emergence), not a new petition.
    """
    cases: list[list[Evidence]] = []
    for report in reporting(evidence, BANKRUPTCY):
        if cases and (filed(report) - filed(cases[-1][-1])).days <= TWO_YEARS:
            cases[-1].append(report)
        else:
            cases.append([report])
    return cases
