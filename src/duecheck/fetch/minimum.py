"""
Answers about natural persons, cut to what may be kept before they are judged or archived (R-08).

The source says what is kept; the rest is never written. In its place stand a header with the
rule and the checksum of the answer as it came, so that a later one can be compared with it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from duecheck.errors import Unreadable
from duecheck.reading.decode import NotDecoded, decode

Headers = list[tuple[bytes, bytes]]
HEADER = b"Duecheck-Withheld"
NOT_THE_SHAPE = (AttributeError, LookupError, NotDecoded, TypeError, Unreadable, ValueError)


def minimum(
    headers: Headers, payload: bytearray, keep: Callable[[bytes], bytes], *, whole: bool, limit: int
) -> tuple[Headers, bytearray]:
    """
    Headers and payload with what *keep* gives of the decoded body (at most *limit* bytes).

    Nothing of the body is kept where it is not *whole* or has not the shape *keep* expects.
    """
    names = {name.lower(): value.decode("latin-1") for name, value in headers}
    try:
        body = decode(bytes(payload), names.get(b"content-encoding", ""), limit=limit)
        kept = keep(body) if whole else b""
    except NOT_THE_SHAPE:
        kept = b""
    said = f"R-08; source_sha256={hashlib.sha256(payload).hexdigest()}"
    rest = [item for item in headers if item[0].lower() != b"content-encoding"]
    return [*rest, (HEADER, said.encode("ascii"))], bytearray(kept)
