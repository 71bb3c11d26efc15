"""Keeps a note taken by hand as one line of a file for `--observed`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from duecheck.checklist.rules import packaged_rules
from duecheck.cli._ending import say
from duecheck.cli._lanes import require_person_plan
from duecheck.guardrails.private_life import BESIDE, private
from duecheck.intake.days import day
from duecheck.intake.observed import observed
from duecheck.pipeline.judge import note_codes
from duecheck.reading.profiles import is_person
from duecheck.records.files import read_text, write_text

LARGEST_FILE = 2_000_000


def keep_note(
    values: Mapping[str, str | None],
    *,
    last_post: str | None,
    file: Path,
    policy: Path | None,
    config: Path | None,
) -> None:
    """Check the note as a run would, then add it to *file*; a wrong one leaves the file alone."""
    today = datetime.now(UTC).date()
    part = private(values["text"] or "")
    if part is not None and part != BESIDE:
        say(f"skipped personal: 1 ({part}); nothing was stored (R-08)")
        return
    if is_person(values["url"] or ""):
        require_person_plan(policy, config, None)
    said = dict(values)
    said["observed_on"] = said["observed_on"] or today.isoformat()
    if last_post is not None:
        said["text"] = f"{said['text']}; last post {day('--last-post', last_post).isoformat()}"
    note = {"kind": "note", **{name: value for name, value in said.items() if value is not None}}
    line = json.dumps(note, ensure_ascii=False)
    observed(line, as_of=today, codes=note_codes(packaged_rules()))
    before = (
        read_text(file, field="--file", what="notes", limit=LARGEST_FILE, empty_ok=True)
        if file.exists()
        else ""
    )
    apart = "" if not before or before.endswith("\n") else "\n"
    write_text(file, f"{before}{apart}{line}\n", field="--file")
    say(f"noted in {file}: give it to a run with --observed {file}")
