"""
Where a question really goes: base addresses, rerouted hosts, and what may be trusted for it.

    base_url / base_urls   the source's address itself is another one; archived as that one
    [fetch] connect        the address keeps its name, only the connection goes elsewhere
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from duecheck.errors import BadInput

if TYPE_CHECKING:
    import httpx

    from duecheck.model.settings import SourceSettings

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, kw_only=True)
class Route:
    """
    One hop. `named` is what is archived and told; `dialled` is where the connection goes.

    `trusted` is True where the user's settings wrote the host down, so the guard lets it pass.
    """

    named: httpx.URL
    dialled: httpx.URL
    trusted: bool = False

    @cached_property
    def address(self) -> str:
        """The named address as text."""
        return str(self.named)

    @property
    def rerouted(self) -> bool:
        """Whether the connection goes elsewhere than the name says."""
        return self.named is not self.dialled and self.named != self.dialled


def port_of(url: httpx.URL) -> int:
    """The port of *url*, also where it is the scheme's own."""
    return url.port or _PORTS.get(url.scheme, 0)


def host_of(url: httpx.URL) -> str:
    """The host as it is resolved: lower case, international names in their ASCII form."""
    return url.raw_host.decode("ascii")


def authority(url: httpx.URL) -> str:
    """Scheme, host and port: what robots.txt speaks for (RFC 9309)."""
    return f"{url.scheme}://{host_of(url)}:{port_of(url)}"


def pace_host(url: httpx.URL) -> str:
    """Whom pacing protects: the host; a service on a port of its own is another one."""
    port = port_of(url)
    return host_of(url) if port in _PORTS.values() else f"{host_of(url)}:{port}"


class Router:
    """Knows the `[fetch] connect` table: `{"acme.example:443": "http://127.0.0.1:8601"}`."""

    def __init__(self, connect: Mapping[str, str]) -> None:
        self._connect = {
            name.lower(): http_address(f"fetch.connect.{name}", target)
            for name, target in connect.items()
        }

    def first(self, url: httpx.URL, settings: SourceSettings) -> Route:
        """The route of an address a source asks: its base address applied and trusted."""
        based = based_on(url, settings)
        trusted = based is not None or in_options(url, settings)
        return self._connected(url if based is None else based, trusted=trusted)

    def next(self, url: httpx.URL, settings: SourceSettings, hosts: tuple[str, ...]) -> Route:
        """
        The route of a redirect: never trusted by a base address.

        A redirect to one of the source's own *hosts* still follows its base address, so that a
        tool pointed at loopback does not reach past it.
        """
        known = host_of(url) in settings.base_urls or host_of(url) in hosts
        based = based_on(url, settings) if known else None
        return self._connected(url if based is None else based, trusted=False)

    def _connected(self, named: httpx.URL, *, trusted: bool) -> Route:
        target = self._connect.get(f"{host_of(named)}:{port_of(named)}")
        if target is None:
            return Route(named=named, dialled=named, trusted=trusted)
        dialled = named.copy_with(scheme=target.scheme, host=target.host, port=target.port)
        return Route(named=named, dialled=dialled, trusted=True)


def based_on(url: httpx.URL, settings: SourceSettings) -> httpx.URL | None:
    """*url* with scheme, host and port of the source's base address; None where there is none."""
    base = settings.base_urls.get(host_of(url), settings.base_url)
    if base is None:
        return None
    onto = http_address("base_url", base)
    return url.copy_with(scheme=onto.scheme, host=onto.host, port=onto.port)


def in_options(url: httpx.URL, settings: SourceSettings) -> bool:
    """Whether an option of the source (a SearXNG of one's own, say) names this very server."""
    server = f"{url.scheme}://{url.netloc.decode('ascii')}"
    return any(
        option == server or option.startswith(f"{server}/") for option in settings.options.values()
    )


def check_bases(sources: Mapping[str, SourceSettings]) -> None:
    """BadInput for the first base address that is none, before anything is asked."""
    for name, settings in sources.items():
        if settings.base_url is not None:
            http_address(f"sources.{name}.base_url", settings.base_url)
        for host, base in settings.base_urls.items():
            http_address(f"sources.{name}.base_urls.{host}", base)


def http_address(setting: str, words: str) -> httpx.URL:
    """*words* as an http or https address with a host; BadInput names the *setting* otherwise."""
    import httpx

    try:
        url = httpx.URL(words)
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in _PORTS or not url.host:
        raise BadInput(setting, f"{words!r} is not an http address")
    return url
