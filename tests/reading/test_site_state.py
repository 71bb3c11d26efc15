"""What stands at an address. Every page here is written by us; its firms are fictional."""

from __future__ import annotations

import pytest

from duecheck.reading.html import read
from duecheck.reading.site_state import site_state

FILLER = " ".join(["We make stair parts and deliver them across the county every week."] * 30)


@pytest.mark.parametrize(
    ("body", "state"),
    [
        pytest.param("<h1>Acme Ltd</h1><p>Stairs. Call us.</p>", "live", id="a thin business card"),
        pytest.param("<p></p>", "live", id="an empty page says nothing either way"),
        pytest.param(
            f"<title>Parked domains explained</title><article><p>A page that says this domain is "
            f"for sale is parked. Sedoparking.com is one dealer.</p><p>{FILLER}</p></article>",
            "live",
            id="an article about parked domains",
        ),
        pytest.param(
            "<title>Domain for sale: how dealers price one</title><article><p>A domain for sale is "
            "priced by its length.</p></article>",
            "live",
            id="a short article about domains for sale",
        ),
        pytest.param(
            f"<p>Our new workshop is under construction.</p><p>{FILLER}</p>",
            "live",
            id="a firm that builds",
        ),
        pytest.param(
            "<title>acme.example</title><p>This domain is for sale. Buy this domain.</p>",
            "parked",
            id="for sale",
        ),
        pytest.param(
            '<title>acme.example</title><script src="//img.sedoparking.com/x.js"></script>'
            "<p>Related links</p>",
            "parked",
            id="a parking script on an empty page",
        ),
        pytest.param(
            "<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><p>If you see this page, "
            "the nginx web server is successfully installed and working. Further configuration is "
            "required.</p>",
            "default",
            id="nginx",
        ),
        pytest.param(
            "<title>Apache2 Ubuntu Default Page: It works</title><p>This is the default welcome "
            "page used to test the correct operation of the Apache2 server.</p>",
            "default",
            id="Apache",
        ),
        pytest.param("<html><body><h1>It works!</h1></body></html>", "default", id="it works"),
        pytest.param(
            "<h1>It works!</h1><p>Our new glue holds oak, ash and beech for decades. Ask for a "
            "sample at the counter any weekday.</p>",
            "live",
            id="a boast that it works",
        ),
        pytest.param(
            "<title>Index of /</title><h1>Index of /</h1><pre>Parent Directory</pre>",
            "default",
            id="a bare directory",
        ),
        pytest.param(
            "<p>Acme Ltd</p><p>Our website is under construction.</p>",
            "under-construction",
            id="under construction",
        ),
        pytest.param(
            "<h1>Account Suspended</h1><p>This account has been suspended. Contact your "
            "hosting provider.</p>",
            "suspended",
            id="suspended",
        ),
    ],
)
def test_the_state_of_a_site(body: str, state: str) -> None:
    assert state == site_state(read(body, "https://acme.example/")).state
