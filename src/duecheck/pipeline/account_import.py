"""Reads a file into the account file: one transaction, from the first row to the audit line."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from duecheck.errors import BadInput
from duecheck.intake.account_rows import Row, Sheet, read_row
from duecheck.intake.cells import Ambiguous, Reading
from duecheck.intake.columns import KINDS, known_in, mapping, shown
from duecheck.intake.customer_rows import customer_row
from duecheck.intake.table_file import Table, from_lines, from_workbook, is_workbook
from duecheck.model.account_file import AuditHead
from duecheck.model.account_import import Draft, Skipped
from duecheck.records.files import read_bytes, read_lines
from duecheck.records.store.importing import Importing
from duecheck.records.store.opening import Store
from duecheck.records.store.shape import stored
from duecheck.records.store.write import as_json

LARGEST_WORKBOOK = 200_000_000
MASTERS = ("customers", "crm")


@dataclass(frozen=True)
class Asked:
    """What the user asks: the file, its kind, how it writes, who imports it and when."""

    file: Path
    kind: str
    named: Mapping[str, str]
    how: Reading
    currency: str | None
    by: str
    now: datetime
    today: date
    dry_run: bool = False

    def __post_init__(self) -> None:
        """Refuse a kind nobody reads, naming those there are (B3)."""
        if self.kind not in KINDS:
            raise BadInput("--kind", f"{self.kind!r} is no kind", hint=f"One of {', '.join(KINDS)}")


@dataclass(frozen=True)
class Result:
    """What the import did. `head` is the audit log's after it; a dry run has none."""

    id: int
    rows: int
    added: int
    known: int
    conflicts: int
    filled: int
    accounts: int
    skipped: tuple[Skipped, ...]
    notices: tuple[tuple[int, str], ...]
    head: AuditHead | None


class _DryRun(Exception):
    """Ends the transaction of a dry run."""


def import_file(store: Store, asked: Asked, *, tell: Callable[[str], None]) -> Result:
    """Import *asked*; *tell* is given the mapping, line by line, before anything is written."""
    table, digest = table_of(asked)
    mapped = mapping(asked.kind, table.header, asked.named)
    for line in shown(mapped, table.header):
        tell(line)
    file = Sheet(mapped=mapped, how=asked.how, today=asked.today, currency=asked.currency)
    skipped: list[Skipped] = []
    head: AuditHead | None = None
    work: Importing | None = None
    rows = 0
    try:
        with store.change("imported", by=asked.by, now=asked.now) as log:
            work = Importing(
                store=store, kind=asked.kind, id=store.next_id("imports"), now=asked.now
            )
            begin(store, work.id, asked, dict(named(mapped.fields, table)), tuple(mapped.dropped))
            for draft in drafts(table, file, asked, skipped):
                rows += 1
                work.take(draft)
            rows += len(skipped)
            store.database.run(
                "UPDATE imports SET rows_read = ?, added = ?, sha256 = ? WHERE id = ?",
                [rows, work.added + work.accounts_added, digest(), work.id],
            )
            log.detail = {
                "import": work.id,
                "kind": asked.kind,
                "sha256": digest(),
                "added": work.added,
                "accounts": work.accounts_added,
                "skipped": len(skipped),
            }
            if asked.dry_run:
                raise _DryRun
        head = log.head
    except _DryRun:
        pass
    assert work is not None  # noqa: S101 (made at the start of the block)
    return Result(
        id=work.id,
        rows=rows,
        added=work.added,
        known=work.known,
        conflicts=work.conflicts,
        filled=work.filled,
        accounts=work.accounts_added,
        skipped=tuple(skipped),
        notices=tuple(work.notices),
        head=head,
    )


def table_of(asked: Asked) -> tuple[Table, Callable[[], str]]:
    """The table in the file, and its digest once it has been read."""

    def known(row: Iterable[str]) -> int:
        return known_in(asked.kind, asked.named, list(row))

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

    return from_lines(lines(), known=known), sum_.hexdigest


def drafts(table: Table, file: Sheet, asked: Asked, skipped: list[Skipped]) -> Iterator[Draft]:
    """The rows that can be read; the others go to *skipped*. Ambiguous ones end the import."""
    ambiguous: list[tuple[int, Ambiguous]] = []
    for number, cells in table.rows:
        row = Row(file=file, number=number, cells=cells)
        try:
            if asked.kind in MASTERS:
                found = customer_row(
                    row, source="from import" if asked.kind == "customers" else "crm"
                )
            else:
                found = read_row(asked.kind, row)
        except Ambiguous as trouble:
            ambiguous.append((number, trouble))
            continue
        except BadInput as trouble:
            skipped.append(Skipped(row=number, why=str(trouble)))
            continue
        if isinstance(found, Skipped):
            skipped.append(found)
        elif found is not None and not ambiguous:
            yield found
    if ambiguous:
        number, first = ambiguous[0]
        raise BadInput(
            "FILE",
            f"row {number}, {first.field}: {first.problem}, as in {len(ambiguous)} rows; "
            "nothing was imported",
            hint=first.hint,
        )


def begin(
    store: Store, id: int, asked: Asked, columns: dict[str, str], dropped: tuple[str, ...]
) -> None:
    """Enter the import, so that its rows can point to it."""
    store.database.run(
        "INSERT INTO imports (id, kind, file, sha256, at, by, mapping, dropped, rows_read, added) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        [
            id, asked.kind, asked.file.name, "", stored(asked.now), asked.by,
            as_json(columns), as_json(list(dropped)),
        ],
    )  # fmt: skip


def named(fields: Mapping[str, tuple[int, ...]], table: Table) -> Iterator[tuple[str, str]]:
    """Field and the headers it is read from."""
    for field, places in fields.items():
        yield field, ", ".join(table.header[at] for at in places)
