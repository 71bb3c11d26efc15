"""Puts a report where it was asked for: stdout holds only the report, files are whole or absent."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from duecheck import discover
from duecheck.errors import BadInput
from duecheck.guardrails.person_fields import without_persons
from duecheck.model.assessment import Action, Status
from duecheck.model.report import Format, Print, RunReport
from duecheck.records.files import write_bytes, write_text

INCOMPLETE, FOUND = 3, 10


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """Where the report goes, what makes the exit code 10, and whether persons are left out."""

    formats: Sequence[str]
    paths: Sequence[Path]
    fail_on: str | None = None
    redact: bool = False

    def __post_init__(self) -> None:
        """Refuse a threshold or a suffix nobody knows, before anything is fetched."""
        if self.fail_on is not None and self.fail_on not in list(Action):
            raise BadInput(
                "--fail-on", f"{self.fail_on!r} is no action", hint=f"One of {', '.join(Action)}"
            )
        known = all_formats()
        wanted = [format_of(path) for path in self.paths] + [known[name] for name in self.formats]
        for made in {made.name: made for made in wanted if isinstance(made, Print)}.values():
            made.ready()
            if made.name in self.formats and sys.stdout.isatty():
                raise BadInput(
                    "--format", f"{made.name} is not for a terminal", hint="Name a file with -o"
                )
        for path in self.paths:
            if not path.parent.is_dir():
                raise BadInput("--output", f"there is no folder {path.parent}")


def known_formats() -> dict[str, Format]:
    """Every format in the folder, by name."""
    return {format_.name: format_ for format_ in discover.marked("reports", "format_name")}


def all_formats() -> dict[str, Format | Print]:
    """Every format and print in the folder, by name."""
    prints = {made.name: made for made in discover.marked("reports", "print_name")}
    return {**known_formats(), **prints}


def format_of(path: Path) -> Format | Print:
    """Return the format that the suffix of *path* names."""
    for format_ in all_formats().values():
        if path.suffix.lower() in format_.suffixes:
            return format_
    known = sorted(s for f in all_formats().values() for s in f.suffixes)
    raise BadInput(
        "--output", f"{path.name}: no format has this suffix", hint=f"One of {', '.join(known)}"
    )


def formats_of(asked: Sequence[str] | None, paths: Sequence[Path] | None) -> Sequence[str]:
    """Return the formats for stdout: those asked for, else the table where no file was named."""
    known = all_formats()
    for name in asked or ():
        if name not in known:
            raise BadInput(
                "--format", f"{name!r} is no format", hint=f"One of {', '.join(sorted(known))}"
            )
    return list(asked) if asked else [] if paths else ["table"]


def deliver(run: RunReport, delivery: Delivery) -> None:
    """Write every file, then stdout."""
    known = all_formats()
    if delivery.redact:
        run = without_persons(run)
    for path in delivery.paths:
        made = format_of(path).render(run)
        if isinstance(made, bytes):
            write_bytes(path, made)
        else:
            write_text(path, made)
    for name in delivery.formats:
        shown = known[name].render(run)
        if isinstance(shown, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(shown)
        else:
            sys.stdout.write(shown)
    sys.stdout.flush()


def exit_code(run: RunReport, delivery: Delivery, *, strict: bool) -> int:
    """10 before 3 before 0: what was asked about, then what is missing."""
    actions = list(Action)
    action = run.assessment.decision.action
    if delivery.fail_on is not None and actions.index(action) >= actions.index(
        Action(delivery.fail_on)
    ):
        return FOUND
    if run.assessment.status is Status.INCOMPLETE:
        return INCOMPLETE
    if strict and (
        run.assessment.status is not Status.OK
        or any(
            lane.credit <= 0
            for lane in run.assessment.coverage.lanes
            if asked_for(str(lane.lane), run)
        )
    ):
        return INCOMPLETE
    return 0


def asked_for(lane: str, run: RunReport) -> bool:
    """Whether *lane* was asked for: all are, unless `--only` names lanes or sources."""
    only = run.request.only
    served = {str(x.lane) for x in run.lookups if x.source in only}
    return not only or lane in only or lane in served
