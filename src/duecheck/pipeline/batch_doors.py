"""
The doors of a batch: one live door and one set of lists for all rows, one archive for each row.

A question that any row has put to a source is not put again on the same day: the row that needs
it too is handed the answer, with its bytes, into its own archive. A row that was broken off is
handed its own answers first. A failure is not shared: the next row asks again.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from duecheck.fetch.secrecy import secrets_of
from duecheck.guardrails.secrecy import redact
from duecheck.model.door import Ask, Door, Names, Page
from duecheck.model.evidence import Record
from duecheck.model.recorder import Call, Exchange, call_key
from duecheck.records.archive import ArchiveWriter
from duecheck.records.batch_ledger import Capture
from duecheck.records.members import members
from duecheck.records.opened import OpenedArchive, Stored
from duecheck.records.replay import ReplayDoor
from duecheck.records.row_archives import Kept, RowArchives
from duecheck.records.row_ledger import RowLedger

Asked = tuple[str, str]
Seen = TypeVar("Seen", Page, Names)
LISTED = "GET list:"


@dataclass(kw_only=True)
class RowState:
    """A row under way: its archive, and what it has asked or had asked before it was cut off."""

    row: int
    writer: ArchiveWriter
    kept: dict[Asked, Kept]
    counts: Counter[Asked] = field(default_factory=Counter)
    asked: dict[Asked, tuple[Call, int]] = field(default_factory=dict)
    written: Counter[Asked] = field(default_factory=Counter)
    exchanges: dict[str, int] = field(default_factory=dict)

    def put(self, call: Call, length: int) -> None:
        """Write a call under its own count, and remember what it was answered."""
        asked = call.source, call.key
        self.counts[asked] += 1
        own = call.model_copy(update={"nth": self.counts[asked]})
        self.asked.setdefault(asked, (own, length))
        if own.nth > self.written[asked]:
            self.written[asked] = own.nth
            self.writer.call(own)

    def again(self) -> None:
        """The row is gathered once more, from its beginning: what is asked again is not written."""
        self.counts.clear()

    def recorder(self) -> RowRecorder:
        """The recorder of the row under way."""
        return RowRecorder()

    @property
    def questions(self) -> int:
        """How many different questions went beyond this machine's lists, asked or handed over."""
        return sum(1 for _, key in self.asked if not key.startswith(LISTED))


_ROW: ContextVar[RowState] = ContextVar("the row under way")


class RowRecorder:
    """Meets `model.recorder.Recorder`: writes into the archive of whichever row asks."""

    def exchange(self, exchange: Exchange) -> tuple[Record, str]:
        """Write request and response."""
        return self._written(lambda writer: writer.exchange(exchange))

    def names(self, name: str, rdtype: str, answer: str, at: datetime) -> tuple[Record, str]:
        """Write a DNS answer."""
        return self._written(lambda writer: writer.names(name, rdtype, answer, at))

    def listed(self, address: str, payload: bytes, at: datetime) -> tuple[Record, str]:
        """Write what a list answered."""
        return self._written(lambda writer: writer.listed(address, payload, at))

    def call(self, call: Call) -> None:
        """Write how a call ended."""
        state = _ROW.get()
        length = 0 if call.record is None else state.exchanges.get(call.record.id, 0)
        state.put(call, length)

    def document(self, name: str, value: dict[str, Any]) -> tuple[Record, str]:
        """Write one of the run's own records."""
        return _ROW.get().writer.document(name, value)

    def _written(self, write: Callable[[ArchiveWriter], tuple[Record, str]]) -> tuple[Record, str]:
        state = _ROW.get()
        record, digest = write(state.writer)
        state.exchanges[record.id] = state.writer.size - record.offset
        return record, digest


def take_row(state: RowState) -> None:
    """From here on, in this task and those it starts, *state* is the row under way."""
    _ROW.set(state)


