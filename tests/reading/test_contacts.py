"""Contact points on pages. Numbers are those reserved for fiction, firms are fictional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.addresses import addresses, normal_postcode
from duecheck.reading.contacts import page_region
from duecheck.reading.emails import emails
from duecheck.reading.html import Html, read
from duecheck.reading.phones import normal_phone, phones


def page(body: str, url: str = "https://acme.example/") -> Html:
    return read(body, url)


@pytest.mark.parametrize(
    ("body", "region", "expected"),
    [
        pytest.param("<p>Company number 99000001</p>", "GB", [], id="a company number"),
        pytest.param("<p>VAT number GB 990 0000 01</p>", "GB", [], id="a VAT number"),
        pytest.param("<p>Version 192.168.100.200</p>", "US", [], id="an IP address"),
        pytest.param("<p>01632 960111</p>", "GB", [], id="digits no plan holds, without a word"),
        pytest.param(
            "<p>Call 01632 960222.</p>", "GB", ["+441632960222"], id="after the word call"
        ),
        pytest.param(
            '<a href="tel:+441632960111">ring</a>', None, ["+441632960111"], id="a tel link"
        ),
        pytest.param("<p>020 7946 0018</p>", "GB", ["+442079460018"], id="a number of the plan"),
        pytest.param("<p>(212) 555-0123</p>", "US", ["+12125550123"], id="a US number"),
        pytest.param("<p>(212) 555-0123</p>", None, [], id="national digits without a country"),
        pytest.param(
            '<script type="application/ld+json">{"@type":"Organization","telephone":'
            '"+44 1632 960111"}</script><p>Tel 01632 960111</p>',
            "GB",
            ["+441632960111"],
            id="twice on a page is one",
        ),
    ],
)
def test_phones(body: str, region: str | None, expected: list[str]) -> None:
    assert expected == [c.normal for c in phones(page(body), region)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>Meet us @ the fair</p>", [], id="an at sign"),
        pytest.param('<img src="logo@2x.png">logo@2x.png', [], id="a file name"),
        pytest.param("<p>you@acme.example</p>", [], id="a place-holder"),
        pytest.param("<p>Info@Acme.example</p>", ["info@acme.example"], id="in the text"),
        pytest.param(
            '<a href="mailto:sales@acme.example?subject=Hello">write</a>',
            ["sales@acme.example"],
            id="a mailto link",
        ),
        pytest.param("<p>info [at] acme [dot] example</p>", ["info@acme.example"], id="a disguise"),
        pytest.param("<p>office(at)acme.example</p>", ["office@acme.example"], id="a short one"),
    ],
)
def test_emails(body: str, expected: list[str]) -> None:
    assert expected == [c.normal for c in emails(page(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>Part B2B 4AB in stock</p>", [], id="a part number"),
        pytest.param("<p>AB 12345 screws</p>", [], id="letters that are no state"),
        pytest.param("<p>Unit 4 Kiln Lane, Stokeham, ZZ1 4AB</p>", ["ZZ1 4AB"], id="a UK address"),
        pytest.param("<p>1 Example Street<br>Stokeham<br>ZZ1 4AB</p>", ["ZZ1 4AB"], id="in lines"),
        pytest.param("<p>12 Sample Ave, Springfield, IL 62701</p>", ["62701"], id="a US address"),
        pytest.param(
            "<p>12 Sample Ave, Springfield Illinois 62701</p>", ["62701"], id="state whole"
        ),
        pytest.param("<p>9 Sample Road, Ottawa ON K1A 0B1</p>", ["K1A 0B1"], id="a Canadian one"),
        pytest.param(
            '<script type="application/ld+json">{"@type":"PostalAddress","postalCode":"1012 AB",'
            '"streetAddress":"Sample 1"}</script>',
            ["1012 AB"],
            id="any country where it is marked",
        ),
    ],
)
def test_addresses(body: str, expected: list[str]) -> None:
    assert expected == [c.normal for c in addresses(page(body))]


@pytest.mark.parametrize(
    ("body", "url", "stated", "expected"),
    [
        pytest.param("<p>x</p>", "https://a.example/", None, None, id="nothing says"),
        pytest.param("<html lang=en><p>x", "https://a.example/", "CA", "CA", id="as stated"),
        pytest.param(
            '<html lang="en-GB"><p>x', "https://a.example/", "US", "GB", id="its language"
        ),
        pytest.param("<p>x</p>", "https://a.co.uk/", None, "GB", id="its ending"),
    ],
)
def test_the_country_a_page_writes_numbers_of(body, url, stated, expected) -> None:
    assert expected == page_region(page(body, url), stated)


def test_postcodes_have_one_form() -> None:
    assert "ZZ1 4AB" == normal_postcode("zz14ab")
    assert "K1A 0B1" == normal_postcode("k1a0b1")


@given(st.text(max_size=200))
def test_no_page_breaks_it(body: str) -> None:
    html = page(body)

    assert isinstance([*phones(html, "GB"), *emails(html), *addresses(html)], list)
    assert normal_phone(body, None) is None or normal_phone(body, None).startswith("+")
