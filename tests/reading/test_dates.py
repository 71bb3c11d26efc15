"""When a page was written: a false date is worse than none. Firms and pages are fictional."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading import dates
from duecheck.reading.html import read

AS_OF = date(2026, 11, 16)


def found(body: str, url: str = "https://acme.example/") -> list[tuple[str, str]]:
    return [(d.on.isoformat(), d.method) for d in dates.page_dates(read(body, url), AS_OF)]


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>Since 1974.</p>", id="a year in the text is no date of the page"),
        pytest.param(
            ld('{"@type":"Offer","priceValidUntil":"2025-12-31"}'), id="a price's validity"
        ),
        pytest.param(
            ld('{"@type":"Organization","foundingDate":"2009-01-05"}'), id="a founding day"
        ),
        pytest.param(ld('{"@type":"Event","startDate":"2026-05-02"}'), id="an event"),
        pytest.param(
            ld('{"@type":"Review","datePublished":"2026-05-02"}'), id="a customer's review"
        ),
        pytest.param('<p><time datetime="2026-05-02">2 May</time></p>', id="a time out of place"),
        pytest.param(
            '<div class="review"><article><time datetime="2026-05-02">x</time></article></div>',
            id="a time inside a review",
        ),
        pytest.param(
            '<article><time datetime="2027-01-01">soon</time></article>', id="a day to come"
        ),
        pytest.param('<article><time datetime="09:00">9 am</time></article>', id="opening hours"),
        pytest.param('<article><time datetime="2026-02-31">x</time></article>', id="31 February"),
        pytest.param(
            '<a href="https://paper.example/2026/05/02/acme">press</a>',
            id="a day in somebody else's address",
        ),
        pytest.param('<a href="/wp-content/uploads/2026/05/a.png">x</a>', id="a month of uploads"),
        pytest.param(ld('{"@type":"Article","datePublished":'), id="damaged structured data"),
    ],
)
def test_what_is_no_date_of_the_page(body: str) -> None:
    assert [] == found(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            ld('{"@graph":[{"@type":"BlogPosting","datePublished":"2026-03-04T10:00:00+01:00"}]}'),
            [("2026-03-04", "json-ld")],
            id="an article in structured data",
        ),
        pytest.param(
            '<meta property="article:modified_time" content="2026-10-01T00:00:00Z">',
            [("2026-10-01", "meta")],
            id="a change in a meta tag",
        ),
        pytest.param(
            '<article><time datetime="2026-10-22">22 October</time></article>',
            [("2026-10-22", "time")],
            id="a time inside an article",
        ),
        pytest.param(
            '<a href="/news/2026/09/30/new-anchors">n</a>',
            [("2026-09-30", "url")],
            id="a day in an own address",
        ),
        pytest.param(
            '<meta name="date" content="2020-01-01">'
            '<article><time datetime="2024-06-17">x</time></article>',
            [("2024-06-17", "time"), ("2020-01-01", "meta")],
            id="the newest first",
        ),
    ],
)
def test_what_is(body: str, expected: list[tuple[str, str]]) -> None:
    assert expected == found(body)


@pytest.mark.parametrize(
    ("said", "year"),
    [
        pytest.param("Registered 2019", None, id="a bare year"),
        pytest.param("© 2027 Acme", None, id="a year to come"),
        pytest.param("© Acme Ltd 2021", 2021, id="after the name"),
        pytest.param("Copyright 2009-2023 Acme", 2023, id="a span ends in the later"),
        pytest.param("(c) 2014", 2014, id="typed"),
    ],
)
def test_the_copyright_year(said: str, year: int | None) -> None:
    assert year == dates.copyright_year(
        read(f"<footer>{said}</footer>", "https://a.example"), AS_OF
    )


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(None, None, id="not sent"),
        pytest.param("yesterday", None, id="no date"),
        pytest.param("Mon, 16 Nov 2026 09:00:00 GMT", None, id="the moment of the answer"),
        pytest.param("Sun, 15 Nov 2026 23:59:00 GMT", None, id="the night before"),
        pytest.param("Tue, 02 Jun 2020 09:00:00 GMT", date(2020, 6, 2), id="years ago"),
    ],
)
def test_the_server_s_day_of_change(header: str | None, expected: date | None) -> None:
    seen = dates.last_modified(header, AS_OF)

    assert expected == (seen.on if seen else None)


@given(st.dates(min_value=date(1996, 1, 1), max_value=AS_OF))
def test_every_day_in_iso_form_is_read_back(day: date) -> None:
    assert day == dates.iso_day(day.isoformat())
    assert day == dates.iso_day(f"{day.isoformat()}T23:59:59Z")


@given(st.text(max_size=40))
def test_no_text_breaks_it(said: str) -> None:
    seen = dates.day(said)

    assert seen is None or isinstance(seen, date)


@given(st.dates())
def test_a_day_to_come_is_never_given(day: date) -> None:
    items = [dates.Dated(on=day, method="time", words="")]

    assert all(d.on <= AS_OF for d in dates.sensible(items, AS_OF))
    assert [] == dates.sensible(
        [dates.Dated(on=AS_OF + timedelta(days=1), method="time", words="")], AS_OF
    )
