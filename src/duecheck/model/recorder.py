"""
What `fetch` hands to the archive, and what replay reads back: exchanges, names, calls.

A call is one `Door.get` or `Door.resolve` of a source, whatever it took (redirects, retries,
robots). Its record says how it ended; replay answers from calls alone, in order per key.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from duecheck.model.evidence import Record
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.noun import Noun


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """
    One request and its response on the wire. `url` is in names, never a rerouted address.

    `payload` is the body after transfer-coding and before content-decoding. Values of headers
    named in `secret_headers`, and every string in `secrets`, are written as REDACTED.
    """

    method: str
    url: str
    request_headers: tuple[tuple[str, str], ...]
    request_body: bytes
    status: int
    reason_phrase: str
    response_headers: tuple[tuple[str, str], ...]
    payload: bytes
    at: datetime
    truncated: bool = False
    secret_headers: tuple[str, ...] = ()
    secrets: tuple[str, ...] = field(default=(), repr=False)


class Call(Noun):
    """How one call through the door ended. `key` names the question; `nth` counts its repeats."""

    source: str
    key: str
    nth: int
    outcome: LookupOutcome | None = None
    reason: Reason | None = None
    detail: str = ""
    address: str = ""
    final_url: str = ""
    status: int = 0
    absent: bool = False
    record: Record | None = None
    sha256: str = ""
    at: datetime
    elapsed_ms: int = 0
    attempts: int = 1
    dns_status: str = ""
    dns_values: tuple[str, ...] = ()


def call_key(method: str, url: str, params: tuple[tuple[str, str], ...], body: bytes) -> str:
    """The name of an HTTP call: method, address and question, before any rerouting."""
    query = "&".join(f"{name}={value}" for name, value in params)
    asked = f"{url}?{query}" if query else url
    return f"{method} {asked}" + (f" {body.decode('utf-8', 'replace')}" if body else "")


class Recorder(Protocol):
    """The archive as the doors see it. Every method returns with the record flushed to disk."""

    def exchange(self, exchange: Exchange) -> tuple[Record, str]:
        """Write request and response; the response's record and its payload sha256 (hex)."""
        ...

    def names(self, name: str, rdtype: str, answer: str, at: datetime) -> tuple[Record, str]:
        """Write a DNS answer as a `dns:` record; its record and sha256."""
        ...

    def listed(self, address: str, payload: bytes, at: datetime) -> tuple[Record, str]:
        """Write what a local list answered, as JSON; its record and sha256."""
        ...

    def call(self, call: Call) -> None:
        """Write how a call ended; also the calls that never had a response."""
        ...

    def document(self, name: str, value: dict[str, Any]) -> tuple[Record, str]:
        """Write one of the run's own records (input, settings, rules, clock) as JSON."""
        ...
