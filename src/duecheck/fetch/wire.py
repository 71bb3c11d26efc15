"""
One request and its answer on the wire: sent, read under a cap and a time limit, archived.

Whatever answered is in the archive before anybody judges it, also when it was cut short.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

import aiohttp
import httpx

from duecheck.fetch.minimum import minimum
from duecheck.fetch.route import Route, host_of
from duecheck.guardrails.secrecy import redact_bytes
from duecheck.model.evidence import Record
from duecheck.model.lookup import Reason
from duecheck.model.recorder import Exchange, Recorder
from duecheck.model.settings import FetchSettings
from duecheck.reading.decode import NotDecoded, decode

# Exchanges under way at once; the rest wait without their time running. With more of them a busy
# machine shares its time among so many that answers which came are called late.
UNDER_WAY = 100


class Broken(Exception):
    """The exchange has no whole answer. `again` says whether another attempt may help."""

    def __init__(self, reason: Reason, detail: str, *, again: bool) -> None:
        self.reason = reason
        self.detail = detail
        self.again = again
        super().__init__(detail)


@dataclass(frozen=True, kw_only=True)
class Sending:
    """One request to one route. `secrets` never reach the archive; `once`, `keep` as in `Ask`."""

    method: str
    route: Route
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""
    secret_headers: tuple[str, ...] = ()
    secrets: tuple[str, ...] = field(default=(), repr=False)
    once: bool = False
    keep: Callable[[bytes], bytes] | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A whole answer, archived. `too_large` when reading stopped at the cap."""

    status: int
    headers: dict[str, str]
    payload: bytes
    at: datetime
    record: Record
    sha256: str
    too_large: bool = False

    def body(self, limit: int) -> bytes:
        """The payload decoded of its content-encoding; NotDecoded past *limit* bytes."""
        return decode(self.payload, self.headers.get("content-encoding", ""), limit=limit)

    def readable(self, limit: int) -> bytes:
        """The body, or nothing where it cannot be decoded: enough to recognise a page by."""
        try:
            return self.body(limit)
        except NotDecoded:
            return b""

    @property
    def content_type(self) -> str:
        """The media type in lower case without parameters; empty when not sent."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@dataclass
class _Received:
    response: httpx.Response | None = None
    at: datetime | None = None
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    payload: bytearray = field(default_factory=bytearray)
    too_large: bool = False


class Wire:
    """Sends through *client*, hands every exchange to *recorder*; *clock* dates the answers."""

    def __init__(
        self,
        client: httpx.AsyncBaseTransport,
        *,
        recorder: Recorder,
        clock: Callable[[], datetime],
        settings: FetchSettings,
    ) -> None:
        self._client = client
        self._recorder = recorder
        self._clock = clock
        self._settings = settings
        self._places = asyncio.Semaphore(UNDER_WAY)

    async def send(self, sending: Sending) -> Answer:
        """The answer, archived; Broken where none came whole."""
        async with self._places:
            return await self._exchange(sending)

    async def _exchange(self, sending: Sending) -> Answer:
        request = self._request(sending)
        received = _Received()
        broken: Broken | None = None
        try:
            async with asyncio.timeout(self._settings.total_timeout):
                await self._talk(request, received)
        except TimeoutError:
            broken = Broken(Reason.TIMEOUT, "no whole answer in time", again=True)
        except (httpx.HTTPError, aiohttp.ClientError, ssl.SSLError, OSError) as trouble:
            broken = what_broke(trouble, answered=received.response is not None)
        except (httpx.InvalidURL, httpx.StreamError, ValueError) as trouble:
            broken = Broken(
                Reason.UNREADABLE, f"not HTTP as we know it ({type(trouble).__name__})", again=False
            )
        response, at = received.response, received.at
        if response is None or at is None:
            raise broken or Broken(Reason.UNREADABLE, "no answer", again=False)
        # A server may repeat our key: it is struck out before anybody reads or keeps the answer.
        received.payload = bytearray(redact_bytes(bytes(received.payload), sending.secrets))
        cut = broken is not None or received.too_large
        if sending.keep is not None and is_json(response):
            limit, whole = self._settings.max_decompressed, not cut
            received.headers, received.payload = minimum(
                received.headers, received.payload, sending.keep, whole=whole, limit=limit
            )
        record, sha256 = self._archive(sending, request, received, response, at, truncated=cut)
        if broken is not None:
            raise broken
        return Answer(
            status=response.status_code,
            headers=by_name(received.headers),
            payload=bytes(received.payload),
            at=at,
            record=record,
            sha256=sha256,
            too_large=received.too_large,
        )

    def _request(self, sending: Sending) -> httpx.Request:
        route = sending.route
        timeout = httpx.Timeout(
            self._settings.read_timeout, connect=self._settings.connect_timeout, pool=None
        )
        extensions: dict[str, Any] = {"timeout": timeout.as_dict()}
        if route.rerouted:
            extensions["sni_hostname"] = host_of(route.named)
        return httpx.Request(
            sending.method,
            route.dialled,
            headers=[("Host", route.named.netloc.decode("ascii")), *sending.headers],
            content=sending.body or None,
            extensions=extensions,
        )

    async def _talk(self, request: httpx.Request, received: _Received) -> None:
        response = await self._client.handle_async_request(request)
        received.response = response
        received.headers = response.headers.raw
        received.at = self._clock()
        cap = self._settings.max_bytes
        try:
            async for piece in cast("httpx.AsyncByteStream", response.stream):
                room = cap - len(received.payload)
                received.payload += piece[:room]
                if len(piece) > room:
                    received.too_large = True
                    break
        finally:
            await response.aclose()

    def _archive(
        self,
        sending: Sending,
        request: httpx.Request,
        received: _Received,
        response: httpx.Response,
        at: datetime,
        *,
        truncated: bool,
    ) -> tuple[Record, str]:
        return self._recorder.exchange(
            Exchange(
                method=sending.method,
                url=sending.route.address,
                request_headers=_texts(request.headers.raw),
                request_body=sending.body,
                status=response.status_code,
                reason_phrase=response.reason_phrase,
                response_headers=_texts(received.headers),
                payload=bytes(received.payload),
                at=at,
                truncated=truncated,
                secret_headers=sending.secret_headers,
                secrets=sending.secrets,
            )
        )


def _texts(headers: list[tuple[bytes, bytes]]) -> tuple[tuple[str, str], ...]:
    return tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in headers)


def is_json(response: httpx.Response) -> bool:
    """Whether it is an answer in JSON; a bot check or an error page tells of no person."""
    return response.is_success and "json" in response.headers.get("content-type", "")


def by_name(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Values by lower-case name, repeated ones joined by a comma."""
    whole: dict[str, str] = {}
    for raw_name, raw in headers:
        name = raw_name.decode("latin-1").lower()
        try:
            value = raw.decode("utf-8")
        except UnicodeDecodeError:
            value = raw.decode("latin-1")
        whole[name] = f"{whole[name]}, {value}" if name in whole else value
    return whole


def what_broke(trouble: Exception, *, answered: bool) -> Broken:
    """Name what went wrong, the same way whichever library says it, without machine details."""
    cause = trouble.__cause__ if isinstance(trouble.__cause__, Exception) else trouble
    dropped = isinstance(cause, aiohttp.ClientConnectionError)
    timed_out = isinstance(trouble, (httpx.TimeoutException, TimeoutError))
    if isinstance(cause, TimeoutError) or (timed_out and not dropped):
        return Broken(Reason.TIMEOUT, "no answer in time", again=True)
    if answered:
        return Broken(Reason.UNREADABLE, "the answer was cut short", again=True)
    if isinstance(cause, (aiohttp.ClientSSLError, ssl.SSLError)):
        return Broken(Reason.SERVER_ERROR, "the TLS connection is not trusted", again=False)
    if isinstance(cause, (aiohttp.ClientResponseError, httpx.RemoteProtocolError)):
        return Broken(Reason.UNREADABLE, "the answer is not HTTP", again=False)
    if isinstance(getattr(cause, "os_error", cause), ConnectionRefusedError):
        return Broken(Reason.SERVER_ERROR, "the connection was refused", again=True)
    return Broken(Reason.SERVER_ERROR, "the connection failed", again=True)
