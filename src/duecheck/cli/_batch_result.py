"""What a batch ends with, on one machine or of a fleet: result, summary, audit line, exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from duecheck.cli._desk import who
from duecheck.cli._ending import say
from duecheck.cli._question import clock_from
from duecheck.errors import BadInput, StoreTrouble
from duecheck.model.assessment import Action
from duecheck.records.batch_ledger import BatchLedger
from duecheck.records.files import written_lines
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


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """How the user wants the result, and who asks for what."""

    output: Path | None
    format: str
    fail_on: str | None
    by: str | None
    purpose: str | None


def format_of(output: Path | None, format_: str | None, fail_on: str | None) -> str:
    """The format; BadInput for what cannot be, before anything is read."""
    if fail_on is not None and fail_on not in list(Action):
        raise BadInput("--fail-on", f"{fail_on!r} is no action", hint=f"One of {', '.join(Action)}")
    by_suffix = None if output is None else FORMATS.get(output.suffix.lower())
    found = format_ or by_suffix or "ndjson"
    if found not in FORMATS.values():
        raise BadInput("--format", f"{found!r} is no format", hint="One of ndjson, csv, md, html")
    if output is not None:
        if not output.parent.is_dir():
            raise BadInput("--output", f"there is no folder {output.parent}")
        if output.is_dir():
            raise BadInput("--output", f"{output} is a folder")
    return found


def delivered(
    wanted: Wanted,
    ledger: BatchLedger,
    head: Sequence[str],
    *,
    columns: Sequence[str],
    last: int | None = None,
) -> int:
    """Write the result and its summary, log it, and say how it ended; the exit code."""
    found = summed(ledger.results(last))
    write(wanted, ledger, columns, list(page(found, head)), last)
    audit(wanted, found, ledger)
    return ended(wanted, found)


def head_of(
    *, as_of: date, rules: str, offline: bool, lists: Iterable[str], folder: str
) -> list[str]:
    """What was run, when and by what."""
    return [
        f"as of {as_of}, rules {rules}, "
        f"{'only lists of this machine' if offline else 'lists first, then live sources'}",
        f"lists on this machine: {', '.join(lists) or 'none'}",
        f"a row's own report: duecheck replay {folder}/ROW"
        if not offline
        else "nobody outside was asked, so there is nothing to replay",
    ]


def write(
    wanted: Wanted,
    ledger: BatchLedger,
    columns: Sequence[str],
    summary: Sequence[Block],
    last: int | None,
) -> None:
    """The result, whole, and the summary beside it (on stderr, where the result is on stdout)."""
    drawn = (
        html_page.written(summary)
        if wanted.format == "html"
        else markdown.written(summary, blanks=True)
    )
    if wanted.format in PAGES:
        lines: Iterator[str] = iter(drawn.splitlines())
    elif wanted.format == "csv":
        lines = as_csv(ledger.results(last), columns)
    else:
        lines = ledger.results(last)
    if wanted.output is None:
        for line in lines:
            sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        return
    with written_lines(wanted.output, field="--output") as put:
        for line in lines:
            put(line)
    if wanted.format not in PAGES:
        beside = wanted.output.with_name(f"{wanted.output.name}.summary.md")
        with written_lines(beside, field="--output") as put:
            put(drawn.rstrip("\n"))


def audit(wanted: Wanted, found: Summary, ledger: BatchLedger) -> None:
    """One line in the audit log for the whole batch."""
    hosts = {urlsplit(one.partition(" ")[2]).hostname or "" for one in ledger.asked_addresses()}
    detail = {"rows": found.rows, "actions": dict(found.actions)}
    log_line("batch", wanted.by, wanted.purpose, detail, hosts=hosts - {""})


def log_line(
    what: str,
    by: str | None,
    purpose: str | None,
    detail: dict[str, Any],
    *,
    hosts: Iterable[str] = (),
) -> None:
    """Write a line of a batch into the audit log; said where it cannot be written."""
    now = clock_from(None)[1]
    try:
        with (
            opened_store(now=now) as store,
            store.change(what, by=who(by), now=now, purpose=purpose or "new-credit") as log,
        ):
            log.hosts = tuple(sorted(hosts))
            log.detail = detail
    except (BadInput, StoreTrouble) as trouble:
        say(f"duecheck batch: this run is not in the audit log: {trouble}")


def ended(wanted: Wanted, found: Summary) -> int:
    """The last words, and the exit code: 10 before 3 before 0."""
    say(
        f"duecheck batch: {found.rows} rows: "
        + ", ".join(f"{count} {name}" for name, count in found.statuses.most_common())
        + "; piles: "
        + (", ".join(f"{count} {name}" for name, count in found.piles.most_common()) or "none")
    )
    actions = list(Action)
    if wanted.fail_on is not None:
        worst = max((actions.index(Action(name)) for name in found.actions), default=-1)
        if worst >= actions.index(Action(wanted.fail_on)):
            return FOUND
    return INCOMPLETE if found.incomplete or found.statuses["error"] else 0
