"""The HTTP and DNS servers of the world, both on loopback."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import cast

import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset

from duecheck.pipeline.gather import all_sources
from tests.world import faults
from tests.world.routes import Answers, Route

LOOPBACK = "127.0.0.1"
PUBLIC = "93.184.216.34"
KEY = "world-key-4711"
# Sources whose settings stand in the text below; every other one only loses its pace.
OWN_SETTINGS = ("companies-house", "courtlistener", "web-search")


@dataclass
class World:
    """
    A running world. `asked` is every request: host, path with query, headers; `asked_at` is when.

    Each answer comes after `latency` seconds, give or take `jitter`.
    """

    answers: Answers
    fault: str | None = None
    fault_host: str | None = None
    latency: float = 0.0
    jitter: float = 0.0
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    asked_at: list[float] = field(default_factory=list)
    http_port: int = 0
    dns_port: int = 0
    _counts: dict[tuple[str, str], int] = field(default_factory=dict)
    _server: asyncio.Server | None = None
    _udp: asyncio.DatagramTransport | None = None

    async def __aenter__(self) -> World:
        self._server = await asyncio.start_server(self._talk, LOOPBACK, self.http_port)
        self.http_port = self._server.sockets[0].getsockname()[1]
        loop = asyncio.get_running_loop()
        self._udp, _ = await loop.create_datagram_endpoint(
            lambda: _Names(self), local_addr=(LOOPBACK, self.dns_port)
        )
        self.dns_port = self._udp.get_extra_info("sockname")[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._udp is not None:
            self._udp.close()
        if self._server is not None:
            self._server.close()
            await asyncio.sleep(0)

    @property
    def settings(self) -> str:
        """The settings file that points duecheck at this world."""
        connect = "\n".join(
            f'"{host}:{port}" = "http://{LOOPBACK}:{self.http_port}"'
            for host in self.answers.hosts
            for port in (443, 80)
        )
        return f"""\
# Points duecheck at the loopback world. Every firm in it is fictional.
[fetch]
contact = "credit.desk@buyer.example"
connect_timeout = 3
read_timeout = 3
total_timeout = 5
attempts = 2

[fetch.connect]
{connect}

[dns]
nameservers = ["{LOOPBACK}:{self.dns_port}"]
timeout = 2

[sources.companies-house]
key = "{KEY}"
pace = "none"

[sources.courtlistener]
key = "world-token-4712"
pace = "none"

[sources.web-search]
searxng = "https://search.example"
pace = "none"
""" + "".join(
            f'\n[sources.{source.id}]\npace = "none"\n'
            + (f'key = "{KEY}"\n' if source.key == "needed" else "")
            for source in sorted(all_sources(), key=lambda source: source.id)
            if source.id not in OWN_SETTINGS
        )

    def most_in(self, seconds: float, host: str) -> int:
        """The largest number of requests *host* saw in any window of so many seconds."""
        times = [
            at for (asked, _, _), at in zip(self.asked, self.asked_at, strict=True) if asked == host
        ]
        return max(
            (sum(first <= at < first + seconds for at in times) for first in times), default=0
        )

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            _, target, _ = head[0].split(" ", 2)
            headers = {
                name.strip().lower(): value.strip()
                for name, _, value in (line.partition(":") for line in head[1:] if line)
            }
            whole = await self._answer(headers.get("host", "").partition(":")[0], target, headers)
            if self.latency:
                around = random.uniform(-self.jitter, self.jitter)  # noqa: S311
                await asyncio.sleep(self.latency + around)
            if whole is None:
                writer.transport.abort()
                return
            writer.write(whole)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _answer(self, host: str, target: str, headers: dict[str, str]) -> bytes | None:
        path, _, query = target.partition("?")
        self.asked_at.append(time.monotonic())
        self.asked.append((host, target, headers))
        before = self._counts.get((host, target), 0)
        self._counts[host, target] = before + 1
        route = self.answers.find(host, path, query)
        whole = (
            self._whole(route)
            if route
            else faults.page("404 Not Found", b"<html><title>Not found</title></html>")
        )
        if self.fault is None or (self.fault_host not in (None, host)) or path == "/robots.txt":
            return whole
        return await faults.answer(self.fault, whole, before)

    @staticmethod
    def _whole(route: Route) -> bytes:
        head = [
            f"HTTP/1.1 {route.status} {HTTPStatus(route.status).phrase}",
            *(f"{name}: {value}" for name, value in route.headers),
            f"Content-Length: {len(route.body)}",
            "Connection: close",
        ]
        return "\r\n".join(head).encode() + b"\r\n\r\n" + route.body


class _Names(asyncio.DatagramProtocol):
    """Answers from the zone; a name with any record exists, any other does not."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        asked = dns.message.from_wire(data)
        reply = dns.message.make_response(asked)
        reply.flags |= dns.flags.AA | dns.flags.RA
        question = asked.question[0]
        name = question.name.to_text(omit_final_dot=True).lower()
        kind = dns.rdatatype.to_text(question.rdtype)
        values = self.world.answers.names.get((name, kind), [])
        if not values and kind == "A" and name in self.world.answers.hosts:
            values = [PUBLIC]
        exists = name in self.world.answers.hosts or any(
            n == name for n, _ in self.world.answers.names
        )
        if values:
            reply.answer.append(dns.rrset.from_text(question.name, 300, "IN", kind, *values))
        elif not exists:
            reply.set_rcode(dns.rcode.NXDOMAIN)
        if self.transport is not None:
            self.transport.sendto(reply.to_wire(), addr)
