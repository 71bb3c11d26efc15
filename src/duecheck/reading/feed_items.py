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
from duecheck.reading.between_tags import between, first_between
from duecheck.reading.dates import day
from duecheck.reading.feeds import ITEM, ITEM_DAY

LINK = re.compile(r"(?is)<link\b[^<>]*>\s*([^<\s][^<]*+)</link\s*>")
HREF = re.compile(r"(?is)<link\b(?![^<>]*\brel\s*=\s*[\"'](?:self|edit|enclosure)[\"'])[^<>]*"
                  r"\bhref\s*=\s*[\"']([^\"']+)[\"']")  # fmt: skip
WORDS = ("description", "summary", "content", "content:encoded")
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
    return [_item(inner) for inner in between(body, *ITEM)]


def _item(inner: str) -> FeedItem:
    days = ITEM_DAY.search(inner)
    link = LINK.search(inner) or HREF.search(inner)
    return FeedItem(
        title=_plain(first_between(inner, "title")),
        address=clean(entities.unescape(_bare(link[1].strip()))) if link else "",
        words=_plain(first_between(inner, *WORDS)),
        on=day(entities.unescape(days[1])) if days else None,
        outlet=_plain(first_between(inner, "source")),
    )


def _bare(said: str) -> str:
    wrapped = CDATA.match(said)
    return wrapped[1] if wrapped else said


def _plain(said: str) -> str:
    """The words without mark-up, which feeds carry plain, escaped or twice escaped."""
    text = _bare(said)
    for _ in range(2):
        text = TAG.sub(" ", entities.unescape(text))
    return clean(text)
