"""Keeps documents beside the archive, each under its own digest, for its owner alone."""

from __future__ import annotations

import os
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.records.files import read_bytes
from duecheck.records.store.filing import digest_of
from duecheck.records.store.opening import Store

LARGEST = 100_000_000


def keep_document(store: Store, path: Path) -> str:
    """Copy *path* into the data folder; its SHA-256. The same document is kept once."""
    content = read_bytes(path, field="--document", limit=LARGEST)
    if len(content) > LARGEST:
        raise BadInput("--document", f"{path} is larger than {LARGEST:,} bytes")
    digest = digest_of(path)
    folder = store.folder / "documents"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = folder / f"{digest}{path.suffix.lower()}"
    if not kept.exists():
        scratch = kept.with_name(f".{digest}.{os.getpid()}")
        handle = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(kept)
    return digest
