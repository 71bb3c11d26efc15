"""Big networks are known by their hosts and everything under them, and nothing else is."""

from __future__ import annotations

import pytest

from duecheck import discover
from duecheck.guardrails.closed_sites import closed_site


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.linkedin.com", "LinkedIn"),
        ("uk.linkedin.com", "LinkedIn"),
        ("X.com.", "X (Twitter)"),
        ("m.facebook.com", "Facebook"),
        ("consent.youtube.com", "YouTube"),
        ("acme-x.com", None),
        ("notfacebook.com", None),
        ("facebook.com.acme.example", None),
        ("public.api.bsky.app", None),
        ("mastodon.uk", None),
    ],
)
def test_a_host_is_a_closed_site_or_not(host: str, expected: str | None) -> None:
    assert expected == closed_site(host)


def test_every_host_of_a_closed_network_in_the_table_of_networks_is_closed() -> None:
    table = discover.table("reading", "profiles.toml")
    big = ("linkedin", "x", "facebook", "instagram", "pinterest", "youtube", "tiktok", "threads")
    left = {host for network in big for host in table[network]["hosts"] if not closed_site(host)}

    assert set() == left
