"""The nouns of the account file that a person makes: notes, runs, decisions, and their like."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class AccountNote:
    """A dated observation. Without a day, or without channel and address, it is unsourced."""

    account: str
    words: str
    by: str
    at: datetime
    observed_on: date | None = None
    channel: str | None = None
    url: str | None = None
    code: str | None = None
    id: int = 0

    @property
    def sourced(self) -> bool:
        """Whether day and place make it count."""
        return self.observed_on is not None and (self.channel is not None or self.url is not None)


@dataclass(frozen=True, kw_only=True)
class FiledRun:
    """A run filed under an account. `findings` is code -> state and reason, as it was judged."""

    id: str
    account: str | None
    at: datetime
    as_of: date
    purpose: str
    by: str
    archive: str | None
    archive_sha256: str | None
    policy_hash: str
    action: str
    band: str | None
    points: str | None
    coverage: str
    limit: Decimal | None
    requested: Decimal | None
    currency: str | None
    findings: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A person's decision. `state` is final, or awaiting-second where a second must agree."""

    account: str
    action: str
    by: str
    at: datetime
    run_id: str | None = None
    archive_sha256: str | None = None
    policy_hash: str | None = None
    recommended: str | None = None
    limit: Decimal | None = None
    currency: str | None = None
    review_on: date | None = None
    codes: tuple[str, ...] = ()
    override: str | None = None
    second_by: str | None = None
    state: str = "final"
    days_late_before: int | None = None
    audit_count: int = 0
    audit_hash: str = ""
    id: int = 0


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A drafted letter: reasons, dates, and the day by which it must go."""

    account: str
    decision_id: int
    drafted_on: date
    due_on: date
    jurisdiction: str | None
    words: str
    by: str
    id: int = 0


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A lane filled by hand, or a report of an agency or bureau; documents by their digest."""

    account: str
    kind: str
    source: str
    dated_on: date
    by: str
    at: datetime
    lane: str | None = None
    result: str | None = None
    score: str | None = None
    document: str | None = None
    document_sha256: str | None = None
    purpose: str | None = None
    authority: str | None = None
    id: int = 0


@dataclass(frozen=True, kw_only=True)
class TradeReference:
    """A reference asked for, and what it said."""

    account: str
    name: str
    asked_on: date
    chase_on: date
    by: str
    contact: str | None = None
    answered_on: date | None = None
    high_credit: Decimal | None = None
    currency: str | None = None
    terms: str | None = None
    slow_days: int | None = None
    last_sale_on: date | None = None
    id: int = 0


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """An item contested: an invoice, or evidence that is set to 0 until it is reviewed (R-19)."""

    account: str
    item: str
    words: str
    opened_on: date
    by: str
    closed_on: date | None = None
    outcome: str | None = None
    id: int = 0


@dataclass(frozen=True, kw_only=True)
class Authorisation:
    """Leave for one payment on one day, used once. Never a bank detail."""

    id: str
    account: str
    amount: Decimal
    currency: str
    valid_on: date
    given_by: str | None
    recorded_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Imported:
    """One import: what it read, what it added, which columns it dropped."""

    id: int
    kind: str
    file: str
    sha256: str
    at: datetime
    by: str
    mapping: dict[str, str]
    dropped: tuple[str, ...]
    rows_read: int
    added: int
    undone_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class AuditLine:
    """One line of the log. `hash` covers all of it and the hash of the line before."""

    n: int
    at: str
    by: str
    purpose: str
    action: str
    account: str | None
    detail: str
    hosts: str
    previous: str
    hash: str


@dataclass(frozen=True, kw_only=True)
class AuditHead:
    """How many lines the log has and the hash of the last: what later stamps compare with."""

    count: int
    hash: str
