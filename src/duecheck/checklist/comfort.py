"""What speaks for the subject, each with the evidence it rests on; never a guess from silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from duecheck.checklist.matched import found, sure
from duecheck.checklist.rules import Rules
from duecheck.checklist.score import match_weight
from duecheck.model.assessment import Comfort
from duecheck.model.evidence import Evidence
from duecheck.model.subject import Subject
from duecheck.reading.spans import YEAR, whole_years, within

DATED_BY_ITSELF = ("json-ld", "meta", "time", "text", "feed", "sitemap")


def comforts(
    subject: Subject, evidence: Sequence[Evidence], rules: Rules, as_of: date
) -> tuple[Comfort, ...]:
    """Every comfort that holds, by code; points are its most x credibility x match."""
    seen = [item for item in sure(evidence) if found(item)]
    holding = [
        *_from_sources(subject, seen, rules, as_of),
        *_from_notes(seen, rules, as_of),
    ]
    best: dict[str, Comfort] = {}
    for code, cited in holding:
        made = _comfort(code, cited, rules)
        if code not in best or made.points > best[code].points:
            best[code] = made
    return tuple(best[code] for code in sorted(best))


def _comfort(code: str, cited: Sequence[Evidence], rules: Rules) -> Comfort:
    rule, weights = rules.comforts[code], rules.weights
    share = min(
        min(weights.sources[item.source_class], weights.stances[item.stance])
        * match_weight(item.match.m, weights)
        for item in cited
    )
    return Comfort(
        code=code,
        text=rule.text,
        points=rule.points * share,
        evidence_ids=tuple(sorted(item.id for item in cited)),
    )


def _from_notes(
    seen: Sequence[Evidence], rules: Rules, as_of: date
) -> Iterator[tuple[str, list[Evidence]]]:
    """The user's own dated records with an F-code, while they hold."""
    for item in seen:
        code = item.text_fact("code") if item.kind == "note" else None
        rule = None if code is None else rules.comforts.get(code)
        if rule is None or code is None or rule.how != "note" or item.event_date is None:
            continue
        if 0 <= (as_of - item.event_date).days <= rule.grace:
            yield code, [item]


def _from_sources(
    subject: Subject, seen: Sequence[Evidence], rules: Rules, as_of: date
) -> Iterator[tuple[str, list[Evidence]]]:
    for code, cited in (
        ("F01", _long_registered(seen, rules, as_of)),
        ("F02", _kept_up(seen, rules, as_of)),
        ("F03", _old_archive(subject, seen)),
        ("F04", _phone_agrees(subject, seen)),
        ("F05", _own_mail(subject, seen)),
        ("F06", _advertises(seen, rules, as_of)),
        ("F07", _steady_officers(seen, rules, as_of)),
        ("F14", _posts(seen, rules, as_of)),
    ):
        if cited and code in rules.comforts:
            yield code, cited


def _long_registered(seen: Sequence[Evidence], rules: Rules, as_of: date) -> list[Evidence]:
    if any(e.kind == "strike-off" and e.fact("stage") in ("first", "final") for e in seen):
        return []
    for item in _of(seen, "registration"):
        founded = item.date_fact("founded")
        if (
            item.fact("authority") is True
            and item.fact("status") == "active"
            and item.fact("accounts_overdue") is False
            and item.fact("confirmation_overdue") is not True
            and founded is not None
            and whole_years(founded, as_of) >= rules.comforts["F01"].years
        ):
            return [item]
    return []


def _kept_up(seen: Sequence[Evidence], rules: Rules, as_of: date) -> list[Evidence]:
    live = _live_site(seen)
    dated = [
        item
        for item in _of(seen, "site-date")
        if item.fact("method") in DATED_BY_ITSELF
        and (on := item.date_fact("on")) is not None
        and 0 <= (as_of - on).days <= rules.comforts["F02"].grace
    ]
    if live is None or not dated:
        return []
    return [live, max(dated, key=lambda item: (str(item.fact("on")), item.id))]


def _old_archive(subject: Subject, seen: Sequence[Evidence]) -> list[Evidence]:
    since = subject.claimed_since
    for item in _of(seen, "archive-capture"):
        first = item.text_fact("first")
        if since is not None and first is not None and int(first[:4]) <= since:
            return [item]
    return []


def _phone_agrees(subject: Subject, seen: Sequence[Evidence]) -> list[Evidence]:
    if subject.phone_e164 is None:
        return []
    return [
        item
        for item in _of(seen, "site-contact")
        if item.fact("what") == "phone" and item.fact("normal") == subject.phone_e164
    ][:1]


def _own_mail(subject: Subject, seen: Sequence[Evidence]) -> list[Evidence]:
    live, domain = _live_site(seen), subject.email_domain
    if live is None or domain is None or subject.domain != domain:
        return []
    return [live] if not any(_is_free(item) for item in _of(seen, "email-address")) else []


def _advertises(seen: Sequence[Evidence], rules: Rules, as_of: date) -> list[Evidence]:
    """A dated advert, or a dated listing that shows the stated phone; an opened page first."""
    current = [
        item
        for item in seen
        if item.event_date is not None
        and 0 <= (as_of - item.event_date).days <= rules.comforts["F06"].grace
    ]
    opened = [item for item in _of(current, "offer") if item.fact("what") == "trading"]
    results = [
        item
        for item in _of(current, "search-result")
        if item.fact("label") == "advert"
        or (item.fact("label") == "directory" and "phone" in item.match.agreed)
    ]
    return [*opened, *results][:1]


def _posts(seen: Sequence[Evidence], rules: Rules, as_of: date) -> list[Evidence]:
    posted = [
        item
        for item in _of(seen, "activity")
        if (on := item.date_fact("last_on")) is not None
        and 0 <= (as_of - on).days <= rules.comforts["F14"].grace
    ]
    return [max(posted, key=lambda item: (str(item.fact("last_on")), item.id))] if posted else []


def _steady_officers(seen: Sequence[Evidence], rules: Rules, as_of: date) -> list[Evidence]:
    officers = _of(seen, "officer")
    if any(item.fact("of") == "officer" for item in _of(seen, "cut-list")):
        return []  # who left may stand on the pages that were not read
    left = [item.date_fact("resigned_on") for item in officers]
    if any(within(on, as_of, YEAR) for on in left):
        return []
    years = rules.comforts["F07"].years
    steady = [
        item
        for item in officers
        if item.date_fact("resigned_on") is None
        and (since := item.date_fact("appointed_on")) is not None
        and whole_years(since, as_of) >= years
    ]
    return steady if len(steady) >= 2 else []


def _of(seen: Sequence[Evidence], kind: str) -> list[Evidence]:
    return sorted((item for item in seen if item.kind == kind), key=lambda item: item.id)


def _live_site(seen: Sequence[Evidence]) -> Evidence | None:
    return next((item for item in _of(seen, "site") if item.fact("state") == "live"), None)


def _is_free(item: Evidence) -> bool:
    return item.fact("free_mail") is True or item.fact("disposable") is True
