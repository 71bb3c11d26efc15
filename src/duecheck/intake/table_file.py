"""
A table as it comes from other programs: CSV in whatever spelling, or a workbook; rows of text.

Title lines above the header are passed over; the separator is the one that makes the most
columns known. A line that is not UTF-8 is read as Windows-1252. Nothing is held in memory but
the row at hand (a workbook is held whole, as its format demands). A quote that is never closed
would swallow every row behind it: that is no such file, and its line is named.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from duecheck.errors import BadInput
from duecheck.model.text import clean

SEPARATORS = (",", ";", "\t", "|")
LOOK_AT = 30
LONGEST_CELL = 100_000
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Put behind the last line: no line holds it, because NULs are taken out of every one.
END = "\x00"


@dataclass(frozen=True)
class Table:
    """The header and the rows below it, each with its number in the file (the first line is 1)."""

    header: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]


Known = Callable[[Sequence[str]], int]


def from_lines(lines: Iterable[bytes], *, known: Known, longest: int = LONGEST_CELL) -> Table:
    """
    The table in the lines of a CSV; *known* counts the headers it recognises in a row.

    A cell of more than *longest* characters ends the reading: BadInput names its line.
    """
    stream = iter(_decoded(lines))
    first = list(itertools.islice(stream, LOOK_AT))
    if not any(line.strip() for line in first):
        raise BadInput("FILE", "is empty")
    csv.field_size_limit(longest)
    best, best_at, best_sep = 0, 0, ","
    for separator in SEPARATORS:
        for at, row in _rows(first, separator, lenient=True):
            count = known(row)
            if count > best:
                best, best_at, best_sep = count, at, separator
    rows = _rows(itertools.chain(first, stream), best_sep)
    return _below(rows, best_at, best, known)


def from_workbook(content: bytes, *, known: Known) -> Table:
    """The table on the first sheet that has one."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as trouble:
        raise BadInput("FILE", f"is a workbook that cannot be read ({trouble})") from None
    for sheet in sheets:
        rows = [(n, [_cell(value) for value in row]) for n, row in enumerate(sheet, start=1)]
        counts = [(known(row), n) for n, row in rows[:LOOK_AT]]
        best, at = max(counts, key=lambda pair: (pair[0], -pair[1]), default=(0, 0))
        if best:
            return _below(iter(rows), at, best, known)
    raise BadInput("FILE", "no sheet has a header we know", hint="Name columns with --map")


def is_workbook(start: bytes) -> bool:
    """Whether the first bytes of a file are those of an Excel or OpenDocument workbook."""
    return start.startswith(WORKBOOKS)


def _below(rows: Iterator[tuple[int, list[str]]], at: int, best: int, known: Known) -> Table:
    seen: list[str] = []
    for number, row in rows:
        seen = seen or [cell for cell in row if cell]
        if best and number == at:
            return Table(header=tuple(clean(cell) for cell in row), rows=rows)
    headers = ", ".join(seen[:12]) or "none"
    raise BadInput(
        "FILE", f"line 1: no header we know; headers seen: {headers}", hint="Name them with --map"
    )


def _rows(
    lines: Iterable[str], separator: str, *, lenient: bool = False
) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of the line on which each begins."""
    reader = csv.reader(itertools.chain(lines, [END]), delimiter=separator)
    begins = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as trouble:
            if lenient:
                return
            raise BadInput("FILE", f"line {begins}: {trouble}") from None
        if row and row[-1].endswith(END):
            if row != [END] and not lenient:
                raise BadInput("FILE", f"line {begins}: a quote is opened there and never closed")
            return
        yield begins, row
        begins = reader.line_num + 1


def _decoded(lines: Iterable[bytes]) -> Iterator[str]:
    stream = iter(lines)
    first = next(stream, b"")
    if first.startswith(UTF_16):
        whole = first + b"".join(stream)
        yield from whole.decode("utf-16", "replace").splitlines(keepends=True)
        return
    for line in itertools.chain([first.removeprefix(b"\xef\xbb\xbf")], stream):
        text = _line(line)
        # Old programs for the Mac end lines with a carriage return alone.
        if "\r" in text and not text.endswith("\r\n"):
            yield from io.StringIO(text, newline="")
        else:
            yield text


def _line(line: bytes) -> str:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        text = line.decode("cp1252", "replace")
    return text.replace("\x00", "")


def _cell(value: object) -> str:
    """A cell of a workbook as text: days as 2026-11-16, whole numbers without a point."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, (date, time, timedelta)):
        return str(value)
    return str(value)
