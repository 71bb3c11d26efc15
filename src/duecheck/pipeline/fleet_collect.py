"""A fleet's job becomes a ledger of this machine: rows, results, and with a folder the archives."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

from duecheck.errors import BadInput
from duecheck.pipeline.batch_job import STARTED
from duecheck.pipeline.fleet_submit import SHELF
from duecheck.records.batch_ledger import BatchLedger
from duecheck.records.fleet.ledger import FleetLedger
from duecheck.records.fleet.shelf import Shelf
from duecheck.records.row_archives import SHARED

AT_ONCE = 1_000

Item = TypeVar("Item")


def collect(server: FleetLedger, job: str, into: BatchLedger, *, archives: bool) -> None:
    """Copy what *job* came to; BadInput where *into* is the ledger of another batch."""
    meta = server.meta(job)
    before = into.meta()
    if before and any(before.get(name) != meta.get(name) for name in (STARTED, "input", SHELF)):
        raise BadInput(
            "--capture",
            f"{into.folder} holds another batch, which would be lost",
            hint="Name another folder",
        )
    into.empty()
    into.set_meta(meta)
    with into.writing():
        for row in server.rows(job):
            into.add(row, ())
    for some in chunked(server.results(job)):
        into.done(some)
    for some_places in chunked(server.places(job)):
        into.placed(some_places)
    for captures in chunked(server.captures(job)):
        into.done([], captures=captures)
    if archives:
        fetched(Shelf(meta[SHELF]), job, into)


def fetched(shelf: Shelf, job: str, into: BatchLedger) -> None:
    """Bring the archives of every row, and what all rows share."""
    for name in (SHARED, *into.files()):
        to = into.folder / name
        scratch = to.with_name(f".{name}.new")
        shelf.fetch(f"{job}/{name}", scratch)
        scratch.replace(to)


def chunked(items: Iterator[Item]) -> Iterator[list[Item]]:
    """*items* in lists of AT_ONCE."""
    while some := list(islice(items, AT_ONCE)):
        yield some
