"""Evidence, look-ups and answers for the tests, about invented companies."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from duecheck.checklist.score import Scored
from duecheck.model.evidence import About, Evidence, Match, SourceClass
from duecheck.model.lookup import Lane, Lookup, LookupOutcome, Reason
from duecheck.model.signal import Answer, Cite, Signal, State
from duecheck.model.source import Level, Standing
from duecheck.model.subject import Request, Subject

AS_OF = date(2026, 11, 16)
NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
AUTHORITY = Standing(level=Level.AUTHORITY, countries=frozenset({"GB"}))
OPEN = Standing(level=Level.OPEN)
STANDINGS = {
    "companies-house": {
        Lane.REGISTER: AUTHORITY,
        Lane.INSOLVENCY: AUTHORITY,
        Lane.PEOPLE: AUTHORITY,
    },
    "gazette": {Lane.INSOLVENCY: OPEN},
    "gleif": {Lane.REGISTER: Standing(level=Level.HINT)},
    "website": {Lane.WEB: Standing(level=Level.AUTHORITY), Lane.CONTACT: OPEN},
    "web-search": {Lane.WEB: OPEN, Lane.NEWS: OPEN},
    "email": {Lane.CONTACT: OPEN},
}


def scored(code: str, severity: float, **more: Any) -> Scored:
    given = {"credibility": 1.0, "match": 1.0, "origin": "own", "age_days": 0}
    return Scored(code=code, severity=severity, **{**given, **more})


def seen(kind: str, *, m: float = 1.0, source: str = "companies-house", **more: Any) -> Evidence:
    facts = more.pop("facts", {})
    given: dict[str, Any] = {
        "id": f"{source}-{kind}",
        "value": kind,
        "source_class": SourceClass.REGISTER,
        "about": About(),
        "origin": source,
        "match": Match(m=m, agreed=("number",) if m == 1 else ()),
    }
    return Evidence(source=source, kind=kind, facts=facts, **{**given, **more})


def registration(m: float = 1.0, **facts: Any) -> Evidence:
    given = {
        "name": "Northgate Fastener Supply Ltd",
        "number": "99000001",
        "country": "GB",
        "status": "active",
        "founded": "2009-03-02",
        "postcode": "ZZ1 4AB",
        "authority": True,
        "accounts_overdue": False,
    }
    return seen("registration", m=m, facts={**given, **facts})


def hand(lane: str, result: str = "none", document: str | None = "search.pdf") -> Evidence:
    return seen(
        "lane",
        source="observed",
        id=f"observed-{lane}",
        source_class=SourceClass.OWN,
        event_date=date(2026, 11, 13),
        outcome=LookupOutcome(result),
        facts={"lane": lane, "result": result, "document": document},
    )


def asked(
    source: str,
    lane: Lane,
    outcome: LookupOutcome = LookupOutcome.FOUND,
    reason: Reason | None = None,
    *,
    kinds: tuple[str, ...] = (),
    at: datetime = NOW,
) -> Lookup:
    return Lookup(
        source=source,
        lane=lane,
        question="?",
        outcome=outcome,
        reason=reason,
        kinds=kinds or (("registration",) if lane is Lane.REGISTER else ()),
        asked_at=at,
    )


def signal(code: str, *reads: str) -> Signal:
    return Signal(
        code=code,
        reads=reads or ("note",),
        needs=(),
        judge=lambda evidence, as_of: Answer.unknown("not asked"),
        page="A page.",
    )


def present(code: str, *evidence: Evidence, reason: str = "it shows", **cite: Any) -> Any:
    cited = evidence or (seen("note", source="observed", source_class=SourceClass.OWN),)
    return signal(code), Answer.present(reason, Cite(evidence=cited, **cite))


def absent(code: str, *reads: str) -> Any:
    return signal(code, *reads), Answer.absent("looked at, and not so")


def not_assessed(code: str, *reads: str, reason: str = "no evidence of it") -> Any:
    return signal(code, *reads), Answer(State.NOT_ASSESSED, reason)


def request(**more: Any) -> Request:
    about = {"name": "Northgate Fastener Supply Ltd", "country": "GB"}
    subject = {key: more.pop(key) for key in tuple(more) if key in Subject.model_fields}
    return Request(subject=Subject(**{**about, **subject}), **more)
