"""
The report as one HTML file: no script, nothing loaded from elsewhere, prints to a first page.

Page 1 is the sheet of the other formats, action first, with two pictures: the twelve signs, where
"not checked" is grey, hatched and says so, and the points as a bar of their parts. Every statement
leads to its evidence, which opens to quote, hash, time and place in the archive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from math import ceil

from duecheck.model.report import RunReport, report
from duecheck.model.text import clean
from duecheck.reports.blocks import Block, Boxes, Bullets, Facts, Grid, Heading, Says
from duecheck.reports.checklist_pages import checklist_pages
from duecheck.reports.evidence_pages import evidence_pages
from duecheck.reports.html_blocks import Anchors, draw
from duecheck.reports.html_page import document
from duecheck.reports.html_pictures import bar, strip, timeline
from duecheck.reports.method_page import method_page
from duecheck.reports.page_one import LONGEST, Page, fitted, uncut
from duecheck.reports.wording import cells

# What an A4 sheet holds in the printed size: columns, lines, and the lines of both pictures.
COLUMNS, SHEET, PICTURES = 112, 61, 5
STANDING = "2. "


@report("html", suffixes=(".html", ".htm"))
def render(run: RunReport) -> str:
    """Return the whole report as one HTML document."""
    anchors = Anchors.of(run)
    first = fitted(run, lines)
    later = (
        *checklist_pages(run, cut=not uncut(run, first)),
        *evidence_pages(run),
        *method_page(run),
    )
    return document(
        f"Credit check: {clean(run.request.subject.name)}",
        (
            '<a class="skip" href="#behind">Skip to the evidence behind page 1</a>',
            *page_one_drawn(run, first.blocks, anchors),
            '<main id="behind" aria-label="The evidence behind page 1">',
            *timeline(run, anchors),
            *sections(later, anchors),
            "</main>",
        ),
    )


def page_one_drawn(run: RunReport, blocks: Sequence[Block], anchors: Anchors) -> Iterator[str]:
    """Yield page 1: its head, then its sections; the pictures stand beside what they show."""
    head = next((n for n, block in enumerate(blocks) if is_section(block)), len(blocks))
    yield '<div class="sheet" role="region" aria-label="Page 1">'
    yield '<div class="head">'
    for block in blocks[:head]:
        yield from draw(block, anchors)
    yield "</div>"
    for title, body in split(blocks[head:]):
        kind = title.text.partition(" ")[0].rstrip(".")
        yield f'<section class="part part-{escape(kind)}">'
        yield from draw(title, anchors)
        for block in body:
            yield from draw(block, anchors)
        if title.text.startswith(STANDING):
            yield from bar(run.assessment.score)
            yield from strip(run.assessment.signs)
        yield "</section>"
    yield "</div>"


def sections(blocks: Sequence[Block], anchors: Anchors) -> Iterator[str]:
    """Yield the later pages, one section for each heading."""
    for title, body in split(blocks):
        yield '<section class="later">'
        yield from draw(title, anchors)
        for block in body:
            yield from draw(block, anchors)
        yield "</section>"


def is_section(block: Block) -> bool:
    """Whether *block* begins a section of its own."""
    return isinstance(block, Heading) and block.level == 2


def split(blocks: Sequence[Block]) -> Iterator[tuple[Heading, list[Block]]]:
    """Yield every heading of the second level with the blocks that stand under it."""
    title, body = Heading(""), list[Block]()
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            if title.text:
                yield title, body
            title, body = block, []
        else:
            body.append(block)
    if title.text:
        yield title, body


def lines(page: Page) -> int:
    """Return how full page 1 makes an A4 sheet, as lines of the 55 that every format counts."""
    return ceil((PICTURES + sum(map(_lines, page.blocks))) * LONGEST / SHEET)


def _lines(block: Block) -> float:
    match block:
        case Facts(pairs=pairs):
            return sum(_rows(f"{label} {value}") for label, value in pairs)
        case Bullets(items=items):
            return sum(map(_rows, items))
        case Grid(rows=rows):
            return 1.2 * (bool(rows) + sum(_rows(" ".join(row)) for row in rows))
        case Says(text=text):
            return _rows(text)
        case Heading(text=text):
            return 1.5 * _rows(text)
        case Boxes():
            return 4
        case _:
            return 0


def _rows(text: str) -> int:
    return max(1, -(-cells(text) // COLUMNS))
