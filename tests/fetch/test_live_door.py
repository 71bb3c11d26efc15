"""The live door against a loopback server: what goes out, what comes back, what is kept."""

from __future__ import annotations

import asyncio
import gzip
import hashlib

import pytest

from duecheck import discover
from duecheck.errors import BadInput, LookupFailed
from duecheck.model.door import Ask
from duecheck.model.lookup import LookupOutcome, Reason

HOME = "https://acme.example/"


async def refused(door, ask: Ask, source: str = "web") -> tuple[str, str]:
    with pytest.raises(LookupFailed) as failure:
        await door.get(source, ask)
    return failure.value.outcome.value, failure.value.reason.value


async def test_an_opened_door_that_nobody_uses_asks_nothing(door, server, recorder) -> None:
    async with door():
        pass

    assert [] == server.asked
    assert [] == recorder.calls


async def test_a_rerouted_host_keeps_its_name_in_address_host_header_and_archive(
    door, server, recorder, reply
) -> None:
    server.pages["/a"] = reply(body=b"<p>hello</p>")

    async with door() as d:
        page = await d.get("web", Ask(url=HOME + "a", params=(("q", "x y"),), accept="html"))

    assert "https://acme.example/a?q=x+y" == page.url == page.final_url
    assert b"<p>hello</p>" == page.body
    assert "acme.example" == server.asked[0][3]["host"]
    assert ["https://acme.example/a?q=x+y"] == [e.url for e in recorder.exchanges]
    assert ("Host", "acme.example") in recorder.exchanges[0].request_headers
    call = recorder.calls[0]
    assert "GET https://acme.example/a?q=x y" == call.key
    assert (1, 200, None, page.sha256) == (call.nth, call.status, call.outcome, call.sha256)


async def test_the_address_on_the_wire_is_the_archived_one_byte_for_byte(
    door, server, recorder
) -> None:
    target = "/x?url=http%3A%2F%2Fb.example%2F&filter=%21status"

    async with door() as d:
        await refused(d, Ask(url="https://acme.example" + target))

    assert [target] == server.paths
    assert f"https://acme.example{target}" == recorder.exchanges[0].url


async def test_a_repeated_question_is_counted_per_source_and_key(door, server, recorder, reply):
    server.pages["/"] = reply(body=b"x")

    async with door() as d:
        await d.get("web", Ask(url=HOME))
        await d.get("web", Ask(url=HOME))
        await refused(d, Ask(url=HOME + "b"))

    assert [1, 2, 1] == [call.nth for call in recorder.calls]


async def test_a_base_url_is_trusted_archived_as_itself_and_keyed_by_the_canonical_address(
    door, server, recorder, reply
) -> None:
    server.pages["/v1/x"] = reply(body=b"{}", kind="application/json")
    sources = {"reg": {"base_url": server.origin, "pace": "none"}}

    async with door_with(door, sources, {"fetch": {"connect": {}}}) as d:
        page = await d.get("reg", Ask(url="https://api.invalid/v1/x", accept="json"))

    assert f"{server.origin}/v1/x" == page.url == recorder.calls[0].address
    assert "GET https://api.invalid/v1/x" == recorder.calls[0].key
    assert f"{server.origin}/v1/x" == recorder.exchanges[0].url


def door_with(door, source_settings, more):
    """A door whose settings carry these sources (the fixture's `sources` are declarations)."""
    return door(source_settings=source_settings, **more)


async def test_redirects_are_followed_one_archived_hop_after_another(
    door, server, recorder, reply
) -> None:
    server.pages["/"] = reply("302 Found", b"", "text/html", "Location: /home")
    server.pages["/home"] = reply("301 Moved", b"", "text/html", "Location: //other.example/end")
    server.pages["/end"] = reply(body=b"end")

    async with door() as d:
        page = await d.get("web", Ask(url=HOME))

    assert (HOME, "https://other.example/end") == (page.url, page.final_url)
    assert [HOME, HOME + "home", "https://other.example/end"] == [e.url for e in recorder.exchanges]
    assert ["acme.example", "acme.example", "other.example"] == [
        headers["host"] for _, _, _, headers in server.asked
    ]


