"""
The market on loopback in a process of its own, so that its CPU seconds are nobody else's.

    python -m tests.benchmarks.market_server COUNT FOLDER

Writes FOLDER/config.toml and FOLDER/port, answers after 50 ms give or take 20, and on SIGTERM
leaves FOLDER/asked.json: host, path and time of every request.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from pathlib import Path

from tests.world.market import Market
from tests.world.server import World


async def serve(count: int, folder: Path) -> None:
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    async with World(Market(count), latency=0.05, jitter=0.02) as world:
        (folder / "config.toml").write_text(world.settings, "utf-8")
        (folder / "port").write_text(str(world.http_port), "utf-8")
        await ended.wait()
    asked = [
        (host, target, at)
        for (host, target, _), at in zip(world.asked, world.asked_at, strict=True)
    ]
    (folder / "asked.json").write_text(json.dumps(asked), "utf-8")


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), Path(sys.argv[2])))
