"""
The measures that matter, each as a ratio in one run, as one Markdown table.

    python -m tests.benchmarks [--rival RIVAL/bin/python] [--rows 1000 10000]

Start-up, replay and one live run beside their floors; pages beside trafilatura, htmldate and
extruct; texts beside the keyword reader; names beside rapidfuzz; a live batch beside the same
requests alone; a batch from lists alone by size. `--rival` is a Python that has the three page
readers; without it their rows say so. Figures are CPU seconds unless they say wall.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from rapidfuzz import fuzz

from duecheck.identity.name_form import prepare
from duecheck.identity.name_score import compare
from duecheck.reading.page_reading import read_page
from tests.benchmarks import batch_lists, batch_live, start_up
from tests.judgement.keywords import keyword_codes

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TIMES = 5
MANY = 60
FIRMS = 50
DAY = date(2026, 11, 24)
Row = tuple[str, str, str, str]


def least(work: Callable[[], object]) -> float:
    """The least CPU seconds of some passes."""
    best = float("inf")
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def started() -> Iterator[Row]:
    """Help pages beside a bare interpreter, a replay beside the import of its libraries."""
    duecheck = str(Path(sys.executable).parent / "duecheck")
    pages = sorted((ROOT / "src/duecheck/help").glob("*.txt"))
    spent = {
        page.stem: start_up.least(duecheck, *page.stem.split("-"), "--help") for page in pages[::6]
    }
    slowest = max(spent, key=lambda name: spent[name])
    # The slowest of many quick ones is mostly the unluckiest: it is tried again beside its floor.
    spent[slowest] = start_up.least(duecheck, *slowest.split("-"), "--help", rounds=MANY)
    bare = start_up.least(sys.executable, "-c", "pass", rounds=MANY)
    yield (
        f"help, the slowest of {len(spent)} pages ({slowest}), wall",
        f"{spent[slowest]:.0f} ms", f"bare interpreter {bare:.0f} ms",
        f"{spent[slowest] / bare:.2f} (at most 2, and 5 ms)",
    )  # fmt: skip
    floor = start_up.least(sys.executable, "-c", start_up.LIBRARIES)
    again = start_up.least(duecheck, "prospect", "--example", "northgate")
    yield (
        "replay of an example, wall", f"{again:.0f} ms",
        f"import of six libraries {floor:.0f} ms", f"{again / floor:.2f} (at most 4)",
    )  # fmt: skip
    wall, slow, own = start_up.live_run(duecheck)
    yield (
        "one live run, each answer a second late, wall", f"{wall:.2f} s",
        f"its slowest source {slow:.2f} s", f"{wall / slow:.2f}; nobody asked for {own:.2f} s",
    )  # fmt: skip


def pages(rival: str | None) -> Iterator[Row]:
    """All we read of a page beside what others read of it."""
    shared = Path(os.environ.get("DUECHECK_SHARED", ROOT.parent / "shared"))
    files = sorted((shared / "fixtures").rglob("*.html"))
    if not files:
        yield "pages", "not measured", "no recorded pages (DUECHECK_SHARED)", ""
        return
    found = [file.read_bytes().decode("utf-8", "replace") for file in files]
    ours = least(lambda: [read_page(text, "https://acme.example/", DAY) for text in found])
    said = f"{ours / len(found) * 1000:.2f} ms a page"
    if rival is None:
        yield f"pages ({len(found)} recorded)", said, "no --rival", "not measured"
        return
    script = str(HERE / "page_rivals.py")
    done = subprocess.run(
        [rival, script], input=json.dumps(found), capture_output=True, text=True, check=True
    )
    spent = json.loads(done.stdout)
    both = sum(spent.values())
    theirs = ", ".join(f"{name} {took / len(found) * 1000:.1f}" for name, took in spent.items())
    yield (
        f"pages ({len(found)} recorded)",
        said,
        f"{theirs} ms",
        f"{both / ours:.1f} as fast as all",
    )


def texts() -> Iterator[Row]:
    """The reader of texts beside one that looks for keywords."""
    from tests.judgement.__main__ import ours

    table = tomllib.loads((ROOT / "tests/judgement/in_house.toml").read_text("utf-8"))
    items = [
        (said.rpartition("| ")[2], "Acme Ltd")
        for code in table.values()
        for said in code.get("says", [])
    ]
    slow = least(lambda: [ours(text, subject) for text, subject in items])
    quick = least(lambda: [keyword_codes(text, subject) for text, subject in items])
    yield (
        f"texts ({len(items)} of our own)", f"{slow / len(items) * 1000:.2f} ms a text",
        f"keywords {quick / len(items) * 1000:.2f} ms",
        f"{quick / slow:.2f} as fast (at least 0.1)",
    )  # fmt: skip


def names() -> Iterator[Row]:
    """Two names compared from their raw strings, beside one fuzzy ratio."""
    words = ("Northgate", "Quillmere", "Brackwater", "Halcyon", "Tanner", "Ridge", "Vellamo")
    forms = ("Ltd", "Limited", "GmbH", "LLP", "Inc", "S.A.")
    made = [f"{a} {b} {form}" for a in words for b in words for form in forms]
    both = list(pairwise(made))
    ours = least(lambda: [compare(prepare(a), prepare(b)) for a, b in both])
    theirs = least(lambda: [fuzz.WRatio(a, b) for a, b in both])
    yield (
        f"names ({len(both)} pairs)", f"{ours / len(both) * 1e6:.0f} us a pair",
        f"WRatio {theirs / len(both) * 1e6:.1f} us", f"{theirs / ours:.3f} as fast",
    )  # fmt: skip


def batches(sizes: list[int]) -> Iterator[Row]:
    """A live batch beside its requests alone; a batch from lists, by size."""
    live = batch_live.ran(FIRMS, "none")
    own = (live.cpu - live.bare_cpu) / FIRMS * 1000
    yield (
        f"live batch of {FIRMS}, {live.requests} requests, no pace, wall", f"{live.wall:.1f} s",
        f"the requests alone {live.bare:.2f} s",
        f"{live.wall / live.bare:.1f}; {own:.0f} ms CPU a row beyond",
    )  # fmt: skip
    least_peak = None
    for size in sizes:
        done = batch_lists.ran(size)
        least_peak = least_peak or done.peak
        yield (
            f"batch from lists, {size:,} rows", f"{size / done.wall:.0f} rows/s",
            f"{done.cpu / size * 1000:.1f} ms of CPU a row",
            f"{done.peak:.0f} MB, {done.peak - least_peak:+.0f} to the first",
        )  # fmt: skip


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rival")
    asked.add_argument("--rows", type=int, nargs="+", default=[1_000, 10_000])
    given = asked.parse_args()
    sys.stdout.write("| what | duecheck | beside | ratio |\n|---|---|---|---|\n")
    for part in (started(), pages(given.rival), texts(), names(), batches(given.rows)):
        for row in part:
            sys.stdout.write(f"| {' | '.join(row)} |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
