"""
How surely each piece of evidence is about the subject, and which values agreed.

What was fetched by an identifier is as sure as that identifier: a number that agrees is 1.0, a
domain, phone or email of the applicant 0.75, and 0.9 once the register or the firm's own site
bears it out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from duecheck import discover
from duecheck.identity.borne_out import Known, borne_out, shown_on_site
from duecheck.identity.by_name import NUMBER, entry_match, levels, number_stands
from duecheck.identity.numbers import Numbers, bare, compare
from duecheck.identity.places import own_domains
from duecheck.model.evidence import About, Evidence, FetchedBy, Match
from duecheck.model.lookup import LookupOutcome
from duecheck.model.subject import Candidate, Subject
from duecheck.reading.domains import registered_domain
from duecheck.reading.names import distinctive

OWN_WORDS = frozenset({"application", "observed"})
STATED = {
    FetchedBy.DOMAIN: "domain",
    FetchedBy.PHONE: "phone",
    FetchedBy.EMAIL: "email",
}


def match(
    subject: Subject, evidence: Sequence[Evidence], *, chosen: Sequence[Candidate] = ()
) -> list[Evidence]:
    """
    *evidence* in the same order, each piece with its match.

    *chosen* are the register entries taken by name or picked by a person: evidence about them
    is as sure as they are.
    """
    first = [_matched(item, _register_match(subject, item, chosen)) for item in evidence]
    first = [_matched(item, shown_on_site(item, first)) for item in first]
    known = borne_out(subject, first)
    second = [
        item if _by(item) not in STATED else _matched(item, _stated_match(subject, item, known))
        for item in first
    ]
    proven = proven_sites(second)
    return [_matched(item, _found_match(item, proven)) for item in second]


def _matched(item: Evidence, found: Match) -> Evidence:
    return item.model_copy(update={"match": found})


def _by(item: Evidence) -> FetchedBy:
    """What led to *item*: as its source says, else by its kind."""
    if item.source in OWN_WORDS:
        return FetchedBy.STATED
    if item.fetched_by is not FetchedBy.NAME:
        return item.fetched_by
    kinds: dict[str, str] = discover.table("identity", "likeness.toml")["by"]
    return FetchedBy(kinds.get(item.kind, FetchedBy.NAME))


def _register_match(subject: Subject, item: Evidence, chosen: Sequence[Candidate]) -> Match:
    """The match of what was fetched by number or by name."""
    m = levels()
    if item.source in OWN_WORDS:
        return Match(m=m["own_words"])
    if item.fetched_by is FetchedBy.NUMBER and not _collides(subject, item.about):
        own = entry_match(subject, item.about)
        return Match(m=m["number"], agreed=_with_number(own.agreed))
    if (candidate := _candidate_of(item, chosen)) is not None:
        return Match(m=candidate.match, agreed=candidate.agreed)
    if item.outcome is LookupOutcome.NONE and item.about == About():
        rare = distinctive(subject.name)
        return Match(m=m["distinctive_name" if rare else "common_name"])
    return entry_match(subject, item.about)


def _collides(subject: Subject, about: About) -> bool:
    """Whether the same digits are the number of a firm in another country's register."""
    if subject.reg is None or about.number is None or bare(subject.reg) != bare(about.number):
        return False
    return number_stands(subject, about) is not Numbers.EQUAL


def _with_number(agreed: tuple[str, ...]) -> tuple[str, ...]:
    return agreed if NUMBER in agreed else (NUMBER, *agreed)


def _candidate_of(item: Evidence, chosen: Sequence[Candidate]) -> Candidate | None:
    """The chosen entry *item* is about: the same number, or no number and the same register."""
    for candidate in chosen:
        countries = (candidate.country, item.about.country)
        stands = compare(candidate.number, item.about.number, countries=countries)
        if stands is Numbers.EQUAL:
            return candidate
        if candidate.id.partition(":")[0] == item.source and item.about.number is None:
            return candidate
    return None


def _stated_match(subject: Subject, item: Evidence, known: Known) -> Match:
    """The match of what a stated domain, phone or email led to."""
    m = levels()
    name = STATED[_by(item)]
    if number_stands(subject, item.about) is Numbers.DIFFERENT:
        return Match(m=m["contradicted"])
    if item.about.domain is not None and name == "domain" and not _is_own(subject, item.about):
        return entry_match(subject, item.about)
    if name == "domain" and known.number_on_site:
        return Match(m=m["number"], agreed=(NUMBER, "domain"))
    if (agreed := known.agreeing[name]) != ():
        return Match(m=m["stated_agreeing"], agreed=(name, *agreed))
    return Match(m=m["stated"], agreed=(f"{name} as stated by the applicant",))


def _found_match(item: Evidence, proven: Mapping[str, tuple[str, ...]]) -> Match:
    """
    The match of *item*, lifted where it is about a site found by search and proven.

    A stated number that its pages show has made it sure already; what agrees with an entry found
    by name alone does not say that either is the applicant.
    """
    agreed = proven.get(item.about.domain or "")
    if agreed is None or number_differs(item):
        return item.match
    m = levels()["one_value"]
    return item.match if item.match.m >= m else Match(m=m, agreed=agreed)


def number_differs(item: Evidence) -> bool:
    """Whether another register number was read on the page, so that nothing lifts it."""
    return item.match.m == levels()["contradicted"] and item.about.number is not None


def proven_sites(evidence: Sequence[Evidence]) -> dict[str, tuple[str, ...]]:
    """The domains found by search whose own pages agreed with what is known, and in what."""
    found: dict[str, tuple[str, ...]] = {}
    for item in evidence:
        agreed = item.fact("agreed")
        if item.kind == "site-candidate" and item.fact("verified") and isinstance(agreed, tuple):
            found[item.about.domain or ""] = agreed
    return found


def _is_own(subject: Subject, about: About) -> bool:
    domain = registered_domain(about.domain or "") or about.domain
    return domain in own_domains(subject)
