"""
The account file at scale: `python -m tests.benchmarks.account_import [ROWS ...]`.

Every row is an invoice and its payment, twenty lines for each account. Import, segment, watch and
one account's report run each in a process of its own beside a floor on the same rows: `csv` into
`sqlite3` without reading a day or an amount; `sqlite3` back, with days late and balance summed.
CPU seconds count, so that a busy machine does not show; memory is the process's peak.
"""

from __future__ import annotations

import csv
import itertools
import os
import sqlite3
import sys
import tempfile
import traceback
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from duecheck.cli._rules import rules_with
from duecheck.intake.cells import Reading
from duecheck.pipeline.account_dossier import dossier
from duecheck.pipeline.account_import import Asked, import_file
from duecheck.pipeline.portfolio import base, one
from duecheck.pipeline.watch import watch
from duecheck.records.store.opening import open_store

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
PER_ACCOUNT = 10
HEADER = "Acct,Customer,Inv No,Invoice Date,Due Date,Amount,Ccy,Paid Date,Paid Amount\n"


def ledger(path: Path, rows: int) -> None:
    """Write a wide ledger of fictional firms."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for n in range(rows):
            firm, day, amount = n // PER_ACCOUNT, n % 28 + 1, n % 900 + 1
            month = n % PER_ACCOUNT + 1
            file.write(
                f"C{firm},Firm {firm} Ltd,{n},2026-{month:02}-{day:02},2026-{month:02}-28,"
                f"{amount}.00,EUR,2026-{month + 1:02}-{day:02},{amount}.00\n"
            )


def import_floor(path: Path, store: Path) -> None:
    """The least that puts the same rows into a file."""
    database = sqlite3.connect(store)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE accounts (id TEXT PRIMARY KEY, name TEXT)")
    database.execute(
        "CREATE TABLE lines (account TEXT, kind TEXT, number TEXT, day TEXT, due TEXT, "
        "amount TEXT, currency TEXT, UNIQUE (account, kind, number))"
    )
    put = "INSERT OR IGNORE INTO lines VALUES (?, ?, ?, ?, ?, ?, ?)"
    with path.open(encoding="utf-8", newline="") as file, database:
        for row in itertools.islice(csv.reader(file), 1, None):
            database.execute("INSERT OR IGNORE INTO accounts VALUES (?, ?)", row[:2])
            database.execute(put, (row[0], "invoice", row[2], row[3], row[4], row[5], row[6]))
            database.execute(put, (row[0], "payment", row[2], row[7], None, row[8], row[6]))
    database.close()


def segment_floor(store: Path) -> None:
    """The least that reads every line back, account by account, and sums what it owes."""
    database = sqlite3.connect(store)
    owed: dict[str, float] = {}
    late: dict[str, int] = {}
    due: dict[str, str] = {}
    for account, kind, number, day, until, amount, _ in database.execute(
        "SELECT * FROM lines ORDER BY account, number, kind"
    ):
        if kind == "invoice":
            owed[account] = owed.get(account, 0.0) + float(amount)
            due[number] = until
        else:
            owed[account] = owed.get(account, 0.0) - float(amount)
            days = (date.fromisoformat(day) - date.fromisoformat(due.pop(number))).days
            late[account] = late.get(account, 0) + max(0, days)
    database.close()


def apart(work: Callable[[], object]) -> tuple[float, int]:
    """CPU seconds and peak megabytes of *work* in a process of its own."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            work()
            code = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status, used = os.wait4(pid, 0)
    if status:
        raise SystemExit("a measured process failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def put(path: Path) -> None:
    """Import the ledger."""
    asked = Asked(
        file=path, kind="ledger", named={}, how=Reading(), currency=None, by="benchmark",
        now=NOW, today=date(2026, 12, 1),
    )  # fmt: skip
    store = open_store(now=NOW)
    import_file(store, asked, tell=lambda _: None)
    store.close()


def measure(rows: int) -> str:
    """A table of the phases: CPU seconds of floor and ours, their ratio, peak memory."""
    desk, day = rules_with(None).desk, date(2026, 12, 1)
    with tempfile.TemporaryDirectory() as folder:
        path, plain = Path(folder) / "ledger.csv", Path(folder) / "floor.sqlite"
        ledger(path, rows)
        os.environ["DUECHECK_DATA"] = folder
        least, _ = apart(lambda: import_floor(path, plain))
        told = [line("import", rows, least, *apart(lambda: put(path)))]
        least, _ = apart(lambda: segment_floor(plain))
        works: dict[str, Callable[[], object]] = {
            "segment": lambda: base(open_store(now=NOW), desk, day),
            "watch": lambda: sum(1 for _ in watch(open_store(now=NOW), desk, day)),
            "one account": lambda: dossier(open_store(now=NOW), "C0", day),
            "segment show": lambda: one(open_store(now=NOW), desk, day, "C0"),
        }
        told += [line(name, rows, least, *apart(work)) for name, work in works.items()]
    return "".join(told)


def line(name: str, rows: int, least: float, ours: float, peak: int) -> str:
    """One phase as a line."""
    return (
        f"{2 * rows:>9,} lines  {name:<13} floor {least:7.2f} s  ours {ours:7.2f} s  "
        f"x {ours / least:6.2f}  peak {peak} MB\n"
    )


if __name__ == "__main__":
    for count in map(int, sys.argv[1:] or ["5000", "50000"]):
        sys.stdout.write(measure(count))
        sys.stdout.flush()
