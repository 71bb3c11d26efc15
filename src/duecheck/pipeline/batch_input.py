"""
The input of a batch, read once into its ledger: rows, what is wrong with them, which are one firm.

What was read is what is worked on: a file that grows or changes afterwards changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.identity.same_applicant import one_applicant, shared_keys
from duecheck.intake.account_rows import Row, Sheet
from duecheck.intake.applicant_rows import KIND, Applicant, Terms, applicant
from duecheck.intake.cells import Reading
from duecheck.intake.columns import known_in, mapping, named_in, shown
from duecheck.intake.table_file import Table, from_lines, from_workbook, is_workbook
from duecheck.model.subject import Request
from duecheck.records.batch_ledger import BatchLedger, LedgerRow
from duecheck.records.files import read_bytes, read_lines

LARGEST_WORKBOOK = 200_000_000
LONGEST_CELL = 20_000_000
LOOKED_AT = 20


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The file and how it is to be read; `given` holds what the options say for every row."""

    file: Path
    named: Mapping[str, str]
    how: Reading
    as_of: date
    country: str | None = None
    currency: str | None = None
    given: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Input:
    """The table, the columns that were recognised, and the digest once it has been read."""

    rows: Iterator[Applicant]
    mapping: Sequence[str]
    carried: Sequence[str]
    digest: Callable[[], str]


def opened(asked: Asked) -> Input:
    """The rows of the file, read one at a time; BadInput where it is not such a file."""
    table, digest = table_of(asked)
    mapped = mapping(KIND, table.header, asked.named)
    sheet = Sheet(mapped=mapped, how=asked.how, today=asked.as_of, currency=asked.currency)
    terms = Terms(
        as_of=asked.as_of, order=asked.how.order, country=asked.country, given=asked.given
    )

    def rows() -> Iterator[Applicant]:
        for number, cells in table.rows:
            row = applicant(Row(file=sheet, number=number, cells=cells), terms)
            if row is not None:
                yield row

    return Input(
        rows=rows(),
        mapping=shown(mapped, table.header),
        carried=list(dict.fromkeys(mapped.kept.values())),
        digest=digest,
    )


def table_of(asked: Asked) -> tuple[Table, Callable[[], str]]:
    """The table in the file, and its SHA-256 once it has been read to its end."""

    def known(row: Iterable[str]) -> int:
        cells = list(row)
        # A list may have nothing we know but its names.
        return known_in(KIND, asked.named, cells) or int(named_in(KIND, cells))

    start = read_bytes(asked.file, field="FILE", limit=8)
    if is_workbook(start):
        content = read_bytes(asked.file, field="FILE", limit=LARGEST_WORKBOOK)
        if len(content) > LARGEST_WORKBOOK:
            raise BadInput("FILE", f"is larger than {LARGEST_WORKBOOK:,} bytes", hint="Use CSV")
        return from_workbook(content, known=known), hashlib.sha256(content).hexdigest
    sum_ = hashlib.sha256()

    def lines() -> Iterator[bytes]:
        for line in read_lines(asked.file, field="FILE"):
            sum_.update(line)
            yield line

    return from_lines(lines(), known=known, longest=LONGEST_CELL), sum_.hexdigest


def take_in(read: Input, ledger: BatchLedger) -> int:
    """Put every row into *ledger* in one transaction; how many there are. BadInput for none."""
    count = 0
    with ledger.writing():
        for row in read.rows:
            count += 1
            keys = [] if row.request is None else shared_keys(row.request.subject)
            ledger.add(in_ledger(row, keys, ledger), keys)
    if not count:
        raise BadInput("FILE", "has a header and no rows")
    return count


def in_ledger(row: Applicant, keys: Sequence[str], ledger: BatchLedger) -> LedgerRow:
    """The row as the ledger keeps it, with the earlier row of the same applicant."""
    same = None
    if row.request is not None and keys:
        for number, request in ledger.sharing(keys, LOOKED_AT):
            other = Request.model_validate_json(request)
            if one_applicant(row.request.subject, other.subject):
                same = number
                break
    return LedgerRow(
        row=row.row,
        name=row.name,
        request=None if row.request is None else row.request.model_dump_json(),
        trouble=row.trouble,
        notices=row.notices,
        extra=row.extra,
        same_as=same,
    )
