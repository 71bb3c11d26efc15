"""
When a page was written or changed, read strictly: a false date is worse than none.

Only dates that say they are a publication or a change: articles in JSON-LD, article meta tags,
`<time>` inside an article, addresses with a day in them. Prices' validity, events, openings and
founding years say nothing of upkeep. A day after today is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.domains import host_of, same_owner
from duecheck.reading.html import Html

OLDEST = date(1995, 1, 1)
ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T\s].*)", re.DOTALL)
COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:$|T\d{4,6}.*)")
IN_ADDRESS = re.compile(
    r"/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)"
)
COPYRIGHT_MARKS = ("©", "(c)", "&copy;", "copyright")
COPYRIGHT = re.compile(
    r"(?i)(?:©|\(c\)|&copy;|\bcopyright\b)[^\d\n]{0,40}?((?:19|20)\d{2})(?:\s*(?:-|–|—|to|/|,)\s*((?:19|20)\d{2}))?(?!\d)"
)


@dataclass(frozen=True, kw_only=True)
class Dated:
    """A day and how it was said: json-ld, meta, time, url, feed, sitemap or last-modified."""

    on: date
    method: str
    words: str


def iso_day(said: str) -> date | None:
    """The day of an ISO text (`2026-10-22`, `2026-10-22T09:00:00Z`, `20261022`), or None."""
    found = ISO.match(said.strip()) or COMPACT.match(said.strip())
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def mail_day(said: str) -> date | None:
    """The day of a mail or HTTP date (`Thu, 22 Oct 2026 09:00:00 GMT`), or None."""
    try:
        return parsedate_to_datetime(said.strip()).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def day(said: str) -> date | None:
    """The day of either form, or None."""
    return iso_day(said) or mail_day(said)


def sensible(found: Iterable[Dated], as_of: date) -> list[Dated]:
    """Those not after *as_of* and not from before the web, newest first."""
    kept = [item for item in found if OLDEST <= item.on <= as_of]
    return sorted(kept, key=lambda item: item.on, reverse=True)


def page_dates(page: Html, as_of: date) -> list[Dated]:
    """Every publication or change the page states about itself or what it links, newest first."""
    return sensible([*_structured(page), *_metas(page), *_stamps(page), *_addresses(page)], as_of)


def _dated(said: str, method: str) -> Iterator[Dated]:
    on = day(said)
    if on is not None:
        yield Dated(on=on, method=method, words=said.strip())


def _structured(page: Html) -> Iterator[Dated]:
    articles = frozenset(discover.table("reading", "markup.toml")["articles"])
    for node in jsonld.nodes(page):
        if jsonld.types(node) & articles:
            for key in ("datePublished", "dateModified", "dateCreated"):
                for said in jsonld.texts(node.get(key)):
                    yield from _dated(said, "json-ld")


def _metas(page: Html) -> Iterator[Dated]:
    dated = discover.table("reading", "markup.toml")["dated_metas"]
    for name, said in page.metas:
        if name in dated:
            yield from _dated(said, "meta")


def _stamps(page: Html) -> Iterator[Dated]:
    for stamp in page.stamps:
        told = stamp.itemprop in ("datepublished", "datemodified", "datecreated")
        if (told or stamp.in_article) and not stamp.by_strangers:
            yield from _dated(stamp.when, "time")


def _addresses(page: Html) -> Iterator[Dated]:
    """Days in the page's own address and in those of its own articles."""
    host = host_of(page.url)
    for address in (page.url, *(link.address for link in page.links)):
        found = IN_ADDRESS.search(urlsplit(address).path)
        if found is not None and same_owner(host_of(address), host):
            yield from _dated(f"{found[1]}-{found[2]}-{found[3]}", "url")


def last_modified(header: str | None, retrieved: date) -> Dated | None:
    """
    The server's Last-Modified, or None where it is the moment of the answer.

    A page made on request carries today's date whoever keeps it.
    """
    on = mail_day(header) if header else None
    if header is None or on is None or not OLDEST <= on < retrieved - timedelta(days=1):
        return None
    return Dated(on=on, method="last-modified", words=header.strip())


def copyright_year(page: Html, as_of: date) -> int | None:
    """The latest year of a copyright line, not after this year, or None."""
    folded = page.text.lower()
    if not any(mark in folded for mark in COPYRIGHT_MARKS):
        return None
    years = [
        int(said)
        for found in COPYRIGHT.finditer(page.text)
        for said in found.groups()
        if said is not None
    ]
    return max((year for year in years if OLDEST.year <= year <= as_of.year), default=None)
