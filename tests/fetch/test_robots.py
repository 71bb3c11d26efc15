"""robots.txt by RFC 9309, against a loopback server."""

from __future__ import annotations

import asyncio

import pytest

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask

HOME = "https://acme.example/"
NO_PRIVATE = b"User-agent: *\nDisallow: /private\nAllow: /private/open\n"


async def outcome(door, path: str, access: str = "page") -> str:
    try:
        await door.get("web", Ask(url=HOME + path, access=access))
    except LookupFailed as failure:
        return f"{failure.outcome}: {failure.reason}"
    return "read"


async def test_an_api_does_not_ask_robots(door, server, reply) -> None:
    server.pages = {
        "/x": reply(body=b"x"),
        "/robots.txt": reply(body=b"User-agent: *\nDisallow: /"),
    }

    async with door() as d:
        assert "read" == await outcome(d, "x", access="api")

    assert ["/x"] == server.paths


@pytest.mark.parametrize(
    ("robots", "path", "expected"),
    [
        pytest.param(("404 Not Found", b"<html>"), "x", "read", id="none there: all allowed"),
        pytest.param(("403 Forbidden", b""), "x", "read", id="refused: all allowed"),
        pytest.param(("200 OK", b""), "x", "read", id="empty: all allowed"),
        pytest.param(("200 OK", b"<html>not rules</html>"), "x", "read", id="no rules in it"),
        pytest.param(("200 OK", NO_PRIVATE), "x", "read", id="not among the forbidden"),
        pytest.param(("200 OK", NO_PRIVATE), "private/open", "read", id="the longest rule wins"),
        pytest.param(("200 OK", NO_PRIVATE), "private/x", "blocked: robots", id="forbidden"),
        pytest.param(
            ("200 OK", b"User-agent: duecheck\nDisallow: /\n\nUser-agent: *\nAllow: /"),
            "x",
            "blocked: robots",
            id="forbidden to us by name",
        ),
        pytest.param(
            ("200 OK", b"User-agent: *\nDisallow: /\n\nUser-agent: duecheck\nAllow: /"),
            "x",
            "read",
            id="allowed to us by name",
        ),
        pytest.param(("500 Oops", b""), "x", "blocked: robots", id="unreachable means no"),
    ],
)
async def test_robots_decides_for_pages(door, server, reply, robots, path, expected) -> None:
    status, rules = robots
    server.pages = {"/robots.txt": reply(status, rules, "text/plain")}
    server.pages.update({f"/{p}": reply(body=b"x") for p in ("x", "private/x", "private/open")})

    async with door() as d:
        assert expected == await outcome(d, path)

    assert (expected == "read") == (f"/{path}" in server.paths)


async def test_a_host_that_hangs_on_robots_is_not_asked_for_pages(door, server, recorder) -> None:
    server.pages = {"/robots.txt": lambda: asyncio.sleep(30)}

    async with door(fetch={"read_timeout": 0.1, "attempts": 1}) as d:
        assert "failed: timeout" == await outcome(d, "x")
        assert "failed: timeout" == await outcome(d, "y")

    assert ["/robots.txt"] == server.paths
    assert recorder.calls[0].detail.startswith("robots.txt:")


async def test_robots_is_read_once_for_many_pages_and_archived(
    door, server, recorder, reply
) -> None:
    server.pages = {"/robots.txt": reply(body=NO_PRIVATE), "/x": reply(body=b"x")}

    async with door() as d:
        await asyncio.gather(*(outcome(d, "x") for _ in range(4)))
        assert "read" == await outcome(d, "robots.txt")

    assert 2 == server.paths.count("/robots.txt")
    assert HOME + "robots.txt" == recorder.exchanges[0].url


async def test_a_redirect_into_the_forbidden_is_not_followed(door, server, reply) -> None:
    server.pages = {
        "/robots.txt": reply(body=NO_PRIVATE),
        "/x": reply("302 Found", b"", "text/html", "Location: /private/x"),
    }

    async with door() as d:
        assert "blocked: robots" == await outcome(d, "x")

    assert "/private/x" not in server.paths


async def test_a_crawl_delay_is_kept(door, server, reply) -> None:
    server.pages = {
        "/robots.txt": reply(body=b"User-agent: *\nCrawl-delay: 0.3\n"),
        "/x": reply(body=b"x"),
    }

    async with door() as d:
        await outcome(d, "x")
        await outcome(d, "x")

    first, second = server.times
    assert second - first >= 0.29
