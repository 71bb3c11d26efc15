"""Whether a register entry, under the number stated, bears another firm's name."""

from __future__ import annotations

from collections.abc import Iterable

from duecheck import discover
from duecheck.reading.names import parts


def other_name(stated: str, registered: Iterable[str]) -> bool:
    """
    Whether *stated* shares no telling word with any name the entry bears or bore.

    A trade name beside a legal one shares words as a rule; one that shares none may be a
    mistyped number, a namesake's number, or somebody else's.
    """
    names = [name for name in registered if name]
    told = telling(stated)
    return bool(names) and bool(told) and not any(told & telling(name) for name in names)


def telling(name: str) -> set[str]:
    """The words of *name* that could tell it from others; all of them where none could."""
    common = set(discover.table("reading", "common_words.toml")["words"])
    words = set(parts(name).words)
    return words - common or words
