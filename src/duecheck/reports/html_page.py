"""
One HTML file: no script, nothing loaded from elsewhere; and any page of blocks drawn as one.

Every page of ours carries the same head: a policy that loads nothing, no referrer, no index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from duecheck import discover
from duecheck.model.text import clean
from duecheck.reports.blocks import Block, Heading
from duecheck.reports.html_blocks import Anchors, draw

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def document(title: str, body: Iterable[str]) -> str:
    """Return a whole page of the lines of its *body*."""
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="robots" content="noindex">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{escape(clean(title))}</title>",
            f"<style>\n{discover.packaged_text('reports', 'html.css')}</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        )
    )


def written(blocks: Sequence[Block]) -> str:
    """Return *blocks* as a page; its title is the first heading."""
    title = next((block.text for block in blocks if isinstance(block, Heading)), "duecheck")
    return document(title, ("<main>", *_sections(blocks), "</main>"))


def _sections(blocks: Sequence[Block]) -> Iterator[str]:
    nothing = Anchors({})
    opened = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            yield f'{"</section>" if opened else ""}<section class="part">'
            opened = True
        yield from draw(block, nothing)
    if opened:
        yield "</section>"
