"""Starts a run for a command: settings, rules, archive path, progress on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from duecheck.checklist.exposure import amount
from duecheck.cli._audited import logged, stamp
from duecheck.cli._ending import say
from duecheck.cli._rules import rules_with
from duecheck.errors import BadInput
from duecheck.model.report import RunReport
from duecheck.model.settings import Settings
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.plan import Plan
from duecheck.pipeline.run import Live, replay, run
from duecheck.records.examples import example_path
from duecheck.records.paths import archive_path
from duecheck.records.settings import load_settings


def example_run(name: str) -> RunReport:
    """Run a packaged example: the same pipeline, its archive instead of the network."""
    return replay(example_path(name, "run.warc.gz"))


def live_run(
    plan: Plan,
    *,
    config: Path | None,
    weights: Path | None,
    capture: Path | None,
    frozen: bool = False,
) -> RunReport:
    """Gather, archive and judge; progress goes to stderr when a person is watching."""
    rules = rules_with(weights, config)
    # An amount in a currency without a rate is asked for here, before anything is fetched.
    amount(plan.request, rules)
    settings, _, notices = load_settings(
        config, os.environ, known=[*(source.id for source in all_sources()), "social"]
    )
    for notice in notices:
        say(f"duecheck: {notice}")
    clock: Callable[[], datetime] = (
        (lambda: plan.started) if frozen else (lambda: datetime.now(UTC))
    )
    check_options(settings)
    head = stamp(plan.request)
    archive = capture if capture is not None else archive_path(plan.run_id)
    with progress() as tell:
        live = Live(
            settings=settings,
            rules=rules,
            archive=archive,
            clock=clock,
            progress=tell,
            audit=None if head is None else {"count": head.count, "hash": head.hash},
        )
        try:
            done = run(plan, live)
        except BadInput as taken:
            if capture is not None or "exists" not in taken.problem:
                raise
            # Another run of the same second took the name between looking and creating.
            archive = archive.with_name(f"{plan.run_id}-{os.getpid()}.warc.gz")
            done = run(plan, replace(live, archive=archive))
    if capture is None:
        say(f"archive: {archive}")
    if head is not None:
        logged(done, archive, plan.social_plan)
    return done


def check_options(settings: Settings) -> None:
    """Refuse an option that its source does not know, by name, before anything is fetched."""
    for source in all_sources():
        for key in settings.source(source.id).options:
            if key not in source.options:
                known = ", ".join(source.options) or "none of its own"
                raise BadInput(
                    f"sources.{source.id}.{key}", "no such setting", hint=f"Its options: {known}"
                )


@contextmanager
def progress() -> Iterator[Callable[[str, str], None] | None]:
    """One line per source while a person watches stderr; nothing when piped."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        tasks = {}

        def tell(source: str, state: str) -> None:
            if source not in tasks:
                tasks[source] = bar.add_task(f"{source}: {state}", total=1)
            bar.update(
                tasks[source], description=f"{source}: {state}", completed=int(state == "done")
            )

        yield tell
