"""
A person's decision on an account: who, when, on which run, why; a second person above a limit.

The tool recommends; nothing here decides by itself (R-10).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from duecheck.checklist.rules import Rules
from duecheck.errors import BadInput
from duecheck.guardrails import accounts as guard
from duecheck.model.account import Account, AccountStatus
from duecheck.model.account_file import AuditHead, Decided, FiledRun, Notice
from duecheck.model.assessment import Action
from duecheck.pipeline.account_notice import letter
from duecheck.pipeline.account_review import records_of
from duecheck.reading.own_account import standing
from duecheck.reading.own_ledger import habit, position
from duecheck.records import audit
from duecheck.records.store import read
from duecheck.records.store.filing import digest_of
from duecheck.records.store.opening import Store
from duecheck.records.store.write import add, change_account, update
from duecheck.reports.wording import count

NOTICE_DAYS = 30
FLAG_DAY = 25
ENOUGH = 200


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a person decides. `run` is the run cited; the newest filed one where None."""

    account: str
    action: str
    limit: Decimal | None
    currency: str | None
    review_on: date | None
    codes: tuple[str, ...]
    override: str | None
    run: str | None


def decide(
    store: Store, asked: Asked, rules: Rules, *, by: str, now: datetime, today: date
) -> Decided:
    """Keep the decision; above the policy's tier it waits for a second person."""
    account = read.account(store, asked.account)
    if asked.action not in set(Action):
        raise BadInput("--action", f"{asked.action!r} is none", hint=f"One of {', '.join(Action)}")
    run = cited(store, account, asked.run)
    check_codes(asked.codes, run)
    milder = list(Action).index(Action(asked.action)) < list(Action).index(Action(run.action))
    if milder and not asked.override:
        raise BadInput(
            "--override",
            f"the run recommends {run.action}; {asked.action} is milder",
            hint="Say why with --override TEXT",
        )
    unit = asked.currency or account.currency or run.currency
    second = needs_second(asked.limit, unit, account.country, rules)
    records = records_of(store, account.id)
    how = habit(records.ledger, standing(records, today), today)
    made = Decided(
        account=account.id,
        action=asked.action,
        by=by,
        at=moment(now, today),
        run_id=run.id,
        archive_sha256=run.archive_sha256,
        policy_hash=run.policy_hash,
        recommended=run.action,
        limit=asked.limit,
        currency=unit,
        review_on=asked.review_on,
        codes=asked.codes,
        override=asked.override,
        state="awaiting-second" if second else "final",
        days_late_before=None if how.mean_late is None else round(how.mean_late),
    )
    with store.change(
        "decided", by=by, now=now, account=account.id, purpose="credit-decision"
    ) as log:
        head: AuditHead = audit.head(store.database)
        made = add(store, "decisions", replace(made, audit_count=head.count, audit_hash=head.hash))
        if made.state == "final":
            take_effect(store, account, made, now=now)
        log.detail = {
            "decision": made.id, "run": run.id, "action": made.action, "codes": list(made.codes),
            "state": made.state, "policy": run.policy_hash, "archive_sha256": run.archive_sha256,
        }  # fmt: skip
    return made


def moment(now: datetime, today: date) -> datetime:
    """The moment of a decision: now, or the start of the day that the user says it is."""
    return now if now.date() == today else datetime.combine(today, time(), UTC)


def cited(store: Store, account: Account, wanted: str | None) -> FiledRun:
    """The run that a decision rests on; its archive must be the one that was filed."""
    runs = read.runs(store, account.id)
    if not runs:
        raise BadInput(
            "--run", f"no run is filed for {account.id}",
            hint=f"duecheck account review {account.id}",
        )  # fmt: skip
    run = runs[-1] if wanted is None else next((r for r in runs if r.id == wanted), None)
    if run is None:
        raise BadInput("--run", f"{wanted!r} is not filed for {account.id}", hint=runs[-1].id)
    path = None if run.archive is None else Path(run.archive)
    if path is not None and path.is_file() and digest_of(path) != run.archive_sha256:
        raise BadInput("--run", f"the archive of {run.id} was changed since it was filed")
    return run


def check_codes(codes: tuple[str, ...], run: FiledRun) -> None:
    """Refuse a reason that is not in the run: a code, or a sign of which one is present."""
    signs = {
        entry.get("sign", "") for entry in run.findings.values() if entry["state"] == "present"
    }
    shown = {code for code, entry in run.findings.items() if entry["state"] != "absent"}
    wrong = [code for code in codes if code not in shown and code not in signs]
    if not codes or wrong:
        known = ", ".join(sorted({*signs, *(c for c in shown if c.startswith("U"))} - {""}))
        problem = f"{', '.join(wrong)} is not in run {run.id}" if wrong else "give at least one"
        raise BadInput("--why", problem, hint=f"In it: {known or 'nothing present'}")


