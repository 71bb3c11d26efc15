"""Several runs on one machine keep a host's pace together, through the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from duecheck.model.slots import Slots
from duecheck.records.pace_book import PaceBook
from duecheck.records.paths import data_folder

if TYPE_CHECKING:
    import httpx


def shared_slots(transport: httpx.AsyncBaseTransport | None = None) -> Slots | None:
    """The book of this machine; None where *transport* stands in for the network."""
    return None if transport is not None else PaceBook(data_folder() / "pace.sqlite")
