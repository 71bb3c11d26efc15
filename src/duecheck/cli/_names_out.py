"""Lines to stdout, or to a file that is there whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from duecheck.records.files import written_lines


@contextmanager
def writer(out: Path | None) -> Iterator[Callable[[str], object]]:
    """What takes one line at a time."""
    if out is None:
        yield lambda line: sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        return
    with written_lines(out, field="--out") as write:
        yield write
