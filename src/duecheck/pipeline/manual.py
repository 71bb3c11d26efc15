"""The manual is written where the thing is: this finds the page of a code or a source."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from duecheck.checklist.catalogue import entries
from duecheck.errors import BadInput
from duecheck.pipeline.gather import all_sources
from duecheck.pipeline.judge import all_signals


def manual(asked: str) -> list[str]:
    """Return the page of a code (D07, D03b, H01) or a source, as lines; BadInput if unknown."""
    for source in all_sources():
        if source.id == asked.lower():
            return [f"{source.id}: {source.title}", "", *source.manual.splitlines()]
    page = list(code_page(asked.upper()[:3] if asked[:1].isalpha() else asked, asked))
    if page:
        return page
    known = [s.id for s in all_sources()] + [e.code for e in entries()]
    near = get_close_matches(asked, known, n=3, cutoff=0.6)
    hint = f"Nearest: {', '.join(near)}" if near else "See: duecheck signs, duecheck sources"
    raise BadInput("CODE", f"nothing is called {asked!r}", hint=hint)


def code_page(entry_code: str, asked: str) -> Iterator[str]:
    """Yield the entry's page, then the page of each signal under it."""
    for entry in entries():
        if entry.code == entry_code:
            yield from entry.page
    for signal in all_signals():
        if signal.entry == entry_code and (
            len(asked) <= len(entry_code) or signal.code.lower() == asked.lower()
        ):
            yield ""
            yield f"{signal.code} reads {', '.join(signal.reads)}"
            yield from (f"  {line}" for line in signal.page.splitlines())
