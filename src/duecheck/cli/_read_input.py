"""Takes the texts for `duecheck read` in, and puts what they say on a page or in JSON lines."""

from __future__ import annotations

import json
import os
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from duecheck.errors import BadInput
from duecheck.model.text import clean
from duecheck.reading.text_reader import Read, not_assessed, read
from duecheck.records.files import read_bytes, read_lines

LARGEST = 8_000_000
INCOMPLETE = 3


def answer_text(
    text: str | None,
    subject: str | None,
    *,
    json_: bool,
    config: Path | None,
    capture: Path | None,
) -> tuple[str, int]:
    """The page for one text and the exit code; BadInput when text or subject is missing."""
    if text is None:
        raise BadInput("TEXT", "is missing", hint="A file, - for stdin, or an address")
    if subject is None or not subject.strip():
        raise BadInput("--subject", "is missing", hint='Write --subject "Acme Ltd"')
    words, trouble = words_of(text, config, capture)
    seen = not_assessed(trouble) if trouble is not None else read(words, subject)
    row = {"id": text, **seen.row()}
    page = json.dumps(row, indent=2, ensure_ascii=False) + "\n" if json_ else as_page(seen, subject)
    return page, 0 if seen.assessed else INCOMPLETE


def words_of(text: str, config: Path | None, capture: Path | None) -> tuple[str, str | None]:
    """The words of a file, of stdin or of a page, or why there are none."""
    from duecheck.pipeline.read_page import page_text, words_in

    if text.lower().startswith(("http://", "https://")):
        from duecheck.records.paths import archive_path
        from duecheck.records.settings import load_settings

        settings, _, _ = load_settings(config, os.environ, known=None)
        name = f"read-{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
        archive = capture if capture is not None else archive_path(name)
        return page_text(text, settings=settings, archive=archive)
    if text == "-":
        raw = sys.stdin.buffer.read(LARGEST + 1)
    else:
        raw = read_bytes(Path(text), field="TEXT", limit=LARGEST)
    if len(raw) > LARGEST:
        return "", f"too-long: more than {LARGEST} bytes"
    return words_in(decoded(raw), ""), None


def decoded(raw: bytes) -> str:
    """*raw* as UTF-8, else Windows-1252, as most saved texts are."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def answer_lines(source: str, *, text: str | None, subject: str | None) -> Iterator[str]:
    """One JSON line for each line of *source*, in order; a malformed one says so."""
    if text is not None or subject is not None:
        raise BadInput("--jsonl", "brings its own texts and subjects; leave TEXT and --subject out")
    lines = iter(sys.stdin.buffer) if source == "-" else read_lines(Path(source), field="--jsonl")
    for line in lines:
        if line.strip():
            yield json.dumps(answer_line(line), ensure_ascii=False) + "\n"


def answer_line(line: bytes) -> dict[str, Any]:
    """The answer to one line of input."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {"id": None, **not_assessed("malformed: the line is no JSON").row()}
    if not isinstance(row, dict):
        return {"id": None, **not_assessed("malformed: the line is no JSON object").row()}
    text, subject = row.get("text"), row.get("subject")
    if not isinstance(text, str) or not isinstance(subject, str):
        return {
            "id": row.get("id"),
            **not_assessed('malformed: "text" and "subject" must be text').row(),
        }
    return {"id": row.get("id"), **read(text, subject).row()}


def as_page(seen: Read, subject: str) -> str:
    """What the text says, for a terminal of 80 columns; strangers' words are cleaned."""
    name = clean(subject)
    if not seen.assessed:
        return f"not assessed: {seen.reason}\n"
    if not seen.subject_found:
        return f"{name} is not named in this text; it says nothing of it.\n"
    if not seen.readings:
        return f"No danger sign was read of {name}. That is no comfort: read the text.\n"
    lines: list[str] = []
    for one in seen.readings:
        stage = f" ({one.stage})" if one.stage else ""
        weight = "scores" if one.scored else "read this, 0 points"
        lines.append(f"{one.code}{stage}  {one.polarity}, {one.stance}, as {one.role}: {weight}")
        lines += textwrap.wrap(
            f'"{clean(one.quote)}"', 78, initial_indent="  ", subsequent_indent="  "
        )
        lines.append(f"  characters {one.start}-{one.end}, pattern {one.pattern}")
    return "\n".join(lines) + "\n"
