"""
The floor for a live batch: the same requests by the same client at the same pace, archived.

One httpx-on-aiohttp transport, so many under way, no guard, no retry, no reading, no judging.

    python -m tests.benchmarks.floor_batch REQUESTS.json PORT PACE_S ARCHIVE
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import defaultdict
from pathlib import Path

from httpx_aiohttp import HttpxAiohttpClient

from tests.benchmarks.floor_archive import Archive

UNDER_WAY = 96


async def ask(wanted: list[tuple[str, str]], port: int, pace: float, archive: Archive) -> None:
    """One host's requests in turn, many hosts at once."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for host, target in wanted:
        by_host[host].append(target)
    places = asyncio.Semaphore(UNDER_WAY)
    async with HttpxAiohttpClient(timeout=5, follow_redirects=False) as client:

        async def host_of(host: str, targets: list[str]) -> None:
            async with places:
                for nth, target in enumerate(targets):
                    started = time.monotonic()
                    url = f"http://127.0.0.1:{port}{target}"
                    answer = await client.get(url, headers={"Host": host})
                    archive.keep(url, answer, answer.content, started)
                    if nth < len(targets) - 1:
                        await asyncio.sleep(max(0.0, started + pace - time.monotonic()))

        await asyncio.gather(*(host_of(host, targets) for host, targets in by_host.items()))


if __name__ == "__main__":
    requests, port, pace, archive = sys.argv[1:]
    asyncio.run(
        ask(
            json.loads(Path(requests).read_text("utf-8")),
            int(port),
            float(pace),
            Archive(Path(archive), 6),
        )
    )
