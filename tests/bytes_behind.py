"""
Checks a JSON report against its archive with nothing of duecheck's: gzip, hashlib, and eyes.

    python tests/bytes_behind.py report.json run.warc.gz

Every evidence with a record must point at a gzip member whose WARC payload has the SHA-256 it
names. Prints how many were checked; exits 1 at the first that fails.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from pathlib import Path


def member(archive: bytes, offset: int) -> bytes:
    """The one gzip member at *offset*, inflated."""
    inflate = zlib.decompressobj(wbits=31)
    return inflate.decompress(archive[offset:]) + inflate.flush()


def payload(record: bytes) -> tuple[dict[str, str], bytes]:
    """WARC headers and payload of a record (the HTTP body where there is HTTP)."""
    head, _, block = record.partition(b"\r\n\r\n")
    headers = dict(
        line.split(": ", 1) for line in head.decode("utf-8").split("\r\n")[1:] if ": " in line
    )
    block = block[: int(headers["Content-Length"])]
    if headers.get("Content-Type", "").startswith("application/http"):
        block = block.partition(b"\r\n\r\n")[2]
    return headers, block


def check(report: Path, archive: Path) -> int:
    """How many pieces of evidence were found in the archive with their hash."""
    held = archive.read_bytes()
    whole = json.loads(report.read_text("utf-8"))
    checked = 0
    for item in [*whole["evidence"], *whole["possible_matches"]]:
        if item["record"] is None:
            sys.exit(f"{item['id']}: no record")
        headers, body = payload(member(held, item["record"]["offset"]))
        if headers["WARC-Record-ID"] != item["record"]["id"]:
            sys.exit(f"{item['id']}: another record stands at its offset")
        if hashlib.sha256(body).hexdigest() != item["sha256"]:
            sys.exit(f"{item['id']}: the bytes do not have the hash it names")
        checked += 1
    return checked


if __name__ == "__main__":
    sys.stdout.write(f"{check(Path(sys.argv[1]), Path(sys.argv[2]))} checked\n")
