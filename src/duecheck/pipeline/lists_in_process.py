"""The lists a process has open: each worker of `screen` and `resolve` opens them once."""

from __future__ import annotations

from duecheck.pipeline.lists import ListStanding
from duecheck.records.list_search import ListSearch
from duecheck.records.list_store import open_list

OPENED: dict[str, ListSearch] = {}
STANDS: list[ListStanding] = []


def open_all(stands: list[ListStanding]) -> None:
    """Open what *stands* names and has no trouble; what was open before is closed."""
    for search in OPENED.values():
        search.close()
    OPENED.clear()
    STANDS[:] = stands
    for found in stands:
        if not found.trouble and (opened := open_list(found.list)) is not None:
            OPENED[found.list] = opened
