"""Consent to be written to, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

PURPOSES = ("fraud", "servicing", "collecting", "important")


@dataclass(frozen=True, kw_only=True)
class Consent:
    """Leave for one address and named purposes, with its proof: who signed what, when."""

    account: str
    address: str
    purposes: tuple[str, ...]
    wording: str
    signer: str
    given_on: date
    document: str
    by: str
    at: datetime
    role: str | None = None
    document_sha256: str | None = None
    source: str | None = None
    id: int = 0


@dataclass(frozen=True, kw_only=True)
class OptOut:
    """That somebody said stop: which address, when, in which words."""

    account: str | None
    address: str
    told_on: date
    words: str
    by: str
    at: datetime
    id: int = 0
