"""Any page of blocks as one HTML file: its parts in order, strangers' words only text."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from duecheck.reports.blocks import Bullets, Grid, Heading, Says
from duecheck.reports.html_page import document, written


def test_every_second_heading_opens_a_section_and_the_first_names_the_page() -> None:
    blocks = [Heading("A & B", level=1), Says("x"), Heading("One"), Bullets(("y",)), Heading("Two")]
    page = LexborHTMLParser(written(blocks))

    assert "A & B" == page.css_first("title").text()
    assert ["One", "Two"] == [part.css_first("h2").text() for part in page.css("main > section")]
    assert "y" == page.css_first("section li").text()


def test_a_page_without_headings_has_a_name_and_no_section() -> None:
    page = LexborHTMLParser(written([Grid(("what",), (("<b>z</b>",),))]))

    assert "duecheck" == page.css_first("title").text()
    assert [] == page.css("section, b")
    assert "<b>z</b>" == page.css_first("td").text()


def test_nothing_is_loaded_and_a_title_ends_no_element() -> None:
    page = LexborHTMLParser(document("</title><script>x</script>", ["<p>kept</p>"]))

    assert "</title><script>x</script>" == page.css_first("title").text()
    assert [] == page.css("script, link, img")
    policy = page.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'")
