"""What statuses, types and bodies amount to, at our own seam (respx as transport)."""

from __future__ import annotations

import httpx
import pytest
import respx

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask

URL = "https://api.acme.example/x"
BOT = b"<html><title>Just a moment...</title><script>_cf_chl_opt</script></html>"
HTML = "text/html"
JSON = "application/json"


async def ends(door, ask: Ask, status: int, body: bytes, kind: str) -> str:
    router = respx.Router()
    answer = httpx.Response(status, content=body, headers={"content-type": kind} if kind else {})
    router.route(url=URL).mock(return_value=answer)
    transport = httpx.MockTransport(router.async_handler)
    async with door(transport=transport, fetch={"attempts": 1, "connect": {}}) as d:
        try:
            page = await d.get("web", ask)
        except LookupFailed as failure:
            return f"{failure.outcome}: {failure.reason}"
    return "absent" if page.absent else "page"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        pytest.param(200, "page", id="200 is a page"),
        pytest.param(204, "page", id="204 is a page without words"),
        pytest.param(401, "blocked: login-wall", id="401 without a key of ours"),
        pytest.param(403, "blocked: login-wall", id="403"),
        pytest.param(404, "failed: unreadable", id="404 where nothing is documented"),
        pytest.param(410, "failed: unreadable", id="410 where nothing is documented"),
        pytest.param(429, "blocked: rate-limit", id="429"),
        pytest.param(500, "failed: server-error", id="500"),
        pytest.param(503, "failed: server-error", id="503"),
        pytest.param(999, "blocked: login-wall", id="999"),
        pytest.param(304, "failed: unreadable", id="304 that nobody asked for"),
        pytest.param(418, "failed: unreadable", id="a status we do not know"),
    ],
)
async def test_statuses(door, status: int, expected: str) -> None:
    assert expected == await ends(door, Ask(url=URL), status, b"", "text/plain")


async def test_401_on_our_own_key_is_the_keys_fault(door, recorder) -> None:
    ask = Ask(url=URL, secret=(("X-Key", "k"),))

    assert "not-checked: key-refused" == await ends(door, ask, 401, b"", JSON)
    assert (401, True) == (recorder.calls[0].status, recorder.calls[0].record is not None)


@pytest.mark.parametrize(
    ("accept", "body", "kind", "expected"),
    [
        pytest.param("json", b'{"errors":[]}', JSON, "absent", id="documented, in JSON"),
        pytest.param("json", b"", "", "absent", id="documented, empty"),
        pytest.param(
            "json", b"<html>404</html>", HTML, "failed: unreadable", id="HTML in its place"
        ),
        pytest.param("json", BOT, HTML, "blocked: bot-check", id="a bot check in its place"),
        pytest.param("any", b"<html>none</html>", HTML, "absent", id="documented, in HTML"),
    ],
)
async def test_a_404_counts_only_where_documented_and_understood(
    door, accept, body: bytes, kind: str, expected: str
) -> None:
    ask = Ask(url=URL, accept=accept, none_on=(404,))

    assert expected == await ends(door, ask, 404, body, kind)


@pytest.mark.parametrize("status", [200, 202, 403, 404, 503])
async def test_a_bot_check_is_one_behind_any_status(door, status: int) -> None:
    assert "blocked: bot-check" == await ends(door, Ask(url=URL), status, BOT, HTML)


@pytest.mark.parametrize(
    ("accept", "body", "kind", "expected"),
    [
        pytest.param("any", b"%PDF-1.7", "application/pdf", "page", id="anything goes"),
        pytest.param("json", b"[]", JSON, "page", id="JSON"),
        pytest.param("json", b"\xef\xbb\xbf[]", HTML, "page", id="JSON under a wrong type"),
        pytest.param("json", b" <html>", HTML, "failed: unreadable", id="HTML for JSON"),
        pytest.param("json", b"<?xml?>", "text/xml", "failed: unreadable", id="XML for JSON"),
        pytest.param("html", b"<p>", HTML, "page", id="HTML"),
        pytest.param("html", b"<p>", "", "page", id="HTML without a type"),
        pytest.param("html", b"%PDF-1.4 x", "application/pdf", "failed: unreadable", id="a PDF"),
        pytest.param("html", b"%PDF-1.4 x", HTML, "failed: unreadable", id="a PDF called HTML"),
        pytest.param("html", b"\x89PNG", "image/png", "failed: unreadable", id="an image"),
        pytest.param("html", b"{}", JSON, "failed: unreadable", id="JSON for HTML"),
        pytest.param("xml", b"<urlset/>", "text/plain", "page", id="XML"),
        pytest.param("xml", b"<!DOCTYPE html><p>", HTML, "failed: unreadable", id="HTML for XML"),
        pytest.param("xml", b"no", "text/xml", "failed: unreadable", id="no XML at all"),
        pytest.param("text", b"User-agent: *", "text/plain", "page", id="text"),
        pytest.param("text", b"x", "image/gif", "failed: unreadable", id="an image for text"),
    ],
)
async def test_content_of_another_kind_is_said_not_guessed(
    door, accept, body: bytes, kind: str, expected: str
) -> None:
    assert expected == await ends(door, Ask(url=URL, accept=accept), 200, body, kind)


async def test_head_has_no_content_to_misunderstand(door) -> None:
    ask = Ask(url=URL, method="HEAD", accept="html")

    assert "page" == await ends(door, ask, 200, b"", "application/pdf")


@pytest.mark.parametrize("url", ["http://127.0.0.1/x", "http://[::1]/", "http://0x7f.1/", "nope"])
async def test_literal_addresses_are_guarded_at_this_seam_too(door, url: str) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200))

    async with door(transport=transport) as d:
        with pytest.raises(LookupFailed) as failure:
            await d.get("web", Ask(url=url))

    assert ("blocked", "guard") == (failure.value.outcome, failure.value.reason)


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        pytest.param(httpx.ConnectTimeout("x"), "failed: timeout", id="no connection in time"),
        pytest.param(httpx.ConnectError("x"), "failed: server-error", id="no connection"),
        pytest.param(httpx.RemoteProtocolError("x"), "failed: unreadable", id="not HTTP"),
    ],
)
async def test_what_broke_is_named(door, trouble: Exception, expected: str) -> None:
    def break_down(_: httpx.Request) -> httpx.Response:
        raise trouble

    async with door(transport=httpx.MockTransport(break_down), fetch={"attempts": 1}) as d:
        with pytest.raises(LookupFailed) as failure:
            await d.get("web", Ask(url=URL))

    assert expected == f"{failure.value.outcome}: {failure.value.reason}"
