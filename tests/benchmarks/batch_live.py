"""
A batch of firms with a site each, all on loopback, beside the floor: the same requests alone.

    python -m tests.benchmarks.batch_live 100 [none|1/s]

The floor asks for what the batch asked, with aiohttp, and does nothing with the answers.
"""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import aiohttp

from tests.world.market import Market, applicants
from tests.world.running import running

UNDER_WAY = 64


async def floor(asked: list[tuple[str, str]], port: int) -> None:
    """Ask for the same things."""
    places = asyncio.Semaphore(UNDER_WAY)
    async with aiohttp.ClientSession() as session:

        async def one(host: str, target: str) -> None:
            async with (
                places,
                session.get(f"http://127.0.0.1:{port}{target}", headers={"Host": host}) as answer,
            ):
                await answer.read()

        await asyncio.gather(*(one(host, target) for host, target in asked))


class Ran(NamedTuple):
    """Requests made; seconds and processor seconds of the batch and of the floor."""

    requests: int
    wall: float
    cpu: float
    bare: float
    bare_cpu: float


def ran(count: int, pace: str) -> Ran:
    """Run a batch of *count* firms at *pace* and the floor of its requests."""
    duecheck = str(Path(sys.executable).parent / "duecheck")
    with tempfile.TemporaryDirectory() as scratch, running(Market(count)) as world:
        folder = Path(scratch)
        settings = world.settings.replace(
            '[sources.website]\npace = "none"', f'[sources.website]\npace = "{pace}"'
        )
        (folder / "config.toml").write_text(settings, encoding="utf-8")
        (folder / "list.csv").write_text(applicants(count), "utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.perf_counter()
        subprocess.run(
            [duecheck, "batch", "list.csv", "--only", "website", "-o", "out.ndjson"],
            cwd=folder,
            env={
                **os.environ,
                "DUECHECK_DATA": scratch,
                "DUECHECK_CONFIG": str(folder / "config.toml"),
            },
            check=False,
            capture_output=True,
        )
        wall = time.perf_counter() - begun
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        asked = [(host, target) for host, target, _ in world.asked]
        begun, used = time.perf_counter(), time.process_time()
        asyncio.run(floor(asked, world.http_port))
        bare, bare_cpu = time.perf_counter() - begun, time.process_time() - used
    return Ran(len(asked), wall, cpu, bare, bare_cpu)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    pace = sys.argv[2] if len(sys.argv) > 2 else "none"
    asked, wall, cpu, bare, bare_cpu = ran(count, pace)
    sys.stdout.write(
        f"{count} firms, pace {pace}: {asked} requests; batch {wall:.1f} s and "
        f"{cpu / count * 1000:.1f} ms of processor a row; floor {bare:.1f} s, "
        f"{bare_cpu / count * 1000:.1f} ms (with the server's own part); ratio {wall / bare:.2f}\n"
    )


if __name__ == "__main__":
    main()
