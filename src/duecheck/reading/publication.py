"""
The day a page was published, as the page itself says it: one day, or none.

Ways of saying it, surest first: the page's own address, an article's structured data, meta tags,
blocks marked as the date, lines that are little but a date. A moment given in UTC may be the day
before or after for the people who wrote it; where the page writes that day too, that is the day.
A day after today is none, and a date in prose is none: a false day is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from duecheck import discover
from duecheck.reading import jsonld
from duecheck.reading.dates import IN_ADDRESS, OLDEST, Dated, iso_day, mail_day
from duecheck.reading.html import Html, Marked
from duecheck.reading.written_dates import Written, written_days

ARTICLE = re.compile(r"article|posting|^report$|^recipe$|^review$")
LONGEST_LINE, CLOSE, LONGEST_DAY = 300, 40, 24
YEARED = re.compile(r"\d\d")
UTC = re.compile(r"\d[T ]\d.*(?:Z|[+-]00:?00|GMT|UTC)$", re.IGNORECASE)


def published(page: Html, as_of: date) -> Dated | None:
    """The day *page* was published and how it says so, or None where it does not say."""
    ways = (_address, _articles, _metas, _marked, _page_nodes, _blocks, _lines)
    for way in ways:
        first = next((item for item in way(page) if OLDEST <= item.on <= as_of), None)
        if first is not None:
            return _local(page, first) if UTC.search(first.words) else first
    return None


def _local(page: Html, moment: Dated) -> Dated:
    """*moment* by the day its writers wrote, where that is the day before or after."""
    written = [
        item
        for way in (_metas, _marked, _blocks, _lines)
        for item in way(page)
        if not UTC.search(item.words) and abs((item.on - moment.on).days) <= 1
    ]
    if not written or any(item.on == moment.on for item in written[:1]):
        return moment
    return written[0]


def _read(said: str, page: Html, method: str) -> Iterator[Dated]:
    """The day of a machine's or a writer's words."""
    on = iso_day(said) or mail_day(said)
    if on is None:
        on = next((day.on for day in written_days(said, page.language) if not _numeric(day)), None)
    if on is not None:
        yield Dated(on=on, method=method, words=said.strip())


def _numeric(day: Written) -> bool:
    """Whether a machine wrote day and month as two numbers, in an order nobody states."""
    return re.match(r"\d{1,2}[/-]\d", day.words) is not None


def _address(page: Html) -> Iterator[Dated]:
    found = IN_ADDRESS.search(urlsplit(page.url).path) if page.url else None
    if found is not None:
        yield from _read(f"{found[1]}-{found[2]}-{found[3]}", page, "url")


def _articles(page: Html) -> Iterator[Dated]:
    for node in jsonld.nodes(page):
        if any(ARTICLE.search(kind) for kind in jsonld.types(node)):
            for said in jsonld.texts(node.get("datePublished")):
                yield from _read(said, page, "json-ld")


def _page_nodes(page: Html) -> Iterator[Dated]:
    """Structured data of the page as such; programs put the day of its frame there."""
    for node in jsonld.nodes(page):
        if jsonld.types(node) & {"webpage", "itempage", "videoobject"}:
            for key in ("datePublished", "uploadDate"):
                for said in jsonld.texts(node.get(key)):
                    yield from _read(said, page, "json-ld")


def _metas(page: Html) -> Iterator[Dated]:
    for wanted in _table()["metas"]:
        for name, said in page.metas:
            if name == wanted:
                yield from _read(said, page, "meta")


def _marked(page: Html) -> Iterator[Dated]:
    for block in _own_blocks(page):
        if _pattern(_table()["marked"]).search(block.marks):
            yield from _block(block, page)


def _blocks(page: Html) -> Iterator[Dated]:
    own = _own_blocks(page)
    for changed in (False, True):
        for block in own:
            if (_pattern(_table()["changed"]).search(block.words) is not None) is changed:
                yield from _block(block, page)


def _own_blocks(page: Html) -> Sequence[Marked]:
    never = _pattern(_table()["not_marked"])
    return [
        block
        for block in page.dated
        if not (block.by_strangers or never.search(block.marks) or _is_link_away(block))
    ]


def _is_link_away(block: Marked) -> bool:
    """Whether a block is a link with more words than a day has: it names another page."""
    return block.marks.startswith("a ") and len(block.words) > LONGEST_DAY


def _block(block: Marked, page: Html) -> Iterator[Dated]:
    """The day a block writes for people, else the one it holds for machines."""
    written = written_days(block.words, page.language)
    if written:
        yield Dated(on=written[0].on, method="time", words=block.words)
    elif block.content:
        yield from _read(block.content, page, "time")


def _lines(page: Html) -> Iterator[Dated]:
    """Lines that are little but a date: those that say published, by the heading, the others."""
    lines = page.text.split("\n")
    reach = _table()["near_heading"]
    linked = {link.words for link in page.links}
    strangers = {block.words for block in page.dated if block.by_strangers}
    heads = [i for i, line in enumerate(lines) if line in page.headings]
    ranked: list[tuple[int, int, Dated]] = []
    for number, line in enumerate(lines):
        if len(line) > LONGEST_LINE or YEARED.search(line) is None:
            continue
        near = any(abs(number - head) <= reach for head in heads)
        if line in strangers and not near:
            continue
        rank = _rank(line, near=near)
        days = written_days(line, page.language) if rank is not None else []
        if rank is None or not days or not _is_about(line, days[0]):
            continue
        # A link names another page, unless it is but a day.
        if line not in linked or len(line) <= len(days[0].words) + 2:
            ranked.append((rank, number, Dated(on=days[0].on, method="text", words=line)))
    ranked.sort(key=lambda item: item[:2])
    yield from (item for _, _, item in ranked)


def _is_about(line: str, day: Written) -> bool:
    """Whether a line says little beside its day, or says close to it that this is publication."""
    if len(line) - len(day.words) <= _table()["most_beside"]:
        return True
    around = line[max(0, day.start - CLOSE) : day.start + len(day.words) + CLOSE]
    return _pattern(_table()["plainly"]).search(around) is not None


def _rank(line: str, *, near: bool) -> int | None:
    """How much a line says that its date is the page's: 0 most; None where it says otherwise."""
    if _pattern(_table()["never"]).search(line):
        return None
    if _pattern(_table()["changed"]).search(line):
        return 3
    if _pattern(_table()["said"]).search(line):
        return 0
    return 1 if near else 2


def _table() -> dict[str, Any]:
    return discover.table("reading", "publication.toml")


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)
