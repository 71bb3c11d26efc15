"""From the options of `duecheck batch work` to a worker."""

from __future__ import annotations

import json
import os
import shutil
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

from duecheck.cli._batch_progress import progress
from duecheck.cli._batch_result import log_line
from duecheck.cli._batch_run import judge_of
from duecheck.cli._ending import INTERRUPTED, say
from duecheck.cli._fleet import clock_of, job_of, ledger_url, options
from duecheck.pipeline.batch import Stopped
from duecheck.pipeline.batch_job import DAY, facts
from duecheck.pipeline.fleet_submit import SHELF, Fleet, refuse_other
from duecheck.pipeline.fleet_work import Shift, work
from duecheck.records.fleet.ledger import FleetLedger
from duecheck.records.paths import data_folder
from duecheck.records.store.on_postgres import shown

# What a worker has of its own, and must have as the job was submitted.
OWN = ("settings", "rules", "social-media plan", "lists", "duecheck")


def worked(
    said: str | None,
    *,
    ledger: str | None,
    policy: Path | None,
    weights: Path | None,
    config: Path | None,
    heartbeat: float,
) -> int:
    """Do what `duecheck batch work` is asked; its exit code."""
    url = ledger_url(ledger)
    server = FleetLedger(url)
    job, meta = job_of(server, said)
    day, started = clock_of(meta)
    asked = options(
        as_of=option(meta, "as-of time"),
        offline=bool(option(meta, "offline")),
        thorough=bool(option(meta, "thorough")),
        full=bool(option(meta, "full")),
        policy=policy,
        weights=weights,
        config=config,
    )
    worker = f"{socket.gethostname()[:30]}-{os.getpid()}-{os.urandom(2).hex()}"
    folder = data_folder() / "fleet" / worker / job
    judge = judge_of(asked, day, started, folder=folder)
    here = facts(
        digest="",
        settings=judge.settings,
        rules=judge.rules,
        social_plan=judge.social_plan,
        as_of=day,
        options={},
    )
    refuse_other(
        meta,
        {name: value for name, value in here.items() if name in OWN and name != DAY},
        field="JOB",
        hint="Give this worker the same",
    )
    # Before the first look-up: who is asked stands in the log once the job is collected.
    log_line(
        "batch work",
        None,
        option(meta, "purpose"),
        {"job": job, "worker": worker, "ledger": shown(url), "archives": meta[SHELF]},
    )
    total, done = server.counts(job)
    try:
        with progress(total, done) as told:
            work(
                Shift(
                    fleet=Fleet(url=url, job=job, shelf=meta[SHELF]),
                    judge=judge,
                    ledger=server,
                    worker=worker,
                    heartbeat=heartbeat,
                    told=told,
                )
            )
    except (Stopped, KeyboardInterrupt):
        say("duecheck batch work: stopped; what is done is kept, the rest is for other workers")
        return INTERRUPTED
    finally:
        server.close()
        tidied(folder)
    say(f"duecheck batch work: {job} is done: duecheck batch collect {job} -o result.ndjson")
    return 0


def option(meta: dict[str, str], name: str) -> Any:
    """An option as the job was submitted with it."""
    return json.loads(meta.get(f"--{name}", "null"))


def tidied(folder: Path) -> None:
    """Leave nothing behind but the logs of rows that broke."""
    shutil.rmtree(folder / "parts", ignore_errors=True)
    for place in (folder, folder.parent, folder.parent.parent):
        # One that is not empty stays, and another worker here may tidy at the same moment.
        with suppress(OSError):
            place.rmdir()
