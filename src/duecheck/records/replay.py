"""
The door that answers from an archive: the same questions get the same answers, without network.

Calls are answered in the order they were asked, per source and question. A question the archive
does not hold (it was cut, or is asked by a newer source) is a failed look-up and says so.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any, Literal

from duecheck.errors import LookupFailed
from duecheck.guardrails.secrecy import REDACTED
from duecheck.model.door import Ask, Names, Page
from duecheck.model.evidence import Record
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.recorder import Call, call_key
from duecheck.reading.decode import NotDecoded, decode
from duecheck.records.opened import OpenedArchive

LARGEST_BODY = 512_000_000


class ReplayDoor:
    """Meets `model.door.Door` over an opened archive."""

    def __init__(self, archive: OpenedArchive) -> None:
        self._archive = archive
        self._settings: dict[str, Any] = archive.documents.get("settings", {})
        self._calls = {(call.source, call.key, call.nth): call for call in archive.calls}
        self._asked: Counter[tuple[str, str]] = Counter()

    async def get(self, source: str, ask: Ask) -> Page:
        """The archived page; LookupFailed as it failed then."""
        key = call_key(ask.method, ask.url, ask.params, ask.body)
        call, record = self._next(source, key, ask.url)
        stored = self._archive.stored.get(record.id)
        if stored is None:
            raise _lost(call.address)
        codings = stored.headers.get("content-encoding", "")
        try:
            body = decode(stored.payload, codings, limit=LARGEST_BODY)
        except NotDecoded:
            raise _lost(call.address) from None
        return Page(
            url=call.address,
            final_url=call.final_url,
            status=call.status,
            headers=dict(stored.headers),
            body=body,
            sha256=call.sha256,
            retrieved_at=call.at,
            record=record,
            absent=call.absent,
        )

    async def resolve(self, source: str, name: str, rdtype: str) -> Names:
        """The archived DNS answer; LookupFailed as it failed then."""
        key = f"dns:{name}?type={rdtype}"
        call, record = self._next(source, key, key)
        status: Literal["noerror", "nxdomain"] = (
            "nxdomain" if call.dns_status == "nxdomain" else "noerror"
        )
        return Names(
            name=name,
            rdtype=rdtype,
            status=status,
            values=call.dns_values,
            sha256=call.sha256,
            retrieved_at=call.at,
            record=record,
        )

    def key(self, source: str) -> str | None:
        """A stand-in where a key was set then; the key itself is not archived."""
        return REDACTED if self._source(source).get("key") == "set" else None

    def has_contact(self) -> bool:
        """Whether a contact was set then."""
        return bool(self._settings.get("fetch", {}).get("contact") == "set")

    def option(self, source: str, name: str) -> str | None:
        """The source's own setting of then."""
        own = self._source(source)
        value = own.get("base_url") if name == "base_url" else own.get("options", {}).get(name)
        return value if isinstance(value, str) else None

    def now(self) -> datetime:
        """The archived clock, UTC."""
        started = self._archive.documents.get("clock", {}).get("started", "1970-01-01T00:00:00Z")
        return datetime.fromisoformat(str(started)).astimezone(UTC)

    def _source(self, source: str) -> dict[str, Any]:
        return dict(self._settings.get("sources", {}).get(source, {}))

    def _next(self, source: str, key: str, address: str) -> tuple[Call, Record]:
        """The next call of this question that had an answer, and where the answer stands."""
        self._asked[source, key] += 1
        call = self._calls.get((source, key, self._asked[source, key]))
        if call is None:
            raise _lost(address)
        if call.outcome is not None and call.reason is not None:
            raise LookupFailed(call.outcome, call.reason, address=call.address, detail=call.detail)
        erased = self._archive.erased.get(call.sha256)
        if erased is not None:
            raise LookupFailed(
                LookupOutcome.BLOCKED,
                Reason.POLICY,
                address=call.address,
                detail=f"erased {erased}",
            )
        if call.record is None:
            raise _lost(call.address)
        return call, call.record


def _lost(address: str) -> LookupFailed:
    return LookupFailed(
        LookupOutcome.FAILED, Reason.UNREADABLE, address=address, detail="not in the archive"
    )
