"""
Everything duecheck raises on purpose. Each carries facts and builds its own message.

    DuecheckError
    ├── BadInput            the user's input is malformed             exit 2
    ├── UnknownAccount      no account of that id                     exit 4
    ├── Refused             a guardrail refuses to produce anything   exit 5
    ├── StoreTrouble        the account file cannot be used now       exit 1
    ├── LookupFailed        one look-up has no answer; the run goes on
    └── Unreadable          an answer came and is not understood; the run goes on

The message says what happened, to what, and what to do.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duecheck.model.lookup import LookupOutcome, Reason

# The disk is full, the quota used, the file too large, or the file system cannot be written to.
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)


class DuecheckError(Exception):
    """Base of all expected errors. `exit_code` is what the command ends with."""

    exit_code = 1


class BadInput(DuecheckError):
    """A value, option, file or setting is malformed. `field` names it as the user wrote it."""

    exit_code = 2

    def __init__(self, field: str, problem: str, *, hint: str = "") -> None:
        self.field = field
        self.problem = problem
        self.hint = hint
        super().__init__(f"{field}: {problem}" + (f". {hint}" if hint else ""))


class UnknownAccount(DuecheckError):
    """An account id that is not in the account file."""

    exit_code = 4

    def __init__(self, account: str, *, nearest: tuple[str, ...] = ()) -> None:
        self.account = account
        self.nearest = nearest
        near = f" Nearest: {', '.join(nearest)}." if nearest else ""
        super().__init__(f"No account {account!r}.{near}")


class Refused(DuecheckError):
    """A guardrail refuses. `rule` is its id in domain terms, e.g. R-06."""

    exit_code = 5

    def __init__(self, rule: str, why: str, *, instead: str) -> None:
        self.rule = rule
        self.why = why
        self.instead = instead
        super().__init__(f"Refused under {rule}: {why}. Instead: {instead}")


class StoreTrouble(DuecheckError):
    """The account file cannot be used now: disk full, server away, another writer for too long."""

    def __init__(self, where: str, problem: str, *, hint: str = "") -> None:
        self.where = where
        self.problem = problem
        super().__init__(f"{where}: {problem}" + (f". {hint}" if hint else ""))


class LookupFailed(DuecheckError):
    """
    One look-up ended without an answer. Sources let it pass; `Inquiry.question` records it.

    `outcome` is never found or none: a failure is not an answer.
    """

    def __init__(
        self, outcome: LookupOutcome, reason: Reason, *, address: str, detail: str = ""
    ) -> None:
        self.outcome = outcome
        self.reason = reason
        self.address = address
        self.detail = detail
        super().__init__(f"{address}: {outcome} ({reason})" + (f", {detail}" if detail else ""))


class Unreadable(DuecheckError):
    """An answer arrived whose shape or value is not understood; it is named, never guessed."""

    def __init__(self, what: str, *, seen: str) -> None:
        self.what = what
        self.seen = seen
        super().__init__(f"{what}: not understood ({seen[:120]!r})")
