"""What every command on the account file shares: where it is, who works on it, what time it is."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from duecheck.errors import BadInput, Refused
from duecheck.intake.amounts import amount
from duecheck.intake.days import day
from duecheck.model.text import clean
from duecheck.records.store.opening import Store, opened

Data = Annotated[Path | None, typer.Option("--data", help="Data folder (also DUECHECK_DATA).")]
By = Annotated[str | None, typer.Option("--by", help="Who does this; your login otherwise.")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="The day this is done; today otherwise.")]


@dataclass(frozen=True)
class Work:
    """An open account file, who works on it, the moment and the day."""

    store: Store
    by: str
    now: datetime
    day: date


def who(by: str | None) -> str:
    """The name that the audit log keeps: as given, else the login."""
    if by is not None and clean(by):
        return clean(by)
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


@contextmanager
def at_the_desk(
    data: Path | None, *, by: str | None = None, as_of: str | None = None
) -> Iterator[Work]:
    """Open the account file. A refusal inside is written to the audit log before it goes on."""
    if data is not None:
        os.environ["DUECHECK_DATA"] = str(data)
    now = datetime.now(UTC).replace(microsecond=0)
    today = now.date() if as_of is None else day("--as-of", as_of)
    with opened(now=now) as store:
        work = Work(store=store, by=who(by), now=now, day=today)
        try:
            yield work
        except Refused as refusal:
            with store.change(f"refused {refusal.rule}", by=work.by, now=now) as log:
                log.purpose = "guardrail"
            raise


def day_of(option: str, said: str | None) -> date | None:
    """The day an option names, or None where it was not given."""
    return None if said is None else day(option, said)


def past_day(option: str, said: str | None, today: date) -> date | None:
    """The same, refused where it is still to come: nothing is seen ahead (B4)."""
    found = day_of(option, said)
    if found is not None and found > today:
        raise BadInput(option, f"{found} is after {today}", hint="Nothing is seen ahead")
    return found


def amount_given(option: str, said: str | None) -> Decimal | None:
    """The amount an option names, or None where it was not given."""
    return None if said is None else amount(option, said)


def currency_given(said: str | None) -> str | None:
    """Three capital letters, or None; BadInput otherwise."""
    if said is None:
        return None
    code = said.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise BadInput("--currency", f"{said!r} is no currency", hint="Write EUR")
    return code
