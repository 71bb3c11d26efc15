"""From the options of `duecheck batch` to its result: reads, begins or goes on, writes, ends."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from duecheck.cli._batch_options import Options, planned
from duecheck.cli._batch_progress import progress
from duecheck.cli._batch_result import Wanted, delivered, format_of, head_of
from duecheck.cli._desk import currency_given
from duecheck.cli._ending import INTERRUPTED, say
from duecheck.cli._question import clock_from, frozen, plan_words
from duecheck.cli._rules import rules_with
from duecheck.cli._running import check_options
from duecheck.errors import BadInput
from duecheck.guardrails.plan import in_force
from duecheck.intake import terms
from duecheck.intake.arguments import request_from
from duecheck.intake.cells import Reading
from duecheck.pipeline.batch import Stopped, Work, work
from duecheck.pipeline.batch_budget import budget
from duecheck.pipeline.batch_input import Asked, Input, opened, take_in
from duecheck.pipeline.batch_job import Begun, begin, digest_of, facts, lists_here
from duecheck.pipeline.batch_rows import Judge
from duecheck.pipeline.gather import all_sources
from duecheck.records.batch_ledger import BatchLedger
from duecheck.records.held_alone import held_alone
from duecheck.records.paths import data_folder
from duecheck.records.settings import load_settings


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
        with alone_with(asked.output), BatchLedger(folder) as ledger:
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
    if asked.decimal not in (None, ".", ","):
        raise BadInput("--decimal", f"{asked.decimal!r} is neither . nor ,")
    return format_of(asked.output, asked.format, asked.fail_on)


@contextmanager
def as_file(file: Path) -> Iterator[Path]:
    """The input as a file: stdin or a pipe is kept in one while the batch runs."""
    piped = str(file) == "-"
    if not piped and (file.is_file() or file.is_dir() or not file.exists()):
        yield file
        return
    with tempfile.TemporaryDirectory(prefix="duecheck-") as folder:
        held = Path(folder) / "input"
        try:
            with (
                held.open("wb") as out,
                nullcontext(sys.stdin.buffer) if piped else file.open("rb") as given,
            ):
                shutil.copyfileobj(given, out)
        except OSError as trouble:
            raise BadInput("FILE", f"{file} cannot be read: {trouble.strerror}") from None
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
    return data_folder() / "batches" / named_after(asked.output)


@contextmanager
def alone_with(output: Path | None) -> Iterator[None]:
    """Nobody else on this machine makes *output* meanwhile, wherever the ledgers are."""
    with ExitStack() as held:
        if output is not None:
            try:
                lock = data_folder() / "batches" / f"{named_after(output)}.lock"
                held.enter_context(held_alone(lock))
            except BadInput as trouble:
                # Without a data folder two runs cannot know of each other; one can still run.
                if trouble.field == "--output":
                    raise
        yield


def named_after(output: Path) -> str:
    return hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:16]


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
    if asked.retry:
        say(f"duecheck batch: {ledger.take_back_failed()} rows are asked again")
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
    head = head_of(
        as_of=judge.as_of,
        rules=judge.rules.hash,
        offline=judge.offline,
        lists=lists_here(judge.as_of),
        folder=ledger.folder.name,
    )
    wanted = Wanted(
        output=asked.output,
        format=format_,
        fail_on=asked.fail_on,
        by=asked.by,
        purpose=asked.purpose,
    )
    return delivered(wanted, ledger, head, columns=begun.columns, last=last)
