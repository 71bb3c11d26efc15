"""
The account file read through once, customer by customer, in memory that does not grow with it.

Every table is read in the order of its account, so that one pass joins them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from duecheck.model.account import (
    Account,
    Contact,
    LedgerLine,
    Promise,
    ReturnedMail,
    SeenValue,
)
from duecheck.model.account_file import Decided, Dispute, FiledRun
from duecheck.records.store import read
from duecheck.records.store.opening import Store
from duecheck.records.store.read import accounts, rows_of


class Owned(Protocol):
    """Anything that belongs to an account."""

    @property
    def account(self) -> str | None:
        """The account's id."""


T = TypeVar("T", bound=Owned)


@dataclass(frozen=True, kw_only=True)
class Customer:
    """One account with its rows, each in the order of its day."""

    account: Account
    lines: Sequence[LedgerLine]
    promises: Sequence[Promise]
    contacts: Sequence[Contact]
    mail: Sequence[ReturnedMail]
    seen: Sequence[SeenValue]
    disputes: Sequence[Dispute]
    runs: Sequence[FiledRun]
    decisions: Sequence[Decided]


class Following(Generic[T]):
    """Rows ordered by account, handed out account by account as the accounts go by."""

    def __init__(self, rows: Iterator[T]) -> None:
        self._rows = rows
        self._next: T | None = next(rows, None)

    def of(self, account: str) -> list[T]:
        """The rows of *account*, which must be asked for in the order of the rows."""
        found: list[T] = []
        while self._next is not None and self._next.account == account:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found


def customers(store: Store) -> Iterator[Customer]:
    """Every account with its rows, by id, as the store was at the first of them."""
    with store.database.reading():
        lines = Following(
            rows_of(store, LedgerLine, "ledger_lines", "ORDER BY account, dated_on, id")
        )
        promised = Following(rows_of(store, Promise, "promises", "ORDER BY account, due_on, id"))
        spoken = Following(rows_of(store, Contact, "contacts", "ORDER BY account, dated_on, id"))
        back = Following(rows_of(store, ReturnedMail, "mail", "ORDER BY account, returned_on, id"))
        seen = Following(all_seen(store))
        disputed = Following(rows_of(store, Dispute, "disputes", "ORDER BY account, id"))
        filed = Following(
            rows_of(store, FiledRun, "runs", "WHERE account IS NOT NULL ORDER BY account, at, id")
        )
        decided = Following(rows_of(store, Decided, "decisions", "ORDER BY account, id"))
        # Merged accounts are read, too: their rows stand in the same order and must be passed.
        for account in accounts(store, merged=True):
            customer = Customer(
                account=account,
                lines=lines.of(account.id),
                promises=promised.of(account.id),
                contacts=spoken.of(account.id),
                mail=back.of(account.id),
                seen=seen.of(account.id),
                disputes=disputed.of(account.id),
                runs=filed.of(account.id),
                decisions=decided.of(account.id),
            )
            if account.merged_into is None:
                yield customer


def customer_of(store: Store, id: str) -> Customer:
    """The same of one account; UnknownAccount where there is none."""
    account = read.account(store, id)
    return Customer(
        account=account,
        lines=list(read.ledger(store, account.id)),
        promises=read.promises(store, account.id),
        contacts=read.contacts(store, account.id),
        mail=read.returned_mail(store, account.id),
        seen=read.seen_values(store, account.id),
        disputes=read.disputes(store, account.id),
        runs=read.runs(store, account.id),
        decisions=read.decisions(store, account.id),
    )


def all_contacts(store: Store) -> Iterator[Contact]:
    """Every contact logged."""
    return rows_of(store, Contact, "contacts", "ORDER BY id")


def all_seen(store: Store) -> Iterator[SeenValue]:
    """Every value a customer was seen to use."""
    return rows_of(store, SeenValue, "seen_values", "ORDER BY account, what, seen_on, id")
