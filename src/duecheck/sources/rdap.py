"""
RDAP: the registry's record of the firm's domain: since when, until when, in what state, for whom.

Why it matters: a domain far younger than the claimed years in business is a question to ask;
one that expires soon, or stands in redemption or pending delete, is neglect.
What it is not: the age of the firm. A domain may be bought, or changed with the name.

Asked: IANA's list of registries, then the registry, then once the registrar's fuller answer
where the registry names one; without that the registry's answer stands. A registrant is kept
only where the record says that it is an organisation: no private person is ever named.
Silence: a JSON 404 means not registered. Endings without RDAP are not covered (.de, .ch, …).
Documentation: RFC 9082, RFC 9083, RFC 9224; https://data.iana.org/rdap/dns.json
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from duecheck.errors import Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence, Fact, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.reading.dates import iso_day
from duecheck.reading.domains import registered_domain, site_host

BOOTSTRAP = "https://data.iana.org/rdap/dns.json"
MEDIA = (("Accept", "application/rdap+json, application/json"),)
EVENTS = {
    "registration": "registered_on",
    "expiration": "expires_on",
    "last changed": "changed_on",
    "last update": "changed_on",
    "transfer": "transferred_on",
}
ORGANISATION_KINDS = frozenset({"org", "organization", "group"})
HIDDEN = ("redacted", "privacy", "proxy", "whoisguard", "not disclosed", "withheld", "protected")


@source(
    "rdap",
    title="Domain registration (RDAP)",
    lanes={
        Lane.REGISTER: Standing(level=Level.HINT),
        Lane.WEB: Standing(level=Level.HINT),
    },
    yields=("domain-registration",),
    access="api",
    hosts=("data.iana.org",),
    pace="1/s",
    terms="open service of each registry, no key; no marketing use, no bulk",
    silence="404 in JSON: the domain is not registered; an ending without RDAP is not covered",
    proven=(
        "rdap/iana-bootstrap-dns.json",
        "rdap/google.com-verisign.json",
        "rdap/themarquetry.com-verisign.json",
        "rdap/norway.no-norid.json",
        "rdap/lemonde.fr-afnic.json",
        "rdap/abc.xyz-registrar.json",
        "rdap/error-404.html",
    ),
    probe=Probe(known="example.com", nonsense="no-such-name-7f3a91c2.com"),
    on_site=True,
)
async def collect(inquiry: Inquiry) -> None:
    """Ask the registry, then the registrar it names."""
    related = None
    host = site_host(inquiry.subject)
    domain = registered_domain(host) if host is not None else None
    async with inquiry.question(
        "Since when is the domain registered?", lane=Lane.WEB, kind="domain-registration"
    ) as q:
        if domain is None:
            why = "no web address given" if host is None else f"{host} has no registered domain"
            q.skip(Reason.NOT_APPLICABLE, why)
            return
        listed = await inquiry.get(Ask(url=BOOTSTRAP, accept="json"))
        base = parse_bootstrap(listed.json(), domain)
        if base is None:
            ending = domain.rpartition(".")[2]
            q.skip(Reason.NOT_COVERED, f"the registry of .{ending} publishes no RDAP")
            return
        page = await _ask(inquiry, urljoin(base, f"domain/{domain}"))
        about = About(domain=domain)
        if page.absent:
            said = refused(page.json())
            q.none(
                f"{domain} is not registered ({said})" if said else f"{domain} is not registered",
                page,
                about=about,
                fetched_by=FetchedBy.DOMAIN,
                source_class=SourceClass.INFRASTRUCTURE,
            )
            return
        answer = page.json()
        q.found([parse_domain(answer, domain)], page)
        related = parse_related(answer, page.url)
    if related is not None:
        await _ask_registrar(inquiry, domain, related)


async def _ask(inquiry: Inquiry, url: str) -> Page:
    return await inquiry.get(Ask(url=url, headers=MEDIA, accept="json", none_on=(404,)))


async def _ask_registrar(inquiry: Inquiry, domain: str, url: str) -> None:
    """The registrar's fuller answer; whatever becomes of it, the registry's stands."""
    async with inquiry.question(
        "What does the registrar add?", lane=Lane.WEB, kind="domain-registration"
    ) as q:
        page = await _ask(inquiry, url)
        if page.absent:
            q.skip(Reason.NOT_COVERED, "the registrar holds no fuller answer")
            return
        q.found([parse_domain(page.json(), domain)], page)


def parse_bootstrap(answer: Any, domain: str) -> str | None:
    """The base address (https first) for *domain*'s ending in IANA's list, or None."""
    services = answer.get("services") if isinstance(answer, dict) else None
    if not isinstance(services, list):
        raise Unreadable("IANA's list of registries", seen=str(answer))
    labels = domain.lower().split(".")
    endings = [".".join(labels[n:]) for n in range(1, len(labels))]
    for ending in endings:
        for service in services:
            if ending in service[0] and service[1]:
                bases = sorted(service[1], key=lambda url: not url.startswith("https:"))
                return bases[0] if bases[0].endswith("/") else f"{bases[0]}/"
    return None


def refused(answer: Any) -> str:
    """The title of an RDAP error; Unreadable where the answer is no RDAP at all."""
    if not isinstance(answer, dict):
        raise Unreadable("an RDAP answer", seen=str(answer))
    return str(answer.get("title") or "")


def parse_domain(answer: Any, domain: str) -> Evidence:
    """The record of *domain* as evidence; Unreadable where it is of another shape or name."""
    if not isinstance(answer, dict) or answer.get("objectClassName", "domain") != "domain":
        raise Unreadable("an RDAP domain record", seen=str(answer))
    named = str(answer.get("ldhName") or answer.get("unicodeName") or "").rstrip(".").lower()
    if named != domain:
        raise Unreadable(f"the RDAP record of {domain}", seen=named)
    status = answer.get("status")
    facts: dict[str, Fact] = {"domain": domain, **_events(answer)}
    if isinstance(status, list):
        facts["status"] = tuple(str(word).lower() for word in status)
    if isinstance(answer.get("nameservers"), list):
        facts["nameservers"] = tuple(
            str(server.get("ldhName", "")).rstrip(".").lower()
            for server in _objects(answer, "nameservers")
        )
    registrar, registrant = _registrar(answer), _registrant(answer)
    facts |= {"registrar": registrar} if registrar else {}
    facts |= {"registrant": registrant} if registrant else {}
    return _statement(domain, facts)


def _statement(domain: str, facts: dict[str, Fact]) -> Evidence:
    since, until = facts.get("registered_on"), facts.get("expires_on")
    said = f"{domain} is registered"
    said += f" since {since}" if since else ""
    said += f", until {until}" if until else ""
    said += f", for {facts['registrant']}" if "registrant" in facts else ""
    return Evidence(
        source="rdap",
        kind="domain-registration",
        value=said,
        facts=facts,
        source_class=SourceClass.INFRASTRUCTURE,
        about=About(domain=domain),
        fetched_by=FetchedBy.DOMAIN,
        event_date=iso_day(since) if isinstance(since, str) else None,
        origin="rdap",
    )


def _objects(answer: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The objects of a list the record may or may not have."""
    listed = answer.get(name)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _events(answer: dict[str, Any]) -> dict[str, str]:
    """The dates of the record; the newest where an event stands twice."""
    found: dict[str, str] = {}
    for event in _objects(answer, "events"):
        fact = EVENTS.get(str(event.get("eventAction", "")).lower())
        on = iso_day(str(event.get("eventDate", "")))
        if fact is not None and on is not None:
            found[fact] = max(found.get(fact, ""), on.isoformat())
    return found


