"""Web sites, addresses and numbers as stated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.contacts import mail, phone, site


def refused_field(call: Callable[[], object]) -> str | None:
    try:
        call()
    except BadInput as refused:
        return refused.field
    return None


@pytest.mark.parametrize(
    ("said", "url", "domain"),
    [
        pytest.param(
            "https://acme.example/a?b=1", "https://acme.example/a?b=1", "acme.example", id="whole"
        ),
        pytest.param("www.acme.example", "https://www.acme.example", "acme.example", id="bare"),
        pytest.param(
            "HTTP://WWW.Acme.Example/Us",
            "http://www.acme.example/Us",
            "acme.example",
            id="capitals",
        ),
        pytest.param("acme.co.uk", "https://acme.co.uk", "acme.co.uk", id="under a public suffix"),
        pytest.param(
            "shop.acme.co.uk:8443/x", "https://shop.acme.co.uk:8443/x", "acme.co.uk", id="a port"
        ),
        pytest.param(
            "https://bücher.example",
            "https://xn--bcher-kva.example",
            "xn--bcher-kva.example",
            id="accents",
        ),
        pytest.param("https://192.0.2.7/", "https://192.0.2.7/", None, id="numbers have no domain"),
        pytest.param(
            "acme.example#top",
            "https://acme.example",
            "acme.example",
            id="a mark on the page is dropped",
        ),
    ],
)
def test_web_sites(said: str, url: str, domain: str | None) -> None:
    found = site("--url", said)

    assert (url, domain) == (found.url, found.domain)


@pytest.mark.parametrize(
    "said",
    [
        "ftp://acme.example",
        "mailto:a@acme.example",
        "javascript:alert(1)",
        "file:///etc/hosts",
        "acme",
        "localhost",
        "https://",
        "https://user:pw@acme.example",
        "two words.example",
        "https://acme.example:port",
        "http://[::1",
        "https://a..example",
        "1.2",
        "https://acme.example\x00",
    ],
)
def test_refused_web_sites(said: str) -> None:
    with pytest.raises(BadInput, match="--url"):
        site("--url", said)


@given(st.text(max_size=40))
def test_whatever_is_written_is_a_web_site_or_bad_input(said: str) -> None:
    assert refused_field(lambda: site("f", said)) in (None, "f")


@pytest.mark.parametrize(
    ("said", "address", "domain"),
    [
        pytest.param("a.b@acme.example", "a.b@acme.example", "acme.example", id="plain"),
        pytest.param(
            " Ann@ACME.example ", "Ann@acme.example", "acme.example", id="the domain has no case"
        ),
        pytest.param(
            "a+x@mail.acme.co.uk", "a+x@mail.acme.co.uk", "mail.acme.co.uk", id="a tag, a subdomain"
        ),
    ],
)
def test_email_addresses(said: str, address: str, domain: str) -> None:
    found = mail("--email", said)

    assert (address, domain) == (found.address, found.domain)


@pytest.mark.parametrize(
    "said",
    [
        "acme.example",
        "a@",
        "@acme.example",
        "a@@b.example",
        "a@b.example, c@d.example",
        "a b@c.example",
        "a@localhost",
        "x" * 65 + "@acme.example",
    ],
)
def test_refused_email_addresses(said: str) -> None:
    with pytest.raises(BadInput, match="--email"):
        mail("--email", said)


@pytest.mark.parametrize(
    ("said", "country", "e164"),
    [
        pytest.param("01632 960111", "GB", "+441632960111", id="as dialled at home"),
        pytest.param("+44 (0)1632 960111", "GB", "+441632960111", id="with the zero in brackets"),
        pytest.param("0044 1632 960111", "GB", "+441632960111", id="with 00"),
        pytest.param("0044 1632 960111", None, "+441632960111", id="with 00 and no country"),
        pytest.param("1-802-555-0143", "US", "+18025550143", id="with a trunk prefix"),
        pytest.param("(802) 555-0143 ext. 12", "US", "+18025550143", id="with an extension"),
        pytest.param("+1 802 555 0143", "GB", "+18025550143", id="a number abroad"),
        pytest.param("01632 960111 / 07700 900123", "GB", "+441632960111", id="two: the first"),
        pytest.param("030/1234567", "DE", "+49301234567", id="a slash inside a number"),
        pytest.param("802 555 0143", None, None, id="no country, no plus: kept as it stands"),
    ],
)
def test_phones(said: str, country: str | None, e164: str | None) -> None:
    found = phone("--phone", said, country=country)

    assert (said, e164) == (found.said, found.e164)


@pytest.mark.parametrize(
    ("said", "country"),
    [
        pytest.param("12345", "GB", id="five digits"),
        pytest.param("call me", "GB", id="no digit"),
        pytest.param("01632 960111 07700 900111", "GB", id="two numbers in one"),
        pytest.param("1.64E+10", "GB", id="what a spreadsheet leaves of a number"),
        pytest.param("1,64e+10", "DE", id="the same with a comma"),
        pytest.param("01632 960111; 0999 999999999", "GB", id="the second cannot be dialled"),
        pytest.param("555-0143", "US", id="no area code: cannot be dialled from elsewhere"),
        pytest.param("+999 1234567", None, id="no country has that code"),
    ],
)
def test_refused_phones(said: str, country: str | None) -> None:
    with pytest.raises(BadInput, match="--phone"):
        phone("--phone", said, country=country)


def test_a_number_a_spreadsheet_made_a_decimal_is_read() -> None:
    assert "+441632960111" == phone("--phone", "441632960111.0", country="GB").e164


def test_what_a_spreadsheet_destroyed_is_said_as_such() -> None:
    with pytest.raises(BadInput, match="changed by a spreadsheet"):
        phone("--phone", "1.64E+10", country="GB")
