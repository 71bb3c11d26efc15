"""
A published bulk file, read as a stream: resumed where an earlier download stopped.

    async with bulk_stream(address, have=have, validator=validator, settings=settings) as file:
        async for piece in file.pieces: ...

Guard, redirects and TLS are those of every other call; size and total time are not bounded,
because such files are large. `have` bytes are asked for no more where the server still has the
same file; otherwise it starts anew and `start` says 0.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import aiohttp
import httpx

from duecheck.errors import LookupFailed
from duecheck.fetch.agent import user_agent
from duecheck.fetch.client import open_client
from duecheck.fetch.guard import Guard
from duecheck.fetch.hops import REDIRECTS
from duecheck.fetch.names import NameServers, NamesFailed
from duecheck.fetch.route import Route, Router, host_of
from duecheck.fetch.wire import by_name, what_broke
from duecheck.guardrails.network import literal
from duecheck.model.lookup import LookupOutcome, Reason

if TYPE_CHECKING:
    from duecheck.model.settings import Settings

SOURCE = "lists"
BREAKS = (httpx.HTTPError, aiohttp.ClientError, ssl.SSLError, OSError)


@dataclass(frozen=True, kw_only=True)
class BulkFile:
    """
    A file under way. `start` is where its pieces begin, `total` its whole length where stated.

    `validator` is the tag by which the server knows this very file, or empty. `name` is the last
    part of the address it came from.
    """

    start: int
    total: int | None
    validator: str
    name: str
    pieces: AsyncIterator[bytes]


@asynccontextmanager
async def bulk_stream(
    address: str, *, have: int, validator: str, settings: Settings
) -> AsyncIterator[BulkFile]:
    """The file behind *address*, from byte *have* on; LookupFailed where there is none."""
    names = NameServers(settings.dns)
    asking = _Asking(address, settings, names)
    async with open_client(settings.fetch, names=names) as client:
        response, route = await asking.follow(client, have, validator)
        try:
            yield _told(response, route, have, address)
        finally:
            await response.aclose()


def _told(response: httpx.Response, route: Route, have: int, address: str) -> BulkFile:
    headers = by_name(response.headers.raw)
    start, total = 0, _number(headers.get("content-length"))
    if response.status_code == 206:
        said, _, whole = headers.get("content-range", "").removeprefix("bytes ").partition("/")
        start, total = int(said.partition("-")[0] or -1), _number(whole)
        if start != have:
            raise _failed(address, f"asked from byte {have}, answered from {start}")
    elif response.status_code != 200:
        raise _refused(address, response.status_code)
    tag = headers.get("etag", "")
    return BulkFile(
        start=start,
        total=total,
        validator="" if tag.startswith("W/") else tag or headers.get("last-modified", ""),
        name=route.named.path.rpartition("/")[2] or "download",
        pieces=_pieces(response, address),
    )


def _number(said: str | None) -> int | None:
    return int(said) if said and said.isascii() and said.isdigit() else None


async def _pieces(response: httpx.Response, address: str) -> AsyncIterator[bytes]:
    try:
        async for piece in cast("httpx.AsyncByteStream", response.stream):
            yield piece
    except (TimeoutError, *BREAKS) as trouble:
        broken = what_broke(trouble, answered=True)
        raise LookupFailed(
            LookupOutcome.FAILED, broken.reason, address=address, detail=broken.detail
        ) from None


class _Asking:
    """Follows one address to its file."""

    def __init__(self, address: str, settings: Settings, names: NameServers) -> None:
        self._address = address
        self._settings = settings
        self._own = settings.source(SOURCE)
        self._names = names
        self._guard = Guard(settings.fetch.allow_hosts)
        self._router = Router(settings.fetch.connect)

    async def follow(
        self, client: httpx.AsyncBaseTransport, have: int, validator: str
    ) -> tuple[httpx.Response, Route]:
        try:
            route = self._router.first(httpx.URL(self._address), self._own)
        except (httpx.InvalidURL, ValueError):
            raise _failed(self._address, "it is no address") from None
        for _ in range(self._settings.fetch.max_redirects + 1):
            await self._check(route)
            response = await self._send(client, route, have, validator)
            location = response.headers.get("location")
            if response.status_code not in REDIRECTS or not location:
                return response, route
            await response.aclose()
            onward = route.named.join(location).copy_with(fragment=None)
            route = self._router.next(onward, self._own, ())
        raise _failed(self._address, f"more than {self._settings.fetch.max_redirects} redirects")

    async def _check(self, route: Route) -> None:
        host = host_of(route.dialled)
        says = None
        if not route.trusted:
            says = self._guard.refuses_host(
                route.named.scheme,
                host,
                userinfo=bool(route.named.userinfo),
                port=route.named.port,
            )
        if says is None and literal(host) is None:
            try:
                addresses = await self._names.addresses(host)
            except NamesFailed as failure:
                raise LookupFailed(
                    LookupOutcome.FAILED,
                    failure.reason,
                    address=self._address,
                    detail=failure.detail,
                ) from None
            says = None if route.trusted else self._guard.refuses_addresses(host, addresses)
        if says is not None:
            raise LookupFailed(
                LookupOutcome.BLOCKED, Reason.GUARD, address=self._address, detail=says
            )

    async def _send(
        self, client: httpx.AsyncBaseTransport, route: Route, have: int, validator: str
    ) -> httpx.Response:
        headers = [
            ("Host", route.named.netloc.decode("ascii")),
            ("User-Agent", user_agent(None)),
            ("Accept", "*/*"),
            ("Accept-Encoding", "identity"),
        ]
        if have and validator:
            headers += [("Range", f"bytes={have}-"), ("If-Range", validator)]
        fetch = self._settings.fetch
        timeout = httpx.Timeout(fetch.read_timeout, connect=fetch.connect_timeout, pool=None)
        extensions: dict[str, object] = {"timeout": timeout.as_dict()}
        if route.rerouted:
            extensions["sni_hostname"] = host_of(route.named)
        request = httpx.Request("GET", route.dialled, headers=headers, extensions=extensions)
        try:
            return await client.handle_async_request(request)
        except (TimeoutError, *BREAKS) as trouble:
            broken = what_broke(trouble, answered=False)
            raise LookupFailed(
                LookupOutcome.FAILED, broken.reason, address=self._address, detail=broken.detail
            ) from None


def _failed(address: str, detail: str) -> LookupFailed:
    return LookupFailed(LookupOutcome.FAILED, Reason.UNREADABLE, address=address, detail=detail)


def _refused(address: str, status: int) -> LookupFailed:
    """A status that is no file, under the outcome its kind has everywhere."""
    if status in (401, 403):
        outcome, reason = LookupOutcome.BLOCKED, Reason.LOGIN_WALL
    elif status == 429:
        outcome, reason = LookupOutcome.BLOCKED, Reason.RATE_LIMIT
    elif status >= 500:
        outcome, reason = LookupOutcome.FAILED, Reason.SERVER_ERROR
    else:
        outcome, reason = LookupOutcome.FAILED, Reason.UNREADABLE
    return LookupFailed(outcome, reason, address=address, detail=f"HTTP status {status}")
