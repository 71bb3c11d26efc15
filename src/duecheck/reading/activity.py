"""
How lately an account on a network posted, and whether posting was a habit that stopped.

Only days of posts count, never the day a post was edited or a feed was built. An account that
shows no post says nothing: many sound firms never post.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from duecheck.model.evidence import Evidence, SourceClass, Stance
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome
from duecheck.reading.between_tags import between
from duecheck.reading.dates import OLDEST, day
from duecheck.reading.feeds import ITEM
from duecheck.reading.profiles import read_profile
from duecheck.reading.spans import YEAR

POSTED = re.compile(
    r"(?is)<(?:pubdate|published|dc:date|issued)\b[^<>]*>\s*(?:<!\[cdata\[)?([^<\]]+)"
)
NOTED = re.compile(r"(?i)\blast post (\d{4}-\d{2}-\d{2})\b")
PROFILES = ("site-profile", "listed-profile")
MOST_ACCOUNTS = 2
ACTIVE_DAYS = 180
HABIT = 4


@dataclass(frozen=True, kw_only=True)
class Posts:
    """
    What an account shows. `last` is the day of its newest post, None where it shows none.

    `in_year` counts the posts of the year up to the last; `regular` says that there was one a
    quarter or more in it, None where that is not told.
    """

    last: date | None
    in_year: int | None
    regular: bool | None


def posts_on(days: Iterable[date], as_of: date) -> Posts:
    """The posts of these *days*; what is dated after *as_of* or before the web is left out."""
    kept = sorted(on for on in days if OLDEST <= on <= as_of)
    if not kept:
        return Posts(last=None, in_year=0, regular=None)
    count = sum(on > kept[-1] - timedelta(days=YEAR) for on in kept)
    return Posts(last=kept[-1], in_year=count, regular=count >= HABIT)


def posted_days(feed: str) -> list[date]:
    """The day of each entry of a feed (RSS or Atom) that says when it was posted."""
    found = []
    for inner in between(feed, *ITEM):
        said = POSTED.search(inner)
        on = None if said is None else day(entities.unescape(said[1]))
        if on is not None:
            found.append(on)
    return found


def entries(feed: str) -> int:
    """How many entries a feed holds, dated or not."""
    return sum(1 for _ in between(feed, *ITEM))


def standing(last: date | None, as_of: date) -> str:
    """`active` (a post within 180 days), `dormant` (none for over a year), `quiet` or `unknown`."""
    if last is None or last > as_of:
        return "unknown"
    age = (as_of - last).days
    if age <= ACTIVE_DAYS:
        return "active"
    return "dormant" if age > YEAR else "quiet"


def noted_last_post(text: str) -> date | None:
    """The day a note taken by hand gives for the newest post, or None."""
    said = NOTED.search(text)
    return None if said is None else day(said[1])


def accounts(seen: Sequence[Evidence], network: str) -> list[tuple[Evidence, str]]:
    """The pages on *network* the firm's own site links or a reference work lists, at most two."""
    found: dict[str, tuple[Evidence, str]] = {}
    for item in sorted(seen, key=lambda one: PROFILES.index(one.kind)):
        address = item.text_fact("address")
        profile = None if address is None else read_profile(address)
        if item.outcome is LookupOutcome.FOUND and profile and profile.network == network:
            found.setdefault(profile.address.lower(), (item, profile.address))
    return list(found.values())[:MOST_ACCOUNTS]


def path_of(address: str) -> list[str]:
    """The parts of the path of *address*, empty ones left out."""
    return [part for part in urlsplit(address).path.split("/") if part]


def statement(
    inquiry: Inquiry, linked: Evidence, *, network: str, title: str, address: str, posts: Posts
) -> Evidence:
    """
    The activity of one account, about whom the page that led to it is about.

    An account that a reference work lists is no surer than that work, which anybody may edit.
    """
    listed = linked.kind == "listed-profile"
    if posts.last is None:
        said = f"{address} shows no post, which says nothing either way"
    else:
        age = (inquiry.as_of - posts.last).days
        said = f"The last post at {address} is of {posts.last}, {age} days before {inquiry.as_of}"
    made = inquiry.statement(
        "activity",
        said,
        source_class=linked.source_class if listed else SourceClass.INFRASTRUCTURE,
        stance=linked.stance if listed else Stance.FACT,
        about=linked.about,
        event_date=posts.last,
        origin=network,
        network=network,
        title=title,
        address=address,
        last_on=None if posts.last is None else posts.last.isoformat(),
        posts=posts.in_year,
        regular=posts.regular,
    )
    return made.model_copy(update={"fetched_by": linked.fetched_by})