async def test_too_many_redirects_end_unreadable(door, server, reply) -> None:
    server.pages["/"] = reply("302 Found", b"", "text/html", "Location: /")

    async with door(fetch={"max_redirects": 2}) as d:
        assert ("failed", "unreadable") == await refused(d, Ask(url=HOME))

    assert 3 == len(server.asked)


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("http://169.254.169.254/latest/", id="to cloud metadata"),
        pytest.param("http://127.0.0.1:1/", id="to loopback"),
        pytest.param("http://[::ffff:10.0.0.1]/", id="to a private address in IPv6 clothes"),
        pytest.param("http://2130706433/", id="to an odd number"),
        pytest.param("http://localhost/", id="to a local name"),
        pytest.param("file:///etc/passwd", id="to a file"),
        pytest.param("https://user:pw@other.example/", id="with a user name"),
        pytest.param("http://0177.0.0.1/", id="to an octal address"),
    ],
)
async def test_a_redirect_to_what_is_not_public_is_blocked(
    door, server, recorder, reply, target: str
) -> None:
    server.pages["/"] = reply("302 Found", b"", "text/html", f"Location: {target}")

    async with door() as d:
        assert ("blocked", "guard") == await refused(d, Ask(url=HOME))

    assert 1 == len(recorder.exchanges)
    assert (LookupOutcome.BLOCKED, Reason.GUARD) == (
        recorder.calls[0].outcome,
        recorder.calls[0].reason,
    )


async def test_allow_hosts_lets_a_redirect_through(door, server, reply) -> None:
    server.pages["/"] = reply("302 Found", b"", "text/html", f"Location: {server.origin}/end")
    server.pages["/end"] = reply(body=b"end")

    async with door(fetch={"allow_hosts": ["127.0.0.0/8"]}) as d:
        page = await d.get("web", Ask(url=HOME))

    assert f"{server.origin}/end" == page.final_url


async def test_a_base_url_is_not_trusted_for_its_redirects(door, server, reply) -> None:
    server.pages["/"] = reply("302 Found", b"", "text/html", "Location: /end")
    server.pages["/end"] = reply(body=b"end")
    based = {"web": {"base_url": server.origin, "pace": "none"}}

    async with door_with(door, based, {}) as d:
        assert ("blocked", "guard") == await refused(d, Ask(url=HOME))

    assert ["/"] == server.paths


async def test_keys_go_to_the_source_alone_and_are_named_to_the_recorder(
    door, server, recorder, reply
) -> None:
    server.pages["/"] = reply("302 Found", b"", "text/html", "Location: https://other.example/end")
    server.pages["/end"] = reply(body=b"end")
    ask = Ask(url=HOME, secret=(("Authorization", "Basic azpz"),), contact=True)
    keyed = {"web": {"key": "k:s/1", "pace": "none"}}

    async with door_with(door, keyed, {"fetch": {"contact": "desk@buyer.example"}}) as d:
        await d.get("web", ask)

    first, second = (headers for _, _, _, headers in server.asked)
    assert ("Basic azpz", True) == (first["authorization"], "desk@buyer" in first["user-agent"])
    assert "authorization" not in second
    assert "desk@buyer" not in second["user-agent"]
    for exchange in recorder.exchanges:
        assert ("Authorization",) == exchange.secret_headers
        assert {"Basic azpz", "azpz", "k:s/1"} <= set(exchange.secrets)


async def test_a_key_in_the_address_is_struck_out_of_the_call(door, recorder) -> None:
    async with door_with(door, {"web": {"key": "s3cret", "pace": "none"}}, {}) as d:
        with pytest.raises(LookupFailed) as failure:
            await d.get("web", Ask(url=HOME, params=(("api_key", "s3cret"),)))

    assert "s3cret" not in recorder.calls[0].model_dump_json()
    assert "s3cret" not in str(failure.value)


async def test_the_payload_is_kept_as_sent_and_the_body_is_decoded(
    door, server, recorder, reply
) -> None:
    packed = gzip.compress(b"<p>hello</p>")
    server.pages["/"] = reply("200 OK", packed, "text/html", "Content-Encoding: gzip")
    pieces = (
        b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (packed[:7], packed[7:])) + b"0\r\n\r\n"
    )
    server.pages["/chunked"] = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n" + pieces
    )

    async with door() as d:
        plain = await d.get("web", Ask(url=HOME))
        chunked = await d.get("web", Ask(url=HOME + "chunked"))

    assert "gzip, deflate" == server.asked[0][3]["accept-encoding"]
    for page, exchange in zip((plain, chunked), recorder.exchanges, strict=True):
        assert b"<p>hello</p>" == page.body
        assert packed == exchange.payload
        assert hashlib.sha256(packed).hexdigest() == page.sha256


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        pytest.param(b"x" * 2000, (), id="larger than the cap"),
        pytest.param(
            gzip.compress(b"0" * 1_000_000), ("Content-Encoding: gzip",), id="a gzip bomb"
        ),
        pytest.param(b"not gzip", ("Content-Encoding: gzip",), id="damaged gzip"),
        pytest.param(b"x", ("Content-Encoding: br",), id="a coding that was not asked for"),
    ],
)
async def test_what_cannot_be_read_whole_is_unreadable(
    door, server, recorder, reply, body: bytes, headers: tuple[str, ...]
) -> None:
    server.pages["/"] = reply("200 OK", body, "text/html", *headers)

    async with door(fetch={"max_bytes": 1500, "max_decompressed": 4000}) as d:
        assert ("failed", "unreadable") == await refused(d, Ask(url=HOME))

    assert 1 == len(recorder.exchanges)
    assert (len(body) > 1500) == recorder.exchanges[0].truncated
    assert len(recorder.exchanges[0].payload) <= 1500


