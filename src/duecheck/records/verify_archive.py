"""
Checks the records of an archive one by one against their own hashes, past every damage.

A replay stops at the first damage; whoever asks what of an archive still stands wants to know of
every record. After a damage the next record is looked for by its first bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.records.archive import CLOSING, RUN_RECORD
from duecheck.records.members import Damaged, Member, members
from duecheck.records.row_archives import is_row, row_archive

BEGINS = b"\x1f\x8b\x08"


@dataclass(kw_only=True)
class Checked:
    """
    What a check found: records that are what their hashes say, and sentences on what is not.

    `payloads` is the SHA-256 of each sound record's payload by record id; `offsets` where each
    stands; `erased` the day and rule by the SHA-256 of what was erased on purpose.
    """

    sha256: str
    name: str = ""
    sound: int = 0
    broken: list[str] = field(default_factory=list)
    payloads: dict[str, str] = field(default_factory=dict)
    offsets: dict[str, int] = field(default_factory=dict)
    erased: dict[str, str] = field(default_factory=dict)
    whole_erased: str | None = None


def check_archive(path: Path) -> Checked:
    """Check every record of *path*, an archive or `CAPTURES/ROW`; BadInput where there is none."""
    return check_bytes(_bytes(path))


def members_of(path: Path) -> Iterator[Member]:
    """The records of *path* up to the first that is damaged."""
    with suppress(Damaged):
        yield from members(_bytes(path))


def check_bytes(held: bytes) -> Checked:
    """The same for an archive in memory."""
    found = Checked(sha256=hashlib.sha256(held).hexdigest())
    at, closed = 0, False
    while 0 <= at < len(held):
        try:
            for member in members(held, start=at):
                closed = closed or member.uri == RUN_RECORD + CLOSING
                _take(member, found)
            break
        except Damaged as damage:
            found.broken.append(f"the record at byte {damage.offset} {damage}")
            at = held.find(BEGINS, damage.offset + 1)
    if not closed and found.whole_erased is None:
        found.broken.append("its closing record is not there: the run was broken off, or it is cut")
    return found


def _bytes(path: Path) -> bytes:
    try:
        return row_archive(path) if is_row(path) else path.read_bytes()
    except OSError as trouble:
        raise BadInput(str(path), f"cannot be read: {trouble.strerror}") from None


def _take(member: Member, found: Checked) -> None:
    block = f"sha256:{hashlib.sha256(member.block).hexdigest()}"
    if member.headers.get("WARC-Block-Digest", block) != block:
        found.broken.append(f"the record at byte {member.offset} is not what its hash says")
        return
    found.sound += 1
    found.payloads[member.id] = member.sha256
    found.offsets[member.id] = member.offset
    if member.kind == "warcinfo":
        found.name = found.name or member.headers.get("WARC-Filename", "")
    if member.uri == f"{RUN_RECORD}erased":
        _erased(member, found)


def _erased(member: Member, found: Checked) -> None:
    try:
        stone = json.loads(member.payload)
        told = f"erased {stone['date']} under {stone['rule']}"
        found.erased[stone["digest"].removeprefix("sha256:")] = told
        if stone.get("whole-archive"):
            found.whole_erased = told
    except (ValueError, KeyError, TypeError, AttributeError):
        found.broken.append(f"the tombstone at byte {member.offset} is not understood")
