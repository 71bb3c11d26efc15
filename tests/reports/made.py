"""Runs made by hand for the reports to show. Every firm here is fictional."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from duecheck.model.assessment import (
    Action,
    Assessment,
    Band,
    Claim,
    Comfort,
    Coverage,
    Decision,
    HardStop,
    Item,
    LaneState,
    ReasonCode,
    Row,
    Score,
    Sensitivity,
    Status,
    Unknown,
)
from duecheck.model.evidence import About, Evidence, FetchedBy, Match, Record, SourceClass, Stance
from duecheck.model.lookup import Lane, Lookup, LookupOutcome, Reason
from duecheck.model.report import GuardrailNotes, RunReport
from duecheck.model.signal import Finding, State
from duecheck.model.subject import Candidate, Request, Subject

DAY = date(2026, 11, 16)
NOW = datetime(2026, 11, 16, 9, 0, 3, tzinfo=UTC)
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
HASH = "sha256:5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"
WEIGHTS = {
    Lane.REGISTER: 20,
    Lane.INSOLVENCY: 20,
    Lane.COURTS: 15,
    Lane.CONTACT: 15,
    Lane.WEB: 10,
    Lane.PEOPLE: 5,
    Lane.REFERENCES: 10,
    Lane.NEWS: 5,
}
MANDATORY = {Lane.REGISTER, Lane.INSOLVENCY, Lane.CONTACT, Lane.COURTS, Lane.REFERENCES}
SIGNS = (
    "Changing banks or new financing",
    "Lost an important customer",
    "Lost an important employee or manager",
    "Slow receivables or a large bad debt",
    "Broken promises",
    "Messages not returned",
    "Claim by a supplier for goods sold",
    "Change of ownership, management, death",
    "“I have no money”",
    "Mail returned",
    "Trade rumours",
    "Extraordinary bank security",
)
OWN_RECORDS = {"D05", "D06", "D09", "D10"}


def evidence(id: str, kind: str, value: str, **more: Any) -> Evidence:
    """One statement of the register of a fictional country, tied to an archived answer."""
    values: dict[str, Any] = {
        "id": id,
        "source": id.rpartition("-")[0],
        "kind": kind,
        "value": value,
        "source_class": SourceClass.REGISTER,
        "fetched_by": FetchedBy.NUMBER,
        "about": About(name="NORTHGATE FASTENER SUPPLY LTD", number="99000001"),
        "url": f"https://register.example/company/99000001/{kind}?page=1",
        "retrieved_at": NOW,
        "sha256": DIGEST,
        "record": Record(file="run.warc.gz", offset=4711, id="<urn:uuid:0-0>"),
        "match": Match(m=1.0, agreed=("number", "postcode")),
    }
    return Evidence(**(values | more))


def lane(name: Lane, state: LookupOutcome, reason: Reason | None = None) -> LaneState:
    """One lane; whole credit where it was answered, none where it was not."""
    known = state in (LookupOutcome.FOUND, LookupOutcome.NONE)
    return LaneState(
        lane=name,
        state=state,
        reason=reason,
        credit=1.0 if known else 0.0,
        weight=WEIGHTS[name],
        mandatory=name in MANDATORY,
        checked_at=NOW if known else None,
        detail="answered by an authority" if known else "nobody answered",
    )


def coverage(answered: set[Lane], reason: Reason = Reason.NO_KEY) -> Coverage:
    """Coverage with the lanes *answered* whole and every other one not checked."""
    lanes = tuple(
        lane(name, LookupOutcome.FOUND)
        if name in answered
        else lane(name, LookupOutcome.NOT_CHECKED, reason)
        for name in Lane
    )
    return Coverage(pct=float(sum(WEIGHTS[name] for name in answered)), lanes=lanes)


def row(id: str, title: str, state: State, points: float = 0.0, *cited: str) -> Row:
    """One row of the checklist."""
    silent = state is State.NOT_ASSESSED
    reason = {
        State.PRESENT: "A register says so.",
        State.ABSENT: "Looked at, and not so.",
        State.NOT_ASSESSED: "no evidence of note",
    }[state]
    return Row(
        id=id,
        title=title,
        state=state,
        points=points,
        reason=reason,
        who_can_tell="your own promise log" if silent else "",
        ask="What changed?",
        findings=(
            Finding(code=f"{id}a", entry=id, state=state, reason=reason, evidence_ids=cited),
        ),
    )


def signs(present: dict[str, tuple[float, str]], *, silent: bool = False) -> tuple[Row, ...]:
    """The twelve signs; those of own records unknown, the *present* ones with points and proof."""
    rows = []
    for number, title in enumerate(SIGNS, start=1):
        code = f"D{number:02}"
        if code in present:
            rows.append(row(code, title, State.PRESENT, *present[code]))
        elif silent or code in OWN_RECORDS:
            rows.append(row(code, title, State.NOT_ASSESSED))
        else:
            rows.append(row(code, title, State.ABSENT))
    return tuple(rows)


def checks(*, silent: bool = False) -> tuple[Row, ...]:
    """Fifteen going-concern checks and five of the application."""
    state = State.NOT_ASSESSED if silent else State.ABSENT
    codes = [f"G{n:02}" for n in range(1, 16)] + [f"A{n:02}" for n in range(1, 6)]
    return tuple(row(code, f"Check {code}", state) for code in codes)


def unknowns(missing: list[Lane], reason: str) -> tuple[Unknown, ...]:
    """U-codes of the lanes nobody answered."""
    return tuple(
        Unknown(
            code=f"U{list(Lane).index(name) + 1:02}",
            lane=name,
            text=f"{name} not answered",
            reason=reason,
            who_can_fill=f"a search of the {name} by hand",
            mandatory=name in MANDATORY,
        )
        for name in missing
    )


def assessment(**changed: Any) -> Assessment:
    """A sound firm with every lane answered, unless *changed*."""
    values: dict[str, Any] = {
        "status": Status.OK,
        "status_reason": "",
        "match": 1.0,
        "agreed": ("number", "postcode"),
        "matched_name": "NORTHGATE FASTENER SUPPLY LTD",
        "matched_number": "99000001",
        "matched_country": "GB",
        "matched_status": "active",
        "decision": Decision(
            action=Action.OPEN,
            limit=Decimal(15000),
            currency="GBP",
            conditions=("Net 30 from invoice date",),
            review_by=date(2027, 5, 16),
        ),
        "score": Score(
            points=0.0,
            band=Band.CLEAR,
            gross=0.0,
            comfort=0.0,
            escalator=1.0,
            families={"legal": 0.0, "control": 0.0},
        ),
        "coverage": coverage(set(Lane)),
        "hard_stops": (),
        "reasons": (),
        "comforts": (
            Comfort(
                code="F01",
                text="Accounts filed on time",
                points=3.0,
                evidence_ids=("companies-house-1",),
            ),
        ),
        "signs": signs({}),
        "checks": checks(),
        "items": (),
        "claims": (
            Claim(
                what="years",
                claimed="since 2009",
                found="registered 2009-03-02",
                verdict="supported",
                evidence_ids=("companies-house-1",),
            ),
            Claim(what="owner", claimed="P. Example", found="", verdict="unknown"),
        ),
        "unknowns": (),
        "gap": {"expected": 5, "found": 5, "missing": 0},
        "sensitivity": Sensitivity(
            strongest_removed=Band.CLEAR,
            strongest_code=None,
            unknown_clean=Band.CLEAR,
            unknown_bad=Band.WATCH,
            text="Nothing scored; if what is not known is bad: watch.",
        ),
    }
    return Assessment(**(values | changed))


def run(judged: Assessment | None = None, **changed: Any) -> RunReport:
    """One run of the fictional distributor, unless *changed*."""
    values: dict[str, Any] = {
        "tool_version": "0.1.0",
        "run_id": "0123456789abcdef",
        "generated_at": NOW,
        "as_of": DAY,
        "request": Request(
            subject=Subject(name="Northgate Fastener Supply Ltd", country="GB", reg="99000001"),
            requested=Decimal(15000),
            currency="GBP",
            terms="net 30",
            by="R. Example",
        ),
        "assessment": judged or assessment(),
        "evidence": (
            evidence(
                "companies-house-1",
                "registration",
                "Registered since 2009-03-02, active",
                facts={"number": "99000001", "status": "active", "sic": ("46740",)},
            ),
        ),
        "possible_matches": (),
        "lookups": (
            lookup("companies-house", Lane.REGISTER, "Is it registered?", LookupOutcome.FOUND),
            lookup("companies-house", Lane.INSOLVENCY, "Any insolvency case?", LookupOutcome.NONE),
        ),
        "candidates": (),
        "guardrails": GuardrailNotes(notes=("No look-ups about persons (R-07).",)),
        "policy_hash": HASH,
        "rules_version": "2026.1",
        "archive": "run.warc.gz",
        "fictional": True,
    }
    return RunReport(**(values | changed))


def lookup(
    source: str, of: Lane, question: str, outcome: LookupOutcome, reason: Reason | None = None
) -> Lookup:
    """One question and how it ended."""
    return Lookup(
        source=source,
        lane=of,
        question=question,
        outcome=outcome,
        reason=reason,
        detail="" if reason is None else "as the source said",
        kinds=("registration",),
        address="https://register.example/search?q=northgate",
        asked_at=NOW,
    )


def sound() -> RunReport:
    """A sound distributor: every lane answered, nothing adverse."""
    return run()


def abroad(country: str, wanting: list[Lane]) -> RunReport:
    """A firm of *country* about which nobody answered the lanes *wanting*."""
    judged = assessment(
        coverage=coverage(set(Lane) - set(wanting)), unknowns=unknowns(wanting, "not covered")
    )
    asked = Request(subject=Subject(name="Northgate Fastener Supply", country=country))
    return run(judged, request=asked)


def severe() -> RunReport:
    """A firm with a hard stop, six reasons, many claims, hostile neither in name nor in words."""
    proof = ("gazette-1",)
    items = tuple(
        Item(
            code=code,
            entry=code[:3],
            text=text,
            evidence_ids=proof,
            origin="gazette",
            severity=points,
            credibility=1.0,
            decay=1.0,
            match=1.0,
            materiality=1.0,
            points=points,
            event_date=date(2026, 9, 14),
        )
        for code, text, points in (
            ("D07a", "Winding-up petition by a supplier, filed 2026-09-14, open", 22.0),
            ("D08b", "A new owner nobody knows since 2026-08-01", 12.0),
            ("D03b", "Two directors left within six months", 14.0),
            ("D12a", "A new charge over all assets, live", 8.0),
            ("D01d", "A new charge holder", 8.0),
            ("G09a", "Accounts overdue", 5.0),
        )
    )
    judged = assessment(
        decision=Decision(
            action=Action.REFER,
            limit=Decimal(0),
            currency="GBP",
            review_by=date(2026, 12, 16),
            conditions=("Hold goods in transit", "Nothing on account until a person has decided"),
        ),
        score=Score(
            points=66.4999,
            band=Band.SEVERE,
            gross=69.5,
            comfort=3.0,
            escalator=1.15,
            families={"legal": 27.0, "control": 22.0, "finance": 14.0},
        ),
        coverage=coverage({Lane.REGISTER, Lane.INSOLVENCY, Lane.CONTACT, Lane.WEB}),
        hard_stops=(
            HardStop(
                code="H01",
                text="Winding-up petition advertised 2026-09-14",
                confirmed=True,
                evidence_ids=proof,
            ),
            HardStop(
                code="H04", text="Domain one letter off", confirmed=False, evidence_ids=("rdap-1",)
            ),
        ),
        reasons=tuple(
            ReasonCode(
                code=i.code,
                text=i.text,
                points=i.points,
                sign=i.entry,
                event_date=i.event_date,
                source="gazette",
                evidence_ids=i.evidence_ids,
            )
            for i in items
        ),
        signs=signs({i.entry: (i.points, "gazette-1") for i in items if i.entry[0] == "D"}),
        items=items,
        claims=tuple(
            Claim(
                what=what,
                claimed=f"{what} as claimed on the application form",
                found=f"another {what} on the register",
                verdict="unsupported",
            )
            for what in ("years", "address", "phone", "email", "owner", "url")
        ),
        unknowns=unknowns([Lane.COURTS, Lane.PEOPLE, Lane.REFERENCES, Lane.NEWS], "no key is set"),
    )
    return run(
        judged,
        evidence=(
            evidence("companies-house-1", "registration", "Registered since 2009-03-02, active"),
            evidence(
                "gazette-1",
                "insolvency-case",
                "Petition presented 2026-09-14",
                event_date=date(2026, 9, 14),
                quote="petition to wind up the company",
            ),
            evidence("rdap-1", "domain-registration", "Domain registered 2026-10-01"),
        ),
        possible_matches=(
            evidence(
                "web-search-1",
                "search-result",
                "Northgate of another town",
                match=Match(m=0.35, agreed=("name",)),
                source_class=SourceClass.SNIPPET,
                stance=Stance.UNNAMED,
            ),
        ),
        lookups=(
            lookup("companies-house", Lane.REGISTER, "Is it registered?", LookupOutcome.FOUND),
            lookup(
                "sec-edgar",
                Lane.COURTS,
                "Any 8-K items?",
                LookupOutcome.NOT_CHECKED,
                Reason.NOT_COVERED,
            ),
            lookup(
                "web-search", Lane.NEWS, "What is said?", LookupOutcome.BLOCKED, Reason.BOT_CHECK
            ),
            lookup("website", Lane.WEB, "Is the site up?", LookupOutcome.FAILED, Reason.TIMEOUT),
        ),
        request=Request(
            subject=Subject(name="Northgate Fastener Supply Ltd", country="GB", reg="99000001"),
            requested=Decimal("15000.50"),
            currency="GBP",
            by="R. Example",
            contract_date=date(2026, 11, 2),
            first_order=date(2026, 11, 18),
        ),
    )


def unmatched(status: Status, reason: str, **changed: Any) -> Assessment:
    """An assessment without opinion: nothing matched, no points, no band."""
    values: dict[str, Any] = {
        "status": status,
        "status_reason": reason,
        "match": 0.0,
        "agreed": (),
        "matched_name": None,
        "matched_number": None,
        "matched_country": None,
        "matched_status": None,
        "comforts": (),
        "claims": (),
        "gap": {},
        "decision": Decision(
            action=Action.REFER,
            limit=Decimal(0),
            currency="GBP",
            conditions=("Cash until the lanes are filled",),
            review_by=None,
        ),
        "score": Score(points=None, band=None, gross=0.0, comfort=0.0, escalator=1.0, families={}),
        "coverage": coverage(set(), Reason.TIMEOUT),
        "signs": signs({}, silent=True),
        "checks": checks(silent=True),
        "unknowns": unknowns(list(Lane), "time-out"),
    }
    return assessment(**(values | changed))


def network_off() -> RunReport:
    """Nothing answered: no opinion."""
    judged = unmatched(Status.INCOMPLETE, "nothing outside this machine answered")
    return run(
        judged,
        evidence=(),
        lookups=(
            lookup(
                "companies-house",
                Lane.REGISTER,
                "Is it registered?",
                LookupOutcome.FAILED,
                Reason.TIMEOUT,
            ),
            lookup("website", Lane.WEB, "Is the site up?", LookupOutcome.FAILED, Reason.TIMEOUT),
            lookup("brave", Lane.NEWS, "Any news?", LookupOutcome.NOT_CHECKED, Reason.NO_KEY),
        ),
    )


def ambiguous() -> RunReport:
    """One name, three register entries."""
    judged = unmatched(Status.NEEDS_REVIEW, "3 register entries could be this firm")
    return run(
        judged,
        candidates=tuple(
            Candidate(
                id=f"companies-house:9900005{n}",
                name=f"QUILLMERE SUPPLIES {town} LTD",
                number=f"9900005{n}",
                country="GB",
                status="active",
                match=0.6,
                agreed=("name",),
                address=f"{n} Mill Road, {town}",
            )
            for n, town in enumerate(("NORTH", "SOUTH", "EAST"), start=1)
        ),
    )


LONG = (
    "a very long sentence of the kind that a register or an applicant may well write " * 7
    + "ends here"
)


def laden(long: str = LONG) -> RunReport:
    """Much of everything and long words everywhere: what page 1 must still hold."""
    base = severe()
    found = base.assessment
    judged = found.model_copy(
        update={
            "decision": found.decision.model_copy(update={"conditions": (long,) * 12}),
            "reasons": tuple(r.model_copy(update={"text": long}) for r in found.reasons * 3),
            "comforts": tuple(
                Comfort(code=f"F{n:02}", text=long, points=1.0, evidence_ids=())
                for n in range(1, 13)
            ),
            "claims": tuple(
                c.model_copy(update={"claimed": long, "found": long}) for c in found.claims * 3
            ),
            "unknowns": tuple(
                u.model_copy(update={"reason": long, "who_can_fill": long})
                for u in unknowns(list(Lane), long)
            ),
            "hard_stops": tuple(s.model_copy(update={"text": long}) for s in found.hard_stops * 4),
            "sensitivity": found.sensitivity.model_copy(update={"text": long}),
            "matched_name": long,
            "matched_status": long,
            "score": found.score.model_copy(
                update={"minimum_band": Band.CAUTION, "minimum_band_reason": long}
            ),
        }
    )
    asked = base.request.model_copy(
        update={"subject": base.request.subject.model_copy(update={"name": long}), "by": long}
    )
    entries = tuple(
        Candidate(id=f"companies-house:{n:08}", name=long, number=f"{n:08}", match=0.6)
        for n in range(20)
    )
    return base.model_copy(update={"assessment": judged, "request": asked, "candidates": entries})


def undecided() -> RunReport:
    """Much of everything in wide letters, and nobody knows which entry it is."""
    run = laden(("漢字 | " * 200).strip())
    found = run.assessment.model_copy(update={"status": Status.NEEDS_REVIEW})
    return run.model_copy(update={"assessment": found})


ALL = {
    "a sound firm": sound,
    "a severe case with a hard stop": severe,
    "the network off": network_off,
    "one name with three entries": ambiguous,
    "much of everything": laden,
    "much of everything and nobody chosen": undecided,
}