class Answers:
    """What the rows of a batch were answered, so that nobody is asked twice."""

    def __init__(self, ledger: RowLedger, archives: RowArchives) -> None:
        self._ledger = ledger
        self._archives = archives
        self._under_way: dict[Asked, asyncio.Future[None]] = {}
        self._recent: dict[Asked, RowState] = {}

    async def once(self, asked: Asked, ask: Callable[[], Awaitable[Seen]]) -> Seen | Kept:
        """What was answered to *asked* by whichever row, else what *ask* is answered now."""
        while True:
            waiting = self._under_way.get(asked)
            if waiting is not None:
                await asyncio.wait([waiting])
                continue
            if (kept := self._before(asked)) is not None:
                return kept
            mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._under_way[asked] = mine
            state = _ROW.get()
            try:
                seen = await ask()
                self._recent[asked] = state
                return seen
            finally:
                del self._under_way[asked]
                mine.set_result(None)

    def _before(self, asked: Asked) -> Kept | None:
        state = self._recent.get(asked)
        if state is not None:
            call, length = state.asked[asked]
            offset = 0 if call.record is None else call.record.offset
            return Kept(call=call, raw=self._archives.part_slice(state.row, offset, length))
        found = self._ledger.capture(*asked)
        if found is None:
            return None
        call = Call.model_validate_json(found.call)
        return Kept(call=call, raw=self._archives.slice(found.file, found.start, found.length))

    def captures(self, state: RowState, file: str, start: int) -> list[Capture]:
        """What *state* was answered, as it stands once its archive lies at *start* of *file*."""
        return [
            Capture(
                source=source,
                key=key,
                file=file,
                start=start + (0 if call.record is None else call.record.offset),
                length=length,
                call=call.model_dump_json(),
            )
            for (source, key), (call, length) in state.asked.items()
            if call.outcome is None and not key.startswith(LISTED)
        ]

    def forget(self, state: RowState) -> None:
        """The ledger has what *state* was answered."""
        for asked in [key for key, one in self._recent.items() if one is state]:
            del self._recent[asked]


class SharedDoor:
    """Meets `model.door.Door` for one row: its own answers, those of other rows, then outside."""

    def __init__(self, outside: Door, state: RowState, answers: Answers) -> None:
        self._outside = outside
        self._state = state
        self._answers = answers

    async def get(self, source: str, ask: Ask) -> Page:
        """Read one address, once for all rows."""
        raw = call_key(ask.method, ask.url, ask.params, ask.body)
        key = redact(raw, secrets_of(ask, self.key(source)))
        found = await self._seen((source, key), lambda: self._outside.get(source, ask))
        if isinstance(found, Page):
            return found
        call, opened = self._opened(found, raw)
        page = await ReplayDoor(opened).get(source, ask)
        return replace(page, record=call.record or page.record)

    async def resolve(self, source: str, name: str, rdtype: str) -> Names:
        """Ask the name servers, once for all rows."""
        key = f"dns:{name}?type={rdtype}"
        found = await self._seen((source, key), lambda: self._outside.resolve(source, name, rdtype))
        if isinstance(found, Names):
            return found
        call, opened = self._opened(found, key)
        names = await ReplayDoor(opened).resolve(source, name, rdtype)
        return replace(names, record=call.record or names.record)

    async def _seen(self, asked: Asked, ask: Callable[[], Awaitable[Seen]]) -> Seen | Kept:
        state = self._state
        if (own := state.asked.get(asked)) is not None:
            # Asked before by this row: answered from its own archive, good or bad.
            call, length = own
            return Kept(call=call, raw=self._own(call, length))
        if (kept := state.kept.get(asked)) is not None:
            return kept
        return await self._answers.once(asked, ask)

    def _own(self, call: Call, length: int) -> bytes:
        if call.record is None:
            return b""
        with self._state.writer.path.open("rb") as part:
            part.seek(call.record.offset)
            return part.read(length)

    def _opened(self, kept: Kept, raw_key: str) -> tuple[Call, OpenedArchive]:
        """The answer written into this row's archive, and an archive that replays just it."""
        call, state = kept.call, self._state
        if (call.source, call.key) not in state.asked and call.record is not None:
            record, _ = state.writer.copied(kept.raw, call.record.id, call.sha256)
            call = call.model_copy(update={"record": record})
        state.put(call, len(kept.raw))
        stored = {
            member.id: Stored(headers=member.http, payload=member.payload)
            for member in members(kept.raw)
            if member.kind == "response"
        }
        opened = OpenedArchive(path=state.writer.path, stored=stored)
        opened.calls.append(call.model_copy(update={"key": raw_key, "nth": 1}))
        return call, opened

    def key(self, source: str) -> str | None:
        """The user's key for this source, or None."""
        return self._outside.key(source)

    def has_contact(self) -> bool:
        """Whether the settings name a contact."""
        return self._outside.has_contact()

    def option(self, source: str, name: str) -> str | None:
        """A source's own setting in force, or None."""
        return self._outside.option(source, name)

    def now(self) -> datetime:
        """The run's clock, UTC."""
        return self._outside.now()
