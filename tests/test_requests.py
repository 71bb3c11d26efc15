"""
Every request of a full `prospect` run, printed with `-s`; none goes where the guardrails forbid.

The firm is fictional. Its site links its profiles on big networks, which are never fetched, and
the run is given everything that a source could follow: number, site, phone, mail and owner.
"""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from duecheck import discover
from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

WHOLE = (
    "Northgate Fastener Supply Ltd", "--country", "GB", "--reg", "99000001",
    "--url", "https://www.northgate-fasteners.example/", "--phone", "01632 960111",
    "--email", "accounts@northgate-fasteners.example", "--owner", "Ada Example",
    "--as-of", "2026-11-16",
)  # fmt: skip
NO_SITE = ("Northgate Fastener Supply Ltd", "--country", "GB", "--reg", "99000001",
           "--as-of", "2026-11-16")  # fmt: skip
PROBES = ("signup", "sign-up", "password", "forgot", "reset", "login", "signin", "verify", "smtp",
          "register/", "account/recover")  # fmt: skip
PEOPLES_PAGES = ("google.com", "www.google.com", "www.bing.com", "html.duckduckgo.com",
                 "lite.duckduckgo.com", "www.mojeek.com")  # fmt: skip


def networks() -> set[str]:
    """The hosts of big networks, which presence is never fetched from."""
    rows = discover.table("reading", "profiles.toml").values()
    return {host for row in rows for host in row.get("hosts", ())}


@pytest.mark.parametrize("arguments", [WHOLE, NO_SITE], ids=["everything stated", "site to find"])
def test_no_request_goes_where_the_guardrails_forbid(tmp_path, arguments) -> None:
    with running(routes.read()) as world:
        ended = Desk(tmp_path, world.settings).prospect(*arguments)
        asked = [(host, target, headers) for host, target, headers in world.asked]
    hosts = {host for host, _, _ in asked}
    for host, target, _ in asked:
        print(f"{host}{target}")

    assert ended.json["lookups"]
    assert "www.northgate-fasteners.example" in hosts
    forbidden = {host for host in hosts for network in networks() if is_under(host, network)}
    assert set() == forbidden | (hosts & set(PEOPLES_PAGES))
    paths = [urlsplit(target).path.lower() for _, target, _ in asked]
    assert [] == [path for path in paths for probe in PROBES if probe in path]
    assert not any("cookie" in headers or "authorization" in headers for host, _, headers in asked
                   if host != "api.company-information.service.gov.uk")  # fmt: skip


def is_under(host: str, network: str) -> bool:
    return host == network or host.endswith(f".{network}")


def test_the_table_of_networks_holds_the_big_ones() -> None:
    big = {"linkedin.com", "facebook.com", "instagram.com", "x.com", "tiktok.com", "pinterest.com"}

    assert big <= networks()
