"""Registered domains, hosts and free mail."""

from __future__ import annotations

import pytest

from duecheck.model.subject import Subject
from duecheck.reading import domains


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("", None),
        ("192.0.2.1", None),
        ("localhost", None),
        ("acme.nosuchending", None),
        ("co.uk", None),
        ("www.acme.co.uk", "acme.co.uk"),
        ("Shop.ACME.com.", "acme.com"),
        ("acme.github.io", "acme.github.io"),
        ("www.acme.example", "acme.example"),
    ],
)
def test_the_registered_domain(host: str, expected: str | None) -> None:
    assert expected == domains.registered_domain(host)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://[broken", ""),
        ("acme.example/path", "acme.example"),
        ("HTTPS://User@WWW.Acme.Example:8443/x", "www.acme.example"),
        ("https://bücher.example", "xn--bcher-kva.example"),
    ],
)
def test_the_host_of_an_address(address: str, host: str) -> None:
    assert host == domains.host_of(address)


@pytest.mark.parametrize(
    ("name", "free"),
    [
        ("acme.example", False),
        ("yahooligans.example", False),
        ("gmail.com", True),
        ("yahoo.co.uk", True),
        ("Hotmail.FR", True),
        ("btinternet.com", True),
    ],
)
def test_free_mail(name: str, free: bool) -> None:
    assert free is domains.is_free_mail(name)


@pytest.mark.parametrize(
    ("given", "address"),
    [
        pytest.param({}, None, id="nothing stated"),
        pytest.param({"email_domain": "gmail.com"}, None, id="free mail is no site"),
        pytest.param({"email_domain": "acme.example"}, "https://acme.example/", id="own mail"),
        pytest.param({"url": "www.acme.example"}, "https://www.acme.example", id="no scheme"),
        pytest.param(
            {"url": "http://acme.example/x", "email_domain": "b.example"},
            "http://acme.example/x",
            id="the stated address first",
        ),
    ],
)
def test_where_the_site_should_be(given: dict[str, str], address: str | None) -> None:
    assert address == domains.site_address(Subject(name="Acme Ltd", **given))
