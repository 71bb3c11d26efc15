"""Feeds and site maps. Firms are fictional."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.reading import feeds
from duecheck.reading.html import read

AS_OF = date(2026, 11, 16)
RSS = """<rss><channel><lastBuildDate>Mon, 16 Nov 2026 08:00:00 GMT</lastBuildDate>
<item><title>a</title><pubDate>Thu, 22 Oct 2026 09:00:00 GMT</pubDate></item>
<item><pubDate>Wed, 01 Jan 2020 09:00:00 GMT</pubDate></item></channel></rss>"""
ATOM = """<feed><updated>2026-11-16T00:00:00Z</updated>
<entry><published>2025-02-03T00:00:00Z</published>
</entry></feed>"""


def site_map(*days: str) -> str:
    return "<urlset>" + "".join(f"<url><lastmod>{d}</lastmod></url>" for d in days) + "</urlset>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<html>404</html>", [], id="a page that is no feed"),
        pytest.param("<rss><channel></channel></rss>", [], id="an empty feed"),
        pytest.param("<rss><item><pubDate>soon</pubDate></item></rss>", [], id="no date"),
        pytest.param(RSS, [date(2026, 10, 22), date(2020, 1, 1)], id="entries, not the build"),
        pytest.param(ATOM, [date(2025, 2, 3)], id="Atom entries, not the feed's own day"),
    ],
)
def test_the_days_of_a_feed(body: str, expected: list[date]) -> None:
    assert expected == [d.on for d in feeds.feed_dates(body, AS_OF)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(
            site_map("2026-11-16", "2026-11-16", "2026-11-15"), [], id="all stamped today"
        ),
        pytest.param(site_map("2027-01-01"), [], id="a day to come"),
        pytest.param(
            site_map("2026-10-22", "2019-01-01"),
            [date(2026, 10, 22), date(2019, 1, 1)],
            id="days of change",
        ),
        pytest.param(
            site_map("2026-11-16", "2020-01-01"),
            [date(2026, 11, 16), date(2020, 1, 1)],
            id="one page changed today",
        ),
    ],
)
def test_the_days_of_a_site_map(body: str, expected: list[date]) -> None:
    assert expected == [d.on for d in feeds.site_map_dates(body, AS_OF)]


def test_where_feed_and_site_map_are() -> None:
    page = read(
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed">'
        '<link rel="alternate" type="application/rss+xml" href="/feed.xml">',
        "https://acme.example/",
    )

    assert "https://acme.example/feed.xml" == feeds.feed_address(page)
    assert "https://acme.example/sitemap.xml" == feeds.site_map_address(None, page.url)
    assert "https://acme.example/s.xml" == feeds.site_map_address(
        "User-agent: *\nSitemap: https://acme.example/s.xml\n", page.url
    )
