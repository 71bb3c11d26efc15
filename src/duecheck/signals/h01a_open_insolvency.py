"""H01a: a register shows the firm in insolvency proceedings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence, Stance
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading import filings


@signal(
    "H01a", reads=("insolvency-case", "registration", "securities-filing", "court-case", "lane")
)
def open_insolvency(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A register or the firm's own report to its regulator shows an open insolvency.

    Why it matters: new credit now is credit to an estate; a person and counsel decide.
    Not the same as: the members' own solvent winding-up, a case concluded years ago, a namesake.
    Ask: nobody, before the register's entry has been read.
    """
    cases = [item for item in evidence if item.kind == "insolvency-case"]
    open_ = [
        item for item in cases if item.fact("open") is True and item.fact("solvent") is not True
    ]
    cites = [
        Cite(
            evidence=(item,),
            event_date=begun(item),
            # A case of a kind we do not know may be a solvent one: a person verifies it.
            stance=None if item.fact("solvent") is False else Stance.UNNAMED,
            text=item.value,
        )
        for item in open_
    ]
    if not cites and not any(solvent_now(item) for item in cases):
        cites = [
            Cite(evidence=(item,), event_date=item.event_date, text=item.value)
            for item in evidence
            if item.kind == "registration" and item.text_fact("status") == "insolvent"
        ]
    cites += [
        Cite(evidence=(item,), event_date=item.event_date, text=item.value)
        for item in evidence
        if item.kind == "court-case" and is_own_bankruptcy(item)
    ]
    cites += [reported(steps) for steps in filings.bankruptcy_cases(evidence)[-1:]]
    if cites:
        return Answer.present("; ".join(cite.text for cite in cites), *cites)
    if any(not understood(item) for item in cases):
        return Answer.unknown("the register shows a case whose kind or state is not understood")
    looked = [item for item in evidence if searched(item)]
    if looked:
        return Answer.absent("no open insolvency where it was looked for", *looked)
    return Answer.unknown("no authority on insolvency answered")


def solvent_now(case: Evidence) -> bool:
    """Whether the case is the members' own winding-up and still goes on."""
    return case.fact("solvent") is True and case.fact("open") is not False


def is_own_bankruptcy(case: Evidence) -> bool:
    """Whether the docket is an open bankruptcy of the firm itself, not of its debtor."""
    return (
        case.fact("role") == "debtor"
        and case.fact("type") == "bankruptcy"
        and case.fact("stage") == "open"
    )


def understood(case: Evidence) -> bool:
    """Whether a case that is not open is known well enough to rule it out."""
    ended = case.fact("open") is False or case.fact("solvent") is True
    return case.outcome is LookupOutcome.NONE or ended


def begun(case: Evidence) -> date | None:
    """The first day the case names."""
    return case.date_fact("petitioned_on") or case.date_fact("started_on")


def reported(steps: Sequence[Evidence]) -> Cite:
    """The firm's own reports of one bankruptcy case, with what its later steps read as."""
    first, later = steps[0], steps[1:]
    left = next((x for x in later if filings.CONTROL in filings.items(x)), None)
    # The day and the exit come first: page 1 has room for little more.
    words = f"reported {filings.filed(first)}"
    words += f", exit {filings.filed(left)} inferred" if left else ""
    words += " (8-K item 1.03, bankruptcy or receivership, by the firm itself)"
    for step in later:
        reads = ", read as its exit (inferred)" if filings.CONTROL in filings.items(step) else ""
        words += f"; {filings.filed(step)} is a later step of the same case{reads}"
    if later:
        words += "; it stands until a person clears it"
    return Cite(evidence=(first,), event_date=filings.filed(first), stance=Stance.FACT, text=words)


def searched(item: Evidence) -> bool:
    """Whether *item* shows that an authority was asked: a case, none, or a search by hand."""
    if item.kind == "insolvency-case":
        # A source that is no authority says so of its own "none", which then is no comfort.
        return item.outcome is not LookupOutcome.NONE or item.fact("authority") is not False
    return (
        item.kind == "lane"
        and item.fact("lane") == "insolvency"
        and (item.fact("result") == "none" or item.outcome is LookupOutcome.NONE)
    )
