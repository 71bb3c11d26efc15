"""`duecheck account import`: the mapping on stderr, then what was done."""

from __future__ import annotations

import sys
from pathlib import Path

from duecheck.cli._desk import at_the_desk, currency_given
from duecheck.cli._ending import say
from duecheck.errors import BadInput
from duecheck.intake.cells import Reading
from duecheck.pipeline.account_import import Asked, Result, import_file
from duecheck.records.store import read
from duecheck.records.store.importing import undo

SHOWN = 40


def import_(
    file: Path,
    *,
    kind: str,
    named: list[str],
    how: Reading,
    currency: str | None,
    dry_run: bool,
    data: Path | None,
    by: str | None,
    as_of: str | None,
) -> None:
    """Import one file and say what came of it."""
    pairs = {}
    for said in named:
        header, sign, field = said.rpartition("=")
        if not sign or not header.strip():
            raise BadInput("--map", f"{said!r} is not HEADER=FIELD")
        pairs[header.strip()] = field.strip()
    with at_the_desk(data, by=by, as_of=as_of) as work:
        asked = Asked(
            file=file,
            kind=kind,
            named=pairs,
            how=how,
            currency=currency_given(currency),
            by=work.by,
            now=work.now,
            today=work.day,
            dry_run=dry_run,
        )
        done = import_file(work.store, asked, tell=lambda line: say(f"  {line}"))
    for line in told(done, dry_run=dry_run):
        sys.stdout.write(f"{line}\n")


def told(done: Result, *, dry_run: bool) -> list[str]:
    """What an import did, in sentences."""
    lines = [f"row {skip.row}: left out: {skip.why}" for skip in done.skipped[:SHOWN]] + [
        f"row {row}: {words}" for row, words in done.notices[:SHOWN]
    ]
    more = max(0, len(done.skipped) - SHOWN) + max(0, len(done.notices) - SHOWN)
    more += done.more
    if more:
        lines.append(f"and {more} more such lines")
    what = "would add" if dry_run else "added"
    lines.append(
        f"{done.rows} rows read: {what} {done.added} entries and {done.accounts} accounts; "
        f"{done.known} known already, {done.conflicts} kept as they were, "
        f"{done.left_out} left out"
    )
    if done.filled:
        lines.append(f"{done.filled} fields filled or brought forward")
    if dry_run:
        lines.append("dry run: nothing was written")
    else:
        lines.append(
            f"import {done.id}; take it back with: duecheck account import --undo {done.id}"
        )
    return lines


def undo_import(id: int, *, data: Path | None, by: str | None) -> None:
    """Take one import back."""
    with at_the_desk(data, by=by) as work:
        found = {each.id: each for each in read.imports(work.store)}
        if id not in found:
            known = ", ".join(map(str, found)) or "none"
            raise BadInput("--undo", f"there is no import {id}", hint=f"Imports: {known}")
        if found[id].undone_at is not None:
            raise BadInput("--undo", f"import {id} was taken back already")
        with work.store.change("import-undone", by=work.by, now=work.now) as log:
            gone = undo(work.store, id, now=work.now)
            log.detail = {"import": id, **gone}
    entries = sum(n for name, n in gone.items() if not name.startswith("accounts"))
    sys.stdout.write(f"import {id} taken back: {entries} entries, {gone['accounts']} accounts\n")
    if gone["accounts kept"]:
        sys.stdout.write(f"{gone['accounts kept']} accounts stay: something else speaks of them\n")
