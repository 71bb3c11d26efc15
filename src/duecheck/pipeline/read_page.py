"""Fetches one public page through the door and archives it, to be read as a text."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from duecheck.errors import LookupFailed
from duecheck.model.door import Ask
from duecheck.model.settings import Settings
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.shared_pace import shared_slots
from duecheck.reading.html import read as read_html
from duecheck.records.archive import ArchiveWriter

SOURCE = "website"
DEADLINE = 60.0


def page_text(address: str, *, settings: Settings, archive: Path) -> tuple[str, str | None]:
    """The words of the page at *address*, or an empty text and why there are none."""
    return asyncio.run(_page_text(address, settings, archive))


async def _page_text(address: str, settings: Settings, archive: Path) -> tuple[str, str | None]:
    from duecheck.fetch.live import open_door

    site = next(source for source in all_sources() if source.id == SOURCE)
    with ArchiveWriter(archive, started=datetime.now(UTC)) as writer:
        async with open_door(
            settings=settings,
            sources={SOURCE: site},
            recorder=writer,
            clock=lambda: datetime.now(UTC),
            deadline=DEADLINE,
            slots=shared_slots(),
        ) as door:
            try:
                page = await door.get(SOURCE, Ask(url=address, access="page", accept="any"))
            except LookupFailed as failure:
                return "", f"{failure.outcome}: {failure.reason}"
    return words_in(page.text(), page.final_url), None


def words_in(text: str, address: str) -> str:
    """*text* itself, or what a reader sees of it when it is a web page."""
    opening = text[:2000].lower()
    if "<html" in opening or "<!doctype html" in opening or "<body" in opening:
        page = read_html(text, address)
        return f"{page.title}. {page.text}" if page.title else page.text
    return text
