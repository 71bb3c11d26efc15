"""
The log of what was done: append only, each line bound to the one before by its hash.

A chain shows that a line was changed or taken out. It cannot show that the newest lines were
cut off, unless a later stamp (a run archive, a decision, a backup, a printed head) says how long
it was; nor that a person who may write the file did not make the whole chain anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from duecheck.model.account_file import AuditHead, AuditLine
from duecheck.records.store.database import Database, Value
from duecheck.records.store.shape import columns, read

EMPTY = AuditHead(count=0, hash="0" * 64)
COLUMNS = ", ".join(columns(AuditLine))


def digest(values: Sequence[Value]) -> str:
    """The hash of a line: of everything in it and of the hash before it."""
    whole = json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(whole.encode()).hexdigest()


def head(database: Database) -> AuditHead:
    """How long the log is and its last hash."""
    for n, last in database.rows("SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1"):
        return AuditHead(count=int(n or 0), hash=str(last))
    return EMPTY


def append(
    database: Database,
    *,
    at: datetime,
    by: str,
    purpose: str,
    action: str,
    account: str | None = None,
    detail: object = None,
    hosts: Iterable[str] = (),
) -> AuditHead:
    """Add one line in the caller's transaction. *detail* holds ids and counts, never names."""
    last = head(database)
    values: list[Value] = [
        last.count + 1,
        at.astimezone(UTC).isoformat(),
        by,
        purpose,
        action,
        account,
        json.dumps({} if detail is None else detail, ensure_ascii=False, sort_keys=True),
        json.dumps(sorted(set(hosts))),
        last.hash,
    ]
    made = digest(values)
    marks = ", ".join("?" * (len(values) + 1))
    database.run(f"INSERT INTO audit ({COLUMNS}) VALUES ({marks})", [*values, made])  # noqa: S608
    return AuditHead(count=last.count + 1, hash=made)


def lines(database: Database, *, account: str | None = None) -> Iterator[AuditLine]:
    """Every line in order, or those of one account."""
    where, values = ("WHERE account = ? ", [account]) if account is not None else ("", [])
    sql = f"SELECT {COLUMNS} FROM audit {where}ORDER BY n"  # noqa: S608 (our own names)
    return (read(AuditLine, row) for row in database.rows(sql, values))


def trouble(database: Database, stamps: Iterable[tuple[str, AuditHead]] = ()) -> list[str]:
    """What is wrong with the chain, line by line, and against *stamps* (where seen, head)."""
    told: list[str] = []
    hashes = {0: EMPTY.hash}
    expected, previous = 1, EMPTY.hash
    for line in lines(database):
        if line.n > expected:
            told.append(_gap(expected, line.n - 1))
        elif line.previous != previous:
            told.append(f"line {line.n} does not follow from line {line.n - 1}: one was replaced")
        if digest(_hashed(line)) != line.hash:
            told.append(f"line {line.n} ({line.action}, {line.at}) was changed")
        hashes[line.n] = line.hash
        expected, previous = line.n + 1, line.hash
    count = expected - 1
    for where, stamp in stamps:
        if stamp.count > count:
            told.append(
                f"the log ends at line {count}, but {where} was stamped when it had {stamp.count}: "
                f"{_gap(count + 1, stamp.count)}"
            )
        elif hashes.get(stamp.count, stamp.hash) != stamp.hash:
            told.append(f"line {stamp.count} is not the one that {where} was stamped with")
    return told


def decision_stamps(database: Database) -> list[tuple[str, AuditHead]]:
    """The heads stamped into the decisions of this store."""
    sql = "SELECT id, audit_count, audit_hash FROM decisions ORDER BY id"
    return [
        (f"decision {id}", AuditHead(count=int(count or 0), hash=str(last)))
        for id, count, last in database.rows(sql)
    ]


def _hashed(line: AuditLine) -> list[Value]:
    return [
        line.n, line.at, line.by, line.purpose, line.action, line.account, line.detail,
        line.hosts, line.previous,
    ]  # fmt: skip


def _gap(first: int, last: int) -> str:
    return f"line {first} is missing" if first == last else f"lines {first} to {last} are missing"
