"""
The shelf of a fleet: files every worker reaches, in a shared folder or an S3-compatible store.

A file appears whole or not at all, and is never changed. What is on the shelf is the evidence, so
that a store across a network is spoken to over TLS only (R-17).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from duecheck.errors import BadInput, StoreTrouble
from duecheck.records.fleet.places import SHELF as NAMED
from duecheck.records.store.on_postgres import LOCAL

NEEDED = "duecheck-credit[cluster]"
# The narrower name holds where both are set.
ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")


class Shelf:
    """Files under one address: a folder, `file://…` or `s3://bucket/prefix`."""

    def __init__(self, address: str) -> None:
        self.address = address
        checked(address, os.environ)
        try:
            import fsspec

            self._files, root = fsspec.core.url_to_fs(address)
        except (ImportError, ValueError) as trouble:
            hint = f"pip install '{NEEDED}'"
            raise BadInput(NAMED, f"{address} cannot be used: {trouble}", hint=hint) from None
        self._root = str(root).rstrip("/")
        self._local = "file" in _protocols(self._files)

    def put(self, name: str, held: Path) -> None:
        """Put a file there, whole."""
        path = f"{self._root}/{name}"
        with self._told():
            if not self._local:
                self._files.put_file(str(held), path)
                return
            target = Path(path)
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            scratch = target.with_name(f".{target.name}.new")
            handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(held.read_bytes())
                file.flush()
                os.fsync(file.fileno())
            scratch.replace(target)

    def slice(self, name: str, start: int, length: int) -> bytes:
        """So many bytes of a file."""
        with self._told():
            got: bytes = self._files.cat_file(
                f"{self._root}/{name}", start=start, end=start + length
            )
            return got

    def fetch(self, name: str, to: Path) -> None:
        """Copy a file to this machine."""
        with self._told():
            self._files.get_file(f"{self._root}/{name}", str(to))
        to.chmod(0o600)

    def _told(self) -> _Told:
        return _Told(self.address)


class _Told:
    """Whatever breaks inside is told as trouble of the shelf."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __enter__(self) -> None:
        return

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: Any
    ) -> None:
        if isinstance(error, Exception) and not isinstance(error, StoreTrouble):
            why = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise StoreTrouble(
                self._address, f"cannot be written or read: {why}", hint="Look at it, then go on"
            ) from None


def checked(address: str, environ: Mapping[str, str]) -> None:
    """BadInput for an address that is none, or that would carry evidence in the clear."""
    scheme = urlsplit(address).scheme if "://" in address else "file"
    if scheme not in ("file", "s3"):
        raise BadInput(NAMED, f"{scheme}:// is not known", hint="A folder, file:// or s3://")
    for named in ENDPOINTS if scheme == "s3" else ():
        parts = urlsplit(environ.get(named, ""))
        if parts.scheme != "https" and (parts.hostname or "localhost") not in LOCAL:
            raise BadInput(
                named,
                f"{environ[named]} would send evidence unencrypted to {parts.hostname}",
                hint="Use https",
            )


def _protocols(files: Any) -> tuple[str, ...]:
    said = files.protocol
    return (said,) if isinstance(said, str) else tuple(said)
