"""
Hosts and registered domains: which name a firm registered, and which host its site stands on.

Private suffixes count (`acme.github.io` is its own domain), unknown endings do not
(`acme.nosuchending` has none), addresses in numbers never have one.
"""

from __future__ import annotations

import ipaddress
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from duecheck import discover
from duecheck.model.subject import Subject

RESERVED = frozenset({"example", "test"})  # RFC 2606: no registry lists them, examples use them


@cache
def _suffixes() -> Any:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False)


def host_of(address: str) -> str:
    """The host of a web address or bare host, lower case, without port or final dot; else ''."""
    given = address.strip()
    try:
        parts = urlsplit(given if "//" in given else f"//{given}")
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return ""
    return ascii_host(host)


def ascii_host(host: str) -> str:
    """*host* in the form the name servers know (`bücher.example` -> `xn--bcher-kva.example`)."""
    if host.isascii():
        return host.lower()
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""


def registered_domain(host: str) -> str | None:
    """The name that was registered (`shop.acme.co.uk` -> `acme.co.uk`), or None."""
    name = host.strip().rstrip(".").lower()
    if not name or is_address(name):
        return None
    labels = name.split(".")
    if labels[-1] in RESERVED:
        return ".".join(labels[-2:]) if len(labels) > 1 else None
    found = _suffixes().privatesuffix(name)
    return str(found) if found else None


def is_address(host: str) -> bool:
    """Whether *host* is an address in numbers rather than a name."""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def same_owner(one: str, other: str) -> bool:
    """Whether two hosts stand under the same registered domain, or are the same host."""
    first, second = registered_domain(one), registered_domain(other)
    return one == other or (first is not None and first == second)


def is_free_mail(domain: str) -> bool:
    """Whether anybody may open a mailbox at *domain*, so that it says nothing of its user."""
    name = domain.strip().rstrip(".").lower()
    listed = discover.table("reading", "free_mail.toml")["domains"]
    if name in listed:
        return True
    owned = registered_domain(name)
    return owned is not None and (owned in listed or f"{owned.split('.')[0]}.*" in listed)


def mail_domain(subject: Subject) -> str | None:
    """The domain of the stated e-mail address where it is the firm's own, else None."""
    given = subject.email_domain or (subject.email or "").rpartition("@")[2]
    name = ascii_host(given.strip().rstrip("."))
    return name if name and not is_free_mail(name) else None


def site_address(subject: Subject) -> str | None:
    """Where the firm's site should be: the stated address, its domain, or its mail domain."""
    if subject.url:
        return subject.url if "//" in subject.url else f"https://{subject.url}"
    name = subject.domain or mail_domain(subject)
    if name is None or is_free_mail(name):
        return None
    return f"https://{name}/"


def site_host(subject: Subject) -> str | None:
    """The host of `site_address`, or None."""
    address = site_address(subject)
    return (host_of(address) or None) if address else None
