"""One page read completely. Firms, phones and addresses are fictional."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.page_reading import read_page

AS_OF = date(2026, 11, 16)


def test_every_contact_says_where_it_stood() -> None:
    seen = read_page(
        '<p>Stairs</p><p>Tel 020 7946 0018</p><a href="mailto:info@acme.example">write</a>'
        "<p>Unit 4 Kiln Lane, Stokeham, ZZ1 4AB</p>",
        None,
        AS_OF,
    )

    assert [("+442079460018", "line 2 of 4")] == [(c.normal, c.place) for c in seen.phones]
    assert [("info@acme.example", "mailto link")] == [(c.normal, c.place) for c in seen.emails]
    assert [("ZZ1 4AB", "line 4 of 4")] == [(c.normal, c.place) for c in seen.addresses]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>Turnover 1.64E+10</p>", [], id="a number of a spreadsheet"),
        pytest.param("<p>1 2 3 4 5 6 7 8 9 10</p>", [], id="a pager"),
        pytest.param("<p>New York NY 10019</p><p>212-555-0123</p>", ["+12125550123"],
                     id="read by the address beside it"),
        pytest.param("<p>Tel 020 7946 0018</p>", ["+442079460018"], id="of either country"),
        pytest.param("<p>Open 9.00-14.00</p><p>10:00 - 16:30</p>", [], id="opening hours"),
        pytest.param('<html lang="sv"><p>© 2003-2014</p><p>2003 - 2014</p>', [], id="years"),
        pytest.param("<p>Call 1-800-FLOWERS</p>", ["+18003569377"], id="spelt by its keys"),
        pytest.param("<p>Item 2800-FLOWERSX</p>", [], id="a word after other digits"),
        pytest.param('<link rel="canonical" href="https://acme.com.au/"><p>(08) 9443 6444</p>',
                     ["+61894436444"], id="by its canonical address"),
        pytest.param("<p>info@acme.nl</p><p>020 794 0018</p>", ["+31207940018"],
                     id="by the country of its mail"),
        pytest.param('<html lang="pl"><p>22 123 45 67</p>', ["+48221234567"], id="by its tongue"),
        pytest.param("<p>info@acme.nl</p><p>btw 0453 365 132</p>", [], id="a VAT number"),
    ],
)  # fmt: skip
def test_phones_without_a_stated_country(body: str, expected: list[str]) -> None:
    assert expected == [contact.normal for contact in read_page(body, None, AS_OF).phones]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>see you at the dot matrix fair</p>", [], id="words at and dot"),
        pytest.param("<p>write info@acme.examplethis</p>", [], id="an ending nobody registers"),
        pytest.param("<p>acme.exampleinfo@acme.example</p>", ["info@acme.example"],
                     id="its domain run into it"),
        pytest.param("<p>“info@acme.example”.</p>", ["info@acme.example"], id="quotes and a stop"),
        pytest.param("<p>info at acme dot example</p>", ["info@acme.example"], id="spoken"),
        pytest.param("<noscript>info at acme dot example</noscript>", ["info@acme.example"],
                     id="where scripts are off"),
        pytest.param('<a data-cfemail="2a43444c456a4b49474f044f524b475a464f">x</a>',
                     ["info@acme.example"], id="shielded by Cloudflare"),
    ],
)  # fmt: skip
def test_emails(body: str, expected: list[str]) -> None:
    assert expected == [contact.normal for contact in read_page(body, None, AS_OF).emails]


def test_a_page_nested_a_hundred_thousand_deep_is_read() -> None:
    seen = read_page("<div>" * 100_000 + "Tel 020 7946 0018", None, AS_OF)

    assert "+442079460018" in [contact.normal for contact in seen.phones]


@given(st.text(max_size=400), st.one_of(st.none(), st.text(max_size=40)))
def test_any_text_gives_a_reading(source: str, url: str | None) -> None:
    assert read_page(source, url, AS_OF).verdict.verdict
