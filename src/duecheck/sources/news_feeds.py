"""
News feeds: RSS or Atom feeds of the user's own choice, read for the firm's name.

What it is: the addresses in `[sources.news-feeds] feeds = "https://…, https://…"`, such as a
trade paper's or a local paper's feed.

What it yields: news items whose title or words name the firm, each story once.

What silence means: a feed holds its newest items only: nothing follows and no credit is given.
Without feeds nothing is asked.

Terms: those of the publisher, robots.txt obeyed. A feed whose own text forbids business use
(Google News) is refused.

Traps: a feed in another encoding than the page says, twice escaped mark-up, entries without a
day (shown undated), the same wire story in two feeds.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from duecheck import discover
from duecheck.errors import Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.reading.domains import host_of
from duecheck.reading.feed_items import feed_items, feed_text
from duecheck.reading.feeds import is_feed
from duecheck.reading.news import Story, statements

ID = "news-feeds"
MANY = 20


def feeds_named(option: str | None) -> list[str]:
    """The web addresses of the setting, each once, at most twenty."""
    words = (option or "").replace(",", " ").split()
    named = [word for word in words if urlsplit(word).scheme in ("http", "https")]
    return list(dict.fromkeys(named))[:MANY]


def refused(address: str) -> bool:
    """Whether the feed's publisher forbids this use in the feed's own words."""
    return host_of(address) in discover.table("reading", "news.toml")["refused"]


def parse_feed(page: Page) -> list[Story]:
    """The feed's items as stories; Unreadable where the page is no feed."""
    body = feed_text(page)
    if not is_feed(body):
        raise Unreadable("a feed expected", seen=body[:200])
    return [
        Story(
            title=item.title,
            text=item.words,
            address=item.address if item.address.startswith(("http://", "https://")) else "",
            outlet=item.outlet or host_of(item.address) or host_of(page.final_url),
            on=item.on,
        )
        for item in feed_items(body)
    ]


@source(
    ID,
    title="News feeds you name",
    lanes={Lane.NEWS: Standing(level=Level.OPEN)},
    yields=("news-item",),
    access="page",
    pace="1/s",
    terms="the publisher's; robots.txt is obeyed; feeds that forbid business use are refused",
    silence="not among a feed's newest items; proves nothing",
    proven=("RSS",),
    options=("feeds",),
)
async def collect(inquiry: Inquiry) -> None:
    """Read every feed named; each is a question of its own."""
    feeds = feeds_named(inquiry.option("feeds"))
    if not feeds:
        async with inquiry.question(
            "Does a feed you name write of this firm?", lane=Lane.NEWS, kind="news-item"
        ) as q:
            q.skip(Reason.NOT_APPLICABLE, "no feed named: [sources.news-feeds] feeds")
    for feed in feeds:
        asked = f"Does the feed of {host_of(feed)} write of this firm?"
        async with inquiry.question(asked, lane=Lane.NEWS, kind="news-item") as q:
            if inquiry.subject.kind != "company":
                q.skip(Reason.POLICY, "the press is not searched for natural persons")
            elif refused(feed):
                q.skip(Reason.POLICY, "the feed's own words forbid business use")
            else:
                page = await inquiry.get(Ask(url=feed, access="page"))
                stories = parse_feed(page)
                told = statements(ID, stories, inquiry.subject)
                q.found(told, page)
                q.found([], page)
                q.outcome = q.outcome or LookupOutcome.NONE
                q.detail = f"{len(stories)} items read, {len(told)} stories name the firm"
