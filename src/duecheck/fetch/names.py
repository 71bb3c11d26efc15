"""Asks the name servers: DNS evidence and the guard's addresses alike, from the same servers."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING, Literal

from duecheck.errors import BadInput
from duecheck.guardrails.network import Address
from duecheck.model.lookup import Reason

if TYPE_CHECKING:
    import dns.asyncresolver

    from duecheck.model.settings import DnsSettings

_SERVER = re.compile(r"\[?([0-9A-Fa-f.:]+?)\]?(?::(\d+))?")
_V6 = re.compile(r"\[([0-9A-Fa-f:.]+)\](?::(\d+))?|([0-9A-Fa-f]*:[0-9A-Fa-f:.]+)")


class NamesFailed(Exception):
    """The name servers gave no answer, or no address. `reason` as a look-up has it."""

    def __init__(self, reason: Reason, detail: str) -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(detail)


@dataclass(frozen=True, kw_only=True)
class NamesAnswer:
    """What the servers said: the name exists or not, its records of the type, sorted."""

    status: Literal["noerror", "nxdomain"]
    values: tuple[str, ...] = ()

    def as_text(self, name: str, rdtype: str) -> str:
        """The answer as it is archived: one line a record, without times that count down."""
        lines = [f"; {name} {rdtype} {self.status}", *(f"{name} {rdtype} {v}" for v in self.values)]
        return "\n".join(lines) + "\n"


def server(words: str) -> tuple[str, int]:
    """A name server as `address`, `address:port` or `[v6]:port`; BadInput otherwise."""
    six = _V6.fullmatch(words)
    found = six or _SERVER.fullmatch(words)
    address = (found[1] or (six[3] if six else "")) if found else ""
    port = int(found[2] or 53) if found else 0
    try:
        ip_address(address)
    except ValueError:
        port = 0
    if not 0 < port < 65_536:
        raise BadInput("dns.nameservers", f"{words!r} is not an address or address:port")
    return address, port


class NameServers:
    """The servers of `[dns]`, or the system's. Addresses are kept for the run once resolved."""

    def __init__(self, settings: DnsSettings) -> None:
        self._servers = [server(words) for words in settings.nameservers]
        self._timeout = settings.timeout
        self._addresses: dict[str, list[Address]] = {}
        self._resolver: dns.asyncresolver.Resolver | None = None

    async def query(self, name: str, rdtype: str) -> NamesAnswer:
        """Ask for the records of *rdtype*; NamesFailed on time-out, SERVFAIL or refusal."""
        import dns.exception
        import dns.resolver

        try:
            answer = await self._ready().resolve(
                f"{name.rstrip('.')}.",
                rdtype,
                lifetime=self._timeout,
                raise_on_no_answer=False,
                search=False,
            )
        except dns.resolver.NXDOMAIN:
            return NamesAnswer(status="nxdomain")
        except dns.exception.Timeout:
            raise NamesFailed(Reason.TIMEOUT, "the name servers did not answer in time") from None
        except dns.resolver.NoNameservers:
            raise NamesFailed(
                Reason.SERVER_ERROR, "every name server failed or refused the question"
            ) from None
        except dns.resolver.NoResolverConfiguration:
            raise NamesFailed(Reason.SERVER_ERROR, "no name server is configured") from None
        except (dns.exception.DNSException, OSError) as broken:
            detail = f"the name servers' answer broke ({type(broken).__name__})"
            raise NamesFailed(Reason.SERVER_ERROR, detail) from None
        records = answer.rrset or ()
        return NamesAnswer(
            status="noerror", values=tuple(sorted(record.to_text() for record in records))
        )

    async def addresses(self, host: str) -> list[Address]:
        """Every address of *host*, IPv4 first; NamesFailed where there is none."""
        if host not in self._addresses:
            self._addresses[host] = await self._look_up(host)
        return self._addresses[host]

    def known(self, host: str) -> list[Address]:
        """The addresses already resolved, so that what was checked is what is connected to."""
        return self._addresses.get(host, [])

    async def _look_up(self, host: str) -> list[Address]:
        if host == "localhost":
            return [ip_address("127.0.0.1"), ip_address("::1")]
        answers = await asyncio.gather(
            self.query(host, "A"), self.query(host, "AAAA"), return_exceptions=True
        )
        found: list[Address] = []
        for answer in answers:
            if isinstance(answer, NamesAnswer):
                found += [ip_address(value) for value in answer.values]
        if found:
            return found
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
        raise NamesFailed(Reason.SERVER_ERROR, f"{host} has no address")

    def _ready(self) -> dns.asyncresolver.Resolver:
        import dns.asyncresolver
        import dns.nameserver

        if self._resolver is None:
            self._resolver = dns.asyncresolver.Resolver(configure=not self._servers)
            if self._servers:
                self._resolver.nameservers = [
                    dns.nameserver.Do53Nameserver(address, port) for address, port in self._servers
                ]
        return self._resolver
