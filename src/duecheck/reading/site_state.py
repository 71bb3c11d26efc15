"""
What stands at a web address: a business, or a place-holder nobody speaks through.

live, parked (or for sale), default (a server's own first page), under-construction, suspended.
Two-part evidence: marks of the place-holder *and* a page with little else on it; see
`site_state.toml`. When in doubt the site is live: calling a business gone would be worse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from duecheck import discover
from duecheck.reading.html import Html

# The words of `site` evidence; `gone` and `redirected` are seen on the way, not on the page.
LIVE, GONE, REDIRECTED = "live", "gone", "redirected"
FLAGS = re.IGNORECASE | re.DOTALL | re.MULTILINE


@dataclass(frozen=True, kw_only=True)
class SiteState:
    """The state and the words or markup that made it so; no words for a live site."""

    state: str
    words: str = ""


def site_state(page: Html) -> SiteState:
    """The state of the site whose home page this is."""
    for rule in discover.table("reading", "site_state.toml")["rule"]:
        never = rule.get("never")
        spoken_for = never is not None and _searched(never, page.source) is not None
        if page.words <= rule["most_words"] and not spoken_for:
            seen = [
                _searched(rule[part], words)
                for part, words in (
                    ("title", page.title),
                    ("text", page.text),
                    ("source", page.source),
                )
                if part in rule
            ]
            if all(found is not None for found in seen):
                return SiteState(state=rule["state"], words=next(w for w in seen if w is not None))
    return SiteState(state=LIVE)


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, FLAGS)


def _searched(pattern: str, words: str) -> str | None:
    """The words of the match, or None."""
    found = _pattern(pattern).search(words)
    return " ".join(found[0].split()) if found is not None else None
