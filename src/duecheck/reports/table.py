"""
The report for a terminal: 80 columns, readable without colour, page 1 of at most 55 lines.

A line of `=` ends page 1. Colour, where the terminal has it, only repeats what the words say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import chain
from typing import TYPE_CHECKING

from duecheck.model.report import RunReport, report
from duecheck.model.text import clean
from duecheck.reports.blocks import Block, Boxes, Bullets, Exhibit, Facts, Grid, Heading, Says
from duecheck.reports.checklist_pages import checklist_pages
from duecheck.reports.evidence_pages import evidence_pages
from duecheck.reports.method_page import method_page
from duecheck.reports.page_one import fitted, uncut

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDTH = 80
LABEL = 14
WHOLE = 24
STYLES = {
    "! present": "bold red",
    "? NOT CHECKED": "bold yellow",
    "BLOCKED": "bold yellow",
    "FAILED": "bold yellow",
    "NOT CHECKED": "bold yellow",
    "NOT KNOWN": "bold yellow",
    "NO, VERIFY": "bold red",
    "MANDATORY": "bold yellow",
}


Drawn = dict[Block, str]


@report("table", suffixes=(".txt",))
def render(run: RunReport) -> str:
    """Return the whole report as plain text of 80 columns."""
    return drawn(run, width=WIDTH, colour=False)


def render_styled(run: RunReport, width: int) -> str:
    """Return the same report for a terminal of *width* columns that shows colour."""
    return drawn(run, width=width, colour=True)


def first_page(run: RunReport) -> str:
    """Return page 1 alone."""
    known: Drawn = {}
    page = fitted(
        run,
        lambda page: written(page.blocks, width=WIDTH, blanks=page.blanks, known=known).count("\n"),
    )
    return written(page.blocks, width=WIDTH, blanks=page.blanks, known=known)


def drawn(run: RunReport, *, width: int, colour: bool) -> str:
    """Return page 1, a rule, and the later pages."""
    known: Drawn = {}
    first = fitted(
        run,
        lambda page: written(page.blocks, width=WIDTH, blanks=page.blanks, known=known).count("\n"),
    )
    later = chain(
        checklist_pages(run, cut=not uncut(run, first)), evidence_pages(run), method_page(run)
    )
    if colour or width != WIDTH:
        known = {}
    top = written(first.blocks, width=width, blanks=first.blanks, colour=colour, known=known)
    rest = written(tuple(later), width=width, blanks=True, colour=colour)
    return f"{top}{'=' * width}\n{rest}"


def written(
    blocks: Sequence[Block],
    *,
    width: int,
    blanks: bool,
    colour: bool = False,
    known: Drawn | None = None,
) -> str:
    """
    Return *blocks* as text; without colour no line ends in blanks.

    *known* keeps what was drawn: most blocks of page 1 are the same at every level of detail.
    """
    console = console_of(width, colour=colour)
    known = {} if known is None else known
    out: list[str] = []
    for block in blocks:
        if block not in known:
            file = console.file = StringIO()
            for piece in pieces(block):
                console.print(piece)
            known[block] = file.getvalue()
        text = known[block]
        if text and out and isinstance(block, Heading) and blanks:
            out.append("\n")
        out.append(text)
    whole = "".join(out)
    return whole if colour else "\n".join(line.rstrip() for line in whole.split("\n"))


def console_of(width: int, *, colour: bool) -> Console:
    """Return a console that writes to memory and asks nothing of the machine it runs on."""
    from rich.console import Console

    return Console(
        file=StringIO(),
        width=width,
        height=100,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )


def pieces(block: Block) -> Iterator[RenderableType]:
    """Yield what rich draws for one block."""
    from rich.text import Text

    match block:
        case Heading(text=text):
            yield Text(clean(text), style="bold")
        case Says(text=text, strong=strong):
            yield Text(clean(text), style="bold" if strong else "")
        case Facts(pairs=pairs):
            longest = max((len(label) for label, _ in pairs), default=0)
            yield from listing(pairs, label_width=min(longest, WHOLE))
        case Bullets(items=items):
            yield from listing((("-", item) for item in items), label_width=1)
        case Grid():
            yield from table(block)
        case Exhibit():
            yield from exhibit(block)
        case Boxes(labels=labels):
            yield Text("  ".join(f"{label} ........" for label in labels))


def listing(pairs: Iterable[tuple[str, str]], *, label_width: int) -> Iterator[RenderableType]:
    """Yield label and text side by side, wrapped text hanging under its beginning."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    grid.add_column(width=label_width)
    grid.add_column(overflow="fold")
    for label, words in pairs:
        grid.add_row(Text(clean(label)), Text(clean(words)))
    if grid.row_count:
        yield grid


def table(block: Grid) -> Iterator[RenderableType]:
    """Yield a table: short columns keep their words whole, the long ones share the rest."""
    from rich.table import Table
    from rich.text import Text

    if not block.rows:
        return
    grid = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for number, column in enumerate(block.columns):
        cells = [clean(row[number]) for row in block.rows]
        whole = max(len(cell) for cell in (*cells, column)) <= LABEL
        grid.add_column(column, no_wrap=whole, overflow="fold")
    for row in block.rows:
        grid.add_row(*(Text(clean(cell), style=STYLES.get(cell, "")) for cell in row))
    yield grid


def exhibit(item: Exhibit) -> Iterator[RenderableType]:
    """Yield one piece of evidence, its proof indented below it."""
    from rich.padding import Padding
    from rich.text import Text

    yield Text(clean(item.name), style="bold")
    below = [item.says, *item.details, item.address or "", f"SHA-256 {item.digest or ''}".strip()]
    for line in below:
        if line and line != "SHA-256":
            yield Padding(Text(clean(line), overflow="fold"), (0, 0, 0, 2))
