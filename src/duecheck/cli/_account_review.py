"""`duecheck account review`, and filing a run that was made elsewhere."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from duecheck.cli._delivery import Delivery, deliver, exit_code, formats_of
from duecheck.cli._desk import Work, at_the_desk, who
from duecheck.cli._ending import say
from duecheck.cli._question import frozen, plan_from
from duecheck.cli._running import live_run
from duecheck.errors import BadInput
from duecheck.pipeline.account_review import application_of, observed_lines, records_of
from duecheck.pipeline.plan import Plan
from duecheck.pipeline.run import replay
from duecheck.records.store import read
from duecheck.records.store.filing import file_run, filed

DOUBTFUL = (
    "--country", "--reg", "--vat", "--url", "--phone", "--email", "--address", "--sector",
    "--employees", "--claimed-since", "--currency", "--terms", "--requested",
)  # fmt: skip


def review_one(
    id: str,
    *,
    given: Mapping[str, str | None],
    fail_on: str | None,
    formats: list[str] | None,
    output: list[Path] | None,
    capture: Path | None,
    weights: Path | None,
    policy: Path | None,
    config: Path | None,
    data: Path | None,
    by: str | None,
    as_of: str | None,
) -> int:
    """Gather own records, run, file, report."""
    delivery = Delivery(formats=formats_of(formats, output), paths=output or [], fail_on=fail_on)
    if data is not None:
        os.environ["DUECHECK_DATA"] = str(data)
    with at_the_desk(None) as work:
        records = records_of(work.store, id)
    plan = plan_of(
        application_of(records, work.day, {**given, "by": who(by)}),
        as_of=as_of,
        policy=policy,
        config=config,
    )
    plan = plan.model_copy(update={"observed": observed_lines(records, plan.as_of)})
    run = live_run(plan, config=config, weights=weights, capture=capture, frozen=frozen(as_of))
    deliver(run, delivery)
    return exit_code(run, delivery, strict=False)


def plan_of(
    values: dict[str, str], *, as_of: str | None, policy: Path | None, config: Path | None
) -> Plan:
    """The plan of a review; a value of the books that is malformed is left out and said."""
    left = dict(values)
    while True:
        try:
            return plan_from(
                left, as_of=as_of, input_=None, observed=None, policy=policy, config=config,
                strict=False, order=None, ahead=True,
            )  # fmt: skip
        except BadInput as trouble:
            name = trouble.field.removeprefix("--").replace("-", "_")
            if trouble.field not in DOUBTFUL or name not in left:
                raise
            say(f"duecheck account: left out of the review: {trouble}")
            del left[name]


def file_archive(work: Work, id: str, path: Path) -> str:
    """File the run in the archive at *path* under the account *id*."""
    account = read.account(work.store, id)
    run = filed(replay(path), archive=path, by=work.by)
    fresh = file_run(work.store, replace(run, account=account.id), now=work.now)
    return f"run {run.id} filed" if fresh else f"run {run.id} was filed already"
