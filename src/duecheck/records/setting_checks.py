"""What types alone cannot say of a setting: addresses, paces, reroutes, name servers."""

from __future__ import annotations

import ipaddress
import math
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from duecheck.model.settings import FetchSettings, Settings, SourceSettings

Fault = tuple[tuple[str, ...], str]

_PACE = re.compile(r"none|[1-9]\d*\s*/\s*([1-9]\d*)?\s*[smh]")
_HOST_PORT = re.compile(r"(?:[^\s/:@\[\]]+|\[[0-9A-Fa-f:.]+\]):(\d{1,5})")
_SERVER = re.compile(r"\[(?P<six>[^\]]+)\](?::(?P<port6>\d+))?|(?P<four>[^:]+)(?::(?P<port4>\d+))?")


def faults(settings: Settings) -> Iterator[Fault]:
    """Every setting that cannot be meant, as (key path, what it must be)."""
    yield from _fetch(settings.fetch)
    for server in settings.dns.nameservers:
        if not _name_server(server):
            yield ("dns", "nameservers"), f'{server!r} is not "address" or "address:port"'
    if not math.isfinite(settings.dns.timeout):
        yield ("dns", "timeout"), "must be a number of seconds"
    for id, source in settings.sources.items():
        yield from _source(id, source)


def _fetch(fetch: FetchSettings) -> Iterator[Fault]:
    for name, number in fetch.model_dump().items():
        if isinstance(number, float) and not math.isfinite(number):
            yield ("fetch", name), "must be a number of seconds"
    if fetch.pace is not None and not _PACE.fullmatch(fetch.pace.strip()):
        yield ("fetch", "pace"), f'{fetch.pace!r} is not "2/s", "600/5m" or "none"'
    if fetch.contact is not None and not _one_line(fetch.contact):
        yield ("fetch", "contact"), "must be text on one line"
    if fetch.proxy is not None and not _web_address(fetch.proxy, user_allowed=True):
        yield ("fetch", "proxy"), f"{_shown(fetch.proxy)!r} is not an http address"
    for entry in fetch.allow_hosts:
        if not _host_or_network(entry):
            yield ("fetch", "allow_hosts"), f"{entry!r} is no host, address or CIDR"
    for host, target in fetch.connect.items():
        yield from _reroute(host, target)


def _reroute(host: str, target: str) -> Iterator[Fault]:
    found = _HOST_PORT.fullmatch(host)
    if found is None or not 0 < int(found[1]) < 65_536:
        yield ("fetch", "connect", host), 'must be "host:port"'
    if not _web_address(target) or urlsplit(target).path not in ("", "/"):
        yield ("fetch", "connect", host), "must lead to http:// or https:// host and port"


def _source(id: str, source: SourceSettings) -> Iterator[Fault]:
    if source.pace is not None and not _PACE.fullmatch(source.pace.strip()):
        yield ("sources", id, "pace"), f'{source.pace!r} is not "2/s", "600/5m" or "none"'
    if source.key is not None and not _one_line(source.key):
        yield ("sources", id, "key"), "must be text on one line"
    if source.base_url is not None and not _web_address(source.base_url):
        yield ("sources", id, "base_url"), _not_web(source.base_url)
    for host, base in source.base_urls.items():
        if not _web_address(base):
            yield ("sources", id, "base_urls", host), _not_web(base)
    for name, value in source.options.items():
        if "://" in value and not _web_address(value):
            yield ("sources", id, name), _not_web(value)


def _not_web(words: str) -> str:
    return f"{_shown(words)!r} must begin with http:// or https://, name a host, and no user"


def _shown(address: str) -> str:
    """*address* without the user name and password that may stand in it."""
    return re.sub(r"//[^/@]*@", "//", address)


def _web_address(words: str, *, user_allowed: bool = False) -> bool:
    """Whether *words* is an http address with a host; a user name in it would be archived."""
    try:
        parts = urlsplit(words)
        parts.port  # noqa: B018 (raises where the port is none)
    except ValueError:
        return False
    named = user_allowed or "@" not in parts.netloc
    return parts.scheme in ("http", "https") and bool(parts.hostname) and named


def _host_or_network(entry: str) -> bool:
    if "/" not in entry:
        return bool(entry.strip()) and " " not in entry.strip()
    try:
        ipaddress.ip_network(entry.strip(), strict=False)
    except ValueError:
        return False
    return True


def _name_server(entry: str) -> bool:
    """Whether *entry* is an address, `address:port` or `[v6]:port`."""
    if entry.count(":") > 1 and not entry.startswith("["):
        return _is_address(entry)
    found = _SERVER.fullmatch(entry)
    if found is None or not _is_address(found["six"] or found["four"]):
        return False
    port = found["port6"] or found["port4"]
    return port is None or (len(port) < 6 and 0 < int(port) < 65_536)


def _is_address(words: str) -> bool:
    try:
        ipaddress.ip_address(words)
    except ValueError:
        return False
    return True


def _one_line(words: str) -> bool:
    return bool(words.strip()) and words.isprintable()
