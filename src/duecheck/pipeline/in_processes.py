"""Work on many rows in several processes: in order, with a bounded number of rows under way."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

Row = TypeVar("Row")
Done = TypeVar("Done")
CHUNK = 250
COLLECTED = (50_000, 20, 100)
# Fewer rows than this are done here: starting processes would take longer.
FEW = 1_000


def in_processes(
    work: Callable[[list[Row]], list[Done]],
    rows: Iterable[Row],
    *,
    start: Callable[..., None],
    given: tuple[Any, ...],
    processes: int | None = None,
    chunk: int = CHUNK,
) -> Iterator[Done]:
    """
    What *work* makes of *rows*, a chunk at a time, in their order.

    *start* is called with *given* once in every process that works. Few rows, or one process,
    are done in this one. The processes end when this one does, however it ends, and an interrupt
    waits for no more than the chunks under way.
    """
    many = processes or os.cpu_count() or 1
    source = iter(rows)
    first = list(islice(source, FEW))
    if len(first) < FEW or many == 1:
        start(*given)
        for some in _chunks(_all(first, source), chunk):
            yield from work(some)
        return
    pool = ProcessPoolExecutor(
        many, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(start, given)
    )
    try:
        waiting: deque[Future[list[Done]]] = deque()
        for some in _chunks(_all(first, source), chunk):
            waiting.append(pool.submit(work, some))
            if len(waiting) > 3 * many:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(start: Callable[..., None], given: tuple[Any, ...]) -> None:
    """Begin to work in a process: an interrupt is the parent's business, its end is ours."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    start(*given)
    # What was loaded stays for good, and a row's many small objects are gone with the row.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _all(first: Iterable[Row], rest: Iterable[Row]) -> Iterator[Row]:
    yield from first
    yield from rest


def _chunks(rows: Iterator[Row], size: int) -> Iterator[list[Row]]:
    while chunk := list(islice(rows, size)):
        yield chunk
