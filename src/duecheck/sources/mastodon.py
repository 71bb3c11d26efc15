"""
Mastodon: when a firm's own account last posted, by the public interface of its server.

What it is: `/api/v1/accounts/lookup` of the server the account is on, no key. Asked only for
accounts that the firm's own site links or that a reference work lists for it, on servers that the
table of networks names.

What it yields: the day of the last post, and whether the account posted a quarter or more often
over its life.

Silence: no account is linked. An account without posts says nothing. "Record not found" means
that the server has no such account. A server that wants a log-in for this ends blocked.

Traps: servers close and move; the last post counts answers to others too.
Documentation: https://docs.joinmastodon.org/methods/accounts/#lookup and
https://docs.joinmastodon.org/entities/Account/. Read by its documentation; no real recording has
proven it.
"""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from duecheck.model.door import Ask, Page
from duecheck.model.evidence import SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading import json_fields as field
from duecheck.reading.activity import HABIT, Posts, accounts, path_of, statement
from duecheck.reading.spans import YEAR

NETWORK, TITLE = "mastodon", "Mastodon"
QUESTION = "When did its Mastodon account last post?"


def posts_of(page: Page, as_of: date) -> Posts:
    """What the account's entry says of its posts."""
    entry = field.document(page.json())
    field.needed(entry, "username")
    last, count = field.day(entry, "last_status_at"), field.whole(entry, "statuses_count")
    since = field.day(entry, "created_at")
    if last is None or last > as_of:
        return Posts(last=None, in_year=0 if count == 0 else None, regular=None)
    if count is None or since is None or since > last:
        return Posts(last=last, in_year=None, regular=None)
    years = max(1.0, (last - since).days / YEAR)
    return Posts(last=last, in_year=None, regular=count / years >= HABIT)


@source(
    "mastodon",
    title="Mastodon public interface",
    lanes={Lane.WEB: Standing(level=Level.OPEN)},
    yields=("activity",),
    access="api",
    pace="1/s",
    terms="the server's public read interface, no key, one request a linked account",
    silence="no account is linked; an account without posts says nothing",
    probe=Probe(
        known="https://mastodon.social/@Mastodon",
        nonsense="https://mastodon.social/@zq7f3a91c2nosuch",
    ),
    after=("site-profile", "listed-profile"),
)
async def collect(inquiry: Inquiry) -> None:
    """Ask the server of each linked account."""
    found = accounts(inquiry.seen, NETWORK)
    if not found:
        async with inquiry.question(QUESTION, lane=Lane.WEB, kind="activity") as q:
            q.skip(Reason.NOT_APPLICABLE, f"no page on {TITLE} is linked by its own site")
    for linked, address in found:
        async with inquiry.question(QUESTION, lane=Lane.WEB, kind="activity") as q:
            host, name = urlsplit(address).hostname, path_of(address)[0].removeprefix("@")
            asked = f"https://{host}/api/v1/accounts/lookup"
            params = (("acct", name),)
            page = await inquiry.get(Ask(url=asked, params=params, accept="json", none_on=(404,)))
            if page.absent:
                said = f"{host} has no account {name}, though {address} is linked"
                klass = SourceClass.INFRASTRUCTURE
                q.none(said, page, about=linked.about, source_class=klass, network=NETWORK)
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
