"""From the options of `duecheck batch submit` to a job."""

from __future__ import annotations

import os
import re
import sys

from duecheck.cli._batch_options import Options
from duecheck.cli._batch_result import log_line
from duecheck.cli._batch_run import as_file, asked_of, checked, judge_of
from duecheck.cli._ending import say
from duecheck.cli._fleet import job_named, ledger_url
from duecheck.cli._question import clock_from
from duecheck.errors import BadInput
from duecheck.pipeline.batch_input import opened
from duecheck.pipeline.batch_job import digest_of, facts
from duecheck.pipeline.fleet_submit import Fleet, submit
from duecheck.records.fleet.places import SHELF
from duecheck.records.store.on_postgres import shown


def submitted(asked: Options, *, job: str | None, ledger: str | None, shelf: str | None) -> int:
    """Do what `duecheck batch submit` is asked; its exit code."""
    checked(asked)
    url, shelf = ledger_url(ledger), shelf or os.environ.get(SHELF)
    if not shelf:
        raise BadInput(
            "--shelf", "is not said", hint=f"A folder all workers reach or s3://…, or set {SHELF}"
        )
    with as_file(asked.file) as file:
        day, started = clock_from(asked.as_of)
        judge = judge_of(asked, day, started)
        read = opened(asked_of(asked, file, judge))
        for line in read.mapping:
            say(f"  {line}")
        if job is None:
            stem = re.sub(r"[^a-z0-9]+", "-", asked.file.stem.lower()).strip("-") or "list"
            job = f"{stem[:40]}-{day.isoformat()}"
        found = submit(
            Fleet(url=url, job=job_named(job), shelf=shelf),
            read,
            judge,
            facts(
                digest=digest_of(file),
                settings=judge.settings,
                rules=judge.rules,
                social_plan=judge.social_plan,
                as_of=day,
                options=asked.decisive,
            ),
            day_given=asked.as_of is not None,
        )
    log_line(
        "batch submit",
        asked.by,
        asked.purpose,
        {"job": job, "rows": found.rows, "ledger": shown(url), "archives": shelf},
    )
    say(f"duecheck batch submit: {found.done} of {found.rows} rows are done")
    sys.stdout.write(f"{job}\n")
    return 0
