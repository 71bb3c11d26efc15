"""
The bulk lists of this machine: brought up to date, described, and how old each may be.

    update("ofac", sources, now=...)   reads the published file, indexes it, swaps it in
    standing("ofac", as_of=...)        what is there, its age, whether it is stale
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any

from duecheck import discover
from duecheck.errors import BadInput, Unreadable
from duecheck.model.listing import Entry, ListState, Part
from duecheck.records.bulk_files import digest_of, files_of, opened
from duecheck.records.list_build import FORMAT, build
from duecheck.records.list_store import building, state_of, take_place

# A new file with fewer entries than this share of the old ones is taken for a cut one.
LEAST_SHARE = 0.5


@dataclass(frozen=True, kw_only=True)
class Published:
    """What is to be indexed: local files, where they came from, and their day where known."""

    files: Sequence[Path]
    address: str
    published: date | None = None
    shrunk: bool = False


@dataclass(frozen=True, kw_only=True)
class ListStanding:
    """A list as it stands. `age` is in days; `trouble` says why it cannot be used, or is empty."""

    list: str
    title: str
    sanctions: bool
    state: ListState | None
    age: int | None
    days: int
    trouble: str = ""

    @property
    def stale(self) -> bool:
        """Whether the list is older than its policy."""
        return self.age is not None and self.age > self.days


def known_lists(*, sanctions: bool | None = None) -> dict[str, dict[str, Any]]:
    """The lists of the table, all or only the sanctions lists (or only the others)."""
    rows: dict[str, dict[str, Any]] = discover.table("reading", "lists.toml")["lists"]
    return {
        name: row
        for name, row in rows.items()
        if sanctions is None or row["sanctions"] is sanctions
    }


def known(list_: str) -> dict[str, Any]:
    """The row of *list_*; BadInput names the nearest where there is none."""
    rows = known_lists()
    if list_ not in rows:
        near = get_close_matches(list_, rows, n=1)
        hint = f"Did you mean {near[0]!r}?" if near else f"One of {', '.join(rows)}"
        raise BadInput("LIST", f"{list_!r} is no list we know", hint=hint)
    return rows[list_]


def update(list_: str, given: Published, *, now: datetime) -> ListState:
    """
    Index the published file and put the index in place.

    BadInput where the files are not whole, not this list, hold nothing, or far less than the
    index in use holds; then, and where the disk is full, the old index stays.
    """
    row = known(list_)
    files = [file for path in given.files for file in files_of(path)]
    before = state_of(list_)
    told: dict[str, str] = {}
    remarks: list[str] = []

    def note(name: str, value: str) -> None:
        if name == "remark":
            remarks.append(value)
        else:
            told[name] = value

    with building(list_) as scratch:
        digest = digest_of(files)
        with opened(files) as parts:
            entries, names = build(scratch, _read(row, parts, note, files))
        _enough(entries, before, files, shrunk=given.shrunk)
        published = given.published or _day(told.get("published"))
        state = ListState(
            list=list_,
            address=given.address,
            sha256=digest,
            published=None if published is None else published.isoformat(),
            loaded=now,
            entries=entries,
            names=names,
            format=FORMAT,
            notes=tuple(remarks),
        )
        take_place(scratch, state)
    return state


def _read(row: dict[str, Any], parts: list[Part], note: Any, files: list[Path]) -> Iterator[Entry]:
    """What the list's reader makes of *parts*; what it does not understand is the user's input."""
    reader = import_module(f"duecheck.reading.{row['reader']}")
    try:
        yield from reader.read(parts, note)
    except Unreadable as trouble:
        names = ", ".join(file.name for file in files)
        seen = f" ({trouble.seen[:80]})" if trouble.seen else ""
        raise BadInput(
            "--from",
            f"{names} is not a whole {row['title']} file: {trouble.what}{seen}",
            hint="The index that was there before stays in use",
        ) from None


def _enough(entries: int, before: ListState | None, files: Sequence[Path], *, shrunk: bool) -> None:
    names = ", ".join(file.name for file in files)
    if not entries:
        raise BadInput("--from", f"{names} holds no entries")
    held = 0 if before is None else before.entries
    if not shrunk and entries < LEAST_SHARE * held:
        raise BadInput(
            "--from",
            f"{names} holds {entries:,} entries, the index in use {held:,}: cut?",
            hint="Give --accept-fewer if the list really shrank",
        )


def _day(said: str | None) -> date | None:
    try:
        return None if said is None else date.fromisoformat(said)
    except ValueError:
        return None


def standing(list_: str, *, as_of: date) -> ListStanding:
    """How *list_* stands on the day *as_of*."""
    row = known(list_)
    state = state_of(list_)
    age, trouble = None, ""
    if state is None:
        trouble = f"the list is not on this machine; run: duecheck lists update {list_}"
    elif not state.format:
        trouble = f"{state.notes[0]}; run: duecheck lists update {list_}"
    else:
        day = date.fromisoformat(state.published) if state.published else state.loaded.date()
        age = max(0, (as_of - day).days)
    return ListStanding(
        list=list_,
        title=row["title"],
        sanctions=row["sanctions"],
        state=state,
        age=age,
        days=row["days"],
        trouble=trouble,
    )
