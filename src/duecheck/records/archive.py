"""
The archive of a run, as it is written: WARC 1.1, one gzip member a record.

Each record is on its way to the disk when its method returns, written in one piece, so that a
kill at any moment leaves a file that reads up to the last whole record. A run that came to its
end says so in a closing record. The file is its owner's alone, and never overwrites another.
"""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from duecheck import __version__
from duecheck.errors import BadInput
from duecheck.model.evidence import Record
from duecheck.model.recorder import Call, Exchange
from duecheck.records.http_blocks import request_block, response_block, target_uri

RUN_RECORD = "urn:duecheck:"
LIST_RECORD = "list:"
CLOSING = "end"
_CONFORMS_TO = "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
# Binary on Windows too; elsewhere there is no difference.
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def fresh_id() -> str:
    """A new WARC record id."""
    return f"<urn:uuid:{uuid.uuid4()}>"


def _told(kind: str, uri: str | None, block: bytes) -> str:
    """The id of a record by its content."""
    named = f"{kind} {uri} {hashlib.sha256(block).hexdigest()}"
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, named)}>"


class ArchiveWriter:
    """
    Writes one run; meets `model.recorder.Recorder`. Use as a context manager.

    *started* dates the run's own records, *ids* makes record ids; with None the same content has
    the same id in every archive. BadInput where *path* exists or cannot be written; a run refused
    before it asked anything leaves no file. Without *sync* the run's own records are left to the
    system to put on the disk, which a kill of this process does not disturb.
    """

    def __init__(
        self,
        path: Path,
        *,
        started: datetime,
        ids: Callable[[], str] | None = fresh_id,
        sync: bool = True,
    ) -> None:
        self.path = path
        self._started = started
        self._ids = ids
        self._sync = sync
        self._size = 0
        self._calls = 0
        self._asked = False
        self._trouble: str | None = None
        self._file = _create(path)
        fields = {
            "software": f"duecheck/{__version__}",
            "format": "WARC File Format 1.1",
            "conformsTo": _CONFORMS_TO,
        }
        block = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode()
        named = {"WARC-Filename": path.name}
        self._append(
            self._member("warcinfo", None, block, "application/warc-fields", started, named)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None and self._trouble is None:
            self.document(CLOSING, {"calls": self._calls})
        os.close(self._file)
        if isinstance(error, BadInput) and not self._asked:
            self.path.unlink(missing_ok=True)
        if kind is None and self._trouble is not None:
            raise self._refusal()

    @property
    def size(self) -> int:
        """Bytes written so far: where the next record will stand."""
        return self._size

    def exchange(self, exchange: Exchange) -> tuple[Record, str]:
        """Write request and response; the response's record and its payload's SHA-256 (hex)."""
        self._asked = True
        uri, at = target_uri(exchange), exchange.at
        cut = {"WARC-Truncated": "unspecified"} if exchange.truncated else {}
        block, payload = response_block(exchange)
        http = "application/http; msgtype="
        response = self._member("response", uri, block, f"{http}response", at, cut, payload=payload)
        block, body = request_block(exchange)
        belongs = {"WARC-Concurrent-To": response[1]}
        request = self._member("request", uri, block, f"{http}request", at, belongs, payload=body)
        return self._append(response, request)

    def names(self, name: str, rdtype: str, answer: str, at: datetime) -> tuple[Record, str]:
        """Write a DNS answer; its record and SHA-256."""
        self._asked = True
        uri = f"dns:{quote(name)}?type={quote(rdtype)}"
        return self._append(self._member("resource", uri, answer.encode(), "text/dns", at))

    def listed(self, address: str, payload: bytes, at: datetime) -> tuple[Record, str]:
        """Write what a local list answered; its record and SHA-256."""
        self._asked = True
        uri = quote(address, safe=":?=&+,.-")
        return self._append(self._member("resource", uri, payload, "application/json", at))

    def call(self, call: Call) -> None:
        """Write how a call through the door ended, with an answer or without one."""
        self._asked = True
        self._calls += 1
        block = call.model_dump_json().encode()
        about = {} if call.record is None else {"WARC-Refers-To": call.record.id}
        uri = f"{RUN_RECORD}call"
        self._append(self._member("metadata", uri, block, "application/json", call.at, about))

    def document(self, name: str, value: dict[str, Any]) -> tuple[Record, str]:
        """
        Write one of the run's own records as JSON and put it on the disk at once.

        Tables keep their order: judging walks them in it, and so must a replay.
        """
        block = json.dumps(value, ensure_ascii=False, default=str).encode()
        written = self._append(
            self._member("resource", RUN_RECORD + name, block, "application/json", self._started)
        )
        if self._sync:
            os.fsync(self._file)
        return written

    def copied(self, members: bytes, id: str, digest: str) -> tuple[Record, str]:
        """Write records of another archive as they stand; where the first of them stands here."""
        self._asked = True
        return self._append((members, id, digest))

    def _member(
        self,
        kind: str,
        uri: str | None,
        block: bytes,
        content_type: str,
        at: datetime,
        more: Mapping[str, str] | None = None,
        *,
        payload: bytes | None = None,
    ) -> tuple[bytes, str, str]:
        """One record as a gzip member, its id, and the hash of its payload."""
        from warcio.recordloader import ArcWarcRecord
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter

        digest = hashlib.sha256(block if payload is None else payload).hexdigest()
        record_id = _told(kind, uri, block) if self._ids is None else self._ids()
        headers = [("WARC-Type", kind), ("WARC-Record-ID", record_id)]
        headers += [] if uri is None else [("WARC-Target-URI", uri)]
        headers += [
            ("WARC-Date", at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")),
            ("WARC-Block-Digest", f"sha256:{hashlib.sha256(block).hexdigest()}"),
            ("WARC-Payload-Digest", f"sha256:{digest}"),
            *(more or {}).items(),
        ]
        record = ArcWarcRecord(
            "warc",
            kind,
            StatusAndHeaders("", headers, protocol="WARC/1.1"),
            BytesIO(block),
            None,
            content_type,
            len(block),
        )
        member = BytesIO()
        WARCWriter(member, gzip=True, warc_version="1.1").write_record(record)
        return member.getvalue(), record_id, digest

    def _append(self, *members: tuple[bytes, str, str]) -> tuple[Record, str]:
        """Write *members* in one piece; where the first stands, and its payload's hash."""
        if self._trouble is not None:
            raise self._refusal()
        _, record_id, digest = members[0]
        record = Record(file=self.path.name, offset=self._size, id=record_id)
        whole = memoryview(b"".join(member for member, _, _ in members))
        try:
            while whole:
                written = os.write(self._file, whole)
                whole = whole[written:]
                self._size += written
        except OSError as trouble:
            self._trouble = trouble.strerror or str(trouble)
            raise self._refusal() from None
        return record, digest

    def _refusal(self) -> BadInput:
        return BadInput("--capture", f"{self.path} cannot be written: {self._trouble}")


def _create(path: Path) -> int:
    """Open *path* for its owner alone; BadInput where it exists or cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.open(path, _FLAGS, 0o600)
    except FileExistsError:
        if not path.exists():
            raise BadInput("--capture", f"{path.parent} is not a folder") from None
        raise BadInput(
            "--capture", f"{path} exists and is not overwritten", hint="Name another file"
        ) from None
    except OSError as trouble:
        raise BadInput("--capture", f"{path}: {trouble.strerror}") from None
