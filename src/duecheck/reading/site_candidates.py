"""
Where a firm's site may be when nobody said: candidates, and what on a page proves one.

    told = told_of(subject, evidence)
    for candidate in candidates(subject, evidence): ...open its pages...
    agreed(pages, told)          # ('register number', 'phone') or ()

Candidates come from register and encyclopaedia answers, from search results that write the name,
and from the name itself, surest first. A candidate counts only where its own pages show the
register number, a phone or an address of mail that is known, or the name with the known postcode
or town. A name alone proves nothing: names are shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from duecheck import discover
from duecheck.model.evidence import Evidence, SourceClass
from duecheck.model.lookup import LookupOutcome
from duecheck.model.subject import Subject
from duecheck.reading.company_numbers import registration_number
from duecheck.reading.domains import host_of, is_address, is_free_mail, registered_domain
from duecheck.reading.folding import folded
from duecheck.reading.html import Html
from duecheck.reading.names import named_in, without_form
from duecheck.reading.page_reading import PageReading
from duecheck.reading.phones import stated_phone
from duecheck.reading.postcodes import bare_postcode

BY_SEARCH = ("own-site", "other")
WEBSITE = ("website", "url")
SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
Read = tuple[Html, PageReading]


@dataclass(frozen=True, kw_only=True)
class Lead:
    """An address that may be the firm's, and what led to it: register, search or name."""

    address: str
    how: str

    @property
    def host(self) -> str:
        """The host of the address."""
        return host_of(self.address)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is known of the firm before its site: values in their one form, names as written."""

    country: str | None = None
    names: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    towns: tuple[str, ...] = field(default=())


def told_of(subject: Subject, evidence: Sequence[Evidence]) -> Told:
    """What the applicant stated and the chosen register entries in *evidence* show."""
    entries = [item for item in _found(evidence) if item.kind == "registration"]
    country = subject.country
    numbers = (subject.reg, *(item.about.number for item in entries))
    postcodes = (subject.postcode, *(item.about.postcode for item in entries))
    towns = (subject.town, *(item.about.town for item in entries))
    names = (subject.name, *(item.about.name for item in entries))
    phones = (subject.phone_e164, *(item.about.phone for item in entries))
    return Told(
        country=country,
        names=tuple(dict.fromkeys(name for name in names if name)),
        numbers=frozenset(_bare(number) for number in numbers if number),
        phones=frozenset(phone for phone in phones if phone),
        emails=frozenset({subject.email.casefold()} if subject.email else ()),
        postcodes=frozenset(bare_postcode(code, country) for code in postcodes if code),
        towns=tuple(dict.fromkeys(town for town in towns if town)),
    )


def candidates(subject: Subject, evidence: Sequence[Evidence]) -> list[Lead]:
    """Where to look, surest first, one address a registered domain."""
    kept: dict[str, Lead] = {}
    for lead in (*_registered(evidence), *_searched(subject, evidence), *_by_name(subject)):
        host = lead.host
        domain = registered_domain(host) or host
        if host and not is_address(host) and not is_free_mail(domain):
            kept.setdefault(domain, lead)
    return list(kept.values())[
        : discover.table("reading", "site_candidates.toml")["limits"]["most"]
    ]


def agreed(pages: Iterable[Read], told: Told) -> tuple[str, ...]:
    """What the *pages* of one site share with what is *told*; empty where it proves nothing."""
    shared: dict[str, None] = {}
    for page, seen in pages:
        shared |= dict.fromkeys(_agreed(page, seen, told))
    alone = {"register number", "phone", "email"} & set(shared)
    placed = "name" in shared and {"postcode", "town"} & set(shared)
    return tuple(shared) if alone or placed else ()


def _agreed(page: Html, seen: PageReading, told: Told) -> Iterator[str]:
    number = registration_number(page)
    if number is not None and _bare(number) in told.numbers:
        yield "register number"
    shown_phones = {item.normal for item in seen.phones}
    if told.phones & shown_phones or any(
        stated_phone(page.text, phone, told.country) for phone in sorted(told.phones)
    ):
        yield "phone"
    if told.emails & {item.normal for item in seen.emails}:
        yield "email"
    said = f"{page.title}\n{page.text}"
    if any(named_in(said, name) for name in told.names):
        yield "name"
    shown = {bare_postcode(item.normal, told.country) for item in seen.addresses}
    if told.postcodes & shown:
        yield "postcode"
    if any(named_in(said, town) and not _within(town, told.names) for town in told.towns):
        yield "town"


def _within(town: str, names: Sequence[str]) -> bool:
    """Whether a town is part of the name, so that it agrees wherever the name does."""
    return any(named_in(name, town) for name in names)


def _bare(number: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", number.upper()).lstrip("0")


def _found(evidence: Iterable[Evidence]) -> list[Evidence]:
    return [item for item in evidence if item.outcome is LookupOutcome.FOUND]


def _registered(evidence: Sequence[Evidence]) -> Iterator[Lead]:
    """Sites that registers and encyclopaedias give for the entry they were asked about."""
    for item in _found(evidence):
        said = next((said for name in WEBSITE if (said := item.text_fact(name))), None)
        if said is None and item.kind == "registration":
            said = item.about.domain
        if said is not None and item.source_class is not SourceClass.SNIPPET:
            yield Lead(address=_whole(said), how=f"{item.source} answer")


def _searched(subject: Subject, evidence: Sequence[Evidence]) -> Iterator[Lead]:
    """Sites of search results that write the name, those named like the firm first."""
    words = set(folded(without_form(subject.name)).split())
    leads = []
    for item in _found(evidence):
        address = item.text_fact("address")
        if item.kind == "search-result" and item.fact("label") in BY_SEARCH and address:
            host = host_of(address)
            like = any(word in host for word in words if len(word) > 2)
            leads.append((not like, Lead(address=_whole(host), how="search result")))
    yield from (lead for _, lead in sorted(leads, key=lambda pair: pair[0]))


def _by_name(subject: Subject) -> Iterator[Lead]:
    """Domains made of the name's words, joined and with hyphens."""
    table = discover.table("reading", "site_candidates.toml")
    spelt = without_form(subject.name).lower().translate(SPELT_OUT)
    words = re.findall(r"[a-z0-9]+", folded(spelt))
    joined, limits = "".join(words), table["limits"]
    if not limits["shortest"] <= len(joined) <= limits["longest"]:
        return
    endings = table["endings"].get(subject.country or "", table["endings"]["other"])
    for ending in endings:
        yield Lead(address=f"https://{joined}.{ending}/", how="made of the name")
        if len(words) > 1:
            yield Lead(address=f"https://{'-'.join(words)}.{ending}/", how="made of the name")


def _whole(said: str) -> str:
    return said if "://" in said else f"https://{said}/"
