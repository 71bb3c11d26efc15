"""Rows of a large CSV file, one at a time; a row with too few or too many fields is named."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from typing import BinaryIO

from duecheck.errors import Unreadable

# A field longer than this is no field: an opened quote swallowed the file.
LONGEST = 1_000_000


def rows(stream: BinaryIO, *, encoding: str = "utf-8-sig") -> Iterator[tuple[int, list[str]]]:
    """Every row with the number of the line it ends on; empty lines are left out."""
    csv.field_size_limit(LONGEST)
    text = TextIOWrapper(stream, encoding=encoding, newline="", errors="strict")
    reader = csv.reader(text, strict=True)
    try:
        for row in reader:
            if row and row != ["\x1a"]:
                yield reader.line_num, row
    except csv.Error as trouble:
        raise Unreadable(f"line {reader.line_num} is no CSV ({trouble})", seen="") from None
    except UnicodeDecodeError as trouble:
        raise Unreadable(f"after line {reader.line_num}: not UTF-8", seen=str(trouble)) from None


def records(stream: BinaryIO, needed: Sequence[str], what: str) -> Iterator[dict[str, str]]:
    """Every row as a record by the names in the first one, which must hold *needed*."""
    lines = rows(stream)
    _, header = next(lines, (0, []))
    names = [name.strip() for name in header]
    missing = [name for name in needed if name not in names]
    if missing:
        raise Unreadable(f"no {what}: it has no column {missing[0]!r}", seen=", ".join(names[:6]))
    for line, row in lines:
        if len(row) != len(names):
            said = f"line {line} has {len(row)} of {len(names)} fields: was the file cut?"
            raise Unreadable(said, seen=",".join(row)[:60])
        yield dict(zip(names, row, strict=True))
