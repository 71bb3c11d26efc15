"""A recorder that remembers, a loopback server that plays what it is told, a door to open."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from duecheck.fetch.live import LiveDoor, open_door
from duecheck.model.evidence import Record
from duecheck.model.recorder import Call, Exchange
from duecheck.model.settings import Settings

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@dataclass
class FakeRecorder:
    exchanges: list[Exchange] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    answers: list[tuple[str, str, str]] = field(default_factory=list)

    def exchange(self, exchange: Exchange) -> tuple[Record, str]:
        self.exchanges.append(exchange)
        return self._record(), hashlib.sha256(exchange.payload).hexdigest()

    def names(self, name: str, rdtype: str, answer: str, at: datetime) -> tuple[Record, str]:
        self.answers.append((name, rdtype, answer))
        return self._record(), hashlib.sha256(answer.encode()).hexdigest()

    def call(self, call: Call) -> None:
        self.calls.append(call)

    def document(self, name: str, value: dict[str, Any]) -> tuple[Record, str]:
        raise AssertionError("the door writes no documents")

    def _record(self) -> Record:
        count = len(self.exchanges) + len(self.answers)
        return Record(file="run.warc.gz", offset=count, id=f"urn:{count}")


Talk = Callable[["Server", str, dict[str, str]], Awaitable[bytes | None]]


def http(
    status: str = "200 OK", body: bytes = b"", kind: str = "text/html", *headers: str
) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, *headers]).encode() + b"\r\n\r\n" + body


@dataclass
class Server:
    """`pages` maps a path to bytes, a list of bytes in turn, or a function; else 404."""

    pages: dict[str, Any] = field(default_factory=dict)
    asked: list[tuple[float, str, str, dict[str, str]]] = field(default_factory=list)
    port: int = 0
    open_now: int = 0
    most_open: int = 0

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def paths(self) -> list[str]:
        return [path for _, _, path, _ in self.asked]

    @property
    def times(self) -> list[float]:
        return [at for at, _, path, _ in self.asked if path != "/robots.txt"]

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                method, target, _ = head[0].split(" ", 2)
                headers = {
                    name.lower(): value.strip()
                    for name, _, value in (line.partition(":") for line in head[1:] if line)
                }
                await reader.readexactly(int(headers.get("content-length", "0")))
                self.asked.append((asyncio.get_running_loop().time(), method, target, headers))
                self.open_now += 1
                self.most_open = max(self.most_open, self.open_now)
                try:
                    answer = await self.answer(target)
                finally:
                    self.open_now -= 1
                if answer is None:
                    writer.transport.abort()
                    return
                writer.write(answer)
                await writer.drain()
                if b"Connection: close" in answer:
                    return
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def answer(self, target: str) -> bytes | None:
        page = self.pages.get(target.partition("?")[0], http("404 Not Found", b"<p>no</p>"))
        if isinstance(page, list):
            page = page.pop(0) if len(page) > 1 else page[0]
        if callable(page):
            page = await page()
        return page


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    made = Server()
    running = await asyncio.start_server(made.talk, "127.0.0.1", 0)
    made.port = running.sockets[0].getsockname()[1]
    before = asyncio.all_tasks()
    yield made
    running.close()
    for task in asyncio.all_tasks() - before - {asyncio.current_task()}:
        task.cancel()
    await asyncio.sleep(0.01)


@pytest.fixture
def recorder() -> FakeRecorder:
    return FakeRecorder()


@pytest.fixture
def reply() -> Callable[..., bytes]:
    return http


@pytest.fixture
def door(recorder: FakeRecorder, server: Server) -> Callable[..., Any]:
    """Open a door: `acme.example` is played by the server, pace none, unless said otherwise."""

    @asynccontextmanager
    async def opened(
        *, deadline: float | None = None, sources: Any = None, transport: Any = None, **more: Any
    ) -> AsyncIterator[LiveDoor]:
        fetch = {
            "connect": {
                "acme.example:443": server.origin,
                "acme.example:80": server.origin,
                "other.example:443": server.origin,
            },
            "connect_timeout": 2,
            "read_timeout": 2,
            "total_timeout": 3,
            **more.pop("fetch", {}),
        }
        settings = Settings.model_validate(
            {
                "fetch": fetch,
                "sources": {"web": {"pace": "none"}} | more.pop("source_settings", {}),
            }
            | more
        )
        async with open_door(
            settings=settings,
            sources=sources or {},
            recorder=recorder,
            clock=lambda: NOON,
            deadline=deadline,
            transport=transport,
        ) as made:
            yield made

    return opened
