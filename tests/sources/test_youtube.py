"""YouTube's channel feed: invented channels, by the feed's documented shape."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.sources.fake_door import TODAY, Answer, FakeDoor, inquiry, linked

from duecheck.model.evidence import SourceClass, Stance
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.sources import youtube

CHANNEL = "UCfictional0000000000acm"
PAGE = f"https://www.youtube.com/channel/{CHANNEL}"
FEED = f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}"


def video(days_ago: int, edited: int = 0) -> str:
    posted, changed = (TODAY - timedelta(days=ago) for ago in (days_ago, edited))
    return (
        f"<entry><yt:videoId>x</yt:videoId><published>{posted}T10:00:00+00:00</published>"
        f"<updated>{changed}T10:00:00+00:00</updated></entry>"
    )


def feed(*videos: str) -> Answer:
    body = (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{"".join(videos)}</feed>'
    )
    return 200, {"content-type": "text/xml; charset=UTF-8"}, body.encode()


async def asked(answer: Answer | None, *pages: str) -> tuple[Inquiry, FakeDoor]:
    door = FakeDoor({} if answer is None else {FEED: answer})
    run = inquiry(door, source="youtube", seen=[linked(page) for page in pages])
    await youtube.collect.collect(run)
    return run, door


@pytest.mark.parametrize(
    ("videos", "last", "posts", "regular"),
    [
        pytest.param((video(40), video(440)), date(2026, 10, 7), 1, False, id="two far apart"),
        pytest.param(
            (video(500), video(400, edited=3), video(450), video(700)),
            date(2025, 10, 12),
            4,
            True,
            id="four in the year before it stopped, and an edit is no post",
        ),
        pytest.param((video(0),), TODAY, 1, False, id="today"),
        pytest.param((video(-1), video(9)), date(2026, 11, 7), 1, False, id="tomorrow is no day"),
    ],
)
async def test_the_newest_video_is_the_last_post(videos, last, posts, regular) -> None:
    run, _ = await asked(feed(*videos), PAGE)

    assert LookupOutcome.FOUND is run.lookups[0].outcome
    facts = run.evidence[0].facts
    assert (last.isoformat(), posts, regular) == (
        facts["last_on"],
        facts["posts"],
        facts["regular"],
    )
    assert last == run.evidence[0].event_date


async def test_an_account_that_only_a_reference_work_lists_is_no_surer_than_it() -> None:
    forum = {"kind": "listed-profile", "source_class": SourceClass.FORUM, "stance": Stance.UNNAMED}
    listed = linked(PAGE).model_copy(update=forum)
    run = inquiry(FakeDoor({FEED: feed(video(40))}), source="youtube", seen=[listed])
    await youtube.collect.collect(run)

    (posted,) = run.evidence
    assert (SourceClass.FORUM, Stance.UNNAMED) == (posted.source_class, posted.stance)


async def test_it_is_about_whom_the_linking_page_is_about() -> None:
    run, _ = await asked(feed(video(40)), PAGE)

    assert "acme.example" == run.evidence[0].about.domain
    assert "domain" == run.evidence[0].fetched_by


async def test_a_channel_without_videos_is_found_and_says_nothing() -> None:
    run, _ = await asked(feed(), PAGE)

    assert run.evidence[0].facts["last_on"] is None
    assert "says nothing" in run.evidence[0].value


async def test_a_handle_does_not_tell_the_feed_and_nothing_is_asked() -> None:
    run, door = await asked(None, "https://www.youtube.com/@acme")

    assert (LookupOutcome.NOT_CHECKED, Reason.NOT_COVERED) == (
        run.lookups[0].outcome,
        run.lookups[0].reason,
    )
    assert "https://youtube.com/@acme" in run.lookups[0].detail
    assert [] == door.asked


async def test_without_a_link_nothing_is_asked() -> None:
    run, door = await asked(None)

    assert [(LookupOutcome.NOT_CHECKED, Reason.NOT_APPLICABLE)] == [
        (lookup.outcome, lookup.reason) for lookup in run.lookups
    ]
    assert [] == door.asked


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param((404, {}, b""), LookupOutcome.NONE, None, id="no such channel"),
        pytest.param((429, {}, b""), LookupOutcome.BLOCKED, Reason.RATE_LIMIT, id="too often"),
        pytest.param((503, {}, b""), LookupOutcome.FAILED, Reason.SERVER_ERROR, id="broken"),
        pytest.param(
            (200, {"content-type": "text/html"}, b"<h1>Before you continue</h1>"),
            LookupOutcome.FAILED,
            Reason.UNREADABLE,
            id="a consent page is no feed",
        ),
    ],
)
async def test_how_it_ends_otherwise(answer, outcome, reason) -> None:
    run, _ = await asked(answer, PAGE)

    assert (outcome, reason) == (run.lookups[0].outcome, run.lookups[0].reason)
    assert not [item for item in run.evidence if item.outcome is LookupOutcome.FOUND]


def test_a_user_s_page_is_asked_by_its_name() -> None:
    assert ("user", "acme") == youtube.channel_of("https://www.youtube.com/user/acme")
    assert youtube.channel_of("https://www.youtube.com/channel/UCshort") is None
