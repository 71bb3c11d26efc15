"""The head of page 1: who was asked about, who was matched, when, by whom, under which rules."""

from __future__ import annotations

from collections.abc import Iterator

from duecheck.model.assessment import Status
from duecheck.model.lookup import Lane, LookupOutcome
from duecheck.model.report import RunReport
from duecheck.reports.blocks import Block, Facts, Heading, Says
from duecheck.reports.next_steps import lane_days, missing_lanes
from duecheck.reports.wording import clip, count, listed

CONFIDENTIAL = "CONFIDENTIAL; internal, not a consumer report. Recommendation: a person decides."
FICTIONAL = " (FICTIONAL EXAMPLE)"
DAMAGED = "The archive is damaged"
NOTHING_ANSWERED = "NOTHING OUTSIDE THIS MACHINE ANSWERED: no opinion"


def header(run: RunReport, *, words: int) -> Iterator[Block]:
    """Yield the title and the facts of the run; the title says so where there is no opinion."""
    name = clip(run.request.subject.name, 60) + (FICTIONAL if run.fictional else "")
    match run.assessment.status:
        case Status.INCOMPLETE if run.assessment.status_reason.startswith(DAMAGED):
            yield Heading(f"DAMAGED ARCHIVE, no opinion: {name}", level=1)
            yield Says(run.assessment.status_reason, strong=True)
        case Status.INCOMPLETE:
            yield Heading(f"{NOTHING_ANSWERED} on {name}", level=1)
        case Status.NEEDS_REVIEW:
            yield Heading(f"NEEDS REVIEW, no points yet: {name}", level=1)
        case Status.OK:
            yield Heading(f"Credit check: {name}", level=1)
    yield Says(CONFIDENTIAL, strong=True)
    yield Facts(
        (
            ("Asked", clip(asked(run), words)),
            *identity(run, words),
            ("Run", f"{run.generated_at:%Y-%m-%d %H:%M} UTC, judged as of {run.as_of}"),
            ("For", who_and_why(run, words)),
            ("Rules", f"policy hash {short(run.policy_hash)}, version {run.rules_version}"),
            *(("Timing", line) for line in timing(run)),
        )
    )


def asked(run: RunReport) -> str:
    """Return the name and number as the user gave them, and what is requested."""
    subject, request = run.request.subject, run.request
    parts = [subject.name]
    if subject.reg is not None:
        parts.append(f"number {subject.reg}")
    parts.append(subject.country or "country not stated")
    if request.requested is not None:
        parts.append(f"requests {request.currency or ''} {request.requested:,f}".replace("  ", " "))
    if request.terms is not None:
        parts.append(f"terms {request.terms}")
    return ", ".join(parts)


def identity(run: RunReport, words: int) -> Iterator[tuple[str, str]]:
    """Yield the register entry matched, then how surely and on which values."""
    found = run.assessment
    if found.matched_name is None:
        yield "Matched", clip(no_entry(run), words)
        return
    where = ", ".join(part for part in (found.matched_number, found.matched_country) if part)
    status = clip(found.matched_status or "status not stated", 24)
    rest = f" ({where}), {status}"
    yield "Matched", clip(found.matched_name, max(24, words - len(rest) - 8)) + rest
    yield "Identity", f"match {found.match:.2f}, agreed: {clip(listed(found.agreed), words)}"


def short(digest: str) -> str:
    """Return the first twelve digits of a hash, without the name of its kind."""
    return digest.rpartition(":")[2][:12]


def who_and_why(run: RunReport, words: int) -> str:
    """Return who ran it, for what purpose and under which law."""
    law = run.request.jurisdiction or "strictest known (none stated)"
    who = clip(run.request.by or "not stated", max(12, words // 4))
    return f"by {who}; purpose {clip(run.request.purpose, words // 2)}; law {law}"


def timing(run: RunReport) -> Iterator[str]:
    """Yield whether the check comes too late, and what cannot be finished before the order."""
    contract, order = run.request.contract_date, run.request.first_order
    if contract is not None and contract < run.as_of:
        yield f"LATE: checked after commitment (contract dated {contract})"
    if order is None:
        return
    left = (order - run.as_of).days
    if left < 0:
        yield f"LATE: the first order was due {order}, {count(-left, 'day')} before this check"
        return
    slow = [
        f"{lane} ({count(lane_days(lane), 'day')})"
        for lane, _ in missing_lanes(run.assessment)
        if lane_days(lane) > left
    ]
    cannot = f"; CANNOT BE FINISHED by then: {', '.join(slow)}" if slow else ""
    yield f"first order {order}, {count(left, 'day')} left{cannot}"


def no_entry(run: RunReport) -> str:
    """Return why no register entry stands here: none there, none read, or read by a person."""
    found = run.assessment
    if found.status is Status.NEEDS_REVIEW and run.candidates:
        proposed = count(len(run.candidates), "register entry", "register entries")
        return f"NOBODY YET: {proposed} proposed, none chosen"
    lane = next((x for x in found.coverage.lanes if x.lane is Lane.REGISTER), None)
    if lane is None or lane.credit <= 0:
        why = "" if lane is None else f" ({lane.detail})"
        return f"NO REGISTER WAS READ{why}; what follows is as the applicant states it"
    if lane.state is LookupOutcome.FOUND:
        return "as filled in by hand; this program read no register entry"
    return "NO REGISTER ENTRY; what follows is as the applicant states it"
