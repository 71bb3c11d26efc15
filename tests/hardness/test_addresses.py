"""Every way known of smuggling an address past a guard, at the live door: refused and logged."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.fetch.conftest import FakeRecorder

from duecheck.errors import LookupFailed
from duecheck.fetch.live import LiveDoor, open_door
from duecheck.guardrails.network import not_the_web
from duecheck.model.door import Ask
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.model.settings import Settings
from duecheck.reading.domains import same_owner

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

TRICKS = {
    "loopback": "http://127.0.0.1/",
    "loopback, short": "http://127.1/",
    "loopback, shorter": "http://127.0.1/",
    "zero": "http://0/",
    "all zeros": "http://0.0.0.0/",
    "decimal": "http://2130706433/",
    "decimal, private": "http://3232235521/",
    "hexadecimal": "http://0x7f000001/",
    "hexadecimal by dots": "http://0x7f.0x0.0x0.0x1/",
    "octal": "http://017700000001/",
    "octal by dots": "http://0177.0.0.1/",
    "mixed bases": "http://0x7f.0.0.01/",
    "a dot behind": "http://127.0.0.1./",
    "ideographic dots": "http://127。0。0。1/",
    "full-width digits": "http://１２７.０.０.１/",
    "circled letters": "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
    "percent-encoded": "http://%31%32%37.0.0.1/",
    "an encoded slash": "http://127.0.0.1%2f.acme.example/",
    "an encoded NUL": "http://127.0.0.1%00.acme.example/",
    "localhost": "http://localhost/",
    "localhost in capitals": "http://LOCALHOST./",
    "under localhost": "http://acme.localhost/",
    "cloud metadata": "http://169.254.169.254/latest/meta-data/",
    "cloud metadata by name": "http://metadata.google.internal/",
    "cloud metadata, IPv6": "http://[fd00:ec2::254]/",
    "IPv6 loopback": "http://[::1]/",
    "IPv6 loopback, long": "http://[0:0:0:0:0:0:0:1]/",
    "IPv6 zone": "http://[fe80::1%25eth0]/",
    "loopback with a zone": "http://[::1%25lo]/",
    "mapped": "http://[::ffff:127.0.0.1]/",
    "mapped in hexadecimal": "http://[::ffff:7f00:1]/",
    "compatible": "http://[::127.0.0.1]/",
    "NAT64": "http://[64:ff9b::7f00:1]/",
    "6to4": "http://[2002:7f00:1::]/",
    "a user name": "http://acme.example@127.0.0.1/",
    "a user name before a public host": "http://127.0.0.1@acme.example/",
    "a backslash": "http://127.0.0.1\\@acme.example/",
    "user and password": "https://user:pw@acme.example/",
    "mail's port": "http://acme.example:25/",
    "a shell's port": "http://acme.example:22/",
    "a cache's port": "http://acme.example:6379/",
    "port zero": "http://acme.example:0/",
    "a port too large": "http://acme.example:99999/",
    "gopher": "gopher://acme.example:6379/_SET",
    "a file": "file:///etc/passwd",
    "jar": "jar:http://acme.example!/",
    "no scheme": "//127.0.0.1/",
    "no host": "http:///127.0.0.1/",
    "a line break": "http://acme.example/\r\nHost: 127.0.0.1",
    "a tab": "http://\t127.0.0.1/",
    "two ports": "http://127.0.0.1:80:80/",
}


@asynccontextmanager
async def opened(recorder: FakeRecorder, **fetch: Any) -> AsyncIterator[LiveDoor]:
    sources = {"web": {"pace": "none"}}
    settings = Settings.model_validate({"fetch": fetch, "sources": sources})
    async with open_door(
        settings=settings, sources={}, recorder=recorder, clock=lambda: NOON, deadline=None
    ) as door:
        yield door


@pytest.mark.parametrize("address", TRICKS.values(), ids=TRICKS)
async def test_the_door_refuses_it_asks_nobody_and_logs_it(address: str) -> None:
    recorder = FakeRecorder()
    async with opened(recorder) as door:
        with pytest.raises(LookupFailed) as refused:
            await door.get("web", Ask(url=address))

    assert (LookupOutcome.BLOCKED, Reason.GUARD) == (refused.value.outcome, refused.value.reason)
    assert [] == recorder.exchanges
    assert [Reason.GUARD] == [call.reason for call in recorder.calls]


def test_the_ports_of_the_web_are_not_among_the_refused() -> None:
    assert not any(map(not_the_web, (None, 80, 443, 3000, 8000, 8080, 8443, 8888)))
    assert all(map(not_the_web, (0, 22, 25, 143, 514, 3306, 5432, 6379, 11211, 65536)))


LIKE = {
    "Cyrillic a": "\u0430cme.example",
    "Cyrillic e": "acm\u0435.example",
    "an accent": "\u00e1cme.example",
    "as ASCII": "xn--cme-5cd.example",
    "a dash": "ac-me.example",
}


@pytest.mark.parametrize("like", LIKE.values(), ids=LIKE)
def test_a_domain_that_only_looks_alike_is_another_owner(like: str) -> None:
    assert same_owner("shop.acme.example", "acme.example")
    assert not same_owner(like, "acme.example")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate nobody vouches for, with its key, made for this run."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "shop.example")])
    today = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("shop.example")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("tls")
    (folder / "own.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return folder


async def test_a_certificate_nobody_vouches_for_ends_the_look_up(papers: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(papers / "own.pem", papers / "key.pem")
    said: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        said.append(await reader.read(100))
        writer.close()

    running = await asyncio.start_server(talk, "127.0.0.1", 0, ssl=context)
    port = running.sockets[0].getsockname()[1]
    recorder = FakeRecorder()
    connect = {"shop.example:443": f"https://127.0.0.1:{port}"}
    async with running, opened(recorder, connect=connect) as door:
        with pytest.raises(LookupFailed) as refused:
            await door.get("web", Ask(url="https://shop.example/"))

    assert LookupOutcome.FAILED is refused.value.outcome
    assert "the TLS connection is not trusted" in str(refused.value.detail)
    assert [] == recorder.exchanges
    assert [] == said


async def test_no_setting_of_the_environment_switches_the_check_off(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PYTHONHTTPSVERIFY", "SSL_NO_VERIFY", "HTTPX_VERIFY"):
        monkeypatch.setenv(name, "0")
    await test_a_certificate_nobody_vouches_for_ends_the_look_up(papers)
