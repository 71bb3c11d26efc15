"""What a batch was begun with: the same command goes on, another is told what changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from duecheck import __version__
from duecheck.checklist.rules import Rules
from duecheck.errors import BadInput
from duecheck.model.settings import Settings
from duecheck.pipeline.batch_input import Input, take_in
from duecheck.pipeline.lists import known_lists, standing
from duecheck.records.batch_ledger import BatchLedger
from duecheck.records.files import read_lines
from duecheck.records.settings import archived

READY = "read to its end"
DAY = "as-of day"
STARTED = "started"
# Not compared: they are the job's own.
OWN = (READY, STARTED, "columns")


@dataclass(frozen=True, kw_only=True)
class Begun:
    """A job as it was begun: its day and clock, its columns carried along, whether it is new."""

    as_of: date
    started: datetime
    columns: tuple[str, ...]
    new: bool


def facts(
    *,
    digest: str,
    settings: Settings,
    rules: Rules,
    social_plan: str,
    as_of: date,
    options: Mapping[str, Any],
) -> dict[str, str]:
    """Everything the result depends on, each under the name it is told by."""
    found = {
        "input": digest,
        "settings": _hash(archived(settings)),
        "rules": rules.hash,
        "social-media plan": _hash(social_plan),
        "lists": _hash(lists_here(as_of)),
        "duecheck": __version__,
        DAY: as_of.isoformat(),
    }
    return found | {f"--{name}": json.dumps(value) for name, value in options.items()}


def lists_here(as_of: date) -> dict[str, str]:
    """The lists of this machine by the checksum of what they were made of."""
    return {
        name: state.sha256
        for name in known_lists()
        if (state := standing(name, as_of=as_of).state) is not None
    }


def begin(
    ledger: BatchLedger,
    now: Mapping[str, str],
    read: Input,
    *,
    started: datetime,
    resume: bool,
    day_given: bool,
) -> Begun:
    """Begin a job, or go on with the same one; BadInput names what changed since it was begun."""
    before = ledger.meta()
    if READY not in before:
        if resume:
            raise BadInput("--resume", "nothing was begun for this result", hint="Leave it out")
        ledger.empty()
        take_in(read, ledger)
        # The digest is known once the rows have been read.
        values = {**now, "input": read.digest(), STARTED: started.isoformat(), READY: "yes"}
        values["columns"] = json.dumps(list(read.carried), ensure_ascii=False)
        ledger.set_meta(values)
        before = ledger.meta()
        return _begun(before, new=True)
    refuse_changes(before, now, keep_day=resume and not day_given)
    return _begun(before, new=False)


def refuse_changes(before: Mapping[str, str], now: Mapping[str, str], *, keep_day: bool) -> None:
    """BadInput where the job was begun with something else."""
    skipped = {*OWN, *((DAY,) if keep_day else ())}
    changed = [
        told(name, before.get(name), now.get(name))
        for name in sorted({*before, *now} - skipped)
        if before.get(name) != now.get(name)
    ]
    if changed:
        day_only = len(changed) == 1 and changed[0].startswith(DAY)
        raise BadInput(
            "--output",
            f"this result was begun with another {'; '.join(changed)}",
            hint="Add --resume to go on with it, or name another file"
            if day_only
            else "Name another file for the new run",
        )


def told(name: str, before: str | None, now: str | None) -> str:
    """What changed, with values where they can be read."""
    if name.startswith("--") or name in (DAY, "duecheck"):
        return f"{name} ({before} then, {now} now)"
    return name


def _begun(meta: Mapping[str, str], *, new: bool) -> Begun:
    return Begun(
        as_of=date.fromisoformat(meta[DAY]),
        started=datetime.fromisoformat(meta[STARTED]),
        columns=tuple(json.loads(meta["columns"])),
        new=new,
    )


def digest_of(path: Path) -> str:
    """SHA-256 of the input as it stands now."""
    sum_ = hashlib.sha256()
    for line in read_lines(path, field="FILE"):
        sum_.update(line)
    return sum_.hexdigest()


def _hash(value: Any) -> str:
    whole = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(whole.encode()).hexdigest()
