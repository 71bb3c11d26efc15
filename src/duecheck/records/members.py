"""The records of an archive as they lie in the file: one gzip member each, checked whole."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from duecheck.records.http_blocks import http_headers

_PIECE = 65_536
_GZIP = 16 + zlib.MAX_WBITS
_LARGEST_RECORD = 512_000_000


class Damaged(Exception):
    """The file does not read from `offset` on; the message says why."""

    def __init__(self, offset: int, why: str) -> None:
        self.offset = offset
        super().__init__(why)


@dataclass(frozen=True, kw_only=True)
class Member:
    """One record: WARC headers, block, HTTP headers (lower case; of HTTP records) and payload."""

    offset: int
    headers: dict[str, str]
    block: bytes
    http: dict[str, str]
    payload: bytes

    @property
    def kind(self) -> str:
        """The WARC type: warcinfo, response, request, resource or metadata."""
        return self.headers.get("WARC-Type", "")

    @property
    def uri(self) -> str:
        """The address the record is about; empty for warcinfo."""
        return self.headers.get("WARC-Target-URI", "")

    @property
    def id(self) -> str:
        """The WARC record id."""
        return self.headers.get("WARC-Record-ID", "")

    @property
    def sha256(self) -> str:
        """The payload's hash (hex), as computed when it was read."""
        return hashlib.sha256(self.payload).hexdigest()


def members(held: bytes, *, start: int = 0) -> Iterator[Member]:
    """Every whole record of the file *held* from *start*; Damaged at the first that is not."""
    offset = start
    while offset < len(held):
        record, after = _inflated(held, offset)
        yield _read(record, offset)
        offset = after


def _inflated(held: bytes, offset: int) -> tuple[bytes, int]:
    """The gzip member at *offset*, and where the next begins."""
    machine = zlib.decompressobj(_GZIP)
    whole = bytearray()
    at = offset
    while not machine.eof:
        piece = held[at : at + _PIECE]
        if not piece:
            raise Damaged(offset, "is cut short")
        at += len(piece)
        try:
            whole += machine.decompress(piece)
        except zlib.error:
            raise Damaged(offset, "does not read as gzip") from None
        if len(whole) > _LARGEST_RECORD:
            raise Damaged(offset, f"is larger than {_LARGEST_RECORD:,} bytes")
    return bytes(whole), at - len(machine.unused_data)


def _read(record: bytes, offset: int) -> Member:
    head, _, rest = record.partition(b"\r\n\r\n")
    first, *lines = head.decode("utf-8", "replace").split("\r\n")
    headers = {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
    length = headers.get("Content-Length", "")
    if not first.startswith("WARC/1.") or not length.isascii() or not length.isdigit():
        raise Damaged(offset, "is not a WARC record")
    block, end = rest[: int(length)], rest[int(length) :]
    if end != b"\r\n\r\n":
        raise Damaged(offset, "does not end where it says")
    http: dict[str, str] = {}
    payload = block
    if headers.get("Content-Type", "").startswith("application/http"):
        http, payload = http_headers(block)
    member = Member(offset=offset, headers=headers, block=block, http=http, payload=payload)
    stated = headers.get("WARC-Payload-Digest", "")
    if stated.startswith("sha256:") and stated != f"sha256:{member.sha256}":
        raise Damaged(offset, "is not what its hash says")
    return member
