"""
What is left of an archive that was erased: a stub of the same name that says so.

The bytes are gone; digest, rule and day stay, so that nobody takes the gap for damage and a
report that cites the archive can still be understood.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

from duecheck.records.archive import ArchiveWriter

WHOLE = "whole-archive"


def erase_archive(path: Path, *, rule: str, now: datetime) -> str:
    """Put a stub in the place of the archive at *path*; the SHA-256 of what was there (hex)."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    aside = path.with_name(f".{path.name}.erasing")
    aside.unlink(missing_ok=True)
    with ArchiveWriter(aside, started=now) as writer:
        writer.document(
            "erased",
            {"digest": f"sha256:{digest}", "date": f"{now:%Y-%m-%d}", "rule": rule, WHOLE: True},
        )
    aside.replace(path)
    return digest