def _entities(answer: dict[str, Any], role: str) -> Iterator[dict[str, list[str]]]:
    """The cards of the record's entities in *role*: property -> texts."""
    for entity in _objects(answer, "entities"):
        roles = entity.get("roles")
        if isinstance(roles, list) and role in [str(word).lower() for word in roles]:
            yield _card(entity)


def _card(entity: dict[str, Any]) -> dict[str, list[str]]:
    card = entity.get("vcardArray")
    found: dict[str, list[str]] = {}
    if isinstance(card, list) and len(card) > 1 and isinstance(card[1], list):
        for line in card[1]:
            if (
                isinstance(line, list)
                and len(line) > 3
                and isinstance(line[3], str)
                and line[3].strip()
            ):
                found.setdefault(str(line[0]).lower(), []).append(line[3].strip())
    return found


def _registrar(answer: dict[str, Any]) -> str | None:
    cards = list(_entities(answer, "registrar"))
    return next((card[key][0] for key in ("fn", "org") for card in cards if key in card), None)


def _registrant(answer: dict[str, Any]) -> str | None:
    """The organisation that registered the domain; never a person, never a stand-in."""
    for card in _entities(answer, "registrant"):
        is_org = card.get("kind", [""])[0].lower() in ORGANISATION_KINDS
        is_person = card.get("kind", [""])[0].lower() == "individual"
        names = [] if is_person else card.get("org", [])
        names = names or (card.get("fn", []) if is_org else [])
        for name in names:
            if not any(word in name.lower() for word in HIDDEN):
                return name
    return None


def parse_related(answer: dict[str, Any], asked: str) -> str | None:
    """The registrar's RDAP address the record names (https, not the one asked), or None."""
    for link in _objects(answer, "links"):
        href = str(link.get("href", ""))
        kind = str(link.get("type", "application/rdap+json"))
        if link.get("rel") == "related" and "rdap" in kind and "/domain/" in href:
            parts = urlsplit(href)
            if parts.scheme == "https" and href.rstrip("/").lower() != asked.rstrip("/").lower():
                return href
    return None
