"""Runs the world beside a test, in a thread with a loop of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.world.routes import Answers
from tests.world.server import World


@contextmanager
def running(
    answers: Answers, *, fault: str | None = None, host: str | None = None
) -> Iterator[World]:
    """A world that answers until the block ends."""
    world = World(answers, fault=fault, fault_host=host)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    asyncio.run_coroutine_threadsafe(world.__aenter__(), loop).result(5)
    try:
        yield world
    finally:
        asyncio.run_coroutine_threadsafe(world.__aexit__(None, None, None), loop).result(5)
        asyncio.run_coroutine_threadsafe(_settle(), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()


async def _settle() -> None:
    """End what still talks, so that no task outlives its loop."""
    tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
