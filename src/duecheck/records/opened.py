"""
An archive opened for reading: the run's own records, its calls, and the bytes behind them.

A file that was cut or damaged is read up to the damage, which is said in words. An archive keeps
the name it was written under, so that a renamed file replays to the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from duecheck.errors import BadInput
from duecheck.model.evidence import Record
from duecheck.model.recorder import Call
from duecheck.records.archive import CLOSING, LIST_RECORD, RUN_RECORD
from duecheck.records.members import Damaged, Member, members
from duecheck.records.row_archives import is_row, row_archive

_NEEDED = ("input", "rules")
JSON = {"content-type": "application/json"}


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A response as stored: HTTP headers (lower-case names) and payload, content still coded."""

    headers: dict[str, str]
    payload: bytes


@dataclass(kw_only=True)
class OpenedArchive:
    """
    What an archive holds. `name` is the file name it was written under.

    `stored` holds responses by record id; `erased` the date by the SHA-256 of what was erased;
    `damage` a sentence where the file was cut or damaged, else None; `gone` day and rule where all
    of it was erased.
    """

    path: Path
    name: str = ""
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    places: dict[str, tuple[Record, str]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    stored: dict[str, Stored] = field(default_factory=dict)
    erased: dict[str, str] = field(default_factory=dict)
    damage: str | None = None
    gone: tuple[str, str] | None = None

    def document_record(self, name: str) -> tuple[Record, str] | None:
        """Where one of the run's own records stands, and its SHA-256."""
        return self.places.get(name)


def open_archive(path: Path) -> OpenedArchive:
    """
    Read *path*: an archive, or `CAPTURES/ROW` for one row of a batch.

    BadInput where it is missing, was not written by duecheck, or lacks what a replay needs.
    """
    return opened_from(row_archive(path) if is_row(path) else _held(path), path)


def _held(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BadInput(str(path), "there is no such archive") from None
    except IsADirectoryError:
        raise BadInput(str(path), "is a folder, not an archive") from None
    except OSError as trouble:
        raise BadInput(str(path), f"cannot be read: {trouble.strerror}") from None


def opened_from(held: bytes, path: Path) -> OpenedArchive:
    """The archive whose bytes are *held*; *path* names it in messages."""
    opened = OpenedArchive(path=path)
    _read(held, opened)
    if opened.gone is not None:
        date, rule = opened.gone
        raise BadInput(str(path), f"was erased on {date} under {rule}; it is not damaged")
    if not opened.name:
        raise BadInput(
            str(path), "is not an archive that duecheck wrote", hint="One ends in .warc.gz"
        )
    missing = [name for name in _NEEDED if name not in opened.documents]
    if missing:
        cut = "" if opened.damage is None else f" ({opened.damage})"
        lost = " and ".join(missing)
        raise BadInput(
            str(path), f"the archive holds no {lost} record, so it cannot be replayed{cut}"
        )
    return opened


def _read(held: bytes, opened: OpenedArchive) -> None:
    """Take every whole record; stop and say where at the first that is not."""
    size = len(held)
    try:
        for member in members(held):
            _take(member, opened)
    except Damaged as damage:
        opened.damage = (
            f"the record at byte {damage.offset} {damage}; "
            f"it and what stands behind it, {size - damage.offset} of {size} bytes, is lost"
        )
        return
    if CLOSING not in opened.documents:
        opened.damage = (
            f"it ends at byte {size} without its closing record: the run was broken off or the "
            "file was cut there, and what came later is lost"
        )


def _take(member: Member, opened: OpenedArchive) -> None:
    """Put one record where it belongs; Damaged where its content is not understood."""
    try:
        if member.kind == "warcinfo":
            if opened.name:
                raise Damaged(member.offset, "begins another run")
            opened.name = opened.name or member.headers.get("WARC-Filename", "")
        elif member.kind == "response":
            opened.stored[member.id] = Stored(headers=member.http, payload=member.payload)
        elif member.uri.startswith(LIST_RECORD):
            opened.stored[member.id] = Stored(headers=JSON, payload=member.payload)
        elif member.uri == f"{RUN_RECORD}call":
            opened.calls.append(Call.model_validate_json(member.payload))
        elif member.uri == f"{RUN_RECORD}erased":
            tombstone = json.loads(member.payload)
            opened.erased[tombstone["digest"].removeprefix("sha256:")] = tombstone["date"]
            if tombstone.get("whole-archive"):
                opened.gone = (tombstone["date"], tombstone["rule"])
        elif member.uri.startswith(RUN_RECORD):
            name = member.uri.removeprefix(RUN_RECORD)
            opened.documents[name] = dict(json.loads(member.payload))
            place = Record(file=opened.name, offset=member.offset, id=member.id)
            opened.places[name] = (place, member.sha256)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise Damaged(member.offset, "holds something we do not understand") from None
