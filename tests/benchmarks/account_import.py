"""
Import rate and memory of a ledger: `python -m tests.benchmarks.account_import [ROWS ...]`.

Beside it, in the same process and on the same file, the floor: `csv` into `sqlite3` without
reading a day or an amount, without keys across imports, without an audit line. CPU seconds count,
so that a busy machine does not show; every row is an invoice and its payment.
"""

from __future__ import annotations

import csv
import os
import resource
import sqlite3
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from duecheck.intake.cells import Reading
from duecheck.pipeline.account_dossier import dossier
from duecheck.pipeline.account_import import Asked, import_file
from duecheck.records.store.opening import open_store

NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
PER_ACCOUNT = 20
HEADER = "Acct,Customer,Inv No,Invoice Date,Due Date,Amount,Ccy,Paid Date,Paid Amount\n"


def ledger(path: Path, rows: int) -> None:
    """Write a wide ledger of fictional firms."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for n in range(rows):
            firm, day, amount = n // PER_ACCOUNT, n % 28 + 1, n % 900 + 1
            file.write(
                f"C{firm},Firm {firm} Ltd,{n},2026-01-{day:02},2026-02-{day:02},{amount}.00,EUR,"
                f"2026-03-{day:02},{amount}.00\n"
            )


def floor(path: Path, store: Path) -> float:
    """CPU seconds of the least that puts the same rows into a file."""
    begun = time.process_time()
    database = sqlite3.connect(store)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE accounts (id TEXT PRIMARY KEY, name TEXT)")
    database.execute(
        "CREATE TABLE lines (account TEXT, kind TEXT, number TEXT, day TEXT, due TEXT, "
        "amount TEXT, currency TEXT, UNIQUE (account, kind, number))"
    )
    put = "INSERT OR IGNORE INTO lines VALUES (?, ?, ?, ?, ?, ?, ?)"
    with path.open(encoding="utf-8", newline="") as file, database:
        for row in csv.reader(file):
            database.execute("INSERT OR IGNORE INTO accounts VALUES (?, ?)", row[:2])
            database.execute(put, (row[0], "invoice", row[2], row[3], row[4], row[5], row[6]))
            database.execute(put, (row[0], "payment", row[2], row[7], None, row[8], row[6]))
    database.close()
    return time.process_time() - begun


def measure(rows: int) -> str:
    """One line: rows, CPU seconds of both, their ratio, peak memory, one account's dossier."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.csv"
        ledger(path, rows)
        least = floor(path, Path(folder) / "floor.sqlite")
        os.environ["DUECHECK_DATA"] = folder
        store = open_store(now=NOW)
        asked = Asked(
            file=path, kind="ledger", named={}, how=Reading(), currency=None, by="benchmark",
            now=NOW, today=NOW.date(),
        )  # fmt: skip
        begun = time.process_time()
        done = import_file(store, asked, tell=lambda _: None)
        ours = time.process_time() - begun
        begun = time.process_time()
        dossier(store, "C0", NOW.date())
        one = time.process_time() - begun
        store.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return (
        f"{rows:>9,} rows  floor {least:7.2f} s  ours {ours:7.2f} s  x {ours / least:5.1f}  "
        f"{done.added / ours:8,.0f} entries/s  peak {peak} MB  dossier {one * 1000:.0f} ms"
    )


if __name__ == "__main__":
    for count in map(int, sys.argv[1:] or ["5000", "20000"]):
        sys.stdout.write(f"{measure(count)}\n")
        sys.stdout.flush()
