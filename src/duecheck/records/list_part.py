"""A bulk file on its way in: what has come so far, kept so that a broken download goes on."""

from __future__ import annotations

import json
import os
from pathlib import Path

from duecheck.records.list_build import disk_trouble
from duecheck.records.list_store import list_folder

PART, TOLD = "download.part", "download.json"


class PartFile:
    """The unfinished download of one list. BadInput where the disk takes no more."""

    def __init__(self, list_: str, address: str) -> None:
        self._folder = list_folder(list_)
        self._address = address
        self.path = self._folder / PART
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as trouble:
            raise disk_trouble(trouble, self.path) from None

    def so_far(self) -> tuple[int, str]:
        """How many bytes are here of this address, and the server's tag of the file."""
        try:
            told = json.loads((self._folder / TOLD).read_text("utf-8"))
            if told["address"] == self._address and told["validator"]:
                return self.path.stat().st_size, str(told["validator"])
        except (OSError, ValueError, KeyError, TypeError):
            pass
        return 0, ""

    def begin(self, start: int, validator: str) -> int:
        """Open for writing at byte *start*; the file's descriptor."""
        try:
            told = {"address": self._address, "validator": validator}
            (self._folder / TOLD).write_text(json.dumps(told), "utf-8")
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600)
            os.ftruncate(handle, start)
            os.lseek(handle, start, os.SEEK_SET)
        except OSError as trouble:
            raise disk_trouble(trouble, self.path) from None
        return handle

    def write(self, handle: int, piece: bytes) -> None:
        """Put *piece* behind what is there."""
        whole = memoryview(piece)
        try:
            while whole:
                whole = whole[os.write(handle, whole) :]
        except OSError as trouble:
            raise disk_trouble(trouble, self.path) from None

    def finished(self, name: str) -> Path:
        """Give the whole file its *name*; where it stands then."""
        safe = "".join(c if c.isalnum() or c in ".-_" else "_" for c in name)[-80:].lstrip(".")
        whole = self._folder / f"fetched-{safe or 'file'}"
        self.path.replace(whole)
        (self._folder / TOLD).unlink(missing_ok=True)
        return whole
