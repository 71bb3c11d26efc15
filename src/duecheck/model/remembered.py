"""
What was made of an object before, known again by the very object.

Frozen nouns that many rows of a batch share (a look-up nobody was asked, a row nobody could answer)
are costly to compare and cheap to recognise. What is remembered is let go when it grows large.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Of = TypeVar("Of")
Made = TypeVar("Made")
MOST = 4_096


class Remembered(Generic[Of, Made]):
    """Calls *make* once for each object (and what goes with it) and gives the same answer again."""

    def __init__(self, make: Callable[[Of, int], Made]) -> None:
        self._make = make
        self._held: dict[tuple[int, int], tuple[Of, Made]] = {}

    def __call__(self, of: Of, with_: int = 0) -> Made:
        """What *make* makes of *of* and *with_*."""
        key = id(of), with_
        found = self._held.get(key)
        # The object is held with its answer, so that its place cannot become another's.
        if found is not None:
            return found[1]
        made = self._make(of, with_)
        if len(self._held) >= MOST:
            self._held.clear()
        self._held[key] = of, made
        return made
