"""Every run and refusal leaves a line in the audit log; a run's archive carries its stamp."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from duecheck.cli._desk import who
from duecheck.cli._ending import say
from duecheck.errors import BadInput, Refused, StoreTrouble
from duecheck.guardrails.plan import closed_to, in_force, reminders
from duecheck.model.account_file import AuditHead
from duecheck.model.report import RunReport
from duecheck.model.subject import Request
from duecheck.portfolio.hours_used import hours_used, over_budget
from duecheck.records import audit
from duecheck.records.store import read
from duecheck.records.store.filing import file_run, filed, hosts_of, see_address
from duecheck.records.store.opening import opened


def stamp(request: Request) -> AuditHead | None:
    """
    The head of the log before a run; UnknownAccount where the run's account is not there.

    Where the account file cannot be used, a run without an account goes on, and says so.
    """
    try:
        with opened(now=_now()) as store:
            if request.account is not None:
                read.account(store, request.account)
            return audit.head(store.database)
    except (BadInput, StoreTrouble) as trouble:
        if request.account is not None:
            raise
        say(f"duecheck: this run is not in the audit log: {trouble}")
        return None


def logged(run: RunReport, archive: Path, social_plan: str = "") -> None:
    """
    Log a run with its purpose and hosts; file it where it belongs to an account.

    What the plan says of who looks, when and how long is told, and stands in the log: it blocks
    nothing.
    """
    by = who(run.request.by)
    plan = in_force(social_plan, run.as_of).plan
    told = reminders(plan, by, datetime.now().astimezone())
    if (closed := closed_to(plan, run.request.purpose)) is not None:
        told.append(closed)
    for line in told:
        say(f"duecheck: reminder: {line}")
    with opened(now=_now()) as store:
        if plan is not None and plan.hours_a_week is not None:
            used = hours_used(audit.lines(store.database), _now())
            over = over_budget(used, plan.hours_a_week)
            if over is not None:
                say(f"duecheck: reminder: {over}")
        if run.request.account is not None:
            kept = filed(run, archive=archive, by=by)
            if file_run(store, kept, now=_now(), hosts=hosts_of(run), reminders=told):
                say(f"filed under {run.request.account} as run {run.run_id}")
                moved = see_address(store, run, now=_now(), by=by)
                if moved is not None:
                    say(f"its site gives {moved}: verify the address before release")
            return
        with store.change("run", by=by, now=_now(), purpose=run.request.purpose) as log:
            log.hosts = hosts_of(run)
            said = {"reminders": told} if told else {}
            log.detail = {"run": run.run_id, "action": str(run.assessment.decision.action), **said}


def refused(refusal: Refused, command: str) -> None:
    """Log a refusal by its rule; the command names no person."""
    try:
        with (
            opened(now=_now()) as store,
            store.change(f"refused {refusal.rule}", by=who(None), now=_now()) as log,
        ):
            log.purpose = "guardrail"
            log.detail = {"command": command}
    except (BadInput, StoreTrouble) as trouble:
        say(f"duecheck: this refusal is not in the audit log: {trouble}")


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