async def test_an_answer_cut_short_is_tried_again_then_unreadable_and_archived_as_truncated(
    door, server, recorder
) -> None:
    cut = b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\nConnection: close\r\n\r\nhalf"
    server.pages["/"] = cut

    async with door(fetch={"attempts": 2}) as d:
        assert ("failed", "unreadable") == await refused(d, Ask(url=HOME))

    assert [True, True] == [e.truncated for e in recorder.exchanges]
    assert 2 == recorder.calls[0].attempts


async def test_a_dropped_connection_is_tried_again(door, server, reply) -> None:
    server.pages["/"] = [None, None, reply(body=b"at last")]

    async with door() as d:
        page = await d.get("web", Ask(url=HOME))

    assert b"at last" == page.body


async def test_a_closed_port_fails_and_says_so(door, recorder) -> None:
    async with door(
        fetch={"connect": {"acme.example:443": "http://127.0.0.1:1"}, "attempts": 1}
    ) as d:
        assert ("failed", "server-error") == await refused(d, Ask(url=HOME))

    assert "the connection was refused" == recorder.calls[0].detail


async def test_a_silent_server_is_asked_twice_and_no_more(door, server) -> None:
    server.pages["/"] = lambda: asyncio.sleep(30)

    async with door(fetch={"read_timeout": 0.2, "attempts": 5}) as d:
        assert ("failed", "timeout") == await refused(d, Ask(url=HOME))

    assert 2 == len(server.asked)


async def test_the_total_time_out_ends_an_answer_that_trickles(door, server, recorder) -> None:
    async def head() -> bytes:
        return b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"

    server.pages["/"] = head

    async with door(fetch={"total_timeout": 0.3, "attempts": 1}) as d:
        assert ("failed", "timeout") == await refused(d, Ask(url=HOME))

    assert [(b"abc", True)] == [(e.payload, e.truncated) for e in recorder.exchanges]


@pytest.mark.parametrize("access", ["api", "page"])
async def test_the_deadline_holds_and_later_calls_fail_at_once(
    door, server, recorder, access: str
) -> None:
    server.pages["/"] = lambda: asyncio.sleep(60)
    loop = asyncio.get_running_loop()
    started = loop.time()

    async with door(deadline=0.6) as d:
        first = await asyncio.gather(*(refused(d, Ask(url=HOME, access=access)) for _ in range(5)))
        took = loop.time() - started
        later = await refused(d, Ask(url=HOME + "later"))
        with pytest.raises(LookupFailed):
            await d.resolve("dns", "acme.example", "MX")

    assert {("failed", "deadline")} == {*first, later}
    assert 0.55 < took < 1.1
    assert loop.time() - started < 1.1
    assert [Reason.DEADLINE] * 7 == [call.reason for call in recorder.calls]


async def test_the_deadline_also_ends_waiting_for_pace_and_retries(door, server, reply) -> None:
    server.pages["/"] = reply(body=b"x")
    server.pages["/busy"] = reply("503 Service Unavailable", b"")
    loop = asyncio.get_running_loop()
    started = loop.time()
    slow = {"web": {"pace": "1/1h"}}

    async with door_with(door, slow, {"deadline": 0.4, "fetch": {"attempts": 6}}) as d:
        await d.get("web", Ask(url=HOME))
        assert ("failed", "deadline") == await refused(d, Ask(url=HOME))
    assert loop.time() - started < 0.9


async def test_retry_after_is_kept_by_everybody_who_asks_that_host(door, server, reply) -> None:
    server.pages["/"] = [
        reply("429 Too Many Requests", b"", "text/plain", "Retry-After: 1"),
        reply(body=b"fine"),
    ]
    server.pages["/other"] = reply(body=b"fine")

    async with door() as d:
        one = asyncio.create_task(d.get("web", Ask(url=HOME)))
        await asyncio.sleep(0.2)
        await d.get("web", Ask(url=HOME + "other"))
        await one

    first, *rest = server.times
    assert 2 == len(rest)
    assert all(at - first >= 1.0 for at in rest)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        pytest.param("429 Too Many Requests", ("blocked", "rate-limit"), id="429 with a long wait"),
        pytest.param("503 Unavailable", ("failed", "server-error"), id="503 with a long wait"),
    ],
)
async def test_a_wait_longer_than_our_patience_is_not_waited_nor_asked_into(
    door, server, reply, status: str, expected: tuple[str, str]
) -> None:
    server.pages["/"] = reply(status, b"", "text/plain", "Retry-After: 3600")

    async with door() as d:
        assert expected == await refused(d, Ask(url=HOME))
        assert expected == await refused(d, Ask(url=HOME + "other"))

    assert 1 == len(server.asked)


