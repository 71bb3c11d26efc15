"""D07a: a winding-up petition or a suit over money owed, and no order has followed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.spans import TWO_YEARS, within

ELSEWHERE = "suppliers' claims are kept by courts, which the insolvency register does not show"


@signal("D07a", reads=("insolvency-case", "court-case", "lane"))
def winding_up_petition(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    Somebody the firm owes has asked a court to wind it up, or sues it for money on a contract.

    Why it matters: a petition is the last step of a supplier who has stopped believing.
    Not the same as: a petition dismissed or withdrawn (it counts for little), the members' own
    solvent winding-up, or an order already made, which is a hard stop of its own; a suit that the
    firm itself brings, or one over insurance, employment, injury or a lease.
    Ask: "What is the petition about, and when is it heard?"
    """
    cases = [item for item in evidence if item.kind == "insolvency-case"]
    petitions = [item for item in cases if is_bare_petition(item)]
    recent = [item for item in petitions if within(latest(item), as_of, TWO_YEARS)]
    suits = [item for item in evidence if is_suit_for_debt(item, as_of)]
    if recent or suits:
        cites = [*(cite(item) for item in once(recent)), *(cite_suit(item) for item in suits)]
        return Answer.present("; ".join(item.text for item in cites), *cites)
    if any(not over(item) for item in petitions):
        return Answer.unknown("a petition older than two years shows no later step: ask the court")
    searched = [item for item in evidence if courts_searched(item)]
    if searched:
        return Answer.absent("the courts were searched by hand and nothing was found", *searched)
    return Answer.unknown(f"no open petition among what was read; {ELSEWHERE}")


def is_bare_petition(case: Evidence) -> bool:
    """Whether the case has a petition, is not solvent, and no order or appointment followed."""
    return (
        case.date_fact("petitioned_on") is not None
        and case.date_fact("started_on") is None
        and case.fact("solvent") is not True
    )


def is_suit_for_debt(case: Evidence, as_of: date) -> bool:
    """Whether the firm is sued over money owed, and it goes on or ended within two years."""
    ended = case.date_fact("ended_on")
    return (
        case.kind == "court-case"
        and case.fact("role") == "defendant"
        and case.fact("type") == "civil"
        and case.fact("debt") is True
        and (ended is None or within(ended, as_of, TWO_YEARS))
    )


def cite_suit(case: Evidence) -> Cite:
    """The suit as a scored item: an open one does not decay, an ended one counts for little."""
    done = case.fact("stage") == "ended"
    day = case.date_fact("ended_on") if done else case.date_fact("filed_on")
    return Cite(evidence=(case,), event_date=day, ended=done, live=not done, text=case.value)


def once(petitions: Sequence[Evidence]) -> list[Evidence]:
    """Each petition once, where register and gazette tell the same of it."""
    told: dict[tuple[str | None, bool], Evidence] = {}
    for item in petitions:
        told.setdefault((item.text_fact("petitioned_on"), over(item)), item)
    return list(told.values())


def latest(case: Evidence) -> date | None:
    """The petition's day, or the day it ended."""
    return case.date_fact("ended_on") or case.date_fact("petitioned_on")


def over(case: Evidence) -> bool:
    """Whether the petition was dismissed or withdrawn."""
    return case.date_fact("ended_on") is not None or case.fact("open") is False


def cite(case: Evidence) -> Cite:
    """The petition as a scored item: open ones do not decay, ended ones count for little."""
    filed = case.date_fact("petitioned_on")
    words = f"winding-up petition filed {filed}, " + ("ended" if over(case) else "open")
    return Cite(
        evidence=(case,),
        event_date=latest(case) if over(case) else filed,
        ended=over(case),
        live=not over(case),
        text=words,
    )


def courts_searched(item: Evidence) -> bool:
    """Whether the user searched the courts by hand and found nothing."""
    return (
        item.kind == "lane"
        and item.fact("lane") == "courts"
        and (item.fact("result") == "none" or item.outcome is LookupOutcome.NONE)
    )
