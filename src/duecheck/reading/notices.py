"""
A firm's own words that it is ending: closing down, winding down, selling its plant.

"Closing for the season", "closed on Sundays" and a trade in other firms' ends are none of
these. A statement against its own interest is believed, therefore the words must be plain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from duecheck import discover
from duecheck.model.text import quote
from duecheck.reading.html import Html

KINDS = ("closing-down", "winding-down", "sale-of-plant")


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What is said (`closing-down`, `winding-down`, `sale-of-plant`) and at most 25 words of it."""

    what: str
    words: str


def notices(page: Html) -> list[Notice]:
    """The notices of a page, at most one of each sort: the first that is plain."""
    table = discover.table("reading", "notices.toml")
    if _pattern(table["never_page"]["text"]).search(page.text):
        return []
    lines = [page.title, *page.text.split("\n")]
    found = []
    for what in KINDS:
        patterns = [_pattern(written) for written in table[what]["says"]]
        said = _first(lines, patterns, _pattern(table["never"]["line"]))
        if said is not None:
            found.append(Notice(what=what, words=said))
    return found


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


def _first(lines: list[str], patterns: list[re.Pattern[str]], never: re.Pattern[str]) -> str | None:
    """The words around the first match in a sentence that nothing speaks against."""
    for line in lines:
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            straight = sentence.replace("’", "'")
            for pattern in patterns:
                found = pattern.search(straight)
                if found is not None and never.search(straight) is None:
                    return quote(straight, around=found.start())
    return None