def needs_second(
    limit: Decimal | None, currency: str | None, country: str | None, rules: Rules
) -> bool:
    """Whether the policy asks a second person for this limit; yes where it names no rate for it."""
    if limit is None:
        return False
    own = rules.credit.currency or rules.credit.currencies.get(country or "") or currency
    rate = Decimal(1) if currency in (None, own) else rules.credit.rates.get(currency)
    if rate is None:
        return any(tier.approver for tier in rules.credit.tiers)
    whole = limit * rate
    return next(t for t in rules.credit.tiers if t.up_to is None or whole <= t.up_to).approver


def approve(
    store: Store, account: str, id: int, rules: Rules, *, by: str, now: datetime
) -> Decided:
    """The second person agrees: one the policy names, where it names any; never who asked."""
    kept = read.account(store, account)
    found = {each.id: each for each in read.decisions(store, kept.id)}
    if id not in found or found[id].state != "awaiting-second":
        raise BadInput("--approve", f"{account} has no decision {id} that waits")
    if found[id].by.casefold() == by.casefold():
        guard.same_person(by)
    named = [each.casefold() for each in rules.credit.approvers]
    if named and by.casefold() not in named:
        guard.no_approver(by)
    made = replace(found[id], second_by=by, state="final")
    with store.change(
        "approved", by=by, now=now, account=kept.id, purpose="credit-decision"
    ) as log:
        update(store, "decisions", id, {"second_by": by, "state": "final"})
        take_effect(store, kept, made, now=now)
        log.detail = {"decision": id}
    return made


def take_effect(store: Store, account: Account, made: Decided, *, now: datetime) -> None:
    """Set the account's limit and standing to what was decided."""
    changes: dict[str, object] = {}
    if made.limit is not None:
        changes["limit"] = made.limit
        changes["currency"] = made.currency
    if account.status is AccountStatus.APPLICANT and made.action not in ("decline", "refer"):
        changes["status"] = AccountStatus.OPEN
    if changes:
        change_account(store, account.id, changes, now=now)


def notice(
    store: Store, id: str, *, jurisdiction: str | None, by: str, now: datetime, today: date
) -> tuple[Notice, bool]:
    """Draft the letter on the last final decision; whether day 25 of the thirty has come."""
    account = read.account(store, id)
    final = [each for each in read.decisions(store, id) if each.state == "final"]
    if not final:
        raise BadInput("ACCOUNT", f"nothing is decided on {id}", hint=f"duecheck decide {id} …")
    made = final[-1]
    run = next((r for r in read.runs(store, id) if r.id == made.run_id), None)
    # The first decision answers the application; a later one starts a clock of its own.
    applied = None if len(final) > 1 else account.complete_on or account.applied_on
    start = applied or made.at.date()
    due = start + timedelta(days=NOTICE_DAYS)
    words = letter(account, made, run, today=today, due=due, jurisdiction=jurisdiction)
    drafted = Notice(
        account=id, decision_id=made.id, drafted_on=today, due_on=due,
        jurisdiction=jurisdiction, words=words, by=by,
    )  # fmt: skip
    with store.change("notice-drafted", by=by, now=now, account=id, purpose="notice") as log:
        drafted = add(store, "notices", drafted)
        log.detail = {"notice": drafted.id, "decision": made.id, "due": str(due)}
    return drafted, today >= start + timedelta(days=FLAG_DAY)


def outcomes(store: Store, today: date) -> list[dict[str, object]]:
    """Each final decision beside how the account has paid since."""
    found: list[dict[str, object]] = []
    for made in read.decisions(store):
        if made.state != "final":
            continue
        lines = list(read.ledger(store, made.account))
        since = [x for x in position(lines, today).settled if x.on > made.at.date()]
        late = [each.days_late for each in since]
        found.append(
            {
                "decision": made.id,
                "account": made.account,
                "on": made.at.date().isoformat(),
                "action": made.action,
                "recommended": made.recommended,
                "days_late_before": made.days_late_before,
                "paid_since": len(late),
                "days_late_since": round(sum(late) / len(late), 1) if late else None,
            }
        )
    return found


def later_payment(rows: Sequence[Mapping[str, object]]) -> list[str]:
    """What came of the decisions, by action; fewer than two hundred are too few to tell."""
    if len(rows) < ENOUGH:
        return [f"{len(rows)} decisions: too few to say how well they were made"]
    told = []
    for action in Action:
        mine = [row["days_late_since"] for row in rows if row["action"] == action]
        late = [days for days in mine if isinstance(days, float)]
        if mine:
            how = f"{sum(late) / len(late):.1f} days late on average" if late else "nothing paid"
            told.append(f"{action}: {count(len(mine), 'decision')}, {len(late)} paid since, {how}")
    return told
