"""A stored answer for the terminal, and a copy of it for the system's viewer."""

from __future__ import annotations

import json
import mimetypes
import tempfile
from pathlib import Path

import typer

from duecheck.cli._ending import say
from duecheck.model.text import clean
from duecheck.pipeline.held_bytes import Held

LONGEST = 200_000
TEXTUAL = ("text/", "json", "xml", "javascript", "urlencoded")
# A page opened as a page would load what it names from strangers; as text it loads nothing.
AS_TEXT = ("html", "xml", "svg", "javascript")


def printed(held: Held) -> str:
    """Return where the answer stands and, where it is text, its words, harmless for a terminal."""
    lines = [
        f"Address    {clean(held.address)}",
        f"Retrieved  {held.retrieved}",
        f"SHA-256    {held.sha256}",
        f"Archive    {held.file}, byte {held.offset}, {held.record}",
    ]
    if held.status is not None:
        lines.append(f"Answer     HTTP {held.status}, {clean(held.content_type)}")
    lines += [f"Statement  {item.id}: {item.value}" for item in held.evidence]
    lines.append("")
    words = _words(held)
    if words is None:
        kind = clean(held.content_type) or "of no stated kind"
        lines.append(f"{len(held.body):,} bytes, {kind}: not text. -o FILE writes them.")
        return "\n".join(lines) + "\n"
    lines += [_harmless(line) for line in words[:LONGEST].splitlines()]
    if len(words) > LONGEST:
        lines.append(f"… and {len(words) - LONGEST:,} more characters; -o FILE writes all.")
    return "\n".join(lines) + "\n"


def opened_copy(held: Held) -> None:
    """Give a copy to the system's viewer."""
    kind = held.content_type.partition(";")[0].strip().lower()
    as_text = any(part in kind for part in AS_TEXT) or _words(held) is not None
    suffix = ".txt" if as_text else (mimetypes.guess_extension(kind) or ".bin")
    with tempfile.NamedTemporaryFile(prefix="duecheck-", suffix=suffix, delete=False) as file:
        file.write(held.body)
    say(f"duecheck evidence: a copy is in {file.name}")
    typer.launch(str(Path(file.name)))


def _words(held: Held) -> str | None:
    kind = held.content_type.lower()
    if not any(part in kind for part in TEXTUAL):
        return None
    words = held.body.decode("utf-8", "replace")
    if "json" in kind:
        try:
            return json.dumps(json.loads(words), ensure_ascii=False, indent=2)
        except (ValueError, RecursionError):
            return words
    return words


def _harmless(line: str) -> str:
    """Keep the indent; nothing a terminal would obey."""
    blanks = len(line) - len(line.lstrip(" "))
    return " " * blanks + clean(line)
