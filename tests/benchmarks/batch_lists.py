"""
A batch answered without network: rows a second, processor time a row and peak memory, by size.

    python -m tests.benchmarks.batch_lists 1000 10000

Every firm is invented: a seventh of the rows repeat an earlier one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple


def listed(path: Path, count: int) -> None:
    """Write *count* rows."""
    with path.open("w", encoding="utf-8") as file:
        file.write("Customer,Country,Web,Sales Rep\n")
        for n in range(count):
            own = n - 3 if n % 7 == 6 else n
            file.write(f"Firm {own:07} Traders Ltd,GB,firm{own:07}.example,Rep {n % 9}\n")


class Ran(NamedTuple):
    """Seconds, processor seconds, peak memory in MB and the ledger's size in MB."""

    wall: float
    cpu: float
    peak: float
    ledger: float


def ran(count: int) -> Ran:
    """Run a batch of *count* rows from lists alone."""
    duecheck = str(Path(sys.executable).parent / "duecheck")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        listed(folder / "list.csv", count)
        begun = time.perf_counter()
        running = subprocess.Popen(
            [duecheck, "batch", "list.csv", "--offline", "-o", "out.ndjson", "--capture", "c"],
            cwd=folder,
            env={**os.environ, "DUECHECK_DATA": scratch, "DUECHECK_CONFIG": os.devnull},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # Its own peak, not that of the largest child this process ever had.
        _, _, used = os.wait4(running.pid, 0)
        wall = time.perf_counter() - begun
        size = (folder / "c" / "ledger.sqlite").stat().st_size / 1e6
        return Ran(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, size)


def main() -> None:
    sys.stdout.write("rows  seconds  rows/s  cpu ms/row  peak MB  ledger MB\n")
    for count in [int(word) for word in sys.argv[1:]] or [1_000, 10_000]:
        done = ran(count)
        sys.stdout.write(
            f"{count:>8} {done.wall:8.1f} {count / done.wall:7.1f} "
            f"{done.cpu / count * 1000:8.2f} {done.peak:8.0f} {done.ledger:8.1f}\n"
        )


if __name__ == "__main__":
    main()
