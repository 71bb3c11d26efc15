"""Which pages to read next. Firms are fictional."""

from __future__ import annotations

import pytest

from duecheck.reading.html import read
from duecheck.reading.site_pages import basket_page, further_pages

HOME = "https://acme.example/"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>nothing</p>", [], id="no links"),
        pytest.param('<a href="https://other.example/contact">Contact</a>', [], id="elsewhere"),
        pytest.param('<a href="mailto:contact@acme.example">Contact</a>', [], id="a mail link"),
        pytest.param('<a href="/about.pdf">About</a>', [], id="a document"),
        pytest.param('<a href="#contact">Contact</a>', [], id="the same page"),
        pytest.param(
            '<a href="/about">About us</a><a href="/contact">Contact</a>',
            [f"{HOME}contact", f"{HOME}about"],
            id="contact first",
        ),
        pytest.param(
            "".join(f'<a href="/contact-{n}">Contact</a>' for n in "abc"),
            [f"{HOME}contact-a", f"{HOME}contact-b"],
            id="two of a kind",
        ),
        pytest.param(
            '<a href="/kontakt.html">Schreiben</a>', [f"{HOME}kontakt.html"], id="by path"
        ),
    ],
)
def test_further_pages(body: str, expected: list[str]) -> None:
    assert expected == further_pages(read(body, HOME))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param('<a href="/bags">Bags</a>', None, id="bags to buy"),
        pytest.param('<a href="/?add-to-cart=3">Add to cart</a>', None, id="a link that would act"),
        pytest.param('<a href="https://other.example/cart">Cart</a>', None, id="elsewhere"),
        pytest.param('<a href="/shop/basket">Basket</a>', f"{HOME}shop/basket", id="a basket"),
    ],
)
def test_the_basket(body: str, expected: str | None) -> None:
    assert expected == basket_page(read(body, HOME))
