"""
Follows an address to its page: guard, robots and pace are asked again at every redirect.

Keys and the contact go to the host the source asked, and to no other it redirects to.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import httpx

from duecheck.errors import LookupFailed
from duecheck.fetch.agent import user_agent
from duecheck.fetch.attempts import Attempts, Trip
from duecheck.fetch.guard import Guard
from duecheck.fetch.names import NameServers, NamesFailed
from duecheck.fetch.pace import Pace
from duecheck.fetch.robots import Reader, Robots, disallowed
from duecheck.fetch.route import Route, Router, authority, host_of, pace_host
from duecheck.fetch.wire import Answer, Sending
from duecheck.guardrails.closed_sites import closed_site
from duecheck.guardrails.network import literal
from duecheck.model.door import Ask
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.settings import FetchSettings, SourceSettings
from duecheck.reading.decode import ACCEPT_ENCODING

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = {
    "json": "application/json, */*;q=0.1",
    "html": "text/html, application/xhtml+xml, */*;q=0.1",
    "xml": "application/xml, text/xml, */*;q=0.1",
    "text": "text/plain, text/*;q=0.9, */*;q=0.1",
    "any": "*/*",
}


@dataclass(frozen=True, kw_only=True)
class Errand:
    """One call of one source: what it asks, as whom, at what pace, and what stays secret."""

    ask: Ask
    settings: SourceSettings
    hosts: tuple[str, ...]
    pace: Pace
    contact: str | None = None
    secrets: tuple[str, ...] = field(default=(), repr=False)


class Hops:
    """The way from an address to its last answer."""

    def __init__(
        self,
        attempts: Attempts,
        *,
        settings: FetchSettings,
        router: Router,
        names: NameServers | None,
    ) -> None:
        self._attempts = attempts
        self._settings = settings
        self._router = router
        self._names = names
        self._guard = Guard(settings.allow_hosts)
        self._robots = Robots(limit=settings.max_decompressed, rest=settings.leave_alone)

    async def follow(self, errand: Errand, route: Route, trip: Trip) -> tuple[Answer, Route]:
        """The last answer and where it stood; LookupFailed where the way ends before."""
        start = authority(route.named)
        for _ in range(self._settings.max_redirects + 1):
            await self._admit(errand, route, trip)
            sending = self._sending(errand, route, own=authority(route.named) == start)
            answer = await self._attempts.send(sending, errand.pace, trip)
            location = answer.headers.get("location", "")
            if (
                answer.status not in REDIRECTS
                or answer.status in errand.ask.none_on
                or not location
            ):
                return answer, route
            route = self._onward(errand, route, location, trip)
            errand = replace(errand, ask=redirected(errand.ask, answer.status))
        raise failed(trip, f"more than {self._settings.max_redirects} redirects")

    async def _admit(self, errand: Errand, route: Route, trip: Trip) -> None:
        refuse_closed(errand, route, trip)
        await self._check(route, trip)
        if errand.ask.access != "page":
            return
        rules = await self._robots.rules(route, self._reader(errand))
        why = rules.refuses(route.named)
        if why is not None:
            raise disallowed(why, address=trip.address)
        if rules.delay:
            self._attempts.slow_down(pace_host(route.named), rules.delay)

    def _reader(self, errand: Errand) -> Reader:
        """What reads a robots.txt for this errand: the same way, without keys and contact."""

        async def read(route: Route) -> Answer:
            ask = Ask(url=route.address, accept="text")
            asking = replace(errand, ask=ask, contact=None, secrets=())
            answer, _ = await self.follow(asking, route, Trip(address=route.address))
            return answer

        return read

    async def _check(self, route: Route, trip: Trip) -> None:
        """Refuse what is not public: the name first, then every address it resolves to."""
        named, host = route.named, host_of(route.dialled)
        if route.trusted:
            says = "the address carries a user name" if named.userinfo else None
        else:
            says = self._guard.refuses_host(
                named.scheme, host, userinfo=bool(named.userinfo), port=named.port
            )
        if says is None and self._names is not None and literal(host) is None:
            says = await self._check_addresses(self._names, host, trip, trusted=route.trusted)
        if says is not None:
            raise LookupFailed(
                LookupOutcome.BLOCKED, Reason.GUARD, address=trip.address, detail=says
            )

    async def _check_addresses(
        self, names: NameServers, host: str, trip: Trip, *, trusted: bool
    ) -> str | None:
        try:
            addresses = await names.addresses(host)
        except NamesFailed as failure:
            if self._settings.proxy is not None:
                # Behind a proxy outside names often resolve there alone.
                return None
            raise LookupFailed(
                LookupOutcome.FAILED, failure.reason, address=trip.address, detail=failure.detail
            ) from None
        return None if trusted else self._guard.refuses_addresses(host, addresses)

    def _sending(self, errand: Errand, route: Route, *, own: bool) -> Sending:
        ask = errand.ask
        stated = {name.lower() for name, _ in (*ask.headers, *ask.secret)}
        defaults = (
            ("User-Agent", user_agent(errand.contact if own else None)),
            ("Accept", _ACCEPT[ask.accept]),
            ("Accept-Encoding", ACCEPT_ENCODING),
        )
        headers = tuple(header for header in defaults if header[0].lower() not in stated)
        return Sending(
            method=ask.method,
            route=route,
            headers=(*headers, *ask.headers, *(ask.secret if own else ())),
            body=ask.body,
            secret_headers=tuple(name for name, _ in ask.secret),
            secrets=errand.secrets,
            once=ask.once,
            keep=ask.keep,
        )

    def _onward(self, errand: Errand, route: Route, location: str, trip: Trip) -> Route:
        try:
            target = route.named.join(location).copy_with(fragment=None)
        except (httpx.InvalidURL, ValueError):
            raise LookupFailed(
                LookupOutcome.BLOCKED,
                Reason.GUARD,
                address=trip.address,
                detail="it redirects to something that is no address",
            ) from None
        return self._router.next(target, errand.settings, errand.hosts)


def refuse_closed(errand: Errand, route: Route, trip: Trip) -> None:
    """Refuse a big network's page (R-03); a source may read an open feed on a host it declares."""
    host = host_of(route.named)
    closed = closed_site(host)
    if closed is not None and host not in errand.hosts:
        raise LookupFailed(
            LookupOutcome.BLOCKED,
            Reason.GUARD,
            address=trip.address,
            detail=f"{host} is {closed}, whose pages are not read (R-03): open it by hand",
        )


def redirected(ask: Ask, status: int) -> Ask:
    """The question after a redirect: a body goes on only where the status says so."""
    if ask.method == "POST" and status not in (307, 308):
        return replace(ask, method="GET", body=b"")
    return ask


def failed(trip: Trip, detail: str) -> LookupFailed:
    """A way that ends in nothing to read."""
    return LookupFailed(
        LookupOutcome.FAILED, Reason.UNREADABLE, address=trip.address, detail=detail
    )
