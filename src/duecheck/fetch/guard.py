"""
The guard at the door: refuses every address that is not public, unless the settings allow it.

Names are checked after resolution, every address of theirs; literal addresses before anything
is connected. `allow_hosts` takes names, addresses and networks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ipaddress import ip_network

from duecheck.errors import BadInput
from duecheck.guardrails.network import (
    Address,
    Network,
    literal,
    local_name,
    no_host_name,
    not_the_web,
    odd_number,
    why_not_public,
)


class Guard:
    """
    Says why a host or its addresses may not be asked. `allow_hosts` as in the settings.

    Both questions answer None where the host may be asked, else a sentence fit for a report.
    """

    def __init__(self, allow_hosts: Iterable[str] = ()) -> None:
        self._names: set[str] = set()
        self._networks: list[Network] = []
        for entry in allow_hosts:
            self._allow(entry)

    def _allow(self, entry: str) -> None:
        words = entry.strip().strip("[]")
        if "/" in words or literal(words) is not None:
            try:
                self._networks.append(ip_network(words, strict=False))
            except ValueError:
                raise BadInput("fetch.allow_hosts", f"{entry!r} is not a network") from None
        elif words:
            self._names.add(words.rstrip(".").lower())

    def refuses_host(
        self, scheme: str, host: str, *, userinfo: bool = False, port: int | None = None
    ) -> str | None:
        """Why an address of this scheme and host may not be asked, before any resolution."""
        if scheme not in ("http", "https"):
            return f"only http and https are asked, not {scheme or 'nothing'}"
        if userinfo:
            return "the address carries a user name"
        if not host:
            return "the address names no host"
        if odd_number(host):
            return f"{host} is a number in an odd form"
        if not_the_web(port) and not self.names(host):
            return f"port {port} is not one of the web"
        address = literal(host)
        if address is not None:
            return self.refuses_addresses(host, [address])
        if no_host_name(host):
            return f"{host} is no name of a host"
        if local_name(host) and not self._allowed_name(host):
            return f"{host} is a name of this machine or its network"
        return None

    def refuses_addresses(self, host: str, addresses: Sequence[Address]) -> str | None:
        """Why *host*, resolved to *addresses*, may not be asked: one bad address is enough."""
        if self._allowed_name(host):
            return None
        for address in addresses:
            says = why_not_public(address)
            if says is not None and not any(address in network for network in self._networks):
                return f"{address} is {says}"
        return None

    def names(self, host: str) -> bool:
        """Whether the settings wrote this very host or its literal address down."""
        address = literal(host)
        if address is None:
            return self._allowed_name(host)
        return any(address in network for network in self._networks)

    def _allowed_name(self, host: str) -> bool:
        return host.rstrip(".").lower() in self._names
