"""
Which network addresses are the public internet's: the rule by which strangers' links are followed.

A prospect's page may link or redirect anywhere, also into the reader's own network. Only public
addresses are ever asked, however they are written and whatever IPv6 form wraps them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from duecheck import discover

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_NAME = re.compile(r"[\w.-]+")
_NUMBER = re.compile(r"(?:0[xX][0-9a-fA-F]*|[0-9]+)")
_NAT64 = ip_network("64:ff9b::/96")
_COMPATIBLE = ip_network("::/96")


@cache
def _blocks() -> tuple[tuple[Network, str], ...]:
    table = discover.table("guardrails", "network.toml")
    return tuple(
        (ip_network(network), str(block["says"]))
        for block in table["block"]
        for network in block["networks"]
    )


@cache
def _local_names() -> tuple[str, ...]:
    return tuple(discover.table("guardrails", "network.toml")["names"]["local"])


@lru_cache(maxsize=4096)
def literal(host: str) -> Address | None:
    """The address *host* spells in its one proper form, or None where it is a name."""
    try:
        return ip_address(host.strip("[]"))
    except ValueError:
        return None


def odd_number(host: str) -> bool:
    """
    Whether *host* is a number pretending to be a name: 0x7f000001, 2130706433, 0177.0.0.1, 127.1.

    A host whose last label is a number is read as an address by browsers and by the operating
    system, so any such form but four plain decimals is nobody's honest name.
    """
    labels = host.rstrip(".").split(".")
    return bool(_NUMBER.fullmatch(labels[-1])) and literal(host) is None


def local_name(host: str) -> bool:
    """Whether *host* means this machine or this network by its name alone, like localhost."""
    name = host.rstrip(".").lower()
    return any(name == local or name.endswith(f".{local}") for local in _local_names())


def embedded(address: Address) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses an IPv6 form carries: mapped, compatible, 6to4, Teredo, NAT64."""
    if isinstance(address, IPv4Address):
        return ()
    if address.ipv4_mapped is not None:
        return (address.ipv4_mapped,)
    if address.sixtofour is not None:
        return (address.sixtofour,)
    if address.teredo is not None:
        return address.teredo
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 0xFFFF):
        return (IPv4Address(int(address) & 0xFFFFFFFF),)
    return ()


@lru_cache(maxsize=4096)
def why_not_public(address: Address) -> str | None:
    """Why *address* is not on the public internet, in a word or two; None where it is public."""
    for network, says in _blocks():
        if address in network:
            return says
    for inner in embedded(address):
        says_inner = why_not_public(inner)
        if says_inner is not None:
            return f"{says_inner} ({inner} inside)"
    return None


def not_the_web(port: int | None) -> bool:
    """Whether *port* is one of a service that is not the web, or no port at all."""
    if port is None:
        return False
    return not 0 <= port <= 65535 or port in _ports()


def no_host_name(host: str) -> bool:
    """Whether *host*, which is no literal address, holds what no host name does."""
    return _NAME.fullmatch(host) is None


@cache
def _ports() -> frozenset[int]:
    return frozenset(discover.table("guardrails", "network.toml")["ports"]["not_the_web"])
