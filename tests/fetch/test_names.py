"""Name servers: evidence and the guard's addresses, from a loopback server of names."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset
import pytest

from duecheck.errors import BadInput, LookupFailed
from duecheck.fetch.names import server as name_server
from duecheck.model.door import Ask


@dataclass
class Zone(asyncio.DatagramProtocol):
    """`records` by (name, type); a name of `rcodes` answers with that code, None is silence."""

    records: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    rcodes: dict[str, int | None] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    port: int = 0

    def connection_made(self, transport) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, addr) -> None:
        query = dns.message.from_wire(data)
        question = query.question[0]
        name = question.name.to_text(omit_final_dot=True)
        kind = dns.rdatatype.to_text(question.rdtype)
        self.asked.append((name, kind))
        known = name in {n for n, _ in self.records}
        code = self.rcodes.get(name, dns.rcode.NOERROR if known else dns.rcode.NXDOMAIN)
        if code is None:
            return
        reply = dns.message.make_response(query)
        reply.set_rcode(dns.rcode.Rcode(code))
        if values := self.records.get((name, kind)):
            reply.answer.append(dns.rrset.from_text(question.name, 300, "IN", kind, *values))
        self.transport.sendto(reply.to_wire(), addr)


@pytest.fixture
async def zone() -> AsyncIterator[Zone]:
    made = Zone()
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(lambda: made, local_addr=("127.0.0.1", 0))
    made.port = transport.get_extra_info("sockname")[1]
    yield made
    transport.close()
    await asyncio.sleep(0)


def served(zone: Zone, seconds: float = 2) -> dict:
    return {"nameservers": [f"127.0.0.1:{zone.port}"], "timeout": seconds}


async def test_records_come_sorted_and_are_recorded(door, zone, recorder) -> None:
    zone.records["acme.example", "MX"] = ["20 b.acme.example.", "10 a.acme.example."]

    async with door(dns=served(zone)) as d:
        names = await d.resolve("dns", "acme.example", "MX")

    assert ("10 a.acme.example.", "20 b.acme.example.") == names.values
    assert [
        ("acme.example", "MX", "; acme.example MX noerror\nacme.example MX 10 a.acme.example.\n"
                               "acme.example MX 20 b.acme.example.\n")
    ] == recorder.answers  # fmt: skip
    call = recorder.calls[0]
    assert ("dns:acme.example?type=MX", "noerror", names.values) == (
        call.key, call.dns_status, call.dns_values
    )  # fmt: skip
    assert names.sha256 == call.sha256


async def test_no_such_name_and_no_such_record_are_answers(door, zone, recorder) -> None:
    zone.records["acme.example", "A"] = ["93.184.216.34"]

    async with door(dns=served(zone)) as d:
        nothing = await d.resolve("dns", "acme.example", "TXT")
        nobody = await d.resolve("dns", "gone.example", "TXT")

    assert ("noerror", ()) == (nothing.status, nothing.values)
    assert ("nxdomain", ()) == (nobody.status, nobody.values)
    assert [None, None] == [call.outcome for call in recorder.calls]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param(dns.rcode.SERVFAIL, "failed (server-error)", id="server failure"),
        pytest.param(dns.rcode.REFUSED, "failed (server-error)", id="refused"),
        pytest.param(None, "failed (timeout)", id="silence"),
    ],
)
async def test_no_answer_is_a_failure_with_its_reason(door, zone, code, expected: str) -> None:
    zone.rcodes["acme.example"] = code

    async with door(dns=served(zone, 0.3)) as d:
        with pytest.raises(LookupFailed) as failure:
            await d.resolve("dns", "acme.example", "A")

    assert expected in str(failure.value)


@pytest.mark.parametrize(
    ("addresses", "kind"),
    [
        pytest.param(["127.0.0.1"], "A", id="loopback"),
        pytest.param(["93.184.216.34", "10.0.0.1"], "A", id="public and private"),
        pytest.param(["::ffff:169.254.169.254"], "AAAA", id="metadata mapped into IPv6"),
    ],
)
async def test_a_name_that_resolves_to_what_is_not_public_is_blocked(
    door, zone, server, addresses, kind
) -> None:
    zone.records["evil.example", kind] = addresses

    async with door(dns=served(zone)) as d:
        with pytest.raises(LookupFailed) as failure:
            await d.get("web", Ask(url=f"http://evil.example:{server.port}/"))

    assert ("blocked", "guard") == (failure.value.outcome, failure.value.reason)
    assert [] == server.asked


async def test_the_connection_goes_to_the_checked_address_without_a_second_resolution(
    door, zone, server, reply
) -> None:
    zone.records["shop.example", "A"] = ["127.0.0.1"]
    server.pages["/"] = reply("200 OK", b"x", "text/html", "Connection: close")

    async with door(dns=served(zone), fetch={"allow_hosts": ["127.0.0.1"]}) as d:
        address = f"http://shop.example:{server.port}/"
        await d.get("web", Ask(url=address))
        zone.records["shop.example", "A"] = ["10.0.0.1"]
        await d.get("web", Ask(url=address))

    assert 2 == len(server.asked)
    assert 1 == zone.asked.count(("shop.example", "A"))


async def test_a_name_without_address_fails(door, zone) -> None:
    async with door(dns=served(zone)) as d:
        with pytest.raises(LookupFailed, match="no address") as failure:
            await d.get("web", Ask(url="http://gone.example/"))

    assert ("failed", "server-error") == (failure.value.outcome, failure.value.reason)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        pytest.param("127.0.0.1", ("127.0.0.1", 53), id="an address"),
        pytest.param("127.0.0.1:5353", ("127.0.0.1", 5353), id="with a port"),
        pytest.param("::1", ("::1", 53), id="IPv6"),
        pytest.param("[::1]:5353", ("::1", 5353), id="IPv6 with a port"),
    ],
)
def test_name_servers_are_read(words: str, place: tuple[str, int]) -> None:
    assert place == name_server(words)


@pytest.mark.parametrize("words", ["", "dns.example", "127.0.0.1:0", "127.0.0.1:x", "1.2.3"])
def test_what_is_no_name_server_is_named(words: str) -> None:
    with pytest.raises(BadInput, match=r"dns\.nameservers"):
        name_server(words)
