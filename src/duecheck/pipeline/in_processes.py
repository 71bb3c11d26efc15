"""Work on many rows in several processes: in order, with a bounded number of rows under way."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

Row = TypeVar("Row")
Done = TypeVar("Done")
CHUNK = 250
# Fewer rows than this are done here: starting processes would take longer.
FEW = 1_000


def in_processes(
    work: Callable[[list[Row]], list[Done]],
    rows: Iterable[Row],
    *,
    start: Callable[..., None],
    given: tuple[Any, ...],
    processes: int | None = None,
) -> Iterator[Done]:
    """
    What *work* makes of *rows*, a chunk at a time, in their order.

    *start* is called with *given* once in every process that works. Few rows, or one process,
    are done in this one.
    """
    many = processes or os.cpu_count() or 1
    source = iter(rows)
    first = list(islice(source, FEW))
    if len(first) < FEW or many == 1:
        start(*given)
        for chunk in _chunks(_all(first, source)):
            yield from work(chunk)
        return
    pool = ProcessPoolExecutor(
        many, multiprocessing.get_context("spawn"), initializer=start, initargs=given
    )
    with pool:
        waiting: deque[Future[list[Done]]] = deque()
        for chunk in _chunks(_all(first, source)):
            waiting.append(pool.submit(work, chunk))
            if len(waiting) > 3 * many:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _all(first: Iterable[Row], rest: Iterable[Row]) -> Iterator[Row]:
    yield from first
    yield from rest


def _chunks(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while chunk := list(islice(rows, CHUNK)):
        yield chunk
