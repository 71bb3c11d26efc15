"""How a batch tells where it is: a bar at a terminal, plain lines every few seconds elsewhere."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

EVERY_S = 10.0


class Tally:
    """Counts lines as they are done."""

    def __init__(self, total: int, done: int) -> None:
        self.total = total
        self.done = done
        self.before = done
        self.statuses: Counter[str] = Counter()
        self.begun = time.monotonic()

    def add(self, line: str) -> None:
        """One more row."""
        self.done += 1
        self.statuses[json.loads(line)["row_status"].partition(":")[0]] += 1

    def words(self) -> str:
        """Done of all, the rate, what they came to, and how long the rest takes at that rate."""
        spent = max(time.monotonic() - self.begun, 1e-6)
        rate = (self.done - self.before) / spent
        left = (self.total - self.done) / rate if rate else 0.0
        counts = ", ".join(f"{count} {name}" for name, count in self.statuses.most_common())
        return (
            f"{self.done} of {self.total} rows, {rate:.1f}/s, {counts or 'none yet'}, "
            f"{clock(left)} left"
        )


def clock(seconds: float) -> str:
    """A time in hours, minutes and seconds."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s"


@contextmanager
def progress(total: int, done: int) -> Iterator[Callable[[str], None]]:
    """What to call with every line that is done."""
    tally = Tally(total, done)
    if not sys.stderr.isatty():
        yield _plain(tally)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    with Progress(
        BarColumn(), TextColumn("{task.description}"), console=Console(stderr=True), transient=True
    ) as bar:
        task = bar.add_task(tally.words(), total=total, completed=done)

        def told(line: str) -> None:
            tally.add(line)
            bar.update(task, completed=tally.done, description=tally.words())

        yield told


def _plain(tally: Tally) -> Callable[[str], None]:
    spoken = time.monotonic()

    def told(line: str) -> None:
        nonlocal spoken
        tally.add(line)
        if time.monotonic() - spoken >= EVERY_S:
            spoken = time.monotonic()
            sys.stderr.write(f"duecheck batch: {tally.words()}\n")
            sys.stderr.flush()

    return told
