"""
Feeds and site maps: the days a site says it published or changed something.

Read by their tags rather than as XML, because damaged feeds are common and a feed must not be
able to make us expand or fetch anything. A channel's own build date is the machine's, not the
firm's, and is left out.
"""

from __future__ import annotations

import html as entities
import re
from datetime import date, timedelta
from urllib.parse import urljoin

from duecheck.reading.between_tags import between
from duecheck.reading.dates import Dated, day, sensible
from duecheck.reading.html import Html

ITEM = ("item", "entry")
ITEM_DAY = re.compile(
    r"(?is)<(?:pubdate|published|updated|dc:date|issued|modified)\b[^<>]*>\s*(?:<!\[cdata\[)?([^<\]]+)"
)
CHANGED = re.compile(r"(?is)<lastmod\b[^<>]*>\s*([^<]+)")
MAP_LINE = re.compile(r"(?im)^\s*sitemap\s*:\s*(\S+)")
FEEDS = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
)
MANY = 3


def is_feed(body: str) -> bool:
    """Whether the text is a feed at all, empty or not."""
    return bool(re.search(r"(?i)<(?:rss|feed|rdf:rdf)\b", body[:2000]))


def is_site_map(body: str) -> bool:
    """Whether the text is a site map or an index of site maps."""
    return bool(re.search(r"(?i)<(?:urlset|sitemapindex)\b", body[:4000]))


def feed_dates(body: str, as_of: date) -> list[Dated]:
    """The days of a feed's entries, newest first."""
    found = [
        Dated(on=on, method="feed", words=said.strip())
        for inner in between(body, *ITEM)
        for said in ITEM_DAY.findall(inner)
        if (on := day(entities.unescape(said))) is not None
    ]
    return sensible(found, as_of)


def site_map_dates(body: str, as_of: date) -> list[Dated]:
    """
    The days of change a site map gives, newest first.

    A map whose every entry says today or yesterday was stamped by its program: it gives none.
    """
    found = [
        Dated(on=on, method="sitemap", words=said.strip())
        for said in CHANGED.findall(body)
        if (on := day(said)) is not None
    ]
    fresh = [item for item in found if item.on >= as_of - timedelta(days=1)]
    if len(found) >= MANY and len(fresh) == len(found):
        return []
    return sensible(found, as_of)


def feed_address(page: Html) -> str | None:
    """The feed the page names (`<link rel=alternate>`), comments' feeds left out, or None."""
    return next(
        (
            link.address
            for link in page.heads
            if "alternate" in link.rel and link.media in FEEDS and "comment" not in link.address
        ),
        None,
    )


def site_map_address(robots: str | None, home: str) -> str:
    """The first site map that robots.txt names, else the usual place."""
    named = MAP_LINE.search(robots) if robots else None
    return urljoin(home, str(named[1]) if named else "/sitemap.xml")
