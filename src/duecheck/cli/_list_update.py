"""Brings one list up to date: from files, or downloaded first from its address."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

from duecheck.cli._ending import say
from duecheck.errors import BadInput, LookupFailed
from duecheck.model.listing import ListState
from duecheck.pipeline.lists import Published, known, update
from duecheck.records.bulk_files import digest_of, files_of

INCOMPLETE = 3


def update_list(
    list_: str,
    given: list[str],
    *,
    sha256: str | None,
    published: str | None,
    accept_fewer: bool,
    config: Path | None,
    now: datetime,
) -> tuple[ListState | None, int]:
    """The list as it stands then and the exit code; None where nothing could be fetched."""
    row = known(list_)
    day = day_of(published)
    asked = given or [row["address"]] if "address" in row or given else []
    if not asked:
        raise BadInput("--from", f"{list_} has no address that stays: its file is named by month")
    addresses = [one for one in asked if one.startswith(("https://", "http://"))]
    if addresses and len(asked) > 1:
        raise BadInput("--from", "one address, or files: not both")
    try:
        files = [fetched(list_, addresses[0], config)] if addresses else [Path(o) for o in asked]
    except LookupFailed as failure:
        say(f"duecheck lists: {failure}. The index that was there before stays in use.")
        return None, INCOMPLETE
    try:
        check(files, sha256)
        taken = Published(
            files=files,
            address=addresses[0] if addresses else " ".join(str(file) for file in files),
            published=day,
            shrunk=accept_fewer,
        )
        return update(list_, taken, now=now), 0
    finally:
        if addresses:
            files[0].unlink(missing_ok=True)


def day_of(published: str | None) -> date | None:
    """The day given; BadInput where it is none."""
    try:
        return None if published is None else date.fromisoformat(published)
    except ValueError:
        hint = "Write it as 2026-11-25"
        raise BadInput("--published", f"{published!r} is no day", hint=hint) from None


def check(files: list[Path], sha256: str | None) -> None:
    """BadInput where the files have another checksum than the one stated."""
    if sha256 is None:
        return
    found = digest_of([file for path in files for file in files_of(path)])
    if found != sha256.strip().lower():
        raise BadInput("--sha256", f"the file has the checksum {found}: not the file you meant")


def fetched(list_: str, address: str, config: Path | None) -> Path:
    """The file behind *address*, on this machine."""
    from duecheck.pipeline.list_download import download
    from duecheck.records.settings import load_settings

    settings, _, _ = load_settings(config, os.environ, known=None)
    return download(list_, address, settings=settings, tell=say)
