"""What a row of an import says, before anybody knows whether it is new."""

from __future__ import annotations

from dataclasses import dataclass, field

from duecheck.model.account import Account, Contact, LedgerLine, Promise, ReturnedMail, SeenValue

Entry = LedgerLine | Promise | Contact | ReturnedMail


@dataclass(frozen=True, kw_only=True)
class Keyed:
    """
    An entry with the key by which a later import knows it again.

    `own` says that the key comes from a number of the books; without one, equal rows of one file
    are told apart by how often they stand there.
    """

    entry: Entry
    key: str
    own: bool


@dataclass(frozen=True, kw_only=True)
class Draft:
    """
    One row: whose it is (`account` or, without a code, `name`), its entries, what was odd.

    `master` holds what the row says of the account itself; `extra` the columns nothing reads.
    """

    row: int
    account: str | None
    name: str | None
    entries: tuple[Keyed, ...] = ()
    seen: tuple[SeenValue, ...] = ()
    master: Account | None = None
    extra: dict[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """A row that is not taken, and why."""

    row: int
    why: str
