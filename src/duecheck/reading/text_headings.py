"""Form headings that only name an item (`Item 5.02 Departure of Directors …`) say nothing."""

from __future__ import annotations

import re
from functools import cache

from duecheck import discover


@cache
def headings() -> re.Pattern[str]:
    """One expression for the headings of `text_headings.toml`, with their item number."""
    listed: list[str] = discover.table("reading", "text_headings.toml")["headings"]
    parts = "|".join(
        re.escape(words).replace(r"\ ", r"\s+") for words in sorted(listed, key=len, reverse=True)
    )
    return re.compile(
        rf"(?:\bitem\s+\d\.\d\d(?:\([a-z]\))?[.:]?\s*)(?:(?:{parts})[.;,]?\s*)*", re.IGNORECASE
    )


def without_headings(text: str) -> str:
    """*text* with every such heading blanked out, each character in its place."""
    return headings().sub(lambda found: "." + " " * (len(found[0]) - 1), text)
