"""
DNS: what the name servers say of the firm's domain: site, mail, mail policy, name servers.

Why it matters: a domain that is gone, mail that nobody receives (no MX, or a null MX, RFC 7505)
and name servers of a parking firm all say that nobody trades there by that name.
What it is not: proof of anything good. Hosted mail is neutral, a wildcard answers anything, and
without an MX record mail may still go to the address record (RFC 5321, 5.1).

Asked, a question each: A of the site's host, AAAA where it has none; MX, SPF (TXT) and DMARC
of the mail domain; NS of the registered domain. Nothing is ever connected to, port 25 least of
all.
Silence: NXDOMAIN means the name does not exist; an empty answer means no such record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from duecheck import discover
from duecheck.model.door import Names
from duecheck.model.evidence import About, Evidence, Fact, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Subject
from duecheck.reading.domains import is_address, mail_domain, registered_domain, site_host

PIECES = re.compile(r'"((?:[^"\\]|\\.)*)"')
NULL_MX = re.compile(r"^0\s+\.$")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One question: what record of which name, why, and which value of the subject led there."""

    name: str
    rdtype: str
    what: str
    fetched_by: FetchedBy
    only: str = ""


@source(
    "dns",
    title="DNS",
    lanes={Lane.CONTACT: Standing(level=Level.HINT)},
    yields=("dns-record",),
    access="dns",
    pace="20/s",
    terms="the public name service, through the name servers in the settings or the system's",
    silence="NXDOMAIN: the name does not exist; an empty answer: no record of that type",
    probe=Probe(known="example.com", nonsense="no-such-name-7f3a91c2.example"),
)
async def collect(inquiry: Inquiry) -> None:
    """Ask for each record type of the site's and the mail's domain."""
    wanted = questions(inquiry.subject)
    if not wanted:
        async with inquiry.question(
            "What do the name servers say?", lane=Lane.CONTACT, kind="dns-record"
        ) as q:
            q.skip(Reason.NOT_APPLICABLE, "no web address and no e-mail at an own domain given")
    has_address = False
    for want in wanted:
        if want.rdtype == "AAAA" and has_address:
            continue
        async with inquiry.question(
            f"{want.what} of {want.name.removeprefix('_dmarc.')}?",
            lane=Lane.CONTACT,
            kind="dns-record",
        ) as q:
            names = await inquiry.resolve(want.name, want.rdtype)
            has_address = has_address or (want.rdtype in ("A", "AAAA") and bool(names.values))
            read = parse_names(names, want, has_address=has_address)
            if read is not None:
                q.found([read], names)
            else:
                q.none(
                    absence(names, want),
                    names,
                    about=about(want),
                    fetched_by=want.fetched_by,
                    source_class=SourceClass.INFRASTRUCTURE,
                    name=want.name,
                    type=want.rdtype,
                    exists=names.status != "nxdomain",
                )


def questions(subject: Subject) -> list[Wanted]:
    """What to ask about this subject, in order; empty without an own domain."""
    host, mail = site_host(subject), mail_domain(subject)
    if host is not None and is_address(host):
        host = None
    site = registered_domain(host) if host is not None else None
    by_site = FetchedBy.DOMAIN if subject.url or subject.domain else FetchedBy.EMAIL
    wanted = []
    if host is not None:
        wanted += [
            Wanted(name=host, rdtype="A", what="IPv4 address", fetched_by=by_site),
            Wanted(name=host, rdtype="AAAA", what="IPv6 address", fetched_by=by_site),
        ]
    receives = mail or site
    if receives is not None:
        by = FetchedBy.EMAIL if mail is not None else by_site
        if mail is not None and (host is None or registered_domain(mail) != site):
            wanted.append(Wanted(name=mail, rdtype="A", what="IPv4 address", fetched_by=by))
        wanted += [
            Wanted(name=receives, rdtype="MX", what="mail servers", fetched_by=by),
            Wanted(name=receives, rdtype="TXT", what="SPF policy", fetched_by=by, only="v=spf1"),
            Wanted(
                name=f"_dmarc.{receives}",
                rdtype="TXT",
                what="DMARC policy",
                fetched_by=by,
                only="v=dmarc1",
            ),
        ]
    owned = site or (registered_domain(mail) if mail is not None else None)
    if owned is not None:
        wanted.append(Wanted(name=owned, rdtype="NS", what="name servers", fetched_by=by_site))
    return wanted


def about(want: Wanted) -> About:
    """Whom the answer is about: the registered domain."""
    name = want.name.removeprefix("_dmarc.")
    return About(domain=registered_domain(name) or name)


def absence(names: Names, want: Wanted) -> str:
    """The sentence for a name or record that is not there."""
    if names.status == "nxdomain" and not want.name.startswith("_dmarc."):
        return f"{want.name} does not exist in DNS"
    return f"{want.name.removeprefix('_dmarc.')} has no {want.what}"


def parse_names(names: Names, want: Wanted, *, has_address: bool) -> Evidence | None:
    """
    The answer as evidence, or None where there is no such record.

    *has_address* says that the host answers at an address, which receives mail without an MX.
    """
    if names.status == "nxdomain":
        return None
    values = tuple(sorted(_plain(value, want.rdtype) for value in names.values))
    if want.only:
        values = tuple(value for value in values if value.lower().startswith(want.only))
    facts: dict[str, Fact] = {"name": want.name, "type": want.rdtype, "values": values}
    if want.rdtype == "MX":
        if not values and not has_address:
            return None
        facts["null_mx"] = any(NULL_MX.match(value) for value in values)
        return _statement(want, _mail_words(want.name, values), facts)
    if not values:
        return None
    if want.only:
        facts["spf" if want.only == "v=spf1" else "dmarc"] = values[0]
    if want.rdtype == "NS" and (operator := parking(values)) is not None:
        facts["parking"] = operator
        return _statement(
            want, f"The name servers of {want.name} are those of {operator}, a domain parker", facts
        )
    name = want.name.removeprefix("_dmarc.")
    return _statement(want, f"{want.what} of {name}: {', '.join(values)}", facts)


def parking(servers: tuple[str, ...]) -> str | None:
    """The parking firm whose name servers all of *servers* are, or None."""
    table: dict[str, str] = discover.table("sources", "dns.toml")["parking"]
    operators = [
        next(
            (operator for zone, operator in table.items() if f".{server}".endswith(f".{zone}")),
            None,
        )
        for server in servers
    ]
    return operators[0] if operators and None not in operators else None


def _mail_words(name: str, values: tuple[str, ...]) -> str:
    if not values:
        return f"{name} has no MX record; mail would go to its address record"
    if any(NULL_MX.match(value) for value in values):
        return f"{name} says that it receives no mail (null MX)"
    return f"mail servers of {name}: {', '.join(values)}"


def _plain(value: str, rdtype: str) -> str:
    """A record without quotes, pieces joined (TXT), or in lower case without the final dot."""
    if rdtype == "TXT":
        pieces = PIECES.findall(value)
        return "".join(pieces) if pieces else value
    folded = value.strip().lower()
    return folded if NULL_MX.match(folded) else folded.rstrip(".")


def _statement(want: Wanted, value: str, facts: dict[str, Fact]) -> Evidence:
    return Evidence(
        source="dns",
        kind="dns-record",
        value=value,
        facts=facts,
        source_class=SourceClass.INFRASTRUCTURE,
        about=about(want),
        fetched_by=want.fetched_by,
        origin="dns",
    )
