"""A run for other tools, and the log line where natural persons are in it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from duecheck.cli._desk import who
from duecheck.errors import BadInput, Refused
from duecheck.pipeline.run import replay
from duecheck.records.row_archives import is_row, row_archive
from duecheck.records.store.opening import opened
from duecheck.records.wacz import wacz
from duecheck.reports import ftm


def wacz_of(archive: Path) -> bytes:
    """Return the archive as a WACZ package."""
    run = replay(archive)
    held = row_archive(archive) if is_row(archive) else archive.read_bytes()
    title = f"{run.request.subject.name}, searched {run.as_of}"
    return wacz(held, title=title, made=run.generated_at, what=str(archive))


def ftm_of(
    archive: Path, *, persons: bool, purpose: str | None, to: str | None, by: str | None
) -> bytes:
    """
    Return the run as FollowTheMoney lines.

    Refused (R-11) where natural persons would leave without purpose and recipient.
    """
    run = replay(archive)
    if ftm.is_person(run) and not persons:
        raise Refused(
            "R-11",
            "the register enters this firm as one natural person, and persons are not given away "
            "unasked",
            instead="add --persons, --purpose and --to, or send the person's own statement",
        )
    if persons and not (purpose and purpose.strip() and to and to.strip()):
        raise Refused(
            "R-11",
            "natural persons are given to nobody without a purpose and a recipient on record",
            instead="add --purpose and --to, or leave --persons out",
        )
    if not persons and (purpose or to):
        raise BadInput("--purpose", "and --to go with --persons", hint="Organisations need neither")
    if persons:
        with (
            opened(now=_now()) as store,
            store.change("export", by=who(by), now=_now(), purpose=str(purpose)) as log,
        ):
            log.detail = {"run": run.run_id, "format": "ftm", "persons": True, "to": str(to)}
    return ftm.lines(run, persons=persons).encode()


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
