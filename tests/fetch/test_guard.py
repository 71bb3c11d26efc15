"""The guard: what may be asked, and what the settings allow beyond that."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from duecheck.errors import BadInput
from duecheck.fetch.guard import Guard


@pytest.mark.parametrize(
    ("scheme", "host"),
    [
        pytest.param("https", "acme.example", id="a name"),
        pytest.param("http", "93.184.216.34", id="a public address"),
        pytest.param("https", "xn--mnchen-3ya.example", id="an international name"),
    ],
)
def test_an_ordinary_host_may_be_asked(scheme: str, host: str) -> None:
    assert Guard().refuses_host(scheme, host) is None


@pytest.mark.parametrize(
    ("scheme", "host"),
    [
        pytest.param("ftp", "acme.example", id="another scheme"),
        pytest.param("", "acme.example", id="no scheme"),
        pytest.param("https", "", id="no host"),
        pytest.param("https", "localhost", id="localhost"),
        pytest.param("https", "127.0.0.1", id="loopback"),
        pytest.param("https", "::1", id="IPv6 loopback"),
        pytest.param("https", "0x7f000001", id="loopback in hexadecimal"),
        pytest.param("https", "2130706433", id="loopback in decimal"),
        pytest.param("https", "127.0.0.1.", id="loopback with a dot"),
    ],
)
def test_what_is_not_public_is_refused_with_a_reason(scheme: str, host: str) -> None:
    assert Guard().refuses_host(scheme, host)


def test_a_user_name_in_the_address_is_refused() -> None:
    assert Guard(["acme.example"]).refuses_host("https", "acme.example", userinfo=True)


def test_one_private_address_among_public_ones_is_enough() -> None:
    addresses = [ip_address("93.184.216.34"), ip_address("10.0.0.1")]

    assert "10.0.0.1 is private" == Guard().refuses_addresses("acme.example", addresses)
    assert Guard().refuses_addresses("acme.example", addresses[:1]) is None


@pytest.mark.parametrize(
    ("allow", "host", "allowed"),
    [
        pytest.param(["127.0.0.1"], "127.0.0.1", True, id="an address"),
        pytest.param(["127.0.0.1"], "127.0.0.2", False, id="an address is not its neighbour"),
        pytest.param(["10.0.0.0/8"], "10.9.8.7", True, id="a network"),
        pytest.param(["[::1]"], "::1", True, id="an IPv6 address in brackets"),
        pytest.param(["localhost"], "LOCALHOST", True, id="a name, in any case"),
        pytest.param(["127.0.0.1"], "localhost", False, id="an address is not a name"),
        pytest.param(["127.0.0.1"], "2130706433", False, id="odd forms stay refused"),
    ],
)
def test_allow_hosts(allow: list[str], host: str, allowed: bool) -> None:
    assert allowed == (Guard(allow).refuses_host("http", host) is None)


def test_an_allowed_name_may_resolve_anywhere() -> None:
    addresses = [ip_address("192.168.1.9")]

    assert Guard(["search.lan"]).refuses_addresses("search.lan", addresses) is None
    assert Guard(["192.168.0.0/16"]).refuses_addresses("search.lan", addresses) is None
    assert Guard(["other.lan"]).refuses_addresses("search.lan", addresses)


def test_a_malformed_network_is_named() -> None:
    with pytest.raises(BadInput, match=r"fetch\.allow_hosts"):
        Guard(["10.0.0.0/64"])
