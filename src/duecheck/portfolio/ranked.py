"""Who needs attention, who does not, and who can be sold more: three lists in a fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from duecheck.model.account_file import FiledRun
from duecheck.portfolio.group import GROUPS, PROMPT, Placed

ATTENTION = ("stopped", "promise-breaker", "slipping", "process-late", "erratic")
CLEAR = "clear"
INSOLVENCY_UNKNOWN = "U02"
ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Seller:
    """A customer with room under its limit."""

    placed: Placed
    unused: Decimal
    currency: str


def past_due(one: Placed) -> dict[str, Decimal]:
    """What is past due, by currency."""
    return one.profile.past_due


def attention(all_: Sequence[Placed]) -> list[Placed]:
    """
    Those whose group, key exposure or a past-due sum asks for a person, the most pressing first.

    By group, then by the largest past-due sum (amounts of different currencies are not compared:
    the currency's name decides), then by id: the same input gives the same order.
    """
    asked = [one for one in all_ if one.group in ATTENTION or (one.key and past_due(one))]
    return sorted(asked, key=_pressing)


def _pressing(one: Placed) -> tuple[int, str, Decimal, str]:
    due = past_due(one)
    currency = min(due, key=lambda c: (-due[c], c)) if due else "~"
    return GROUPS.index(one.group), currency, -due.get(currency, ZERO), one.profile.id


def quiet(all_: Sequence[Placed]) -> list[Placed]:
    """Those who need nobody: prompt, nothing past due, not key."""
    return [one for one in all_ if one.group == PROMPT and not past_due(one) and not one.key]


def room_to_sell(all_: Sequence[Placed]) -> list[Seller]:
    """
    Customers to be invited to order again: band clear, and part of the limit unused.

    Never one whose insolvency lane nobody has answered, nor one that is stopped or slipping.
    """
    found = []
    for one in all_:
        run, limit, currency = one.profile.run, one.profile.limit, one.profile.currency
        if run is None or run.band != CLEAR or not run.coverage or not insolvency_known(run):
            continue
        if limit is None or currency is None or one.group in ATTENTION or past_due(one):
            continue
        unused = limit - one.profile.owes.get(currency, ZERO)
        if unused > 0:
            found.append(Seller(placed=one, unused=unused, currency=currency))
    return sorted(found, key=lambda s: (s.currency, -s.unused, s.placed.profile.id))


def insolvency_known(run: FiledRun) -> bool:
    """Whether the run names no unknown insolvency lane; a run that names no lanes knows none."""
    return bool(run.findings) and INSOLVENCY_UNKNOWN not in run.findings
