"""
What the account file holds, as nouns: the one place that asks it questions.

Every function takes the open store and gives nouns of `model.account` and `model.account_file`
in a stable order. Nothing here judges.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import TypeVar

from duecheck.errors import UnknownAccount
from duecheck.model.account import (
    Account,
    Contact,
    LedgerLine,
    Promise,
    ReturnedMail,
    SeenValue,
)
from duecheck.model.account_file import (
    AccountNote,
    Attachment,
    Authorisation,
    Decided,
    Dispute,
    FiledRun,
    Imported,
    Notice,
    TradeReference,
)
from duecheck.records.store.database import Value
from duecheck.records.store.opening import Store
from duecheck.records.store.shape import amount_of, columns, read

T = TypeVar("T")


def rows_of(
    store: Store, noun: type[T], table: str, rest: str = "", values: Sequence[Value] = ()
) -> Iterator[T]:
    """Every *noun* of *table* that *rest* (our own SQL) leaves, in its order."""
    sql = f"SELECT {', '.join(columns(noun))} FROM {table} {rest}"  # noqa: S608 (our own names)
    return (read(noun, row) for row in store.database.rows(sql, values))


def account(store: Store, id: str) -> Account:
    """The account *id*; UnknownAccount with the three nearest ids."""
    for found in rows_of(store, Account, "accounts", "WHERE id = ?", [id]):
        return found
    known = {
        str(each).lower(): str(each) for (each,) in store.database.rows("SELECT id FROM accounts")
    }
    if id.lower() in known:
        raise UnknownAccount(id, nearest=(known[id.lower()],))
    near = get_close_matches(id.lower(), known, n=3, cutoff=0.3)
    raise UnknownAccount(id, nearest=tuple(known[each] for each in near))


def accounts(store: Store, *, merged: bool = False) -> Iterator[Account]:
    """Every account by id, those merged into another left out."""
    return rows_of(
        store, Account, "accounts", f"{'' if merged else 'WHERE merged_into IS NULL '}ORDER BY id"
    )


def ledger(store: Store, account: str | None = None) -> Iterator[LedgerLine]:
    """Ledger lines of one account, or of all (by account): by day, then as they came."""
    if account is None:
        return rows_of(store, LedgerLine, "ledger_lines", "ORDER BY account, dated_on, id")
    return rows_of(
        store, LedgerLine, "ledger_lines", "WHERE account = ? ORDER BY dated_on, id", [account]
    )


def balances(store: Store, account: str | None = None) -> dict[str, dict[str, Decimal]]:
    """Account -> currency -> what it owes (signed, to the thousandth); never summed across."""
    where, values = ("WHERE account = ? ", [account]) if account is not None else ("", [])
    sql = (
        "SELECT account, currency, CAST(SUM(amount_milli) AS INTEGER) FROM ledger_lines "  # noqa: S608
        f"{where}GROUP BY account, currency ORDER BY account, currency"
    )
    if store.database.dialect == "postgres":
        sql = sql.replace("AS INTEGER", "AS BIGINT")
    found: dict[str, dict[str, Decimal]] = {}
    for owner, currency, total in store.database.rows(sql, values):
        found.setdefault(str(owner), {})[str(currency)] = amount_of(int(total or 0))
    return found


def ledger_totals(store: Store, as_of: date) -> dict[str, Decimal]:
    """Currency -> what all accounts owe by the lines up to *as_of*; those merged are left out."""
    sql = (
        "SELECT l.currency, CAST(SUM(l.amount_milli) AS BIGINT) FROM ledger_lines l "
        "JOIN accounts a ON a.id = l.account "
        "WHERE l.dated_on <= ? AND a.merged_into IS NULL GROUP BY l.currency ORDER BY l.currency"
    )
    return {
        str(currency): amount_of(int(total or 0))
        for currency, total in store.database.rows(sql, [as_of.isoformat()])
    }


def promises(store: Store, account: str) -> list[Promise]:
    """The promise log by the day promised."""
    return list(
        rows_of(store, Promise, "promises", "WHERE account = ? ORDER BY due_on, id", [account])
    )


def contacts(store: Store, account: str) -> list[Contact]:
    """The contact log by day."""
    return list(
        rows_of(store, Contact, "contacts", "WHERE account = ? ORDER BY dated_on, id", [account])
    )


def returned_mail(store: Store, account: str) -> list[ReturnedMail]:
    """What came back, by day."""
    return list(
        rows_of(
            store, ReturnedMail, "mail", "WHERE account = ? ORDER BY returned_on, id", [account]
        )
    )


def notes(store: Store, account: str) -> list[AccountNote]:
    """Notes as they were taken."""
    return list(rows_of(store, AccountNote, "notes", "WHERE account = ? ORDER BY id", [account]))


def seen_values(store: Store, account: str) -> list[SeenValue]:
    """Banks, signatories, addresses, phones by the day they were seen."""
    return list(
        rows_of(
            store,
            SeenValue,
            "seen_values",
            "WHERE account = ? ORDER BY what, seen_on, id",
            [account],
        )
    )


def disputes(store: Store, account: str) -> list[Dispute]:
    """Disputes, open and closed."""
    return list(rows_of(store, Dispute, "disputes", "WHERE account = ? ORDER BY id", [account]))


def runs(store: Store, account: str) -> list[FiledRun]:
    """Runs filed under the account, oldest first."""
    return list(rows_of(store, FiledRun, "runs", "WHERE account = ? ORDER BY at, id", [account]))


def decisions(store: Store, account: str | None = None) -> list[Decided]:
    """Decisions, oldest first, of one account or of all."""
    if account is None:
        return list(rows_of(store, Decided, "decisions", "ORDER BY id"))
    return list(rows_of(store, Decided, "decisions", "WHERE account = ? ORDER BY id", [account]))


def notices(store: Store, account: str) -> list[Notice]:
    """Letters drafted."""
    return list(rows_of(store, Notice, "notices", "WHERE account = ? ORDER BY id", [account]))


def attachments(store: Store, account: str) -> list[Attachment]:
    """Lanes filled by hand and reports attached."""
    return list(
        rows_of(store, Attachment, "attachments", "WHERE account = ? ORDER BY id", [account])
    )


def references(store: Store, account: str) -> list[TradeReference]:
    """References asked for, and what they said."""
    return list(
        rows_of(
            store, TradeReference, "trade_references", "WHERE account = ? ORDER BY id", [account]
        )
    )


def authorisations(store: Store, account: str) -> list[Authorisation]:
    """Authorisations of single payments."""
    return list(
        rows_of(
            store,
            Authorisation,
            "authorisations",
            "WHERE account = ? ORDER BY recorded_at",
            [account],
        )
    )


def imports(store: Store) -> list[Imported]:
    """Every import, oldest first."""
    return list(rows_of(store, Imported, "imports", "ORDER BY id"))
