"""Bot checks and log-in walls, and ordinary pages that only mention them."""

from __future__ import annotations

from pathlib import Path

import pytest

from duecheck.fetch.bot_checks import bot_check, login_wall

HTML = {"content-type": "text/html; charset=utf-8"}


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<title>Acme Ltd</title><p>We make doors.</p>", id="a firm's page"),
        pytest.param(
            '<title>Contact</title><form><div class="g-recaptcha"></div></form>'
            "<p>This form is protected by captcha.</p>",
            id="a contact form with a captcha",
        ),
        pytest.param(
            '<title>Contact</title><script src="https://challenges.cloudflare.com/turnstile/v0">'
            "</script><p>verify you are human</p>",
            id="a form with Turnstile",
        ),
        pytest.param(
            "<title>Acme</title><script>window.__CF$cv$params={};a.src="
            "'/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>",
            id="an ordinary page served through Cloudflare",
        ),
        pytest.param(
            "<title>Just a moment: our history</title><p>Founded 1987.</p>",
            id="a headline that sounds like one",
        ),
        pytest.param("<title>Access denied</title><p>Members only.</p>", id="a plain refusal"),
        pytest.param("<p>Bots use DuckDuckGo too, says report.</p>", id="an article about it"),
        pytest.param("", id="an empty page"),
    ],
)
def test_an_ordinary_page_is_no_bot_check(page: str) -> None:
    assert bot_check(HTML, page.encode()) is None


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            "<title>Just a moment...</title>"
            '<script>window._cf_chl_opt={cvId:"3"}</script><div id="cf-chl-widget"></div>',
            id="a Cloudflare challenge",
        ),
        pytest.param(
            "<title>Einen Moment bitte</title><script>window._cf_chl_opt={};a.src="
            "'/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'</script>",
            id="a Cloudflare challenge in German",
        ),
        pytest.param(
            '<div class="anomaly-modal__title">Unfortunately, bots use DuckDuckGo too.</div>',
            id="the DuckDuckGo anomaly page",
        ),
        pytest.param(
            "<p id='cmsg'>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c'}"
            "</script><script src='https://ct.captcha-delivery.com/c.js'></script>",
            id="a DataDome captcha",
        ),
        pytest.param(
            "<title>Verifying your request</title><script src='/check/check1.js'></script>",
            id="a request verification",
        ),
    ],
)
def test_a_bot_check_is_seen(page: str) -> None:
    assert bot_check(HTML, page.encode())


def test_only_html_is_looked_at() -> None:
    page = b"<title>Just a moment...</title><script>_cf_chl_opt</script>"

    assert bot_check({"content-type": "application/json"}, page) is None
    assert bot_check({**HTML, "cf-mitigated": "challenge"}, b"") == "Cloudflare challenge"


WALL = b'<form><input type="password" name="p"></form>'


@pytest.mark.parametrize(
    ("asked", "ended", "body", "wall"),
    [
        pytest.param("/", "/", WALL, False, id="a page with a log-in box of its own"),
        pytest.param("/login", "/login", WALL, False, id="the log-in page itself was asked for"),
        pytest.param("/x", "/login", b"<p>moved</p>", False, id="a path alone"),
        pytest.param("/company/acme", "/authwall", WALL, True, id="led to an authwall"),
        pytest.param("/acme", "/accounts/login/", WALL, True, id="led to a log-in"),
    ],
)
def test_log_in_walls(asked: str, ended: str, body: bytes, wall: bool) -> None:
    site = "https://social.example"

    assert wall == login_wall(site + asked, site + ended, HTML, body)


@pytest.mark.recorded
def test_a_real_bot_check_is_seen_and_real_result_pages_are_not(shared: Path) -> None:
    folder = shared / "fixtures" / "websearch"
    seen = {
        page.name: bot_check(HTML, page.read_bytes()) is not None for page in folder.glob("*.html")
    }

    assert ["searx.be-bot-check.html"] == [name for name, check in sorted(seen.items()) if check]
    assert len(seen) >= 5
