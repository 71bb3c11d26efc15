"""From the options of `duecheck batch collect` to the result."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from duecheck.cli._batch_result import INCOMPLETE, Wanted, delivered, format_of, head_of
from duecheck.cli._ending import say
from duecheck.cli._fleet import clock_of, job_of, ledger_url
from duecheck.errors import BadInput
from duecheck.pipeline.fleet_collect import collect
from duecheck.pipeline.fleet_submit import LISTS, SHELF
from duecheck.records.batch_ledger import BatchLedger
from duecheck.records.fleet.ledger import FleetLedger
from duecheck.records.store.on_postgres import shown


def collected(
    said: str | None,
    *,
    ledger: str | None,
    output: Path | None,
    format_: str | None,
    capture: Path | None,
    fail_on: str | None,
    by: str | None,
    drop: bool,
) -> int:
    """Do what `duecheck batch collect` is asked; its exit code."""
    how = format_of(output, format_, fail_on)
    url = ledger_url(ledger)
    server = FleetLedger(url)
    job, meta = job_of(server, said)
    rows, done = server.counts(job)
    if done < rows:
        say(f"duecheck batch collect: {done} of {rows} rows of {job} are done; nothing is written")
        return INCOMPLETE
    if capture is not None and capture.exists() and not capture.is_dir():
        raise BadInput("--capture", f"{capture} is a file, not a folder")
    purpose = json.loads(meta.get("--purpose", "null"))
    with (
        tempfile.TemporaryDirectory(prefix="duecheck-") as scratch,
        BatchLedger(capture or Path(scratch) / job) as here,
    ):
        collect(server, job, here, archives=capture is not None)
        head = head_of(
            as_of=clock_of(meta)[0],
            rules=meta["rules"],
            offline="--offline" in meta,
            lists=json.loads(meta[LISTS]),
            folder=here.folder.name,
        )
        head.append(f"worked on by a fleet: ledger {shown(url)}, archives {meta[SHELF]}")
        code = delivered(
            Wanted(output=output, format=how, fail_on=fail_on, by=by, purpose=purpose),
            here,
            head,
            columns=json.loads(meta["columns"]),
        )
    if drop:
        server.forget(job)
    server.close()
    return code
