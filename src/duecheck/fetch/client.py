"""
The one HTTP client of a run: one TLS context with the system's trust, no cookies, no proxy
variables, no redirects of its own, and connections only to addresses the guard has seen.

It is httpx's transport, not its client: that one reads every Location before we may judge it.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx
import truststore
from aiohttp.abc import AbstractResolver, ResolveResult
from httpx_aiohttp import AiohttpTransport
from yarl import URL

from duecheck.fetch.pace import leaving

if TYPE_CHECKING:
    from duecheck.fetch.names import NameServers
    from duecheck.model.settings import FetchSettings

LONGEST_LINE = 65_536


class CheckedResolver(AbstractResolver):
    """Gives aiohttp the addresses the guard has checked, and asks nobody a second time."""

    def __init__(self, names: NameServers, *, proxy_host: str | None) -> None:
        self._names = names
        self._proxy_host = proxy_host

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Addresses resolved before; only the user's own proxy is looked up here."""
        if host == self._proxy_host:
            await self._names.addresses(host)
        known = self._names.known(host)
        if not known:
            raise OSError(f"{host} was not resolved and checked before connecting")
        return [
            ResolveResult(
                hostname=host,
                host=str(address),
                port=port,
                family=socket.AF_INET if address.version == 4 else socket.AF_INET6,
                proto=0,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for address in known
        ]

    async def close(self) -> None:
        """Nothing is held."""


class ExactSession:
    """Sends addresses as written: aiohttp would re-quote them, and the archive would not agree."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session

    def __call__(self) -> ExactSession:
        """Stand where the transport expects a maker of sessions."""
        return self

    def request(self, *, url: str, **rest: Any) -> Any:
        """Send the request with *url* byte for byte."""
        return self._session.request(url=URL(url, encoded=True), **rest)


@asynccontextmanager
async def open_client(
    settings: FetchSettings,
    *,
    names: NameServers,
    transport: httpx.AsyncBaseTransport | None = None,
) -> AsyncIterator[httpx.AsyncBaseTransport]:
    """What requests are sent through, closed at the end; *transport* stands in for it in tests."""
    if transport is not None:
        yield transport
        return
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    async with _session(settings, names, context) as session:
        yield AiohttpTransport(
            verify=context,
            trust_env=False,
            proxy=None if settings.proxy is None else httpx.Proxy(settings.proxy),
            client=ExactSession(session),  # type: ignore[arg-type]
        )


def _session(
    settings: FetchSettings, names: NameServers, context: ssl.SSLContext
) -> aiohttp.ClientSession:
    proxy_host = None if settings.proxy is None else httpx.URL(settings.proxy).host
    connector = aiohttp.TCPConnector(
        resolver=CheckedResolver(names, proxy_host=proxy_host),
        ssl=context,
        use_dns_cache=False,
        # The wire counts what is under way; the connector would shuffle its queue at each answer.
        limit=0,
    )
    # What a pace is about is when requests leave, and a connection may have to be made first.
    connected = aiohttp.TraceConfig()
    connected.on_connection_create_end.append(_leaving)
    connected.on_connection_reuseconn.append(_leaving)
    session = aiohttp.ClientSession(
        connector=connector,
        trace_configs=[connected],
        cookie_jar=aiohttp.DummyCookieJar(),
        trust_env=False,
        auto_decompress=False,
        max_line_size=LONGEST_LINE,
        max_field_size=LONGEST_LINE,
    )
    # It would send a dropped GET again by itself, outside our pace, count and archive.
    session._retry_connection = False
    return session


async def _leaving(_session: aiohttp.ClientSession, _context: Any, _said: Any) -> None:
    """Its connection stands: the request is written next."""
    await leaving()
