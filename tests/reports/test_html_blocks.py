"""How single pieces of a report become HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from duecheck.model.text import clean
from duecheck.reports.blocks import Boxes, Bullets, Exhibit, Facts, Grid, Heading, Says
from duecheck.reports.html_blocks import Anchors, draw, link

NOWHERE = Anchors({})
SOMEWHERE = Anchors({"gleif-1": "evidence-1"})


def drawn(block, anchors: Anchors = NOWHERE) -> str:
    return "".join(draw(block, anchors))


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (Heading("A & B", level=3), "<h3>A &amp; B</h3>"),
        (Says("x < y"), "<p>x &lt; y</p>"),
        (Says("mind this", strong=True), "<p><strong>mind this</strong></p>"),
        (Facts((("Asked", "Acme"),)), "<dl><div><dt>Asked</dt><dd>Acme</dd></div></dl>"),
        (Facts(()), ""),
        (Bullets(()), ""),
        (Bullets(("one",)), "<ul><li>one</li></ul>"),
        (Grid(("A",), ()), ""),
        (Boxes(("Date",)), '<div class="boxes"><p><span>Date</span></p></div>'),
    ],
)
def test_a_block_is_drawn(block, html: str) -> None:
    assert html == drawn(block)


def test_a_bullet_leads_to_its_proof_where_the_run_holds_it() -> None:
    html = drawn(Bullets(("left",), proof=(("gleif-1", "gone-9"),)), SOMEWHERE)

    assert '[<a href="#evidence-1">gleif-1</a>, gone-9]' in html


def test_identifiers_become_links_only_in_the_column_of_evidence() -> None:
    html = drawn(Grid(("Evidence", "What"), (("gleif-1", "gleif-1"),)), SOMEWHERE)

    assert html.count("<a ") == 1


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("! present", "state-present"),
        ("- absent", "state-absent"),
        ("? NOT CHECKED", "state-unknown"),
    ],
)
def test_a_state_has_a_class_beside_its_words(cell: str, kind: str) -> None:
    row = LexborHTMLParser(drawn(Grid(("Sign", "State"), (("D01", cell),)))).css_first("tr#row-D01")

    assert [cell] == [node.text() for node in row.css(f"td.{kind}")]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//e.example", "ftp://e.example/", "x"]
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert "<a" not in link(address)


def test_a_web_address_cannot_leave_its_attribute() -> None:
    tree = LexborHTMLParser(link('https://e.example/"onclick="x'))
    (anchor,) = tree.css("a")

    assert {"href", "rel"} == set(anchor.attributes)


@given(st.text(max_size=80))
def test_whatever_is_written_comes_back_as_the_same_text(said: str) -> None:
    blocks = (
        Says(said),
        Bullets((said,)),
        Grid(("A",), ((said,),)),
        Exhibit(name=said, says=said, details=(said,), address=said, digest=said),
    )
    for block in blocks:
        tree = LexborHTMLParser(f"<body>{drawn(block)}</body>")
        known = {"p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "code", "a"}
        known |= {"details", "summary", "strong", "html", "head", "body"}
        assert {node.tag for node in tree.css("*")} <= known
        assert clean(said).strip() in tree.body.text()
