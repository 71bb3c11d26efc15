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
from typing import Any

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
        if page.words <= rule["most_words"] and (words := _words(rule, page)) is not None:
            return SiteState(state=rule["state"], words=words)
    return SiteState(state=LIVE)


def _words(rule: dict[str, Any], page: Html) -> str | None:
    """The words of the first part of *rule* where all its parts are on *page*, else None."""
    first = None
    for part, words in (("title", page.title), ("text", page.text), ("source", page.source)):
        if part in rule:
            found = _searched(rule[part], words)
            if found is None:
                return None
            first = found if first is None else first
    spoken_for = "never" in rule and _searched(rule["never"], page.source) is not None
    return None if spoken_for else first


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, FLAGS)


def _searched(pattern: str, words: str) -> str | None:
    """The words of the match, or None."""
    found = _pattern(pattern).search(words)
    return " ".join(found[0].split()) if found is not None else None
