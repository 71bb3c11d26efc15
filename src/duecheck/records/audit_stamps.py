"""Finds the stamp of the audit log (count, hash) in what was written after it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.model.account_file import AuditHead
from duecheck.records import audit
from duecheck.records.files import read_text
from duecheck.records.opened import open_archive
from duecheck.records.store.on_sqlite import HEADER, OnSqlite

FIELD = "--against"
PRINTED = re.compile(r"audit: (\d+) ([0-9a-f]{64})")
LARGEST = 100_000_000


def stamps_in(path: Path) -> list[tuple[str, AuditHead]]:
    """The stamps in a run archive, a backup, or the printed log; BadInput where there is none."""
    if not path.is_file():
        raise BadInput(FIELD, f"there is no file {path}")
    with path.open("rb") as file:
        start = file.read(len(HEADER))
    if start == HEADER:
        other = OnSqlite(path, field=FIELD)
        try:
            return [(path.name, audit.head(other))]
        finally:
            other.close()
    if start[:2] == b"\x1f\x8b":
        stamp = open_archive(path).documents.get("audit")
        if stamp is None:
            raise BadInput(FIELD, f"{path} carries no stamp of an audit log")
        return [(path.name, AuditHead(count=int(stamp["count"]), hash=str(stamp["hash"])))]
    return printed(path)


def printed(path: Path) -> list[tuple[str, AuditHead]]:
    """The stamps in what `audit show` printed: its head, or its lines as JSON."""
    text = read_text(path, field=FIELD, what="audit log", limit=LARGEST)
    found = [(path.name, AuditHead(count=int(n), hash=last)) for n, last in PRINTED.findall(text)]
    for line in text.splitlines():
        if line.startswith("{"):
            try:
                row = json.loads(line)
                head = AuditHead(count=int(row["n"]), hash=str(row["hash"]))
            except (ValueError, KeyError, TypeError):
                continue
            found.append((f"{path.name} line {head.count}", head))
    if not found:
        raise BadInput(FIELD, f"{path} holds no line of an audit log")
    return found
