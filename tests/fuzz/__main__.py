"""
Fuzzes one target, or all, for a number of seconds each; needs atheris.

    python -m tests.fuzz all 60 FOLDER
    python -m tests.fuzz page 3600 FOLDER

FOLDER keeps what was tried that led somewhere new, and an input that broke a target. Prints the
executions of each target. Every find becomes a test in the room it belongs to.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples" / "northgate"


def main() -> int:
    what, seconds, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3]).resolve()
    from tests.fuzz.targets import TARGETS

    found = 0
    for name in TARGETS if what == "all" else [what]:
        corpus = folder / name
        corpus.mkdir(parents=True, exist_ok=True)
        for file in EXAMPLES.iterdir():
            if not any(corpus.iterdir()) or file.suffix in (".json", ".jsonl"):
                (corpus / file.name).write_bytes(file.read_bytes()[:20_000])
        done = subprocess.run(
            [sys.executable, "-m", "tests.fuzz.one", name, str(corpus), "-rss_limit_mb=3000",
             f"-max_total_time={seconds}", "-max_len=20000", f"-artifact_prefix={folder}/{name}-"],
            capture_output=True, text=True, check=False, errors="replace",
        )  # fmt: skip
        runs = re.findall(r"Done (\d+) runs in (\d+) second", done.stderr)
        if done.returncode == 0 and runs:
            print(f"{name:<12} {int(runs[-1][0]):>9,} executions in {runs[-1][1]} s: nothing")
            continue
        found += 1
        last = [line for line in done.stderr.splitlines() if line.strip()][-25:]
        print(f"{name:<12} FOUND:\n" + "\n".join(last), flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
