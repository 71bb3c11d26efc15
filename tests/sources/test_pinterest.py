"""Pinterest's account feed: invented accounts, by the shape RSS prescribes."""

from __future__ import annotations

import pytest
from tests.sources.fake_door import Answer, FakeDoor, failure, inquiry, linked

from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.sources import pinterest

PAGE = "https://www.pinterest.co.uk/acme_example"
FEED = "https://www.pinterest.com/acme_example/feed.rss"


def feed(*days: str) -> Answer:
    items = "".join(f"<item><pubDate>{day}</pubDate></item>" for day in days)
    body = f"<rss><channel><lastBuildDate>Mon, 16 Nov 2026 00:00:00 GMT</lastBuildDate>{items}"
    return 200, {"content-type": "application/rss+xml"}, f"{body}</channel></rss>".encode()


async def asked(answer: Answer) -> tuple[Inquiry, FakeDoor]:
    door = FakeDoor({FEED: answer})
    run = inquiry(door, source="pinterest", seen=[linked(PAGE)])
    await pinterest.collect.collect(run)
    return run, door


async def test_the_newest_pin_is_the_last_post_and_the_feed_s_own_day_is_none() -> None:
    run, _ = await asked(
        feed("Wed, 07 Oct 2026 09:00:00 GMT", "Thu, 01 Oct 2026 09:00:00 GMT", "no day")
    )

    assert "2026-10-07" == run.evidence[0].facts["last_on"]
    assert 2 == run.evidence[0].facts["posts"]


async def test_the_feed_is_read_as_a_page_whose_owner_may_close_it_to_robots() -> None:
    run, door = await asked(failure(LookupOutcome.BLOCKED, Reason.ROBOTS))

    assert ["page"] == [ask.access for ask in door.asked]
    assert (LookupOutcome.BLOCKED, Reason.ROBOTS) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param((404, {}, b""), LookupOutcome.NONE, None, id="no such account"),
        pytest.param(
            (200, {"content-type": "text/html"}, b"<h1>Log in</h1>"),
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            id="a log-in page is no feed",
        ),
    ],
)
async def test_how_it_ends_otherwise(answer, outcome, reason) -> None:
    run, _ = await asked(answer)

    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)


async def test_without_a_link_nothing_is_asked() -> None:
    door = FakeDoor()
    run = inquiry(door, source="pinterest", seen=[linked("https://www.facebook.com/acme")])
    await pinterest.collect.collect(run)

    assert Reason.NOT_APPLICABLE is run.lookups[0].reason
    assert [] == door.asked
