"""
The archives of a batch: one run a row, many rows a file, files of bounded size.

    CAPTURES/archive-00001.warc.gz    runs of rows, one behind the other
    CAPTURES/run.warc.gz              what all rows share: settings, rules and tables in force
    CAPTURES/parts/37.warc.gz         a row under way, or broken off: what it asked is not lost
    CAPTURES/ledger.sqlite            where each row's run stands

`duecheck replay CAPTURES/37` rebuilds the report of row 37.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.model.recorder import Call
from duecheck.records.archive import RUN_RECORD, ArchiveWriter
from duecheck.records.members import Damaged, Member, members

LEDGER = "ledger.sqlite"
SHARED = "run.warc.gz"
LARGEST = 256_000_000


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A call that was made before, and the records behind it as they stand in an archive."""

    call: Call
    raw: bytes


class RowArchives:
    """Puts the runs of rows one behind the other, into a new file where one has grown large."""

    def __init__(self, folder: Path, *, largest: int = LARGEST) -> None:
        self.folder = folder
        self._largest = largest
        self._parts = folder / "parts"
        self._parts.mkdir(parents=True, exist_ok=True, mode=0o700)

    def begin(self, row: int, started: datetime) -> tuple[ArchiveWriter, list[Kept]]:
        """The archive of *row* to write, and what an attempt that was broken off had asked."""
        part = self._parts / f"{row}.warc.gz"
        before = self._parts / f"{row}.before.warc.gz"
        kept: list[Kept] = []
        for old in (before, part):
            if old.exists():
                kept += kept_in(old.read_bytes())
        if part.exists():
            # An attempt that was itself broken off early must not cost what the first one had.
            held = before.read_bytes() if before.exists() else b""
            with before.open("wb") as file:
                file.write(held + whole_members(part.read_bytes()))
            part.unlink()
        return ArchiveWriter(part, started=started, ids=None, sync=False), kept

    def end(self, row: int) -> tuple[str, int, int]:
        """Put the finished run of *row* behind the others: file, offset and length."""
        held = (self._parts / f"{row}.warc.gz").read_bytes()
        file = self._current()
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            offset = os.fstat(handle).st_size
            rest = memoryview(held)
            try:
                while rest:
                    rest = rest[os.write(handle, rest) :]
            except OSError:
                # Half a run would stand before all that come later.
                os.ftruncate(handle, offset)
                raise
        finally:
            os.close(handle)
        return file.name, offset, len(held)

    def forget(self, row: int) -> None:
        """The part of *row* is no longer needed: its run is in the ledger."""
        for name in (f"{row}.warc.gz", f"{row}.before.warc.gz"):
            with suppress(FileNotFoundError):
                (self._parts / name).unlink()

    def slice(self, file: str, offset: int, length: int) -> bytes:
        """Records as they stand in a file of finished runs."""
        with (self.folder / file).open("rb") as held:
            held.seek(offset)
            return held.read(length)

    def part_slice(self, row: int, offset: int, length: int) -> bytes:
        """The same of a row under way."""
        return self.slice(f"parts/{row}.warc.gz", offset, length)

    def _current(self) -> Path:
        number = 1
        while (file := self.folder / f"archive-{number:05}.warc.gz").exists():
            if file.stat().st_size < self._largest:
                return file
            number += 1
        return file


def whole_members(held: bytes) -> bytes:
    """*held* up to its last whole record."""
    end = 0
    try:
        for member in members(held):
            end = member.offset
    except Damaged as damage:
        return held[: damage.offset]
    return held if end or held else b""


def kept_in(held: bytes) -> list[Kept]:
    """Every call in an archive that may be cut, each with the records behind it."""
    raws = raws_in(held)
    kept = []
    for member, _ in raws.values():
        if member.uri == f"{RUN_RECORD}call":
            call = Call.model_validate_json(member.payload)
            raw = b"" if call.record is None else raws.get(call.record.id, (None, b""))[1]
            if call.record is None or raw:
                kept.append(Kept(call=call, raw=raw))
    return kept


def raws_in(held: bytes) -> dict[str, tuple[Member, bytes]]:
    """Every whole record by its id with its bytes; a response's are followed by its request's."""
    found: list[Member] = []
    end = len(held)
    try:
        found.extend(members(held))
    except Damaged as damage:
        end = damage.offset
        found = list(_until(held, end))
    ends = [*(member.offset for member in found[1:]), end]
    raws: dict[str, tuple[Member, bytes]] = {}
    for n, member in enumerate(found):
        last = n
        if n + 1 < len(found) and found[n + 1].headers.get("WARC-Concurrent-To") == member.id:
            last = n + 1
        raws[member.id] = member, held[member.offset : ends[last]]
    return raws


def _until(held: bytes, end: int) -> Iterator[Member]:
    return members(held[:end])


def is_row(path: Path) -> bool:
    """Whether *path* means a row of a batch: the name of a number in a folder with a ledger."""
    return path.name.isdecimal() and not path.exists() and (path.parent / LEDGER).is_file()


def row_archive(path: Path) -> bytes:
    """The run of the row that *path* means, with the records that all rows share."""
    folder, row = path.parent, int(path.name)
    with closing(sqlite3.connect(f"file:{folder / LEDGER}?mode=ro", uri=True)) as ledger:
        found = ledger.execute(
            "SELECT file, start, length FROM places WHERE row = ?", [row]
        ).fetchone()
    if found is None:
        raise BadInput(
            str(path),
            "this row asked nobody outside, so nothing was archived for it",
            hint="Its line in the result holds all there is",
        )
    try:
        with (folder / found[0]).open("rb") as file:
            file.seek(found[1])
            own: bytes = file.read(found[2])
        shared = (folder / SHARED).read_bytes()
    except OSError as trouble:
        raise BadInput(str(path), f"cannot be read: {trouble.strerror}") from None
    rest = [raw for member, raw in raws_in(shared).values() if _is_shared(member)]
    return own + b"".join(rest)


def _is_shared(member: Member) -> bool:
    return member.uri.startswith(RUN_RECORD) and member.uri != f"{RUN_RECORD}end"
