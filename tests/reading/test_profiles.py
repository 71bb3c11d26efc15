"""Own profiles against share buttons. Handles are fictional."""

from __future__ import annotations

import pytest

from duecheck.reading.html import read
from duecheck.reading.profiles import profiles, read_profile


@pytest.mark.parametrize(
    "address",
    [
        "https://acme.example/facebook.com",
        "https://www.facebook.com/",
        "https://www.facebook.com/sharer/sharer.php?u=https://acme.example",
        "https://www.facebook.com/tr?id=1&ev=PageView",
        "https://twitter.com/intent/tweet?text=x",
        "https://twitter.com/share",
        "https://x.com/acme/status/1",
        "https://www.linkedin.com/shareArticle?mini=true",
        "https://www.linkedin.com/in/somebody",
        "https://www.youtube.com/watch?v=abc",
        "https://www.youtube.com/embed/abc",
        "https://pinterest.com/pin/create/button/",
        "https://www.instagram.com/p/abc/",
        "https://www.facebook.com/wix",
        "https://[broken",
    ],
)
def test_what_is_no_profile(address: str) -> None:
    assert read_profile(address) is None


@pytest.mark.parametrize(
    ("address", "network", "normal"),
    [
        (
            "https://uk.linkedin.com/company/acme-example/",
            "linkedin",
            "https://linkedin.com/company/acme-example",
        ),
        ("http://twitter.com/#!/acme_example", "x", "https://twitter.com/acme_example"),
        ("https://x.com/acme_example?lang=en", "x", "https://x.com/acme_example"),
        ("https://m.facebook.com/AcmeExample", "facebook", "https://facebook.com/AcmeExample"),
        (
            "https://www.facebook.com/profile.php?id=123",
            "facebook",
            "https://facebook.com/profile.php?id=123",
        ),
        ("https://www.youtube.com/@acme", "youtube", "https://youtube.com/@acme"),
        ("https://www.tiktok.com/@acme", "tiktok", "https://tiktok.com/@acme"),
        (
            "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Ffacebook.com%2Facme",
            "facebook",
            "https://facebook.com/acme",
        ),
    ],
)
def test_what_is(address: str, network: str, normal: str) -> None:
    profile = read_profile(address)

    assert profile is not None
    assert (network, normal) == (profile.network, profile.address)


def test_links_and_same_as_give_each_profile_once() -> None:
    page = read(
        '<script type="application/ld+json">{"@type":"Organization","sameAs":'
        '["https://www.linkedin.com/company/acme-example"]}</script>'
        '<a href="https://www.linkedin.com/company/acme-example/">in</a>'
        '<a href="https://www.facebook.com/sharer.php?u=x">share</a>',
        "https://acme.example/",
    )

    assert ["linkedin"] == [p.network for p in profiles(page)]
