"""From the options of `duecheck batch` to its result: reads, begins or goes on, writes, ends."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from duecheck.cli._batch_options import Options, planned
from duecheck.cli._batch_progress import progress
from duecheck.cli._desk import currency_given, who
from duecheck.cli._ending import INTERRUPTED, say
from duecheck.cli._question import clock_from, frozen, plan_words
from duecheck.cli._rules import rules_with
from duecheck.cli._running import check_options
from duecheck.errors import BadInput, StoreTrouble
from duecheck.guardrails.plan import in_force
from duecheck.intake import terms
from duecheck.intake.arguments import request_from
from duecheck.intake.cells import Reading
from duecheck.model.assessment import Action
from duecheck.pipeline.batch import Stopped, Work, work
from duecheck.pipeline.batch_budget import budget
from duecheck.pipeline.batch_input import Asked, Input, opened, take_in
from duecheck.pipeline.batch_job import Begun, begin, digest_of, facts, lists_here
from duecheck.pipeline.batch_rows import Judge
from duecheck.pipeline.gather import all_sources
from duecheck.records.batch_ledger import BatchLedger
from duecheck.records.files import written_lines
from duecheck.records.paths import data_folder
from duecheck.records.settings import load_settings
from duecheck.records.store.opening import opened as opened_store
from duecheck.reports import html_page, markdown
from duecheck.reports.batch_row import as_csv
from duecheck.reports.batch_summary import Summary, page, summed
from duecheck.reports.blocks import Block

FORMATS = {
    ".ndjson": "ndjson", ".jsonl": "ndjson", ".csv": "csv", ".md": "md", ".html": "html"
}  # fmt: skip
PAGES = ("md", "html")
INCOMPLETE, FOUND = 3, 10


def run_batch(asked: Options) -> int:
    """Do what `duecheck batch` is asked; its exit code."""
    format_ = checked(asked)
    with as_file(asked.file) as file:
        day, started = clock_from(asked.as_of)
        judge = judge_of(asked, day, started)
        read = opened(asked_of(asked, file, judge))
        for line in read.mapping:
            say(f"  {line}")
        if asked.dry_run:
            return dry_run(asked, read, judge)
        digest = digest_of(file)
        folder = folder_of(asked, digest)
        with BatchLedger(folder) as ledger:
            now = facts(
                digest=digest,
                settings=judge.settings,
                rules=judge.rules,
                social_plan=judge.social_plan,
                as_of=day,
                options=asked.decisive,
            )
            begun = begin(
                ledger,
                now,
                read,
                started=started,
                resume=asked.resume,
                day_given=asked.as_of is not None,
            )
            judge = judge_of(asked, begun.as_of, begun.started, folder=folder)
            return worked(asked, judge, ledger, begun, format_)


def checked(asked: Options) -> str:
    """The format; BadInput for what cannot be, before anything is read."""
    if asked.fail_on is not None and asked.fail_on not in list(Action):
        raise BadInput(
            "--fail-on", f"{asked.fail_on!r} is no action", hint=f"One of {', '.join(Action)}"
        )
    by_suffix = None if asked.output is None else FORMATS.get(asked.output.suffix.lower())
    found = asked.format or by_suffix or "ndjson"
    if found not in FORMATS.values():
        raise BadInput("--format", f"{found!r} is no format", hint="One of ndjson, csv, md, html")
    if asked.output is not None:
        if not asked.output.parent.is_dir():
            raise BadInput("--output", f"there is no folder {asked.output.parent}")
        if asked.output.is_dir():
            raise BadInput("--output", f"{asked.output} is a folder")
    if asked.decimal not in (None, ".", ","):
        raise BadInput("--decimal", f"{asked.decimal!r} is neither . nor ,")
    return found


@contextmanager
def as_file(file: Path) -> Iterator[Path]:
    """The input as a file: stdin is kept in one while the batch runs."""
    if str(file) != "-":
        yield file
        return
    with tempfile.TemporaryDirectory(prefix="duecheck-") as folder:
        held = Path(folder) / "stdin"
        with held.open("wb") as out:
            shutil.copyfileobj(sys.stdin.buffer, out)
        yield held


def asked_of(asked: Options, file: Path, judge: Judge) -> Asked:
    """How the file is to be read."""
    pairs = {}
    for said in asked.named:
        header, sign, field = said.rpartition("=")
        if not sign or not header.strip():
            raise BadInput("--map", f"{said!r} is not HEADER=FIELD")
        pairs[header.strip()] = field.strip()
    options = {"only": asked.only, "purpose": asked.purpose, "by": asked.by}
    given = {name: value for name, value in options.items() if value is not None}
    # A malformed option ends the command here, and is not every row's fault.
    request_from({"name": "Acme", **given}, as_of=judge.as_of, order=None, strict=False)
    country = None if asked.country is None else terms.country("--country", asked.country)
    return Asked(
        file=file,
        named=pairs,
        how=Reading(order=asked.order, decimal=asked.decimal),
        as_of=judge.as_of,
        country=country,
        currency=currency_given(asked.currency),
        given=tuple(given.items()),
    )


def judge_of(asked: Options, day: Any, started: Any, *, folder: Path | None = None) -> Judge:
    """Settings, rules and plan in force."""
    settings, _, notices = load_settings(
        asked.config, os.environ, known=[*(source.id for source in all_sources()), "social"]
    )
    if folder is None:
        for notice in notices:
            say(f"duecheck batch: {notice}")
    check_options(settings)
    social = plan_words(asked.policy, asked.config)
    in_force(social, day)
    return Judge(
        settings=settings,
        rules=rules_with(asked.weights, asked.config),
        as_of=day,
        started=started,
        social_plan=social,
        offline=asked.offline,
        thorough=asked.thorough,
        full=asked.full,
        frozen=frozen(asked.as_of),
        folder="" if folder is None else str(folder),
    )


def folder_of(asked: Options, digest: str) -> Path:
    """Where ledger and archives are kept: as said, else by the result's name or the input's."""
    if asked.capture is not None:
        if asked.capture.exists() and not asked.capture.is_dir():
            raise BadInput("--capture", f"{asked.capture} is a file, not a folder")
        return asked.capture
    if asked.output is None:
        return data_folder() / "batches" / digest[:16]
    name = hashlib.sha256(str(asked.output.resolve()).encode()).hexdigest()[:16]
    return data_folder() / "batches" / name


def dry_run(asked: Options, read: Input, judge: Judge) -> int:
    """Say what would be done; nothing is sent, nothing is kept."""
    with (
        tempfile.TemporaryDirectory(prefix="duecheck-") as folder,
        BatchLedger(Path(folder)) as ledger,
    ):
        take_in(read, ledger)
        last = None if asked.limit is None else ledger.nth_row(asked.limit)
        for line in planned(budget(ledger, judge, last=last), judge):
            sys.stdout.write(f"{line}\n")
    return 0


def worked(asked: Options, judge: Judge, ledger: BatchLedger, begun: Begun, format_: str) -> int:
    """Work on what is not done, write the result, and say how it ended."""
    last = None if asked.limit is None else ledger.nth_row(asked.limit)
    total, done = ledger.counts(last)
    if not begun.new:
        say(f"duecheck batch: {done} of {total} rows were done before, as of {judge.as_of}")
    try:
        with progress(total, done) as told:
            work(Work(judge=judge, told=told, last=last, processes=asked.processes), ledger)
    except (Stopped, KeyboardInterrupt):
        _, done = ledger.counts(last)
        say(
            f"duecheck batch: broken off after {done} of {total} rows; nothing is lost: "
            "the same command goes on"
        )
        return INTERRUPTED
    found = summed(ledger.results(last))
    summary = list(page(found, head_of(judge, ledger)))
    write(asked, ledger, begun, format_, summary, last)
    audit(asked, found, ledger)
    return ended(asked, found)


def head_of(judge: Judge, ledger: BatchLedger) -> list[str]:
    """What was run, when and by what."""
    lists = ", ".join(lists_here(judge.as_of)) or "none"
    return [
        f"as of {judge.as_of}, rules {judge.rules.hash}, "
        f"{'only lists of this machine' if judge.offline else 'lists first, then live sources'}",
        f"lists on this machine: {lists}",
        f"a row's own report: duecheck replay {ledger.folder.name}/ROW"
        if not judge.offline
        else "nobody outside was asked, so there is nothing to replay",
    ]


def write(
    asked: Options,
    ledger: BatchLedger,
    begun: Begun,
    format_: str,
    summary: Sequence[Block],
    last: int | None,
) -> None:
    """The result, whole, and the summary beside it (on stderr, where the result is on stdout)."""
    drawn = (
        html_page.written(summary) if format_ == "html" else markdown.written(summary, blanks=True)
    )
    if format_ in PAGES:
        lines: Iterator[str] = iter(drawn.splitlines())
    elif format_ == "csv":
        lines = as_csv(ledger.results(last), begun.columns)
    else:
        lines = ledger.results(last)
    if asked.output is None:
        for line in lines:
            sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        return
    with written_lines(asked.output, field="--output") as put:
        for line in lines:
            put(line)
    if format_ not in PAGES:
        beside = asked.output.with_name(f"{asked.output.name}.summary.md")
        with written_lines(beside, field="--output") as put:
            put(drawn.rstrip("\n"))


def audit(asked: Options, found: Summary, ledger: BatchLedger) -> None:
    """One line in the audit log for the whole batch; said where it cannot be written."""
    hosts = {urlsplit(one.partition(" ")[2]).hostname or "" for one in ledger.asked_addresses()}
    now = clock_from(None)[1]
    try:
        with (
            opened_store(now=now) as store,
            store.change(
                "batch", by=who(asked.by), now=now, purpose=asked.purpose or "new-credit"
            ) as log,
        ):
            log.hosts = tuple(sorted(hosts - {""}))
            log.detail = {"rows": found.rows, "actions": dict(found.actions)}
    except (BadInput, StoreTrouble) as trouble:
        say(f"duecheck batch: this run is not in the audit log: {trouble}")


def ended(asked: Options, found: Summary) -> int:
    """The last words, and the exit code: 10 before 3 before 0."""
    say(
        f"duecheck batch: {found.rows} rows: "
        + ", ".join(f"{count} {name}" for name, count in found.statuses.most_common())
        + "; piles: "
        + (", ".join(f"{count} {name}" for name, count in found.piles.most_common()) or "none")
    )
    actions = list(Action)
    if asked.fail_on is not None:
        worst = max((actions.index(Action(name)) for name in found.actions), default=-1)
        if worst >= actions.index(Action(asked.fail_on)):
            return FOUND
    return INCOMPLETE if found.incomplete or found.statuses["error"] else 0
