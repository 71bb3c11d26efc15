"""Where a fleet's ledger and archives are by the environment, as it may be shown (R-17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duecheck.records.store.on_postgres import shown

LEDGER = "DUECHECK_LEDGER_URL"
SHELF = "DUECHECK_SHELF"


def fleet_places(environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What *environ* names, the ledger without user and password."""
    if url := environ.get(LEDGER):
        yield "ledger", shown(url)
    if shelf := environ.get(SHELF):
        yield "archives", shelf
