"""
The claims table: what the applicant says, what was found, and whether the two agree.

supported      something found agrees
contradicted   something found says otherwise
unsupported    looked for, and nothing found agrees
not checked    nothing that could tell was read
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from duecheck.checklist.matched import SCORED_FROM
from duecheck.model.assessment import Claim
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.subject import Subject
from duecheck.reading.spans import years_between

SUPPORTED, CONTRADICTED = "supported", "contradicted"
UNSUPPORTED, NOT_CHECKED = "unsupported", "not checked"
ANSWERED = (LookupOutcome.FOUND, LookupOutcome.NONE)
SURE_SITE = 0.9
SHORT_SHARE, SHORT_YEARS = 0.5, 2
ROUNDED_SHARE = 0.1
GONE = ("parked", "suspended", "gone")
WORD = re.compile(r"[^\W_]+")

Judged = tuple[str, str, Sequence[Evidence]]
Judge = Callable[[Subject, Sequence[Evidence], date], Judged]


def claims(subject: Subject, evidence: Sequence[Evidence], as_of: date) -> tuple[Claim, ...]:
    """One row per thing the applicant stated, in the order of page 1."""
    seen = sorted(
        (e for e in evidence if e.match.m >= SCORED_FROM and e.outcome in ANSWERED),
        key=lambda item: item.id,
    )
    rows = []
    for what, said, judge in _stated(subject):
        if said is None:
            continue
        found, verdict, cited = judge(subject, seen, as_of)
        own = [e for e in seen if e.kind == "claim" and e.fact("what") == what]
        rows.append(
            Claim(
                what="years" if what == "since" else what,
                claimed=said,
                found=found,
                verdict=verdict,
                evidence_ids=tuple(dict.fromkeys(item.id for item in [*own, *cited])),
            )
        )
    return tuple(rows)


def _stated(subject: Subject) -> tuple[tuple[str, str | None, Judge], ...]:
    since = None if subject.claimed_since is None else f"since {subject.claimed_since}"
    return (
        ("since", since, _since),
        ("number", subject.reg, _number),
        ("address", subject.address, _address),
        ("phone", subject.phone, _phone),
        ("email", subject.email, _email),
        ("url", subject.url, _url),
        ("owner", subject.owner, _owner),
    )


def _since(subject: Subject, seen: Sequence[Evidence], as_of: date) -> Judged:
    dated = [(day, item) for item in seen if (day := _began(item)) is not None]
    claimed = subject.claimed_since
    if not dated or claimed is None:
        return "", NOT_CHECKED, ()
    day, item = min(dated, key=lambda pair: (pair[0], pair[1].id))
    found = f"{day} ({item.source})"
    shown = years_between(date.fromisoformat(day), as_of)
    said = years_between(date(claimed, 12, 31), as_of)
    # People round: nine and a half years are told as ten.
    if shown >= said - min(1.0, ROUNDED_SHARE * said):
        return found, SUPPORTED, [item]
    short = said - shown
    registered = any(item.kind == "registration" for _, item in dated)
    if registered and short > SHORT_SHARE * said and short > SHORT_YEARS:
        return found, CONTRADICTED, [item]
    return found, UNSUPPORTED, [item]


def _began(item: Evidence) -> str | None:
    fact = {
        "registration": "founded",
        "archive-capture": "first",
        "domain-registration": "registered_on",
    }.get(item.kind)
    return None if fact is None else item.text_fact(fact)


def _number(subject: Subject, seen: Sequence[Evidence], as_of: date) -> Judged:
    entries = [item for item in seen if item.kind == "registration"]
    stated = _bare(subject.reg)
    for item in entries:
        number = item.text_fact("number") or item.about.number
        if number is not None and _bare(number) == stated and _is_found(item):
            return number, SUPPORTED, [item]
    absent = [item for item in entries if item.outcome is LookupOutcome.NONE]
    named = [item for item in absent if _bare(item.about.number) == stated]
    if named:
        return f"not on the register ({named[0].source})", CONTRADICTED, named[:1]
    others = [item for item in entries if _is_found(item) and item.fact("authority") is True]
    if others:
        found = others[0].text_fact("number") or ""
        return found, CONTRADICTED, others[:1]
    return "", NOT_CHECKED, ()


def _address(subject: Subject, seen: Sequence[Evidence], as_of: date) -> Judged:
    places = [item for item in seen if _postcode(item) is not None]
    if subject.postcode is None or not places:
        return "", NOT_CHECKED, ()
    for item in places:
        if _bare(_postcode(item)) == _bare(subject.postcode):
            return f"{_postcode(item)} ({item.source})", SUPPORTED, [item]
    first = max(places, key=lambda item: item.kind == "registration")
    return f"{_postcode(first)} ({first.source})", CONTRADICTED, [first]


def _postcode(item: Evidence) -> str | None:
    if item.kind == "registration":
        return item.text_fact("postcode")
    if item.kind == "site-contact" and item.fact("what") == "address":
        return item.text_fact("normal")
    return None


def _phone(subject: Subject, seen: Sequence[Evidence], as_of: date) -> Judged:
    return _contact("phone", subject.phone_e164, seen)


def _contact(what: str, said: str | None, seen: Sequence[Evidence]) -> Judged:
    listed = [i for i in seen if i.kind == "site-contact" and i.fact("what") == what]
    listed = [item for item in listed if _is_found(item)]
    if said is None or not listed:
        return "", NOT_CHECKED, ()
    for item in listed:
        if (item.text_fact("normal") or "").casefold() == said.casefold():
            return f"on the site: {item.fact('normal')}", SUPPORTED, [item]
    return f"on the site: {listed[0].fact('normal')}", CONTRADICTED, listed[:1]


def _email(subject: Subject, seen: Sequence[Evidence], as_of: date) -> Judged:
    found, verdict, cited = _contact("email", subject.email, seen)
    if verdict == SUPPORTED:
        return found, verdict, cited
    site = _live(seen)
    if site is not None and subject.email_domain is not None:
        if subject.email_domain == subject.domain:
            return f"at the domain of the site {subject.domain}", SUPPORTED, [site]
        return f"the site is at {subject.domain}", UNSUPPORTED, [site]
    return "", NOT_CHECKED, ()


def _url(subject: Subject, seen: Sequence[Evidence], as_of: date) -> Judged:
    sites = [item for item in seen if item.kind == "site"]
    if not sites:
        return "", NOT_CHECKED, ()
    live = _live(seen)
    if live is not None:
        if live.match.m >= SURE_SITE:
            return f"live, agrees in {', '.join(live.match.agreed)}", SUPPORTED, [live]
        return "live, but nothing on it agrees with the register", UNSUPPORTED, [live]
    first = sites[0]
    if first.outcome is LookupOutcome.NONE or first.fact("state") in GONE:
        return first.text_fact("state") or "does not exist", CONTRADICTED, [first]
    return first.text_fact("state") or "", UNSUPPORTED, [first]


def _owner(subject: Subject, seen: Sequence[Evidence], as_of: date) -> Judged:
    people = [item for item in seen if item.kind in ("owner", "officer", "person")]
    people = [item for item in people if _is_found(item)]
    said = _name(subject.owner)
    if not people:
        return "", NOT_CHECKED, ()
    for item in people:
        listed = _name(item.text_fact("name"))
        if len(said & listed) >= 2 and (said <= listed or listed <= said):
            return f"listed as {item.kind} ({item.source})", SUPPORTED, [item]
    return f"not among {len(people)} people listed", UNSUPPORTED, people[:1]


def _name(words: str | None) -> frozenset[str]:
    return frozenset(WORD.findall((words or "").casefold()))


def _live(seen: Sequence[Evidence]) -> Evidence | None:
    return next((i for i in seen if i.kind == "site" and i.fact("state") == "live"), None)


def _is_found(item: Evidence) -> bool:
    return item.outcome is LookupOutcome.FOUND


def _bare(value: str | None) -> str:
    return "".join(c for c in (value or "").upper() if c.isalnum()).lstrip("0")
