"""
The door that answers from an archive: the same questions get the same answers, without network.

Calls are answered in the order they were asked, per source and question. A question the archive
does not hold (it was cut, or asked by a newer source) is a failed look-up and says so.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import Literal

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask, Names, Page
from duecheck.model.evidence import Record
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.recorder import Call, call_key
from duecheck.reading.decode import NotDecoded, decode
from duecheck.records.opened import OpenedArchive

STAND_IN = "REDACTED"
LARGEST_BODY = 256_000_000


class ReplayDoor:
    """A Door over an opened archive."""

    def __init__(self, archive: OpenedArchive) -> None:
        self._archive = archive
        self._settings = archive.documents.get("settings", {})
        self._waiting: defaultdict[tuple[str, str], list[Call]] = defaultdict(list)
        for call in sorted(archive.calls, key=lambda call: call.nth, reverse=True):
            self._waiting[call.source, call.key].append(call)

    async def get(self, source: str, ask: Ask) -> Page:
        """The archived page; LookupFailed as it failed then."""
        key = call_key(ask.method, ask.url, ask.params, ask.body)
        call, record = self._next(source, key, ask.url)
        stored = self._archive.stored.get(record.offset)
        if stored is None:
            raise self._lost(source, call.address or ask.url, call.sha256)
        try:
            body = decode(
                stored.payload, stored.headers.get("content-encoding", ""), limit=LARGEST_BODY
            )
        except NotDecoded:
            body = stored.payload
        return Page(
            url=call.address,
            final_url=call.final_url,
            status=call.status,
            headers=stored.headers,
            body=body,
            sha256=call.sha256,
            retrieved_at=call.at,
            record=record,
            absent=call.absent,
        )

    async def resolve(self, source: str, name: str, rdtype: str) -> Names:
        """The archived DNS answer; LookupFailed as it failed then."""
        call, record = self._next(source, f"dns:{name}?type={rdtype}", f"dns:{name}?type={rdtype}")
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

    def _next(self, source: str, key: str, address: str) -> tuple[Call, Record]:
        waiting = self._waiting.get((source, key))
        if not waiting:
            raise self._lost(source, address, "")
        call = waiting.pop()
        if call.outcome is not None and call.reason is not None:
            raise LookupFailed(
                call.outcome, call.reason, address=call.address or address, detail=call.detail
            )
        if call.record is None:
            raise self._lost(source, address, call.sha256)
        return call, call.record

    def _lost(self, source: str, address: str, digest: str) -> LookupFailed:
        erased = self._archive.erased.get(digest) if digest else None
        if erased is not None:
            return LookupFailed(
                LookupOutcome.BLOCKED, Reason.POLICY, address=address, detail=f"erased {erased}"
            )
        return LookupFailed(
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            address=address,
            detail=f"{source}: not in the archive",
        )

    def key(self, source: str) -> str | None:
        """A stand-in where a key was set then; the key itself is not archived."""
        entry = self._settings.get("sources", {}).get(source, {})
        return STAND_IN if entry.get("key") == "set" else None

    def has_contact(self) -> bool:
        """Whether a contact was set then."""
        return bool(self._settings.get("fetch", {}).get("contact") == "set")

    def option(self, source: str, name: str) -> str | None:
        """The source's own setting of then."""
        entry = self._settings.get("sources", {}).get(source, {})
        value = entry.get("options", {}).get(name)
        return value if isinstance(value, str) else None

    def now(self) -> datetime:
        """The archived clock."""
        started = self._archive.documents.get("clock", {}).get("started", "1970-01-01T00:00:00Z")
        return datetime.fromisoformat(str(started)).astimezone(UTC)
