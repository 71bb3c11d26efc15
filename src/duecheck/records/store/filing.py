"""Files a run under its account, and logs every run, filed or not."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from duecheck.model.account import SeenValue
from duecheck.model.account_file import FiledRun
from duecheck.model.report import RunReport
from duecheck.reading.moved import moved_to
from duecheck.records.store import read
from duecheck.records.store.opening import Store
from duecheck.records.store.write import insert, see


def hosts_of(run: RunReport) -> tuple[str, ...]:
    """The hosts that the run asked."""
    found = {urlsplit(each.address).hostname for each in run.lookups if each.address}
    return tuple(sorted(host for host in found if host))


def filed(run: RunReport, *, archive: Path | None, by: str) -> FiledRun:
    """*run* as it is kept: what it recommended and why, and the digest of its archive."""
    found = run.assessment
    points = found.score.points
    return FiledRun(
        id=run.run_id,
        account=run.request.account,
        at=run.generated_at,
        as_of=run.as_of,
        purpose=run.request.purpose,
        by=by,
        archive=None if archive is None else str(archive.resolve()),
        archive_sha256=None if archive is None else digest_of(archive),
        policy_hash=run.policy_hash,
        action=str(found.decision.action),
        band=None if found.score.band is None else str(found.score.band),
        points=None if points is None else f"{points:.2f}",
        coverage=f"{found.coverage.pct:.2f}",
        limit=found.decision.limit,
        requested=run.request.requested,
        currency=found.decision.currency,
        findings=findings_of(run),
    )


def findings_of(run: RunReport) -> dict[str, dict[str, str]]:
    """Code -> state, reason and sign of each finding, comfort and unknown: `watch` compares it."""
    found = run.assessment
    rows = {
        finding.code: {
            "state": str(finding.state), "reason": str(finding.reason), "sign": row.id,
        }
        for row in (*found.signs, *found.checks)
        for finding in row.findings
    }  # fmt: skip
    for reason in found.reasons:
        rows.setdefault(reason.code, {"state": "present", "sign": reason.sign})
        rows[reason.code] |= {
            "letter": str(reason.text), "points": f"{reason.points:.2f}",
            "on": str(reason.event_date or ""),
        }  # fmt: skip
    for stop in found.hard_stops:
        rows.setdefault(stop.code, {"state": "present", "sign": stop.code})
        rows[stop.code] |= {"letter": str(stop.text), "confirmed": str(stop.confirmed).lower()}
    for comfort in found.comforts:
        rows[comfort.code] = {"state": "comfort", "letter": str(comfort.text)}
    for unknown in found.unknowns:
        rows[unknown.code] = {
            "state": "not-assessed", "reason": str(unknown.reason), "letter": str(unknown.text),
        }  # fmt: skip
    return rows


def file_run(
    store: Store,
    run: FiledRun,
    *,
    now: datetime,
    hosts: tuple[str, ...] = (),
    reminders: Sequence[str] = (),
) -> bool:
    """Put a run into the account file, with what its user was reminded of; False if it is there."""
    if any(store.database.rows("SELECT 1 FROM runs WHERE id = ?", [run.id])):
        return False
    with store.change("run", by=run.by, now=now, account=run.account, purpose=run.purpose) as log:
        insert(store, "runs", run)
        log.hosts = hosts
        log.detail = {
            "run": run.id, "action": run.action, "archive_sha256": run.archive_sha256,
            "policy": run.policy_hash, **({"reminders": list(reminders)} if reminders else {}),
        }  # fmt: skip
    return True


def see_address(store: Store, run: RunReport, *, now: datetime, by: str) -> str | None:
    """Keep that the site gives another address than the account's; that address, if it is news."""
    if run.request.account is None:
        return None
    account = read.account(store, run.request.account)
    moved = moved_to(run.evidence, account.address, account.country)
    if moved is None or account.address is None:
        return None
    with store.change("address-seen", by=by, now=now, account=account.id):
        for value, source in ((account.address, "on file"), (moved, "own site")):
            seen = SeenValue(
                account=account.id, what="address", value=value, seen_on=run.as_of, source=source
            )
            news = see(store, seen)
    return moved if news else None


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
