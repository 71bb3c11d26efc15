"""May this order go out? An answer from the firm's own records alone, with every reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duecheck.model.account import AccountStatus
from duecheck.model.account_file import Decided
from duecheck.reading.own_account import OwnRecords
from duecheck.reading.own_events import money, new_values
from duecheck.reading.own_ledger import large_order, position

STOPPING = {
    AccountStatus.HOLD: "the account is on hold",
    AccountStatus.COLLECTION: "the account is in collection",
    AccountStatus.CLOSED: "the account is closed",
    AccountStatus.APPLICANT: "the application is not decided",
    AccountStatus.NOT_UNDERSTOOD: "the account's status in the books was not understood",
}
NO_CREDIT = {"cash", "refer", "decline"}


@dataclass(frozen=True, kw_only=True)
class Release:
    """The answer, why not, and what to look at although it may go."""

    currency: str
    balance: Decimal
    limit: Decimal | None
    stops: tuple[str, ...]
    looks: tuple[str, ...]

    @property
    def granted(self) -> bool:
        """Whether the order may go."""
        return not self.stops


def release(
    records: OwnRecords,
    decisions: tuple[Decided, ...],
    *,
    order: Decimal,
    currency: str,
    as_of: date,
) -> Release:
    """Balance, limit, past due and holds against *order*, in one currency; none is converted."""
    account = records.account
    where = position(records.ledger, as_of)
    mine = [each for each in where.open if each.invoice.currency == currency]
    balance = sum((each.left for each in mine), Decimal(0))
    final = next((each for each in reversed(decisions) if each.state == "final"), None)
    limit = account.limit if final is None or final.limit is None else final.limit
    stops = []
    if account.status in STOPPING:
        stops.append(STOPPING[account.status])
    if final is not None and final.action in NO_CREDIT:
        stops.append(f"decision {final.id} of {final.at:%Y-%m-%d} is {final.action}")
    if any(each.state == "awaiting-second" for each in decisions):
        stops.append("a decision waits for a second person")
    if limit is None:
        stops.append("no credit limit is set")
    elif account.currency is not None and account.currency != currency:
        stops.append(f"the limit is in {account.currency}, the order in {currency}")
    elif balance + order > limit:
        stops.append(
            f"{money(balance, currency)} open and {money(order, currency)} ordered exceed the "
            f"limit of {money(limit, currency)}"
        )
    late = where.past_due()
    stops += [f"{money(amount, unit)} is past due" for unit, amount in sorted(late.items())]
    looks = [note.text for note in new_values(records.seen, as_of) if "Verify" in note.text]
    large = large_order(records.ledger, as_of, asked=(order, currency))
    if large is not None and large.on == as_of and large.amount == order:
        looks.append(
            f"G15: the order is {order / large.usual:.1f} times the usual "
            f"{money(large.usual, currency)}; ask what it is for"
        )
    other = sorted({each.invoice.currency for each in where.open} - {currency})
    if other:
        looks.append(f"more is open in {', '.join(other)}; currencies are not summed")
    return Release(
        currency=currency,
        balance=balance,
        limit=limit,
        stops=tuple(stops),
        looks=tuple(looks),
    )
