"""The day a page was published. Firms are fictional."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.reading.html import read
from duecheck.reading.publication import published

AS_OF = date(2026, 11, 16)
JSON_LD = '<script type="application/ld+json">{{"@type":"{}","datePublished":"{}"}}</script>'


@pytest.mark.parametrize(
    ("body", "url"),
    [
        pytest.param("<p>Founded on 3 May 2019 by two brothers, who until then had worked for "
                     "a rival in the same street for years.</p>", "", id="a day in prose"),
        pytest.param("<p>17 May 2019 READ MORE</p>", "", id="a teaser of another page"),
        pytest.param('<div class="comment"><time datetime="2026-01-02">2 January 2026</time></div>',
                     "", id="a comment's"),
        pytest.param("<p>Valid until 3 May 2026</p>", "", id="until when something holds"),
        pytest.param("<p>Posted 3 May 2031</p>", "", id="after today"),
        pytest.param('<meta name="date" content="11/01/2026 12:43">', "", id="a machine's 11/01"),
        pytest.param("<p>© 2026 Acme</p>", "", id="a copyright year"),
        pytest.param("", "https://acme.example/news/2026/05/", id="a month in the address"),
    ],
)  # fmt: skip
def test_no_day_is_better_than_a_false_one(body: str, url: str) -> None:
    assert None is published(read(body, url), AS_OF)


@pytest.mark.parametrize(
    ("body", "url", "expected"),
    [
        pytest.param(JSON_LD.format("NewsArticle", "2026-05-03T10:00:00+01:00"), "",
                     ("2026-05-03", "json-ld"), id="an article's structured data"),
        pytest.param('<meta property="article:published_time" content="2026-05-03">', "",
                     ("2026-05-03", "meta"), id="a meta tag"),
        pytest.param("<p>x</p>", "https://acme.example/2026/05/03/opening",
                     ("2026-05-03", "url"), id="the address"),
        pytest.param('<p class="post-date">3 May 2026</p>', "",
                     ("2026-05-03", "time"), id="a block marked as the date"),
        pytest.param("<h1>We moved</h1><p>Posted on 3 May 2026 by Jo</p>", "",
                     ("2026-05-03", "text"), id="a line that says posted"),
        pytest.param(JSON_LD.format("Article", "2026-05-04T01:30:00Z")
                     + '<p class="post-date">May 3, 2026</p>', "",
                     ("2026-05-03", "time"), id="UTC after midnight, the writers' day before"),
        pytest.param(JSON_LD.format("Article", "2026-09-01")
                     + "<p>x</p>", "https://acme.example/2026/05/03/a",
                     ("2026-05-03", "url"), id="re-published: the address keeps the first day"),
    ],
)  # fmt: skip
def test_published(body: str, url: str, expected: tuple[str, str]) -> None:
    found = published(read(body, url), AS_OF)

    assert found is not None
    assert expected == (found.on.isoformat(), found.method)
