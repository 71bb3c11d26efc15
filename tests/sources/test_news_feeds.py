"""Feeds the user names. Firms and papers are fictional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.fake_door import FakeDoor, inquiry

from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.subject import Subject
from duecheck.reading.feed_items import feed_items
from duecheck.sources import news_feeds

FIRM = Subject(name="Brackwater Fasteners Ltd", country="GB")
FEED = "https://paper.example/feed"
TITLE = "Brackwater Fasteners enters administration"
RSS = (f"<rss><channel><item><title>{TITLE}</title><link>https://paper.example/1</link>"
       "<pubDate>Thu, 22 Oct 2026 09:00:00 GMT</pubDate>"
       "<description>&lt;p&gt;It owes &amp;pound;2m.&lt;/p&gt;</description></item></channel></rss>")  # fmt: skip
ATOM = (f"<feed><entry><title type='html'><![CDATA[{TITLE}]]></title>"
        "<link rel='self' href='https://paper.example/self'/>"
        "<link href='https://paper.example/2'/><published>2026-10-22T09:00:00Z</published>"
        "<summary>Words.</summary></entry></feed>")  # fmt: skip


async def asked(body: str | bytes, feeds: str | None = FEED, subject: Subject = FIRM):
    raw = body if isinstance(body, bytes) else body.encode()
    options = {} if feeds is None else {("news-feeds", "feeds"): feeds}
    pages = {FEED: (200, {"content-type": "application/xml"}, raw)}
    door = FakeDoor(pages, options=options)
    run = inquiry(door, source="news-feeds", subject=subject)
    await news_feeds.collect.collect(run)
    return run, door


@pytest.mark.parametrize(
    ("body", "address", "words"),
    [
        pytest.param(RSS, "https://paper.example/1", "It owes £2m.", id="RSS"),
        pytest.param(ATOM, "https://paper.example/2", "Words.", id="Atom"),
    ],
)
async def test_a_story_of_a_feed_is_kept_with_day_words_and_address(body, address, words) -> None:
    run, _ = await asked(body)
    (told,) = run.evidence

    assert (address, "2026-10-22", words, TITLE) == (
        told.url, told.fact("on"), told.fact("text"), told.fact("title"))  # fmt: skip


async def test_an_encoding_that_only_the_first_line_declares_is_obeyed() -> None:
    firm = Subject(name="Café Brackwater Ltd", country="GB")
    body = '<?xml version="1.0" encoding="ISO-8859-1"?>' + RSS.replace(
        TITLE, "Café Brackwater ends"
    )
    run, _ = await asked(body.encode("latin-1"), subject=firm)

    assert "Café Brackwater ends" == run.evidence[0].fact("title")


async def test_a_feed_that_does_not_name_the_firm_is_none_and_no_proof() -> None:
    run, _ = await asked(RSS.replace("Brackwater", "Other"))

    assert ([], LookupOutcome.NONE) == (run.evidence, run.lookups[0].outcome)


async def test_a_page_instead_of_a_feed_is_unreadable() -> None:
    run, _ = await asked("<html><title>Log in</title></html>")

    assert Reason.UNREADABLE is run.lookups[0].reason


@pytest.mark.parametrize(
    ("feeds", "subject", "reason"),
    [
        pytest.param(None, FIRM, Reason.NOT_APPLICABLE, id="no feed is named"),
        pytest.param("ftp://x, file:///etc/passwd", FIRM, Reason.NOT_APPLICABLE, id="no web page"),
        pytest.param("https://news.google.com/rss/search?q=x", FIRM, Reason.POLICY,
                     id="a feed that forbids it"),
        pytest.param(FEED, Subject(name="Jo Sample", kind="sole-trader"), Reason.POLICY,
                     id="a natural person"),
    ],
)  # fmt: skip
async def test_nothing_is_asked(feeds, subject, reason) -> None:
    run, door = await asked(RSS, feeds, subject)

    assert ([], reason) == (door.asked, run.lookups[0].reason)


async def test_robots_are_asked_because_a_feed_is_a_page() -> None:
    _, door = await asked(RSS)

    assert ["page"] == [ask.access for ask in door.asked]


@given(st.text(max_size=200))
def test_any_text_gives_items_or_none(body: str) -> None:
    assert isinstance(feed_items(f"<rss><item>{body}</item></rss>"), list)


@pytest.mark.recorded
def test_a_real_feed_s_items_have_titles_days_and_outlets(shared) -> None:
    items = feed_items((shared / "fixtures/news/google-news-rss-brent.xml").read_text("utf-8"))

    assert items
    assert all(item.title and item.on and item.outlet for item in items)
    assert "2026-08-05" == str(items[0].on)
