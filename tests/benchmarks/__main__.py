"""
Start-up and replay against their floors, least of ten, in one run.

    python -m tests.benchmarks
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 10
ROOT = Path(__file__).parents[2]
LIBRARIES = "import typer, pydantic, rich, httpx, selectolax, warcio"


def least(*command: str) -> float:
    """Milliseconds of the quickest of ten runs; the output is thrown away."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        subprocess.run(command, check=False, capture_output=True, env=os.environ)
        best = min(best, (time.perf_counter() - started) * 1000)
    return best


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
        base = floor if "replay" in name else bare
        sys.stdout.write(f"{name:<34}{spent:8.1f} ms {spent / base:6.2f}x  {mark}\n")


main()
