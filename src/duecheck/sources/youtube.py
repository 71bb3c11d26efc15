"""
YouTube: when a firm's own channel last published a video, by the channel's public feed.

What it is: the Atom feed that YouTube offers for every channel to feed readers and hubs, without
a key and without logging in. Asked only for channels that the firm's own site links or that a
reference work lists for it. No page of YouTube is read, no search is made there.

What it yields: the day of the newest video and whether videos were a habit in the year before.

Silence: no channel is linked; or the link names a handle (`/@name`), from which the feed's
channel number cannot be told without opening the page, which a person may do. A feed without
videos says nothing.

Traps: a feed shows the newest fifteen videos; `updated` is the day of an edit and is not read; a
channel may be run by an agency and go on after the firm stopped.
Documentation: https://developers.google.com/youtube/v3/guides/push_notifications (the feed's
address and fields). Read by its documentation; no real recording has proven it.
"""

from __future__ import annotations

import re

from duecheck.errors import Unreadable
from duecheck.model.door import Ask
from duecheck.model.evidence import SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading.activity import accounts, path_of, posted_days, posts_on, statement
from duecheck.reading.feeds import is_feed

NETWORK, TITLE = "youtube", "YouTube"
QUESTION = "When did its YouTube channel last publish?"
FEED = "https://www.youtube.com/feeds/videos.xml"
CHANNEL = re.compile(r"UC[\w-]{22}")
BY_HAND = "the link names no channel number, so its feed is not known: open {address} by hand"


def channel_of(address: str) -> tuple[str, str] | None:
    """The feed's question for the channel at *address*, or None where it is not told."""
    parts = path_of(address)
    if len(parts) > 1 and parts[0] == "channel" and CHANNEL.fullmatch(parts[1]):
        return "channel_id", parts[1]
    if len(parts) > 1 and parts[0] == "user":
        return "user", parts[1]
    return None


@source(
    "youtube",
    title="YouTube channel feed",
    lanes={Lane.WEB: Standing(level=Level.OPEN)},
    yields=("activity",),
    access="api",
    hosts=("www.youtube.com",),
    pace="1/s",
    terms="the public channel feed, no key, no page of the site, one request a linked channel",
    silence="no channel is linked or its number is not told; a feed without videos says nothing",
    probe=Probe(
        known="https://www.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw",
        nonsense="https://www.youtube.com/channel/UCzq7f3a91c2nosuchchan0",
    ),
    after=("site-profile", "listed-profile"),
)
async def collect(inquiry: Inquiry) -> None:
    """Ask the feed of each linked channel."""
    found = accounts(inquiry.seen, NETWORK)
    if not found:
        async with inquiry.question(QUESTION, lane=Lane.WEB, kind="activity") as q:
            q.skip(Reason.NOT_APPLICABLE, f"no page on {TITLE} is linked by its own site")
    for linked, address in found:
        async with inquiry.question(QUESTION, lane=Lane.WEB, kind="activity") as q:
            channel = channel_of(address)
            if channel is None:
                q.skip(Reason.NOT_COVERED, BY_HAND.format(address=address))
                continue
            page = await inquiry.get(Ask(url=FEED, params=(channel,), none_on=(404,)))
            if page.absent:
                said = f"YouTube has no channel {channel[1]}, though {address} is linked"
                klass = SourceClass.INFRASTRUCTURE
                q.none(said, page, about=linked.about, source_class=klass, network=NETWORK)
                continue
            body = page.text()
            if not is_feed(body):
                raise Unreadable("a channel's feed", seen=body)
            posts = posts_on(posted_days(body), inquiry.as_of)
            said = statement(
                inquiry, linked, network=NETWORK, title=TITLE, address=address, posts=posts
            )
            q.found([said], page)
