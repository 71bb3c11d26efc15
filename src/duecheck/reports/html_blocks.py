"""
Draws the pieces of a report as HTML. Strangers' words are text wherever they stand.

A word can become a link in two places only: an identifier of evidence that this run holds, and the
web address of an exhibit, which is quoted and carries no referrer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from duecheck.model.report import RunReport
from duecheck.model.text import clean
from duecheck.reports.blocks import Block, Boxes, Bullets, Exhibit, Facts, Grid, Heading, Says
from duecheck.reports.escape import ADDRESS_SAFE
from duecheck.reports.wording import NOTHING

WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
PROOF = "Evidence"
ROWS_NAMED = ("Sign", "Check")
ROW_ID = re.compile(r"[A-Z][0-9]{2}")
STATES = {"!": "present", "-": "absent", "?": "unknown"}


@dataclass(frozen=True)
class Anchors:
    """Where each piece of evidence of a run stands in the page: id -> anchor."""

    places: Mapping[str, str]

    @staticmethod
    def of(run: RunReport) -> Anchors:
        """Number the evidence of *run*, matched and possible, in the order of the report."""
        items = (*run.evidence, *run.possible_matches)
        return Anchors({item.id: f"evidence-{n}" for n, item in enumerate(items, 1) if item.id})

    def links(self, ids: tuple[str, ...]) -> str:
        """Return *ids* by comma, each leading to its evidence where there is one."""
        return ", ".join(self._link(id) for id in ids)

    def _link(self, id: str) -> str:
        place = self.places.get(id)
        return words(id) if place is None else f'<a href="#{place}">{words(id)}</a>'


def words(text: str) -> str:
    """Return *text* cleaned to one line, as text of HTML or of an attribute."""
    return escape(clean(text), quote=True)


def draw(block: Block, anchors: Anchors) -> Iterator[str]:
    """Yield the lines of one block."""
    match block:
        case Heading(text=text, level=level):
            yield f"<h{level}>{words(text)}</h{level}>"
        case Says(text=text, strong=strong):
            yield f"<p><strong>{words(text)}</strong></p>" if strong else f"<p>{words(text)}</p>"
        case Facts(pairs=pairs) if pairs:
            yield "<dl>"
            for label, value in pairs:
                yield f"<div><dt>{words(label)}</dt><dd>{words(value)}</dd></div>"
            yield "</dl>"
        case Bullets():
            yield from bullets(block, anchors)
        case Grid():
            yield from table(block, anchors)
        case Exhibit():
            yield from exhibit(block, anchors)
        case Boxes(labels=labels):
            yield '<div class="boxes">'
            yield from (f"<p><span>{words(label)}</span></p>" for label in labels)
            yield "</div>"


def bullets(block: Bullets, anchors: Anchors) -> Iterator[str]:
    """Yield a list; an item with proof leads to it."""
    if not block.items:
        return
    yield "<ul>"
    for n, item in enumerate(block.items):
        ids = block.proof[n] if n < len(block.proof) else ()
        proof = f' <span class="proof">[{anchors.links(ids)}]</span>' if ids else ""
        yield f"<li>{words(item)}{proof}</li>"
    yield "</ul>"


def table(grid: Grid, anchors: Anchors) -> Iterator[str]:
    """
    Yield a table; an empty one draws nothing.

    The roles are written out because narrow screens stack the cells, which takes them away.
    """
    if not grid.rows:
        return
    yield '<table role="table"><thead role="rowgroup"><tr role="row">'
    for column in grid.columns:
        yield f'<th role="columnheader" scope="col">{words(column)}</th>'
    yield '</tr></thead><tbody role="rowgroup">'
    named = grid.columns[0] in ROWS_NAMED
    for row in grid.rows:
        place = f' id="row-{row[0]}"' if named and ROW_ID.fullmatch(row[0]) else ""
        yield f'<tr role="row"{place}>'
        for column, cell in zip(grid.columns, row, strict=True):
            inside = anchors.links(tuple(cell.split(", "))) if column == PROOF else words(cell)
            state = STATES.get(cell[:1], "") if column == "State" and named else ""
            kind = f' class="state-{state}"' if state else ""
            label = words(column)
            yield f'<td role="cell" data-label="{label}"{kind}>{inside or NOTHING}</td>'
        yield "</tr>"
    yield "</tbody></table>"


def exhibit(item: Exhibit, anchors: Anchors) -> Iterator[str]:
    """Yield one piece of evidence, which opens to its proof; a link to it opens it, too."""
    place = anchors.places.get(item.name.partition(":")[0])
    yield "<details><summary>"
    yield f"<strong>{words(item.name)}</strong> {words(item.says)}"
    yield "</summary>"
    yield f'<ul id="{place}">' if place else "<ul>"
    yield from (f"<li>{words(detail)}</li>" for detail in item.details)
    if item.address is not None:
        yield f"<li>{link(item.address)}</li>"
    if item.digest is not None:
        yield f"<li>SHA-256 <code>{words(item.digest)}</code></li>"
    yield "</ul></details>"


def link(address: str) -> str:
    """Return *address* as a link where it is a web address, else as plain text."""
    cleaned = clean(address)
    if WEB.match(cleaned) is None:
        return words(cleaned)
    target = escape(quote(cleaned, safe=ADDRESS_SAFE), quote=True)
    return f'<a href="{target}" rel="noopener noreferrer nofollow external">{words(cleaned)}</a>'
