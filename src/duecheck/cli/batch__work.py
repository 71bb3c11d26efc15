"""Work on a fleet's job: claim chunks, ask and judge their rows, until the job is done."""

from __future__ import annotations

from typing import Annotated

import typer

from duecheck.cli._fleet import Job, Ledger
from duecheck.cli._list_options import Config, Policy, Weights

app = typer.Typer(add_completion=False, rich_markup_mode=None)

LONGEST = 600.0


@app.command()
def work(
    job: Job = None,
    ledger: Ledger = None,
    policy: Policy = None,
    weights: Weights = None,
    config: Config = None,
    heartbeat: Annotated[
        float,
        typer.Option(min=0.5, max=LONGEST, help="Seconds; three missed, and another takes over."),
    ] = 10.0,
) -> int:
    """
    Work on a fleet's job: claim chunks, ask and judge their rows, until the job is done.

    Start one for each core, on as many machines as you like. A host's pace is kept by the ledger
    for all of them together. Any of them may be killed: the others take over its rows.
    """
    from duecheck.cli._fleet_work import worked

    return worked(
        job, ledger=ledger, policy=policy, weights=weights, config=config, heartbeat=heartbeat
    )
