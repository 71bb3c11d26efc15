"""Takes a saved run back: from its archive, from a JSON report, or from one line of a batch."""

from __future__ import annotations

import json
from pathlib import Path

from duecheck.cli._question import words_of
from duecheck.errors import BadInput
from duecheck.intake.saved_run import saved_run
from duecheck.model.report import RunReport
from duecheck.pipeline.run import replay
from duecheck.records.row_archives import is_row

GZIP = b"\x1f\x8b"
FIELD = "SAVED"


def opened_run(saved: str, *, row: int | None = None) -> RunReport:
    """
    Return the run that *saved* names: a path, or - for JSON on stdin.

    *row* chooses a line of a batch's full result. BadInput says what is wrong with it.
    """
    if saved != "-" and is_archive(Path(saved)):
        if row is not None:
            raise BadInput("--row", f"{saved} is an archive of one run")
        return replay(Path(saved))
    words = words_of(saved, FIELD, "saved run")
    return saved_run(words if row is None else line_of(words, row)).report


def is_archive(path: Path) -> bool:
    """Whether *path* holds an archive, or means the row of a batch."""
    if is_row(path):
        return True
    try:
        with path.open("rb") as file:
            return file.read(2) == GZIP
    except OSError:
        # What is wrong with the file is said by whoever reads it.
        return False


def line_of(words: str, row: int) -> str:
    """Return the line of row *row* in a result of `batch --full`."""
    for number, line in enumerate(words.splitlines(), start=1):
        try:
            found = json.loads(line)
        except ValueError:
            raise BadInput(FIELD, f"line {number} is not JSON") from None
        if isinstance(found, dict) and found.get("row") == row:
            if "schema_version" not in found or "evidence" not in found:
                raise BadInput(
                    FIELD,
                    f"row {row} is a slim line and holds no evidence",
                    hint=f"Name its archive: duecheck report CAPTURES/{row}",
                )
            return line
    raise BadInput("--row", f"there is no row {row} in the file")
