"""Pages as read. Firms are fictional."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading import jsonld
from duecheck.reading.html import read


def test_an_empty_page_is_a_page() -> None:
    page = read("", "https://acme.example/")

    assert ("", "", 0, ()) == (page.title, page.text, page.words, page.links)


def test_text_is_what_is_seen_a_line_per_block() -> None:
    page = read(
        "<title>A  b</title><style>x{}</style><h1>Acme</h1><p>We <b>make</b> stairs<br>daily</p>"
        "<script>var x = 'no'</script><noscript>no</noscript>",
        "https://acme.example/",
    )

    assert "A b" == page.title
    assert "Acme\nWe make stairs\ndaily" == page.text


def test_links_are_whole_and_follow_the_base() -> None:
    page = read(
        '<base href="https://acme.example/shop/"><a href="basket">Basket</a><a href="http://[x">y</a>',
        "https://acme.example/",
    )

    assert ["https://acme.example/shop/basket"] == [link.address for link in page.links]


def test_structured_data_is_walked_and_damaged_blocks_are_left_out() -> None:
    page = read(
        '<script type="application/ld+json">{oops</script>'
        '<script type="application/ld+json">{"@graph":[{"@type":["LocalBusiness","Plumber"],'
        '"legalName":"Acme Ltd"}]}</script>',
        "https://acme.example/",
    )

    assert "Acme Ltd" == jsonld.organisation_name(jsonld.nodes(page))


@given(st.text(max_size=300))
def test_no_text_breaks_it(source: str) -> None:
    assert isinstance(read(source, "https://acme.example/").text, str)
