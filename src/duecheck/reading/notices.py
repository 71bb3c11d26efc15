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
from duecheck.reading import jsonld
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
    lines_table = discover.table("reading", "notice_lines.toml")
    lines = _hinted(f"{page.title}\n{page.text}", re.compile(lines_table["hint"]["words"]))
    if not lines or _pattern(table["never_page"]["text"]).search(page.text):
        return []
    if _is_article(page):
        lines = [line for line in lines if _pattern(lines_table["article"]["own"]).search(line)]
    found = []
    for what in KINDS:
        patterns = [_pattern(written) for written in table[what]["says"]]
        said = _first(lines, patterns, _pattern(table["never"]["line"]))
        if said is not None:
            found.append(Notice(what=what, words=said))
    return found


def _hinted(text: str, hint: re.Pattern[str]) -> list[str]:
    """The lines of *text* that hold the hint."""
    folded = text.lower()
    if len(folded) != len(text):  # a letter whose small form is two letters
        return [line for line in text.split("\n") if hint.search(line.lower())]
    found, ended = [], -1
    for match in hint.finditer(folded):
        if match.start() > ended:
            ended = text.find("\n", match.start()) % (len(text) + 1)
            found.append(text[text.rfind("\n", 0, match.start()) + 1 : ended])
    return found


def _is_article(page: Html) -> bool:
    """Whether the page is an article, which may speak of other firms' ends."""
    return page.meta("og:type") == "article" or any(
        kind.endswith("article") for node in jsonld.nodes(page) for kind in jsonld.types(node)
    )


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
