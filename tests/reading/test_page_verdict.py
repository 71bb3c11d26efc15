"""Whose page it is. Firms, phones and addresses are fictional."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.reading.page_reading import read_page

AS_OF = date(2026, 11, 16)
STORY = "<p>" + "Acme Stairs makes oak stairs to measure in its own workshop. " * 12 + "</p>"


def verdict(body: str) -> str:
    return read_page(body, None, AS_OF).verdict.verdict


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("", "unreadable", id="an empty file"),
        pytest.param('<div id="root"></div><script src="app.js"></script>', "unreadable",
                     id="a program's shell"),
        pytest.param('<frameset><frame src="a.html"></frameset>', "unreadable", id="frames"),
        pytest.param('<meta http-equiv="refresh" content="0; url=/">', "unreadable",
                     id="sends on to itself"),
        pytest.param("<p>Welcome</p>", "unclear", id="one word"),
        pytest.param("<p>Sign in</p><p>Password</p>", "unclear", id="a log-in form"),
        pytest.param("<p>This domain is for sale</p>", "placeholder", id="for sale"),
        pytest.param("<p>Site under construction</p>", "placeholder", id="under construction"),
        pytest.param("<p>Site under construction</p><p>Call 020 7946 0018</p>", "unclear",
                     id="under construction, with a phone"),
        pytest.param("<p>Stairs. 020 7946 0018</p>", "live", id="short, with a phone"),
        pytest.param(STORY, "live", id="a firm speaks"),
        pytest.param(STORY + "<p>We are closing down on 30 November.</p>", "winding-down",
                     id="the owner says it ends"),
        pytest.param(STORY + "<p>Closed on Sundays</p>", "live", id="opening hours"),
        pytest.param(STORY + "<p>We buy from firms that are closing down</p>", "live",
                     id="another's end"),
        pytest.param('<meta property="og:type" content="article">' + STORY
                     + "<p>Many shops are shutting down.</p>", "live", id="an article on others"),
        pytest.param(STORY + "<p>Elected Offices</p><p>County Clerk</p><p>Court Systems</p>",
                     "not-a-company", id="an authority"),
    ],
)  # fmt: skip
def test_verdict(body: str, expected: str) -> None:
    assert expected == verdict(body)


def test_a_place_holder_has_no_profiles_of_its_own() -> None:
    link = '<a href="https://twitter.com/acmehost">us</a>'

    assert () == read_page(f"<p>This domain is for sale</p>{link}", None, AS_OF).profiles
    assert 1 == len(read_page(STORY + link, None, AS_OF).profiles)