async def test_500_is_not_worth_asking_again_and_502_is(door, server, reply) -> None:
    server.pages["/"] = reply("500 Oops", b"")
    server.pages["/gate"] = [reply("502 Bad Gateway", b""), reply(body=b"x")]

    async with door() as d:
        assert ("failed", "server-error") == await refused(d, Ask(url=HOME))
        await d.get("web", Ask(url=HOME + "gate"))

    assert ["/", "/gate", "/gate"] == server.paths


async def test_no_more_than_two_are_under_way_on_one_host(door, server, reply) -> None:
    async def slow() -> bytes:
        await asyncio.sleep(0.05)
        return reply(body=b"x")

    server.pages["/"] = slow

    async with door() as d:
        await asyncio.gather(*(d.get("web", Ask(url=HOME)) for _ in range(8)))

    assert 2 == server.most_open


async def test_proxy_variables_of_the_environment_are_ignored(
    door, server, reply, monkeypatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    server.pages["/"] = reply(body=b"x")

    async with door() as d:
        assert b"x" == (await d.get("web", Ask(url=HOME))).body


async def test_a_proxy_of_the_settings_is_used(door, server, reply) -> None:
    server.pages["http://shop.invalid/"] = reply(body=b"through the proxy")

    async with door(fetch={"proxy": server.origin}, dns={"nameservers": ["127.0.0.1:1"]}) as d:
        page = await d.get("web", Ask(url="http://shop.invalid/"))

    assert b"through the proxy" == page.body


async def test_cookies_are_neither_kept_nor_sent(door, server, reply) -> None:
    server.pages["/"] = reply("200 OK", b"x", "text/html", "Set-Cookie: a=b; Path=/")

    async with door() as d:
        await d.get("web", Ask(url=HOME))
        await d.get("web", Ask(url=HOME))

    assert all("cookie" not in headers for _, _, _, headers in server.asked)


async def test_who_is_asking_is_told_only_to_a_source_that_demands_it(door, server, reply) -> None:
    server.pages["/"] = reply(body=b"x")

    async with door(fetch={"contact": "desk@buyer.example"}) as d:
        await d.get("web", Ask(url=HOME))
        await d.get("web", Ask(url=HOME, contact=True))

    plain, told = (headers["user-agent"] for _, _, _, headers in server.asked)
    assert plain.startswith("duecheck/")
    assert "buyer" not in plain
    assert told.endswith("desk@buyer.example")


async def test_without_a_contact_such_a_source_is_not_asked(door, server, recorder) -> None:
    async with door() as d:
        assert not d.has_contact()
        assert ("not-checked", "no-contact") == await refused(d, Ask(url=HOME, contact=True))

    assert [] == server.asked
    assert Reason.NO_CONTACT is recorder.calls[0].reason


async def test_post_goes_only_to_the_register_searches_in_the_table(door, server, reply) -> None:
    server.pages["/search"] = reply(body=b"{}", kind="application/json")
    ask = Ask(url=HOME + "search", method="POST", body=b"q=acme")

    async with door() as d:
        assert ("not-checked", "policy") == await refused(d, ask)
        with discover.using({"fetch/searches.toml": {"posts": [HOME + "search"]}}):
            page = await d.get("web", ask)

    assert b"{}" == page.body
    assert ["POST"] == [method for _, method, _, _ in server.asked]


async def test_keys_and_options_come_from_the_settings(door) -> None:
    keyed = {"web": {"key": "k", "options": {"searxng": "https://search.example"}}}

    async with door_with(door, keyed, {}) as d:
        assert ("k", None) == (d.key("web"), d.key("other"))
        assert "https://search.example" == d.option("web", "searxng")
        assert d.option("web", "other") is None


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"fetch": {"connect": {"a.example:443": "nowhere"}}}, id="connect"),
        pytest.param({"fetch": {"allow_hosts": ["10.0.0.0/99"]}}, id="allow_hosts"),
        pytest.param({"dns": {"nameservers": ["one.one.example"]}}, id="name server"),
        pytest.param({"settings": {"web": {"base_url": "gopher://x"}}}, id="base_url"),
        pytest.param({"settings": {"web": {"pace": "fast"}}}, id="pace"),
    ],
)
async def test_a_malformed_setting_is_named_before_anything_is_asked(door, more) -> None:
    sources = more.pop("settings", {})

    with pytest.raises(BadInput):
        async with door_with(door, sources, more):
            pass
