"""
Whose page it is and whether its owner is in business: one verdict and a class, from one page.

live            a business speaks for itself
placeholder     nobody's business is shown: parked, for sale, a server's own page, suspended
winding-down    the owner says that it ends
unclear         too little to tell
not-a-company   an authority, a hobby's diary, a directory of others
unreadable      no words a person could read: empty, binary, a frame or a program's shell

In doubt a page with a firm's words is live: calling a business gone would be worse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from duecheck import discover
from duecheck.reading.contacts import Contact
from duecheck.reading.html import Html
from duecheck.reading.notices import notices
from duecheck.reading.site_state import LIVE, site_state

VERDICTS = ("live", "placeholder", "winding-down", "unclear", "not-a-company", "unreadable")
ENDINGS = ("closing-down", "winding-down")
LONGEST_TEASER = 60
FEWEST_WORDS = 40
ENOUGH = 8_000


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The verdict, the class of page behind it, and the page's words that made it so."""

    verdict: str
    page_class: str
    words: str = ""


def page_verdict(page: Html, contacts: Sequence[Contact]) -> Verdict:
    """The verdict on *page*, of which *contacts* are the contact points."""
    if page.words == 0 and not contacts:
        return Verdict(verdict="unreadable", page_class=_shell(page))
    said = next((notice for notice in notices(page) if notice.what in ENDINGS), None)
    state = site_state(page)
    if said is not None and state.state == LIVE:
        return Verdict(verdict="winding-down", page_class=said.what, words=said.words)
    if state.state != LIVE:
        speaks = state.state == "under-construction" and (contacts or page.words > LONGEST_TEASER)
        return Verdict(
            verdict="unclear" if speaks else "placeholder",
            page_class=state.state,
            words=state.words,
        )
    return _spoken(page, contacts)


def _shell(page: Html) -> str:
    """What stands there in place of words."""
    source = page.source[:200_000].lower()
    for name, mark in (
        ("frames", "<frame"),
        ("redirect", 'http-equiv="refresh"'),
        ("script-shell", "<script"),
        ("frames", "<iframe"),
    ):
        if mark in source:
            return name
    return "empty"


def _spoken(page: Html, contacts: Sequence[Contact]) -> Verdict:
    """The verdict on a page that is neither a place-holder nor a notice."""
    table = discover.table("reading", "page_verdict.toml")
    reachable = any(item.what in ("phone", "address") for item in contacts)
    form = table["form"]
    if not reachable and page.words <= form["most_words"]:
        asks = _pattern(form["words"]).search(f"{page.title}\n{page.text}") is not None
        if asks or page.words < FEWEST_WORDS:
            return Verdict(verdict="unclear", page_class="thin-form" if asks else "thin-home")
    text = f"{page.title}\n{page.text[:ENOUGH]}".lower()
    for name in ("authority", "listing", "hobby"):
        if _is_anothers(text, table[name]):
            return Verdict(verdict="not-a-company", page_class=name)
    return Verdict(verdict="live", page_class=_kind(page, table["kind"]))


def _is_anothers(text: str, rule: dict[str, Any]) -> bool:
    """Whether enough different marks of one sort stand on the page and none against."""
    marks = 0
    for mark, hints in zip(rule["marks"], rule["hints"], strict=True):
        # A plain word costs a fiftieth of a pattern, and most pages hold none.
        marks += any(hint in text for hint in hints) and _lower(mark).search(text) is not None
        if marks >= rule["least"]:
            return "never" not in rule or _lower(rule["never"]).search(text) is None
    return False


def _kind(page: Html, kinds: Sequence[dict[str, str]]) -> str:
    """Which page of a site it is, by its title and first heading, else its text."""
    titles = "\n".join([page.title, *page.headings[:1]])
    for kind in kinds:
        if _pattern(kind["title"]).search(titles):
            return kind["name"]
    for kind in kinds:
        if "text" in kind and _lower(kind["text"]).search(page.text[:ENOUGH].lower()):
            return kind["name"]
    return "live-home"


@cache
def _lower(written: str) -> re.Pattern[str]:
    """A pattern for words that are in lower case already: three times as fast."""
    return re.compile(written)


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)
