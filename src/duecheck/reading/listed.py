"""A local list's answer: the list's day, age and checksum, and the entries it gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from duecheck.errors import Unreadable
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json


@dataclass(frozen=True, kw_only=True)
class Listed:
    """
    One answer. `age` and `days` (the list's policy) are in days.

    `entries` hold `body`, and for a search by name also `name`, `kind`, `score`, `outcome`,
    `deciding`.
    """

    list: str
    title: str
    sha256: str
    day: str
    dated: bool
    age: int
    days: int
    entries: tuple[Json, ...]
    notes: tuple[str, ...]

    @property
    def stale(self) -> bool:
        """Whether the list is older than its policy."""
        return self.age > self.days

    @property
    def says(self) -> str:
        """The list with its day, and whether it is stale."""
        day = f"of {self.day}" if self.dated else f"loaded {self.day}"
        old = f", STALE ({self.age} days, policy {self.days})" if self.stale else ""
        return f"{self.title} {day}{old}"


def read_listed(answer: Any) -> Listed:
    """The answer of `list:` addresses; Unreadable where it has another shape."""
    held = field.document(answer)
    published = field.text(held, "published")
    age, days = field.whole(held, "age_days"), field.whole(held, "stale_after_days")
    if age is None or days is None:
        raise Unreadable("a list without its age", seen=repr(held)[:120])
    return Listed(
        list=field.needed(held, "list"),
        title=field.needed(held, "title"),
        sha256=field.needed(held, "sha256"),
        day=published or field.needed(held, "loaded"),
        dated=published is not None,
        age=age,
        days=days,
        entries=tuple(field.records(held, "entries", required=True)),
        notes=field.words(held, "notes"),
    )
