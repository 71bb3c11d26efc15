"""A question asked once: a second time only after a fitting Retry-After, a 503 or a reset."""

from __future__ import annotations

import asyncio

import pytest

from duecheck.errors import LookupFailed
from duecheck.fetch.guard import Guard
from duecheck.fetch.wire import by_name
from duecheck.model.door import Ask

ONCE = Ask(url="https://acme.example/", once=True)


@pytest.mark.parametrize(
    ("first", "requests"),
    [
        pytest.param("429 Retry-After: 1", 2, id="a Retry-After that fits"),
        pytest.param("429 Retry-After: 30", 1, id="a Retry-After that does not"),
        pytest.param("429", 1, id="a 429 that names no time"),
        pytest.param("503", 2, id="a 503"),
        pytest.param("502", 1, id="a 502"),
        pytest.param("500", 1, id="a 500"),
        pytest.param("404", 1, id="an answer"),
        pytest.param("reset", 2, id="a dropped connection"),
    ],
)
async def test_what_earns_a_second_request(door, server, reply, first: str, requests: int) -> None:
    status, _, header = first.partition(" ")
    headers = [header] if header else []
    server.pages["/"] = None if status == "reset" else reply(f"{status} So", b"x", "", *headers)
    if status == "reset":
        server.pages["/"] = [None]

    async with door(fetch={"max_retry_after": 2}) as d:
        with pytest.raises(LookupFailed):
            await d.get("web", ONCE)

    assert requests == len(server.asked)


async def test_silence_does_not_earn_a_second_request(door, server) -> None:
    async def silent() -> bytes:
        await asyncio.sleep(5)
        return b""

    server.pages["/"] = silent

    async with door(fetch={"read_timeout": 0.2, "total_timeout": 0.3}) as d:
        with pytest.raises(LookupFailed) as failure:
            await d.get("web", ONCE)

    assert "timeout" == failure.value.reason.value
    assert 1 == len(server.asked)


async def test_the_pace_of_the_settings_holds_for_hosts_nobody_states_one_for(
    door, server, reply
) -> None:
    server.pages["/"] = reply(body=b"x")
    begun = asyncio.get_running_loop().time()

    async with door(fetch={"pace": "none"}) as d:
        for _ in range(3):
            await d.get("unstated", ONCE)

    assert asyncio.get_running_loop().time() - begun < 0.9


def test_only_hosts_the_settings_wrote_down_are_the_user_s_own() -> None:
    guard = Guard(["127.77.0.0/16", "crm.firm.example"])

    assert guard.names("127.77.0.9")
    assert guard.names("CRM.firm.example")
    assert not guard.names("127.0.0.1")
    assert not guard.names("acme.example")


def test_headers_are_read_by_lower_case_name_and_repeats_are_joined() -> None:
    raw = [(b"X-A", b"1"), (b"x-a", b"2"), (b"Name", "Zoë".encode()), (b"Old", b"Zo\xeb")]

    assert {"x-a": "1, 2", "name": "Zoë", "old": "Zoë"} == by_name(raw)
