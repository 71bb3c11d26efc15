"""Presence and absence each need their own proof; everything else says nothing."""

from __future__ import annotations

import pytest

from duecheck.model.lookup_site import LookupSite, Standing
from duecheck.reading.presence import address_of, read_presence

HOME = "https://site.example/"
CARD, GONE = 'class="card"', "no such profile"


def site(**changed: object) -> LookupSite:
    entry = {
        "name": "site",
        "home": HOME,
        "url": HOME + "u/{user}",
        "kind": "status",
        "present_status": 200,
        "present_text": CARD,
        "absent_status": 404,
        "absent_text": GONE,
    }
    return LookupSite.model_validate(entry | changed)


@pytest.mark.parametrize(
    ("status", "text", "expected"),
    [
        pytest.param(200, f"<p {CARD}>", Standing.FOUND, id="the page of a profile"),
        pytest.param(404, f"<p>{GONE}</p>", Standing.ABSENT, id="the page that says there is none"),
        pytest.param(200, "<p>Log in</p>", Standing.UNKNOWN, id="a log-in page for everybody"),
        pytest.param(404, "<p>oops</p>", Standing.UNKNOWN, id="a 404 without the site's words"),
        pytest.param(200, f"<p>{GONE}</p>", Standing.UNKNOWN, id="its words under another status"),
        pytest.param(403, f"<p {CARD}>", Standing.UNKNOWN, id="a mark behind a refusal"),
        pytest.param(200, "", Standing.UNKNOWN, id="an empty page"),
    ],
)
def test_an_answer_proves_what_both_status_and_words_say(
    status: int, text: str, expected: Standing
) -> None:
    standing, why = read_presence(site(), status, {}, text)

    assert expected is standing
    assert bool(why) is (standing is Standing.UNKNOWN)


def test_both_marks_under_one_status_prove_nothing() -> None:
    message = site(kind="message", absent_status=200)

    assert Standing.UNKNOWN is read_presence(message, 200, {}, f"<p {CARD}>{GONE}</p>")[0]
    assert Standing.ABSENT is read_presence(message, 200, {}, f"<p>{GONE}</p>")[0]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("/", Standing.ABSENT),
        ("https://site.example/login", Standing.ABSENT),
        ("", Standing.ABSENT),
        ("https://walls.example/", Standing.UNKNOWN),
        ("https://[broken", Standing.UNKNOWN),
    ],
)
def test_a_redirect_proves_absence_only_while_it_stays_on_the_site(
    location: str, expected: Standing
) -> None:
    redirecting = site(kind="redirect", absent_status=302)

    assert expected is read_presence(redirecting, 302, {"location": location}, GONE)[0]


def test_a_handle_is_written_into_the_address_so_that_it_stays_one_part_of_it() -> None:
    assert "https://site.example/u/acme" == address_of(site(), "acme")
    assert "https://site.example/u/a%2Fb%3Fc" == address_of(site(), "a/b?c")
    assert "https://site.example/u/@acme" == address_of(site(), "@acme")
