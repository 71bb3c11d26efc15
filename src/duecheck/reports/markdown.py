"""
The report as Markdown: page 1 of at most 55 lines, then everything behind it.

A line is counted as it is rendered at 95 columns. The rule `---` ends page 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from duecheck.model.report import RunReport, report
from duecheck.reports.blocks import Block, Boxes, Bullets, Exhibit, Facts, Grid, Heading, Says
from duecheck.reports.checklist_pages import checklist_pages
from duecheck.reports.escape import escape, link
from duecheck.reports.evidence_pages import evidence_pages
from duecheck.reports.method_page import method_page
from duecheck.reports.page_one import fitted, uncut
from duecheck.reports.wording import NOTHING, cells

COLUMNS = 95
MARKS = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\*\*")
ENTITY = re.compile(r"&(#\d+|amp|lt|gt);")


@report("md", suffixes=(".md", ".markdown"))
def render(run: RunReport) -> str:
    """Return the whole report as Markdown."""
    first = fitted(run, lambda page: lines(written(page.blocks, blanks=page.blanks)))
    later = chain(
        checklist_pages(run, cut=not uncut(run, first)), evidence_pages(run), method_page(run)
    )
    top = written(first.blocks, blanks=first.blanks)
    return f"{top}\n---\n\n{written(tuple(later), blanks=True)}"


def lines(text: str) -> int:
    """Return how many lines *text* fills when rendered at 95 columns."""
    return sum(max(1, -(-cells(visible(line)) // COLUMNS)) for line in text.splitlines())


def visible(line: str) -> str:
    """Return a source line as it is read: without escapes and marks."""
    return MARKS.sub("", ENTITY.sub("x", line))


def written(blocks: Sequence[Block], *, blanks: bool) -> str:
    """Return *blocks* as Markdown. Without *blanks*, headings alone part the sections."""
    out: list[str] = []
    before: Block | None = None
    for block in blocks:
        drawn = list(draw(block))
        if drawn and before is not None and apart(before, block, blanks=blanks):
            out.append("")
        out += drawn
        before = block if drawn else before
    return "\n".join(out) + "\n"


def apart(before: Block, block: Block, *, blanks: bool) -> bool:
    """Whether a blank line stands between two blocks; without *blanks*, only where needed."""
    if isinstance(before, Heading) or isinstance(block, Heading):
        return blanks
    if isinstance(before, Says) and isinstance(block, Bullets | Facts):
        return blanks
    return not (isinstance(before, Exhibit) and isinstance(block, Exhibit))


def draw(block: Block) -> Iterator[str]:
    """Yield the lines of one block."""
    match block:
        case Heading(text=text, level=level):
            yield f"{'#' * level} {within(text)}"
        case Says(text=text, strong=strong):
            yield f"**{within(text)}**" if strong else escape(text)
        case Facts(pairs=pairs):
            yield from (f"- **{within(label)}:** {within(value)}" for label, value in pairs)
        case Bullets(items=items):
            yield from (f"- {escape(item)}" for item in items)
        case Grid():
            yield from table(block)
        case Exhibit():
            yield from exhibit(block)
        case Boxes(labels=labels):
            yield "    ".join(f"{escape(label)} ............" for label in labels)


def within(text: str) -> str:
    """Return *text* escaped for a place where no block can begin."""
    return escape(text, starts_line=False)


def table(grid: Grid) -> Iterator[str]:
    """Yield a table; an empty one draws nothing."""
    if not grid.rows:
        return
    yield f"| {' | '.join(within(column) for column in grid.columns)} |"
    yield f"|{'---|' * len(grid.columns)}"
    for row in grid.rows:
        yield f"| {' | '.join(within(cell) or NOTHING for cell in row)} |"


def exhibit(item: Exhibit) -> Iterator[str]:
    """Yield one piece of evidence as a list entry with its proof below it."""
    yield f"- **{within(item.name)}** {within(item.says)}"
    yield from (f"  - {escape(detail)}" for detail in item.details)
    if item.address is not None:
        yield f"  - {link(item.address)}"
    if item.digest is not None:
        yield f"  - SHA-256 `{escape(item.digest)}`"
