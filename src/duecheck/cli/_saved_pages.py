"""Reads saved pages for `duecheck web`: files, or lines of JSON. Nothing leaves this machine."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.reading.charset import LONGEST, page_text
from duecheck.reading.page_reading import read_page
from duecheck.records.files import read_bytes
from duecheck.reports import markdown, table
from duecheck.reports.page_reading import blocks, json_line

SUFFIXES = (".html", ".htm", ".xhtml", ".mhtml")
FORMATS = ("table", "md", "json")
Saved = tuple[str, str | None, str]


def is_saved(target: str) -> bool:
    """Whether *target* names a saved page rather than an address or a name."""
    return "://" not in target and (target.lower().endswith(SUFFIXES) or Path(target).is_file())


def print_saved(
    files: Sequence[str], *, url: str | None, jsonl: str | None, format_: str, as_of: date
) -> None:
    """Read every page and print it as soon as it is read, in the order given."""
    if format_ not in FORMATS:
        raise BadInput("--format", f"{format_!r} is no format", hint=f"One of {', '.join(FORMATS)}")
    pages = from_lines(jsonl) if jsonl is not None else from_files(files, url)
    for id, address, source in pages:
        seen = read_page(source, address, as_of)
        if format_ == "json":
            text = json_line(id, seen)
        elif format_ == "md":
            text = markdown.written(tuple(blocks(id, seen)), blanks=True)
        else:
            text = table.written(tuple(blocks(id, seen)), width=table.WIDTH, blanks=True)
        sys.stdout.write(text)


def from_files(files: Sequence[str], url: str | None) -> Iterator[Saved]:
    """Yield each file as id (its path), address and text."""
    for file in files:
        yield file, url, page_text(read_bytes(Path(file), field="FILE", limit=LONGEST))


def from_lines(name: str) -> Iterator[Saved]:
    """Yield each line of *name* (- is stdin); BadInput names the first line that is no page."""
    if name == "-":
        yield from _pages(sys.stdin)
        return
    try:
        with Path(name).open(encoding="utf-8") as lines:
            yield from _pages(lines)
    except OSError as trouble:
        raise BadInput("--jsonl", f"{name} cannot be read: {trouble.strerror}") from None


def _pages(lines: Iterator[str]) -> Iterator[Saved]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            page = json.loads(line)
            html, url = page["html"], page.get("url")
        except (ValueError, KeyError, TypeError, AttributeError):
            page, html, url = {}, None, None
        if not isinstance(html, str) or not isinstance(url, str | None):
            raise BadInput(
                "--jsonl", f"line {number} is no page", hint='Write {"id": …, "url": …, "html": …}'
            )
        yield str(page.get("id", number)), url, html
