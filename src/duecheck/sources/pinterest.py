"""
Pinterest: when a firm's own account last saved a pin, by the account's public feed.

What it is: the RSS feed that Pinterest serves for an account (`/NAME/feed.rss`), without a key and
without logging in. Asked only for accounts that the firm's own site links or that a reference
work lists for it, and only where Pinterest's robots.txt leaves the feed open; where it does not,
the look-up ends blocked and the page is for a person to open.

What it yields: the day of the newest pin and whether pinning was a habit in the year before.

Silence: no account is linked. A feed without pins says nothing.

Traps: pins are often saved from strangers, so they show that somebody looks after the account and
nothing else; country hosts serve the same account. No terms of an interface cover the feed, so it
is treated as a page. Read by common practice; no real recording has proven it.
"""

from __future__ import annotations

from duecheck.errors import Unreadable
from duecheck.model.door import Ask
from duecheck.model.evidence import SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading.activity import accounts, path_of, posted_days, posts_on, statement
from duecheck.reading.feeds import is_feed

NETWORK, TITLE = "pinterest", "Pinterest"
QUESTION = "When did its Pinterest account last save a pin?"
HOST = "www.pinterest.com"


@source(
    "pinterest",
    title="Pinterest account feed",
    lanes={Lane.WEB: Standing(level=Level.OPEN)},
    yields=("activity",),
    access="page",
    hosts=(HOST,),
    pace="1/s",
    terms="the public feed of a linked account, robots.txt obeyed, one request an account",
    silence="no account is linked; a feed without pins says nothing",
    probe=Probe(
        known="https://www.pinterest.com/pinterest",
        nonsense="https://www.pinterest.com/zq7f3a91c2nosuch",
    ),
    after=("site-profile", "listed-profile"),
)
async def collect(inquiry: Inquiry) -> None:
    """Ask the feed of each linked account."""
    found = accounts(inquiry.seen, NETWORK)
    if not found:
        async with inquiry.question(QUESTION, lane=Lane.WEB, kind="activity") as q:
            q.skip(Reason.NOT_APPLICABLE, f"no page on {TITLE} is linked by its own site")
    for linked, address in found:
        async with inquiry.question(QUESTION, lane=Lane.WEB, kind="activity") as q:
            name = path_of(address)[0]
            feed = f"https://{HOST}/{name}/feed.rss"
            page = await inquiry.get(Ask(url=feed, access="page", none_on=(404,)))
            if page.absent:
                said = f"Pinterest has no account {name}, though {address} is linked"
                klass = SourceClass.INFRASTRUCTURE
                q.none(said, page, about=linked.about, source_class=klass, network=NETWORK)
                continue
            body = page.text()
            if not is_feed(body):
                raise Unreadable("an account's feed", seen=body)
            posts = posts_on(posted_days(body), inquiry.as_of)
            said = statement(
                inquiry, linked, network=NETWORK, title=TITLE, address=address, posts=posts
            )
            q.found([said], page)
