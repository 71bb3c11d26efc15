"""Every run and refusal leaves a line in the audit log; a run's archive carries its stamp."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from duecheck.cli._desk import who
from duecheck.cli._ending import say
from duecheck.errors import BadInput, Refused, StoreTrouble
from duecheck.model.account_file import AuditHead
from duecheck.model.report import RunReport
from duecheck.model.subject import Request
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


def logged(run: RunReport, archive: Path) -> None:
    """Log a run with its purpose and hosts; file it where it belongs to an account."""
    by = who(run.request.by)
    with opened(now=_now()) as store:
        if run.request.account is not None:
            kept = filed(run, archive=archive, by=by)
            if file_run(store, kept, now=_now(), hosts=hosts_of(run)):
                say(f"filed under {run.request.account} as run {run.run_id}")
                moved = see_address(store, run, now=_now(), by=by)
                if moved is not None:
                    say(f"its site gives {moved}: verify the address before release")
            return
        with store.change("run", by=by, now=_now(), purpose=run.request.purpose) as log:
            log.hosts = hosts_of(run)
            log.detail = {"run": run.run_id, "action": str(run.assessment.decision.action)}


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
