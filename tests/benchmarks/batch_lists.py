"""
A batch answered without network: rows a second, processor time a row and peak memory, by size.

    python -m tests.benchmarks.batch_lists 1000 10000

Every firm is invented: a seventh of the rows repeat an earlier one.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def listed(path: Path, count: int) -> None:
    """Write *count* rows."""
    with path.open("w", encoding="utf-8") as file:
        file.write("Customer,Country,Web,Sales Rep\n")
        for n in range(count):
            own = n - 3 if n % 7 == 6 else n
            file.write(f"Firm {own:07} Traders Ltd,GB,firm{own:07}.example,Rep {n % 9}\n")


def main() -> None:
    duecheck = str(Path(sys.executable).parent / "duecheck")
    sys.stdout.write("rows  seconds  rows/s  cpu ms/row  peak MB  ledger MB\n")
    for count in [int(word) for word in sys.argv[1:]] or [1_000, 10_000]:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            listed(folder / "list.csv", count)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            begun = time.perf_counter()
            subprocess.run(
                [duecheck, "batch", "list.csv", "--offline", "-o", "out.ndjson", "--capture", "c"],
                cwd=folder,
                env={**os.environ, "DUECHECK_DATA": scratch, "DUECHECK_CONFIG": os.devnull},
                check=False,
                capture_output=True,
            )
            wall = time.perf_counter() - begun
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            size = (folder / "c" / "ledger.sqlite").stat().st_size / 1e6
            sys.stdout.write(
                f"{count:>8} {wall:8.1f} {count / wall:7.1f} {cpu / count * 1000:8.2f} "
                f"{after.ru_maxrss / 1024:8.0f} {size:8.1f}\n"
            )


if __name__ == "__main__":
    main()
