"""
Bluesky: when a firm's own account last posted, by the network's public interface.

What it is: `app.bsky.feed.getAuthorFeed` at the public address for readers without an account, no
key. Asked only for accounts that the firm's own site links or that a reference work lists for it.

What it yields: the day of the newest post of its own and whether posting was a habit in the year
before. What it passed on of others is left out.

Silence: no account is linked. An account without posts says nothing. "Profile not found" means
that the handle is nobody's.

Traps: the day a post claims for itself can be set freely, so the earlier of that day and the day
the network indexed it is taken, as the network itself sorts them. A handle that is the firm's own
domain was proven to the network by DNS; others were not.
Documentation: https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed. Read by its
documentation; no real recording has proven it.
"""

from __future__ import annotations

from datetime import date

from duecheck.errors import Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading import json_fields as field
from duecheck.reading.activity import Posts, accounts, path_of, posts_on, statement

NETWORK, TITLE = "bluesky", "Bluesky"
QUESTION = "When did its Bluesky account last post?"
FEED = "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed"
NOBODY = ("profile not found", "account is deactivated", "account has been suspended")
COUNT = "50"


def posts_of(page: Page, as_of: date) -> Posts:
    """The account's own posts in an answer."""
    answer = field.document(page.json())
    days = []
    for item in field.records(answer, "feed", required=True):
        if item.get("reason") is not None:
            continue  # passed on from somebody, or pinned to the top: listed again in its place
        post = field.part(item, "post")
        claimed = field.day(field.part(post, "record"), "createdAt")
        indexed = field.day(post, "indexedAt")
        told = [on for on in (claimed, indexed) if on is not None]
        if not told:
            raise Unreadable("a post's day", seen=str(sorted(post)))
        days.append(min(told))
    return posts_on(days, as_of)


def refusal(page: Page) -> str:
    """The words of a 400, which say whether the account is unknown or the question was bad."""
    answer = field.document(page.json())
    return field.text(answer, "message") or field.text(answer, "error") or ""


@source(
    "bluesky",
    title="Bluesky public interface",
    lanes={Lane.WEB: Standing(level=Level.OPEN)},
    yields=("activity",),
    access="api",
    hosts=("public.api.bsky.app",),
    pace="2/s",
    terms="the network's public read interface, no key, one request a linked account",
    silence="no account is linked; an account without posts says nothing",
    probe=Probe(
        known="https://bsky.app/profile/bsky.app",
        nonsense="https://bsky.app/profile/zq7f3a91c2nosuch.bsky.social",
    ),
    after=("site-profile", "listed-profile"),
)
async def collect(inquiry: Inquiry) -> None:
    """Ask for the newest posts of each linked account."""
    found = accounts(inquiry.seen, NETWORK)
    if not found:
        async with inquiry.question(QUESTION, lane=Lane.WEB, kind="activity") as q:
            q.skip(Reason.NOT_APPLICABLE, f"no page on {TITLE} is linked by its own site")
    for linked, address in found:
        async with inquiry.question(QUESTION, lane=Lane.WEB, kind="activity") as q:
            handle = path_of(address)[-1]
            params = (("actor", handle), ("filter", "posts_no_replies"), ("limit", COUNT))
            page = await inquiry.get(Ask(url=FEED, params=params, accept="json", none_on=(400,)))
            if page.absent:
                words = refusal(page)
                if any(told in words.lower() for told in NOBODY):
                    said = f"Bluesky has no account {handle}, though {address} is linked"
                    klass = SourceClass.INFRASTRUCTURE
                    q.none(said, page, about=linked.about, source_class=klass, network=NETWORK)
                else:
                    q.fail(LookupOutcome.FAILED, Reason.UNREADABLE, f"it says: {words}")
                continue
            said = statement(
                inquiry,
                linked,
                network=NETWORK,
                title=TITLE,
                address=address,
                posts=posts_of(page, inquiry.as_of),
            )
            q.found([said], page)
