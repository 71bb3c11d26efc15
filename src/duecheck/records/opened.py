"""
An archive opened for reading: the run's own records, its calls, and the bytes behind them.

A file that was cut or damaged is read up to the damage, which is said in words.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from duecheck.errors import BadInput
from duecheck.model.evidence import Record
from duecheck.model.recorder import Call
from duecheck.records.archive import RUN_RECORD


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A response as stored: HTTP headers (lower-case names), payload, WARC payload hash."""

    headers: dict[str, str]
    payload: bytes


@dataclass(kw_only=True)
class OpenedArchive:
    """What an archive holds. `name` is the file name it was written under."""

    path: Path
    name: str = ""
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    places: dict[str, tuple[Record, str]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    stored: dict[int, Stored] = field(default_factory=dict)
    erased: dict[str, str] = field(default_factory=dict)
    damage: str | None = None

    def document_record(self, name: str) -> tuple[Record, str] | None:
        """Where one of the run's own records stands, and its SHA-256."""
        return self.places.get(name)


def open_archive(path: Path) -> OpenedArchive:
    """Read *path*; BadInput where it is missing, no archive, or has not even an input record."""
    opened = OpenedArchive(path=path)
    try:
        with path.open("rb") as file:
            read_all(file, opened)
    except FileNotFoundError:
        raise BadInput(str(path), "there is no such archive") from None
    except OSError as trouble:
        raise BadInput(str(path), f"cannot be read: {trouble.strerror}") from None
    if not opened.name:
        raise BadInput(
            str(path), "is not an archive that duecheck wrote", hint="It ends in .warc.gz"
        )
    return opened


def read_all(file: Any, opened: OpenedArchive) -> None:
    """Take every whole record; stop and say where at the first that is not."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    # The HTTP part is split here: the library's own parser trips over a cut header.
    records = ArchiveIterator(file, no_record_parse=True)
    offset = 0
    try:
        for record in records:
            offset = records.offset
            body = record.raw_stream.read()
            if len(body) < int(record.rec_headers.get_header("Content-Length") or 0):
                raise EOFError
            take(opened, record, body, offset)
    except (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, TypeError) as trouble:
        opened.damage = damage_words(offset, trouble)
        return
    size = opened.path.stat().st_size
    if opened.calls and not opened.documents.get("end") and size:
        opened.damage = f"it ends at byte {size} before the run did; what came later is lost"


def damage_words(offset: int, trouble: Exception) -> str:
    """The damage in words: where, and what it costs."""
    what = "a record is cut short" if isinstance(trouble, EOFError) else "a record does not read"
    return f"{what} at or after byte {offset}; what stands behind it is lost"


def take(opened: OpenedArchive, record: Any, body: bytes, offset: int) -> None:
    """Put one record where it belongs."""
    headers = record.rec_headers
    uri = headers.get_header("WARC-Target-URI") or ""
    if record.rec_type == "warcinfo":
        opened.name = headers.get_header("WARC-Filename") or opened.path.name
    elif record.rec_type == "response":
        head, _, payload = body.partition(b"\r\n\r\n")
        opened.stored[offset] = Stored(headers=http_headers(head), payload=payload)
    elif uri == f"{RUN_RECORD}call":
        opened.calls.append(Call.model_validate_json(body))
    elif uri == f"{RUN_RECORD}erased":
        entry = json.loads(body)
        opened.erased[entry["digest"]] = entry["date"]
    elif uri.startswith(RUN_RECORD):
        name = uri.removeprefix(RUN_RECORD)
        digest = (headers.get_header("WARC-Payload-Digest") or "").partition(":")[2]
        record_id = headers.get_header("WARC-Record-ID")
        opened.documents[name] = json.loads(body)
        opened.places[name] = (Record(file=opened.name, offset=offset, id=record_id), digest)


def http_headers(head: bytes) -> dict[str, str]:
    """Headers by lower-case name; several of one name are joined by commas, as HTTP has it."""
    whole: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").split("\r\n")[1:]:
        name, _, value = line.partition(":")
        lower, value = name.strip().lower(), value.strip()
        whole[lower] = f"{whole[lower]}, {value}" if lower in whole else value
    return whole
