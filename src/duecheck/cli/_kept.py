"""Finds the archive a report was made from."""

from __future__ import annotations

import re
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.records.paths import data_folder

NAMED = re.compile(r"[\w.-]+\.warc\.gz")


def newest_archive() -> Path:
    """Return the archive written last on this machine; BadInput where there is none."""
    folder = data_folder() / "archives"
    found = sorted(folder.glob("*.warc.gz"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise BadInput("SAVED", f"there is no archive in {folder}", hint="Name one")
    return found[-1]


def archive_named(text: str, beside: Path) -> Path:
    """Return the archive that *text* names, in its own folder or among those kept here."""
    named = NAMED.search(text.replace("\\", ""))
    if named is None:
        raise BadInput(str(beside), "names no archive", hint="Name it: --archive FILE")
    folders = [beside.resolve().parent, data_folder() / "archives"]
    for folder in folders:
        if (folder / named[0]).is_file():
            return folder / named[0]
    where = " or ".join(str(folder) for folder in folders)
    raise BadInput(
        str(beside), f"its archive {named[0]} is not in {where}", hint="Name it: --archive FILE"
    )
