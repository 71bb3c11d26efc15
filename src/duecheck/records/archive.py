"""
The archive of a run, as it is written: WARC 1.1, one gzip member a record.

Each record is flushed when its method returns, so that a kill at any moment leaves a file that
reads up to the last whole record. The file is its owner's alone, and never overwrites another.
"""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from duecheck import __version__
from duecheck.errors import BadInput
from duecheck.model.evidence import Record
from duecheck.model.recorder import Call, Exchange
from duecheck.records.redact import REDACTED, redact

HOP_BY_HOP = frozenset({"transfer-encoding", "content-length"})
RUN_RECORD = "urn:duecheck:"


def fresh_id() -> str:
    """A new WARC record id."""
    return f"<urn:uuid:{uuid.uuid4()}>"


class ArchiveWriter:
    """Writes one run. Use as a context manager; *started* dates the run's own records."""

    def __init__(self, path: Path, *, started: datetime, ids: Callable[[], str] = fresh_id) -> None:
        from warcio.warcwriter import WARCWriter

        self.path = path
        self._started = started
        self._ids = ids
        self._file = create(path)
        self._warc = WARCWriter(self._file, gzip=True, warc_version="1.1")
        fields = {
            "software": f"duecheck/{__version__}",
            "format": "WARC File Format 1.1",
            "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        }
        block = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode()
        self._write(
            "warcinfo",
            None,
            block,
            "application/warc-fields",
            started,
            {"WARC-Filename": path.name},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def exchange(self, exchange: Exchange) -> tuple[Record, str]:
        """Write request and response; the response's record and its payload's SHA-256 (hex)."""
        url = redact(exchange.url, exchange.secrets)
        response = self._write(
            "response",
            url,
            response_block(exchange),
            "application/http; msgtype=response",
            exchange.at,
            {"WARC-Truncated": "disconnect"} if exchange.truncated else {},
            payload=exchange.payload,
        )
        self._write(
            "request",
            url,
            request_block(exchange),
            "application/http; msgtype=request",
            exchange.at,
            {"WARC-Concurrent-To": response[0].id},
            payload=exchange.request_body,
        )
        return response

    def names(self, name: str, rdtype: str, answer: str, at: datetime) -> tuple[Record, str]:
        """Write a DNS answer; its record and SHA-256."""
        return self._write("resource", f"dns:{name}?type={rdtype}", answer.encode(), "text/dns", at)

    def call(self, call: Call) -> None:
        """Write how a call through the door ended, with an answer or without one."""
        block = call.model_dump_json().encode()
        self._write("metadata", f"{RUN_RECORD}call", block, "application/json", call.at)

    def document(self, name: str, value: dict[str, Any]) -> tuple[Record, str]:
        """Write one of the run's own records as JSON and put it on the disk at once."""
        block = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str).encode()
        written = self._write(
            "resource", RUN_RECORD + name, block, "application/json", self._started
        )
        os.fsync(self._file.fileno())
        return written

    def _write(
        self,
        kind: str,
        uri: str | None,
        block: bytes,
        content_type: str,
        at: datetime,
        more: dict[str, str] | None = None,
        *,
        payload: bytes | None = None,
    ) -> tuple[Record, str]:
        offset = self._file.tell()
        record_id = self._ids()
        digest = hashlib.sha256(block if payload is None else payload).hexdigest()
        headers = {
            "WARC-Record-ID": record_id,
            "WARC-Date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "WARC-Block-Digest": f"sha256:{hashlib.sha256(block).hexdigest()}",
            "WARC-Payload-Digest": f"sha256:{digest}",
            **(more or {}),
        }
        record = self._warc.create_warc_record(
            uri,
            kind,
            payload=BytesIO(block),
            length=len(block),
            warc_content_type=content_type,
            warc_headers_dict=headers,
        )
        self._warc.write_record(record)
        self._file.flush()
        return Record(file=self.path.name, offset=offset, id=record_id), digest


def create(path: Path) -> Any:
    """Open *path* for its owner alone; BadInput where it exists or cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
    except FileExistsError:
        raise BadInput(
            "--capture", f"{path} exists and is not overwritten", hint="Name another file"
        ) from None
    except OSError as trouble:
        raise BadInput("--capture", f"{path}: {trouble.strerror}") from None


def response_block(exchange: Exchange) -> bytes:
    """The HTTP response as stored: de-chunked, its length that of the payload kept."""
    head = [f"HTTP/1.1 {exchange.status} {exchange.reason_phrase}".rstrip()]
    head += [
        f"{name}: {redact(value, exchange.secrets)}"
        for name, value in exchange.response_headers
        if name.lower() not in HOP_BY_HOP
    ]
    head.append(f"Content-Length: {len(exchange.payload)}")
    return "\r\n".join(head).encode("utf-8", "replace") + b"\r\n\r\n" + exchange.payload


def request_block(exchange: Exchange) -> bytes:
    """The HTTP request as stored: secret headers struck out."""
    secret = {name.lower() for name in exchange.secret_headers}
    parts = urlsplit(exchange.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    head = [f"{exchange.method} {redact(target, exchange.secrets)} HTTP/1.1"]
    head += [
        f"{name}: {REDACTED if name.lower() in secret else redact(value, exchange.secrets)}"
        for name, value in exchange.request_headers
    ]
    body = redact(exchange.request_body.decode("latin-1"), exchange.secrets).encode("latin-1")
    return "\r\n".join(head).encode("utf-8", "replace") + b"\r\n\r\n" + body
