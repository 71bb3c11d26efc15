"""
A batch of firms with a site each, all on loopback, beside the floor: the same requests alone.

    python -m tests.benchmarks.batch_live 500 [none|1/s] [--split]

Each site has a robots.txt, a home and a contact page of 20 KB and answers after 50 ms, give or take
20; the server is a process of its own. The floor (`floor_batch.py`) asks for what the batch asked,
by the same client at the same pace, and keeps the same records. `--split` runs the batch once more
under a profiler and says which room or library its seconds went to.
"""

from __future__ import annotations

import json
import os
import pstats
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.world.market import applicants

DUECHECK = str(Path(sys.executable).parent / "duecheck")
LIVE = ("batch", "list.csv", "--only", "website", "--thorough", "-o", "out.ndjson")
# Under a profiler the rows stay in one process.
ALONE = ("--processes", "1")


class Ran(NamedTuple):
    """Requests; seconds and CPU seconds of batch and floor; the most in a second; rows judged."""

    requests: int
    wall: float
    cpu: float
    bare: float
    bare_cpu: float
    most: int
    done: int


@contextmanager
def market(count: int, folder: Path, pace: str) -> Iterator[subprocess.Popen[bytes]]:
    """The market's server, its settings in *folder* at *pace*, and the list beside them."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.market_server", str(count), str(folder)]
    )
    try:
        while not (folder / "port").exists():
            time.sleep(0.02)
        settings = (folder / "config.toml").read_text("utf-8")
        paced = settings.replace(
            '[sources.website]\npace = "none"', f'[sources.website]\npace = "{pace}"'
        )
        (folder / "config.toml").write_text(paced, encoding="utf-8")
        (folder / "list.csv").write_text(applicants(count), "utf-8")
        yield server
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(10)


def environ(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DUECHECK_DATA": str(folder / "data"),
        "DUECHECK_CONFIG": str(folder / "config.toml"),
    }


def spent(*command: str, folder: Path | None = None) -> tuple[float, float]:
    """Wall and CPU seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run(
        command, cwd=folder, env=None if folder is None else environ(folder), check=False,
        capture_output=True,
    )  # fmt: skip
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ran(count: int, pace: str) -> Ran:
    """Run a batch of *count* firms at *pace* and the floor of its requests."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with market(count, folder, pace):
            wall, cpu = spent(DUECHECK, *LIVE, folder=folder)
        asked = json.loads((folder / "asked.json").read_text("utf-8"))
        lines = (folder / "out.ndjson").read_text("utf-8").splitlines()
        done = sum(json.loads(line)["row_status"] in ("ok", "needs_review") for line in lines)
        (folder / "wanted.json").write_text(json.dumps([each[:2] for each in asked]), "utf-8")
        (folder / "port").unlink()
        seconds = 0.0 if pace == "none" else 1 / float(pace.partition("/")[0])
        with market(count, folder, pace):
            bare, bare_cpu = spent(
                sys.executable, "-m", "tests.benchmarks.floor_batch", str(folder / "wanted.json"),
                (folder / "port").read_text("utf-8"), str(seconds), str(folder / "floor.warc.gz"),
            )  # fmt: skip
    return Ran(len(asked), wall, cpu, bare, bare_cpu, most_in_a_second(asked), done)


def most_in_a_second(asked: list[tuple[str, str, float]]) -> int:
    """The most requests that one host saw in any window of a second."""
    times: dict[str, list[float]] = {}
    for host, _, at in asked:
        times.setdefault(host, []).append(at)
    return max(
        sum(first <= at < first + 1 for at in seen) for seen in times.values() for first in seen
    )


def split(count: int) -> Iterator[tuple[str, float]]:
    """The share of each room and library in the seconds of an unpaced batch, largest first."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with market(count, folder, "none"):
            spent(
                sys.executable, "-m", "cProfile", "-o", str(folder / "profile"), DUECHECK, *LIVE,
                *ALONE, folder=folder,
            )  # fmt: skip
        stats = pstats.Stats(str(folder / "profile"))
    told: Counter[str] = Counter()
    for (file, _, name), (_, _, own, _, _) in stats.stats.items():  # type: ignore[attr-defined]
        if "select.epoll" not in name and "acquire" not in name:
            told[room_of(file, name)] += own
    whole = sum(told.values())
    yield from ((name, seconds / whole) for name, seconds in told.most_common(14))


def room_of(file: str, name: str) -> str:
    """The room of ours, the library, or what of Python the function belongs to."""
    ours = re.search(r"/src/duecheck/(\w+)", file)
    if ours:
        return f"duecheck {ours[1]}"
    library = re.search(r"/site-packages/(\w+)", file)
    if library:
        return library[1]
    if file == "~":
        inside = re.search(r"(zlib|ssl|sqlite3|pydantic_core|selectolax|posix|re\.Pattern)", name)
        return inside[1] if inside else "Python's own functions"
    return "Python's library"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    pace = sys.argv[2] if len(sys.argv) > 2 and sys.argv[2][0] != "-" else "none"
    one = ran(count, pace)
    sys.stdout.write(
        f"{count} firms, pace {pace}: {one.requests} requests, {one.done} rows judged, at most "
        f"{one.most} a host in any second; batch {one.wall:.2f} s, "
        f"{one.cpu / count * 1000:.1f} ms of CPU a row; floor {one.bare:.2f} s, "
        f"{one.bare_cpu / count * 1000:.1f} ms; wall {one.wall / one.bare:.2f} times, "
        f"{(one.cpu - one.bare_cpu) / count * 1000:.1f} ms of CPU a row beyond\n"
    )
    if "--split" in sys.argv:
        for name, share in split(count):
            sys.stdout.write(f"  {share:6.1%}  {name}\n")


if __name__ == "__main__":
    main()
