"""What a visit needs: questions, gaps, warnings, the outcome. Pure; words stand in `visit.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from duecheck import discover
from duecheck.errors import BadInput
from duecheck.model.account import LedgerLine, LineKind
from duecheck.model.account_file import Dispute
from duecheck.model.visit import Visit

STALE = timedelta(days=7)
OUTCOME = timedelta(days=30)
LONGEST_REPORT = 450
REP = re.compile(r"(?i)\b(?:sales|rep|representative|account\s+manager|key\s+account)\b")
FINANCE = re.compile(
    r"(?i)\b(?:financ\w*|cfo|account(?:s|ant|ing)|bookkeep\w*|controller|treasur\w*|payables?|"
    r"credit|ledger)\b"
)


def table() -> dict[str, Any]:
    """The words of visits."""
    return discover.table("portfolio", "visit.toml")


def reason(said: str) -> str:
    """The reason *said*; BadInput lists the four."""
    known = table()["reason"]
    if said.strip().lower() not in known:
        told = "; ".join(f"{name} ({entry['title']})" for name, entry in known.items())
        raise BadInput("--reason", f"{said!r} is none", hint=f"One of {told}")
    return said.strip().lower()


def questions(why: str, signs: Iterable[str], disputes: Sequence[Dispute]) -> dict[str, list[str]]:
    """Heading -> questions: the reason's, one for each sign present, invoicing, finance, plans."""
    words = table()
    return {
        "What we came for": list(words["reason"][why]["questions"]),
        "What we noticed": [words["sign"][sign] for sign in signs if sign in words["sign"]],
        "Invoices": [*dict.fromkeys(disputed(disputes)), *words["questions"]["invoicing"]],
        "Finances": list(words["questions"]["finance"]),
        "Plans": list(words["questions"]["plans"]),
    }


def disputed(disputes: Sequence[Dispute]) -> Iterator[str]:
    """Yield one question for each dispute, by the first pattern that meets its words."""
    for each in disputes:
        for entry in table()["dispute"]:
            if re.search(entry["pattern"], each.words or each.item):
                yield entry["asks"].format(item=each.item)
                break


def gaps(visit: Visit, sales_rep: str | None) -> list[str]:
    """What is missing among the people: the rep on our side, finance on theirs."""
    found = []
    own_rep = sales_rep is not None and any(sales_rep.lower() in g.lower() for g in visit.going)
    if not own_rep and not any(REP.search(each) for each in visit.going):
        who = f" ({sales_rep})" if sales_rep else ""
        found.append(f"go with or brief the account's rep{who}")
    if not any(FINANCE.search(each) for each in visit.meeting):
        found.append("GAP: nobody from finance is on the list of people to meet")
    return found


def stale(ledger: Sequence[LedgerLine], imported: date | None, today: date) -> list[str]:
    """Warnings on what the folder rests on: a ledger older than seven days heads it."""
    if imported is None and not ledger:
        return ["WARNING: there is no ledger on file; ask the books before you go"]
    newest = imported or max(line.dated_on for line in ledger)
    if today - newest > STALE:
        days = (today - newest).days
        return [f"WARNING: the ledger is {days} days old (of {newest}); bring it up to date first"]
    return []


def outcome(visit: Visit, ledger: Sequence[LedgerLine], today: date) -> str | None:
    """Whether they paid within 30 days of the visit: the fact alone, no cause is claimed."""
    if visit.held_on is None:
        return None
    until = visit.held_on + OUTCOME
    paid = [
        line
        for line in ledger
        if line.kind is LineKind.PAYMENT and visit.held_on < line.dated_on <= min(until, today)
    ]
    if paid:
        total: dict[str, Any] = {}
        for line in paid:
            total[line.currency] = total.get(line.currency, 0) + abs(line.amount)
        sums = ", ".join(f"{currency} {amount:,.2f}" for currency, amount in sorted(total.items()))
        return f"paid within 30 days of the visit: {sums} (a fact, not a cause)"
    if today <= until:
        return f"not paid yet; the 30 days after the visit end on {until}"
    return "not paid within 30 days of the visit (a fact, not a cause)"


def words_in(text: str) -> int:
    """How many words *text* has."""
    return len(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text))


def town_of(site: str | None) -> str:
    """The town of an address, as far as it can be told: the part before the postcode, or all."""
    if not site:
        return "the site"
    found = [part.strip() for part in re.split(r"[,\n]", site) if part.strip()]
    named = [part for part in found if not any(c.isdigit() for c in part)]
    return named[-1] if named else found[-1]
