"""Fetches a list's published file to this machine, going on where an earlier try stopped."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from duecheck.errors import LookupFailed
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.settings import Settings
from duecheck.records.list_part import PartFile

PAUSE = 0.5


def download(list_: str, address: str, *, settings: Settings, tell: Callable[[str], None]) -> Path:
    """
    The whole file; LookupFailed where it cannot be had.

    What came stays, and the next run asks for the rest if the server still has the same file.
    """
    return asyncio.run(_download(PartFile(list_, address), address, settings, tell))


async def _download(
    part: PartFile, address: str, settings: Settings, tell: Callable[[str], None]
) -> Path:
    tries = settings.fetch.attempts
    while True:
        before, _ = part.so_far()
        try:
            return await _once(part, address, settings)
        except LookupFailed as failure:
            held, _ = part.so_far()
            # A try that brought something on does not count.
            tries -= held <= before
            if failure.outcome is LookupOutcome.BLOCKED or tries <= 0:
                kept = f"; {held:,} bytes are kept, run it again to go on" if held else ""
                raise LookupFailed(
                    failure.outcome,
                    failure.reason,
                    address=address,
                    detail=f"{failure.detail}{kept}",
                ) from None
            tell(f"{address}: {failure.detail}; going on from byte {held:,}")
            await asyncio.sleep(PAUSE)


async def _once(part: PartFile, address: str, settings: Settings) -> Path:
    from duecheck.fetch.bulk import bulk_stream

    have, validator = part.so_far()
    async with bulk_stream(address, have=have, validator=validator, settings=settings) as file:
        at = file.start
        handle = part.begin(at, file.validator)
        try:
            async for piece in file.pieces:
                part.write(handle, piece)
                at += len(piece)
        finally:
            os.close(handle)
        if file.total is not None and at != file.total:
            detail = f"it ended at byte {at:,} of {file.total:,}"
            raise LookupFailed(
                LookupOutcome.FAILED, Reason.UNREADABLE, address=address, detail=detail
            )
        return part.finished(file.name)
