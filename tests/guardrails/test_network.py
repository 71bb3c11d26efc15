"""Which addresses are public: the IANA special-purpose registries, and forms that hide one."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.guardrails.network import (
    embedded,
    literal,
    local_name,
    no_host_name,
    not_the_web,
    odd_number,
    why_not_public,
)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("93.184.216.34", id="an ordinary IPv4 address"),
        pytest.param("8.8.8.8", id="a public name server"),
        pytest.param("172.32.0.1", id="just past the private block"),
        pytest.param("100.128.0.1", id="just past the carriers' block"),
        pytest.param("169.253.255.255", id="just before link-local"),
        pytest.param("2606:2800:220:1:248:1893:25c8:1946", id="an ordinary IPv6 address"),
        pytest.param("::ffff:93.184.216.34", id="a public address mapped into IPv6"),
        pytest.param("64:ff9b::5db8:d822", id="a public address behind NAT64"),
        pytest.param("2002:5db8:d822::1", id="a public address in 6to4"),
    ],
)
def test_a_public_address_is_not_refused(address: str) -> None:
    assert why_not_public(ip_address(address)) is None


@pytest.mark.parametrize(
    ("address", "says"),
    [
        pytest.param("0.0.0.0", "unspecified", id="unspecified"),  # noqa: S104 (an address to refuse)
        pytest.param("0.1.2.3", "unspecified", id="this network"),
        pytest.param("127.0.0.1", "loopback", id="loopback"),
        pytest.param("127.77.1.2", "loopback", id="loopback elsewhere"),
        pytest.param("10.1.2.3", "private", id="private 10"),
        pytest.param("172.16.0.1", "private", id="private 172.16"),
        pytest.param("172.31.255.255", "private", id="the last of private 172"),
        pytest.param("192.168.1.1", "private", id="private 192.168"),
        pytest.param("169.254.169.254", "link-local", id="cloud metadata"),
        pytest.param("100.64.0.1", "carrier", id="carrier-grade NAT"),
        pytest.param("224.0.0.1", "multicast", id="multicast"),
        pytest.param("239.255.255.255", "multicast", id="the last multicast"),
        pytest.param("240.0.0.1", "reserved", id="reserved"),
        pytest.param("255.255.255.255", "reserved", id="broadcast"),
        pytest.param("192.0.0.8", "reserved", id="IETF protocol assignments"),
        pytest.param("198.18.0.1", "reserved", id="benchmarking"),
        pytest.param("203.0.113.7", "reserved", id="documentation"),
        pytest.param("192.88.99.1", "reserved", id="the old 6to4 relay"),
        pytest.param("::", "unspecified", id="IPv6 unspecified"),
        pytest.param("::1", "loopback", id="IPv6 loopback"),
        pytest.param("fc00::1", "private", id="IPv6 unique local"),
        pytest.param("fd12:3456::1", "private", id="IPv6 unique local, assigned"),
        pytest.param("fec0::1", "private", id="IPv6 site-local"),
        pytest.param("fe80::1", "link-local", id="IPv6 link-local"),
        pytest.param("fe80::1%eth0", "link-local", id="IPv6 link-local with a zone"),
        pytest.param("ff02::1", "multicast", id="IPv6 multicast"),
        pytest.param("2001:db8::1", "reserved", id="IPv6 documentation"),
        pytest.param("3fff::1", "reserved", id="IPv6 documentation, newer"),
        pytest.param("100::1", "reserved", id="IPv6 discard"),
        pytest.param("::ffff:127.0.0.1", "loopback", id="loopback mapped into IPv6"),
        pytest.param("::ffff:169.254.169.254", "link-local", id="metadata mapped into IPv6"),
        pytest.param("::10.0.0.1", "private", id="private in the old compatible form"),
        pytest.param("2002:7f00:1::", "loopback", id="loopback in 6to4"),
        pytest.param("2002:0a00:0001::1", "private", id="private in 6to4"),
        pytest.param("64:ff9b::a00:1", "private", id="private behind NAT64"),
        pytest.param("64:ff9b::a9fe:a9fe", "link-local", id="metadata behind NAT64"),
        pytest.param("64:ff9b:1::1", "reserved", id="local-use NAT64"),
        pytest.param("2001:0:4136:e378:8000:63bf:3fff:fdd2", "reserved", id="Teredo"),
    ],
)
def test_an_address_that_is_not_public_is_refused_and_named(address: str, says: str) -> None:
    assert says in (why_not_public(ip_address(address)) or "")


@pytest.mark.parametrize(
    "host", ["0x7f000001", "2130706433", "0177.0.0.1", "127.1", "127.0.1", "0x7f.1", "1.2.3.4.5",
             "0", "a.example.0x1", "127.0.0.01", "300.1.1.1"],
)  # fmt: skip
def test_a_number_in_an_odd_form_is_seen(host: str) -> None:
    assert odd_number(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "3m.example", "1and1.example", "a.b", "x"])
def test_a_plain_address_or_a_name_is_no_odd_number(host: str) -> None:
    assert not odd_number(host)


@pytest.mark.parametrize(
    ("host", "local"),
    [
        pytest.param("my.internal.example", False, id="a label in the middle"),
        pytest.param("acme.example", False, id="a firm's name"),
        pytest.param("notlocalhost.example", False, id="a name that only contains it"),
        pytest.param("localhost", True, id="localhost"),
        pytest.param("LOCALHOST.", True, id="in capitals with a dot"),
        pytest.param("www.localhost", True, id="under localhost"),
        pytest.param("metadata.google.internal", True, id="cloud metadata by name"),
        pytest.param("printer.local", True, id="multicast DNS"),
        pytest.param("nas.home.arpa", True, id="a home network"),
    ],
)
def test_names_of_this_machine_or_network(host: str, local: bool) -> None:
    assert local == local_name(host)


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        pytest.param("8.8.8.8", [], id="IPv4 carries nothing"),
        pytest.param("2606:2800:220:1::1", [], id="an ordinary IPv6 address"),
        pytest.param("::ffff:10.0.0.1", ["10.0.0.1"], id="mapped"),
        pytest.param("2002:a00:1::", ["10.0.0.1"], id="6to4"),
        pytest.param("2001:0:4136:e378:8000:63bf:3fff:fdd2", ["65.54.227.120", "192.0.2.45"],
                     id="Teredo: the server and the client (RFC 4380, 4)"),
        pytest.param("64:ff9b::a00:1", ["10.0.0.1"], id="NAT64"),
        pytest.param("::10.0.0.1", ["10.0.0.1"], id="compatible"),
        pytest.param("::1:0", ["0.1.0.0"], id="the least that is compatible"),
        pytest.param("::ffff", [], id="too small to be one"),
        pytest.param("::1", [], id="loopback itself"),
    ],
)  # fmt: skip
def test_what_an_address_carries_inside(address: str, inside: list[str]) -> None:
    assert inside == [str(one) for one in embedded(ip_address(address))]


def test_an_inner_address_is_named_in_the_reason() -> None:
    said = why_not_public(ip_address("64:ff9b::a00:1"))
    assert "private (10.0.0.1 inside)" == said


@pytest.mark.parametrize(
    ("port", "refused"),
    [
        pytest.param(None, False, id="none named"),
        pytest.param(80, False, id="http"),
        pytest.param(443, False, id="https"),
        pytest.param(8080, False, id="a second web server"),
        pytest.param(65535, False, id="the last port"),
        pytest.param(0, True, id="no port"),
        pytest.param(-1, True, id="below"),
        pytest.param(65536, True, id="above"),
        pytest.param(22, True, id="a shell"),
        pytest.param(25, True, id="mail"),
        pytest.param(6379, True, id="a cache"),
        pytest.param(10250, True, id="a cluster's agent"),
    ],
)
def test_ports_that_are_not_the_web(port: int | None, refused: bool) -> None:
    assert refused is not_the_web(port)


@pytest.mark.parametrize(
    ("host", "none"),
    [("acme.example", False), ("a_b-c.example", False), ("a b", True), ("a/b", True), ("", True),
     ("a@b", True), ("a\n.example", True)],
)  # fmt: skip
def test_what_no_host_name_holds(host: str, none: bool) -> None:
    assert none is no_host_name(host)


@given(st.ip_addresses(v=4))
def test_no_ipv6_form_makes_an_ipv4_address_more_public(address: IPv4Address) -> None:
    number = int(address)
    forms = [
        IPv6Address(0xFFFF << 32 | number),
        IPv6Address((0x0064_FF9B << 96) | number),
        IPv6Address((0x2002 << 112) | (number << 80)),
    ]

    for form in forms:
        assert (why_not_public(form) is None) == (why_not_public(address) is None)


@given(st.ip_addresses())
def test_every_address_is_its_own_literal(address: IPv4Address | IPv6Address) -> None:
    assert address == literal(str(address))


@given(st.ip_addresses())
def test_whatever_python_holds_private_is_not_public_here(address) -> None:
    if not address.is_global and not (
        isinstance(address, IPv6Address) and (address.ipv4_mapped or address.sixtofour)
    ):
        assert why_not_public(address) is not None
