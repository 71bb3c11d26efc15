"""
Where the indexes of bulk lists stand, and how one takes another's place.

Each list has a folder with `index.sqlite`. A new index is built beside it under the list's lock
and renamed onto it when whole, so that whatever goes wrong leaves the old one in use: a cut
file, a full disk, a kill. The lock is a SQLite lock, which ends with its process.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.model.listing import ListState
from duecheck.records.list_build import FORMAT, disk_trouble, seal
from duecheck.records.list_search import ListSearch
from duecheck.records.paths import data_folder

INDEX = "index.sqlite"
BUILDING = "building"


def list_folder(list_: str) -> Path:
    """The folder of one list."""
    return data_folder() / "lists" / list_


def index_path(list_: str) -> Path:
    """Where the index of *list_* stands, whether or not it is there."""
    return list_folder(list_) / INDEX


def state_of(list_: str) -> ListState | None:
    """
    What is known of *list_* on this machine, or None where there is no index.

    An index of another version, or one that is damaged, has `format` 0 and says why in `notes`.
    """
    path = index_path(list_)
    if not path.is_file():
        return None
    try:
        base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            meta = dict(base.execute("SELECT name, value FROM meta"))
        finally:
            base.close()
        state = ListState(
            list=list_,
            address=meta["address"],
            sha256=meta["sha256"],
            published=meta["published"] or None,
            loaded=datetime.fromisoformat(meta["loaded"]),
            entries=int(meta["entries"]),
            names=int(meta["names"]),
            format=int(meta["format"]),
            notes=tuple(json.loads(meta["notes"])),
        )
    except (sqlite3.DatabaseError, KeyError, ValueError, TypeError):
        return _unusable(list_, path, "the index is damaged")
    if state.format != FORMAT:
        return _unusable(list_, path, f"the index is of version {state.format}, not {FORMAT}")
    return state


def _unusable(list_: str, path: Path, why: str) -> ListState:
    changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return ListState(
        list=list_,
        address="",
        sha256="",
        published=None,
        loaded=changed,
        entries=0,
        names=0,
        format=0,
        notes=(why,),
    )


def open_list(list_: str) -> ListSearch | None:
    """The index of *list_* opened for search, or None where none is there that can be used."""
    state = state_of(list_)
    return None if state is None or not state.format else ListSearch(index_path(list_))


@contextmanager
def building(list_: str) -> Iterator[Path]:
    """
    The path to build a new index at, locked against a second update.

    BadInput where another update of the list is under way or the folder cannot be written.
    What an earlier update left half built is removed.
    """
    folder = list_folder(list_)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = sqlite3.connect(folder / "lock.sqlite", timeout=0, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as trouble:
        raise disk_trouble(trouble, folder / INDEX) from None
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as trouble:
            if "locked" not in str(trouble):
                raise disk_trouble(trouble, folder / INDEX) from None
            raise BadInput(
                "lists update", f"another update of {list_} is under way", hint="Wait for its end"
            ) from None
        _sweep(folder)
        scratch = folder / f"{BUILDING}-{os.getpid()}.sqlite"
        try:
            yield scratch
        finally:
            _sweep(folder)
    finally:
        lock.close()


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{BUILDING}-*"):
        left.unlink(missing_ok=True)


def take_place(scratch: Path, state: ListState) -> None:
    """Seal the index at *scratch* with what is known of it, and put it in the old one's place."""
    seal(
        scratch,
        {
            "address": state.address,
            "sha256": state.sha256,
            "published": state.published or "",
            "loaded": state.loaded.isoformat(),
            "entries": str(state.entries),
            "names": str(state.names),
            "format": str(state.format),
            "notes": json.dumps(list(state.notes)),
        },
    )
    try:
        scratch.chmod(0o600)
        with scratch.open("rb") as file:
            os.fsync(file.fileno())
        scratch.replace(index_path(state.list))
    except OSError as trouble:
        raise disk_trouble(trouble, scratch) from None
