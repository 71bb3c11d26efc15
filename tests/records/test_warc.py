"""One record as bytes, read back by somebody else's reader."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pytest
from warcio.archiveiterator import ArchiveIterator

from duecheck.records.warc import fresh_id, member

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("block", [b"", b"\r\n\r\n", b"WARC/1.1\r\n", bytes(range(256)) * 400])
def test_a_record_reads_back_as_it_was_given(block: bytes) -> None:
    whole = member(
        "resource",
        "<urn:uuid:1>",
        uri="urn:duecheck:input",
        block=block,
        content_type="application/json",
        at=NOON,
        payload_sha256="ab",
        more={"WARC-Truncated": "unspecified"},
    )

    record = next(iter(ArchiveIterator(BytesIO(whole))))
    assert block == record.raw_stream.read()
    headers = record.rec_headers
    assert "resource" == headers["WARC-Type"]
    assert "urn:duecheck:input" == headers["WARC-Target-URI"]
    assert f"sha256:{hashlib.sha256(block).hexdigest()}" == headers["WARC-Block-Digest"]
    assert "sha256:ab" == headers["WARC-Payload-Digest"]
    assert "unspecified" == headers["WARC-Truncated"]
    assert str(len(block)) == headers["Content-Length"]


@pytest.mark.parametrize(
    ("at", "written"),
    [
        (NOON, "2026-11-24T12:00:00.000000Z"),
        (NOON.replace(microsecond=7), "2026-11-24T12:00:00.000007Z"),
        (NOON.astimezone(timezone(timedelta(hours=5))), "2026-11-24T12:00:00.000000Z"),
    ],
)
def test_the_time_is_written_in_utc_with_microseconds(at: datetime, written: str) -> None:
    whole = member(
        "warcinfo",
        fresh_id(),
        uri=None,
        block=b"",
        content_type="application/warc-fields",
        at=at,
        payload_sha256="",
        more={},
    )

    record = next(iter(ArchiveIterator(BytesIO(whole))))
    assert written == record.rec_headers["WARC-Date"]
