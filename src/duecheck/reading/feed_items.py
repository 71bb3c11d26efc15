"""
Items of an RSS or Atom feed: title, address, day and words, in the feed's order.

Read by their tags rather than as XML, because damaged feeds are common and a feed must not be
able to make us expand or fetch anything.
"""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass
from datetime import date

from duecheck.model.door import Page
from duecheck.model.text import clean
from duecheck.reading.dates import day
from duecheck.reading.feeds import ITEM, ITEM_DAY

TITLE = re.compile(r"(?is)<title\b[^>]*>(.*?)</title\s*>")
LINK = re.compile(r"(?is)<link\b[^>]*>\s*([^<\s][^<]*?)\s*</link\s*>")
HREF = re.compile(r"(?is)<link\b(?![^>]*\brel\s*=\s*[\"'](?:self|edit|enclosure)[\"'])[^>]*"
                  r"\bhref\s*=\s*[\"']([^\"']+)[\"']")  # fmt: skip
WORDS = re.compile(r"(?is)<(description|summary|content|content:encoded)\b[^>]*>(.*?)</\1\s*>")
OUTLET = re.compile(r"(?is)<source\b[^>]*>(.*?)</source\s*>")
CDATA = re.compile(r"(?is)^\s*<!\[CDATA\[(.*?)\]\]>\s*$")
TAG = re.compile(r"(?s)<[^<>]{0,2000}>")
DECLARED = re.compile(rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]{1,40})["']""")


@dataclass(frozen=True, kw_only=True)
class FeedItem:
    """One item; empty where the feed does not say, and None for a day it does not give."""

    title: str
    address: str
    words: str
    on: date | None
    outlet: str = ""


def feed_text(page: Page) -> str:
    """The feed as text: in the encoding its first line declares, else as the page says."""
    declared = DECLARED.match(page.body[:200])
    if declared is not None:
        try:
            return page.body.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return page.text()


def feed_items(body: str) -> list[FeedItem]:
    """Every item or entry of the feed, in its order."""
    return [_item(inner) for _, inner in ITEM.findall(body)]


def _item(inner: str) -> FeedItem:
    days = ITEM_DAY.search(inner)
    link = LINK.search(inner) or HREF.search(inner)
    outlet = OUTLET.search(inner)
    return FeedItem(
        title=_plain(_first(TITLE, inner, 1)),
        address=clean(entities.unescape(_bare(link[1]))) if link else "",
        words=_plain(_first(WORDS, inner, 2)),
        on=day(entities.unescape(days[1])) if days else None,
        outlet=_plain(outlet[1]) if outlet else "",
    )


def _first(pattern: re.Pattern[str], inner: str, group: int) -> str:
    found = pattern.search(inner)
    return found[group] if found else ""


def _bare(said: str) -> str:
    wrapped = CDATA.match(said)
    return wrapped[1] if wrapped else said


def _plain(said: str) -> str:
    """The words without mark-up, which feeds carry plain, escaped or twice escaped."""
    text = _bare(said)
    for _ in range(2):
        text = TAG.sub(" ", entities.unescape(text))
    return clean(text)
