"""
What changed about a customer since its last decision: findings compared, never raw answers.

Each change names the day and, where runs are compared, both archives. What is as it was is not
mentioned, so a quiet week is an empty page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from duecheck.checklist.desk_tables import Desk
from duecheck.model.account import LineKind, SeenValue
from duecheck.model.account_file import Decided, FiledRun
from duecheck.portfolio.group import SLIPPING, STABLE, place
from duecheck.portfolio.profile import Profile, Records, profile
from duecheck.reading.own_events import OwnNote, broken_promises, new_values
from duecheck.reading.own_ledger import position

PRESENT = "present"
WINDOW = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Change:
    """One thing that is new: its kind (closed list in `KINDS`), in words, and the day."""

    kind: str
    says: str
    on: date | None = None


KINDS = (
    "finding",
    "hard-stop",
    "band",
    "slipping",
    "first-late",
    "limit",
    "promise",
    "mail",
    "new-value",
    "due",
)


# What asks for a new run before it is due. A change of owner shortens the cadence (`next_look`).
TRIGGERS = ("first-late", "limit", "new-value")
OWNER = "D08"


@dataclass(frozen=True, kw_only=True)
class Watched:
    """One customer: what changed since *since*, how it is slow but stable, the last run's day."""

    id: str
    name: str
    since: date
    changes: tuple[Change, ...]
    stable: str = ""
    due_on: date | None = None
    looked_on: date | None = None

    def wants_look(self) -> bool:
        """Whether a run is due, or something that asks for one came after the last."""
        return any(
            change.kind == "due"
            or (
                change.kind in TRIGGERS
                and (self.looked_on is None or change.on is None or change.on > self.looked_on)
            )
            for change in self.changes
        )


def watched(
    records: Records,
    seen: Sequence[SeenValue],
    mail: Sequence[OwnNote],
    runs: Sequence[FiledRun],
    desk: Desk,
    as_of: date,
    *,
    since: date | None = None,
) -> Watched:
    """Compare the customer on *as_of* with the day of its last decision, or with *since*."""
    start = since or baseline(records.decision, runs, as_of)
    now = profile(records, desk, as_of)
    group = place(now, desk.groups)
    due_on = next_look(runs, desk)
    changes = (
        *runs_compared(runs, records.decision, as_of),
        *slipping(group.rule if group.group == SLIPPING else ""),
        *first_late(records, start, as_of),
        *limit_used(now, records, desk, start, as_of),
        *noted("promise", broken_promises(records.promises, records.lines, as_of), start),
        *noted("mail", mail, start),
        *noted("new-value", new_values(seen, as_of), start),
        *due(due_on, as_of),
    )
    return Watched(
        id=now.id,
        name=now.name,
        since=start,
        changes=changes,
        stable=group.rule if group.group == STABLE else "",
        due_on=due_on,
        looked_on=runs[-1].as_of if runs else None,
    )


def baseline(decision: Decided | None, runs: Sequence[FiledRun], as_of: date) -> date:
    """The day of the last decision, else of the run before the last, else a week ago."""
    if decision is not None:
        return decision.at.date()
    if len(runs) > 1:
        return runs[-2].as_of
    return runs[-1].as_of if runs else as_of - WINDOW


def cited(decision: Decided | None, runs: Sequence[FiledRun]) -> FiledRun | None:
    """The run the last decision rests on, else the one before the newest."""
    if decision is not None and decision.run_id is not None:
        return next((run for run in runs if run.id == decision.run_id), None)
    return runs[-2] if len(runs) > 1 else None


def runs_compared(
    runs: Sequence[FiledRun], decision: Decided | None, as_of: date
) -> Iterator[Change]:
    """Yield findings and band that differ between the cited run and the newest."""
    seen = [run for run in runs if run.as_of <= as_of]
    before = cited(decision, seen)
    if before is None or not seen or seen[-1].id == before.id:
        return
    after = seen[-1]
    proof = f"({archive(before)} -> {archive(after)})"
    for code in sorted(set(before.findings) | set(after.findings)):
        was, is_ = state(before.findings, code), state(after.findings, code)
        if was == is_ or PRESENT not in (was, is_):
            continue
        reason = after.findings.get(code, {}).get("reason", "")
        kind = "hard-stop" if code.startswith("H") else "finding"
        yield Change(kind=kind, says=f"{code} {was} -> {is_}: {reason} {proof}", on=after.as_of)
    if before.band != after.band:
        says = f"band {before.band or 'none'} -> {after.band or 'none'} {proof}"
        yield Change(kind="band", says=says, on=after.as_of)


def state(findings: Mapping[str, Mapping[str, str]], code: str) -> str:
    """The state of a code in a run; a code that run did not judge is not-assessed."""
    return findings.get(code, {}).get("state", "not-assessed")


def archive(run: FiledRun) -> str:
    """How a run is cited: its archive, or its id where no archive was kept."""
    return f"{run.archive or f'run {run.id}'}, {run.as_of}"


def slipping(rule: str) -> Iterator[Change]:
    """Yield the rule that says the customer is getting slower."""
    if rule:
        yield Change(kind="slipping", says=rule)


def first_late(records: Records, since: date, as_of: date) -> Iterator[Change]:
    """Yield the first late payment ever, where it came (or fell due) after *since*."""
    lines = [line for line in records.lines if line.dated_on <= as_of]
    where = position(lines, as_of, terms=records.account.terms_days)
    days = [each.on for each in where.settled if each.days_late > 0]
    days += [
        as_of if each.invoice.due_on is None else each.invoice.due_on + timedelta(days=1)
        for each in where.open
        if each.days_past_due > 0 and not each.invoice.disputed
    ]
    if days and since < min(days) <= as_of:
        yield Change(kind="first-late", says="first late payment", on=min(days))


def limit_used(
    now: Profile, records: Records, desk: Desk, since: date, as_of: date
) -> Iterator[Change]:
    """Yield that the share of the limit which asks for a look is reached, and was not before."""
    if not now.limit or now.currency is None:
        return
    share = Decimal(str(desk.watch.limit_share))
    owed = now.owes.get(now.currency, Decimal(0))
    before = sum(
        (x.amount for x in records.lines if x.currency == now.currency and x.dated_on <= since),
        Decimal(0),
    )
    if owed >= share * now.limit > before:
        newest = max(
            (
                x.dated_on
                for x in records.lines
                if x.kind is LineKind.INVOICE and x.dated_on <= as_of
            ),
            default=None,
        )
        says = f"owes {now.currency} {owed:,.2f}, {owed / now.limit:.0%} of the limit"
        yield Change(kind="limit", says=says, on=newest)


def noted(kind: str, notes: Sequence[OwnNote], since: date) -> Iterator[Change]:
    """Yield what own records say of days after *since*."""
    for note in notes:
        if note.on > since:
            yield Change(kind=kind, says=note.text, on=note.on)


def next_look(runs: Sequence[FiledRun], desk: Desk) -> date | None:
    """
    The day the next run is due, by the band of the last; None where there was none.

    After a change of owner it is the soonest that any band asks for.
    """
    if not runs:
        return None
    last = runs[-1]
    sold = any(
        code.startswith(OWNER) and state(last.findings, code) == PRESENT for code in last.findings
    )
    days = desk.watch.soonest() if sold else desk.watch.days(last.band)
    return last.as_of + timedelta(days=days)


def due(due_on: date | None, as_of: date) -> Iterator[Change]:
    """Yield that a new run is due."""
    if due_on is not None and due_on <= as_of:
        yield Change(kind="due", says="a new run is due: duecheck watch --recheck", on=due_on)
