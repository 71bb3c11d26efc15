"""
Start-up, replay and a live run against their floors, in one run.

    python -m tests.benchmarks.start_up
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from duecheck.records.opened import open_archive
from tests.world import routes
from tests.world.running import running

ROUNDS = 10
OWN_SECONDS = 0.5
ROOT = Path(__file__).parents[2]
LIBRARIES = "import typer, pydantic, rich, httpx, selectolax, warcio"


def least(*command: str, rounds: int = ROUNDS) -> float:
    """Milliseconds of the quickest of so many runs; the output is thrown away."""
    best = float("inf")
    for _ in range(rounds):
        started = time.perf_counter()
        subprocess.run(command, check=False, capture_output=True, env=os.environ)
        best = min(best, (time.perf_counter() - started) * 1000)
    return best


def live_run(duecheck: str) -> tuple[float, float, float]:
    """Seconds of one live run against the slow world, of its slowest source, of no call at all."""
    with tempfile.TemporaryDirectory() as scratch, running(routes.read(), fault="slow") as world:
        config, archive = Path(scratch) / "config.toml", Path(scratch) / "run.warc.gz"
        config.write_text(world.settings, encoding="utf-8")
        started = time.perf_counter()
        subprocess.run(
            [
                duecheck,
                "prospect",
                "Northgate Fastener Supply Ltd",
                "--country",
                "GB",
                "--reg",
                "99000001",
                "--url",
                "https://www.northgate-fasteners.example",
                "--config",
                str(config),
                "--capture",
                str(archive),
                "-o",
                f"{scratch}/r.json",
            ],
            check=True,
            capture_output=True,
        )
        wall = time.perf_counter() - started
        spans: dict[str, tuple[float, float]] = {}
        waits: list[tuple[float, float]] = []
        for call in open_archive(archive).calls:
            # A call is dated by its answer.
            ended = call.at.timestamp()
            begun = ended - call.elapsed_ms / 1000
            first, last = spans.get(call.source, (begun, ended))
            spans[call.source] = (min(first, begun), max(last, ended))
            waits.append((begun, ended))
    covered, until = 0.0, 0.0
    for begun, ended in sorted(waits):
        covered += max(0.0, ended - max(begun, until))
        until = max(until, ended)
    return wall, max(last - first for first, last in spans.values()), wall - covered


def past_deadline(duecheck: str, seconds: float) -> float:
    """Seconds beyond its deadline (and its own start) that a run against a hanging world takes."""
    idle = least(duecheck, "explain", "D07") / 1000
    with tempfile.TemporaryDirectory() as scratch, running(routes.read(), fault="hang") as world:
        config = Path(scratch) / "config.toml"
        patient = world.settings.replace("_timeout = 3", "_timeout = 60").replace(
            "total_timeout = 5", "total_timeout = 60"
        )
        config.write_text(patient, encoding="utf-8")
        started = time.perf_counter()
        subprocess.run(
            [
                duecheck,
                "prospect",
                "Northgate Fastener Supply Ltd",
                "--country",
                "GB",
                "--reg",
                "99000001",
                "--url",
                "https://www.northgate-fasteners.example",
                "--deadline",
                str(seconds),
                "--config",
                str(config),
                "--capture",
                f"{scratch}/run.warc.gz",
                "-o",
                f"{scratch}/r.json",
            ],
            check=False,
            capture_output=True,
        )
        return time.perf_counter() - started - seconds - idle


def main() -> None:
    duecheck = str(Path(sys.executable).parent / "duecheck")
    bare = least(sys.executable, "-c", "pass")
    budget = 2 * bare + 5
    rows = [("python -c pass", bare, ""), ("budget for help: 2x + 5 ms", budget, "")]
    pages = sorted((ROOT / "src/duecheck/help").glob("*.txt"))
    for arguments in [["--version"], *([*page.stem.split("-"), "--help"] for page in pages)]:
        words = [word.replace("_", "-") for word in arguments if word != "duecheck"]
        spent = least(duecheck, *words)
        rows.append((f"duecheck {' '.join(words)}", spent, "" if spent <= budget else "OVER"))
    floor = least(sys.executable, "-c", LIBRARIES)
    again = least(duecheck, "prospect", "--example", "northgate")
    rows += [
        ("import of the six libraries", floor, ""),
        ("replay of an example", again, "" if again <= 4 * floor else "OVER 4x"),
    ]
    for name, spent, mark in rows:
        base = floor if name == "replay of an example" else bare
        sys.stdout.write(f"{name:<34}{spent:8.1f} ms {spent / base:6.2f}x  {mark}\n")
    wall, slowest, own = live_run(duecheck)
    sys.stdout.write(
        f"a live run, each answer a second late: {wall:.2f} s; its slowest source {slowest:.2f} s; "
        f"our own {own:.2f} s {'' if own <= OWN_SECONDS else 'OVER'}\n"
    )
    late = past_deadline(duecheck, 3)
    mark = "" if late <= OWN_SECONDS else "OVER"
    sys.stdout.write(f"a deadline of 3 s against a hanging world: {late:+.2f} s late {mark}\n")


if __name__ == "__main__":
    main()
