"""
What stands between a tag and its end, in mark-up that may be damaged or made to hurt.

One pass whatever the text: a tag that never ends is looked for once, not once for each time it
begins, so that no text takes longer than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache


def between(body: str, *names: str) -> Iterator[str]:
    """What each element called one of *names* holds, from the first on; one inside is skipped."""
    opening = _opening(names)
    endless: set[str] = set()
    at = 0
    while (begun := opening.search(body, at)) is not None:
        at = begun.end()
        name = begun[1].lower()
        if name in endless:
            continue
        ended = _closing(name).search(body, at)
        if ended is None:
            endless.add(name)
            if len(endless) == len(names):
                return
            continue
        yield body[at : ended.start()]
        at = ended.end()


def first_between(body: str, *names: str) -> str:
    """What the first element called one of *names* holds; empty where there is none."""
    return next(between(body, *names), "")


@cache
def _opening(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?i)<({'|'.join(map(re.escape, names))})(?![\w:.-])[^<>]*>")


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)</{re.escape(name)}\s*>")
