"""
An exchange as HTTP text for the archive: headers as received, every secret struck out.

The payload is de-chunked already, so its transfer coding goes and its length is that of what is
kept. An answer that repeats a secret is kept with the secret struck out, content decoded where
it hid inside a compressed one; its hash is over what is kept.
"""

from __future__ import annotations

import re
import zlib
from urllib.parse import urlsplit, urlunsplit

from duecheck.guardrails.secrecy import REDACTED, redact, redact_bytes
from duecheck.model.recorder import Exchange
from duecheck.reading.decode import NotDecoded, decode

Headers = tuple[tuple[str, str], ...]

# Whoever forgets to name these still does not archive them.
_ALWAYS_SECRET = frozenset({"authorization", "proxy-authorization", "cookie"})
_NOT_KEPT = frozenset({"transfer-encoding", "content-length"})
_LARGEST_SEARCHED = 64_000_000
_BREAKS = re.compile(r"[\r\n\0]+")
_UNSAFE = re.compile(r"[^!-~]")


def target_uri(exchange: Exchange) -> str:
    """The address asked, without secrets, in the letters an address may have."""
    return _address(redact(exchange.url, exchange.secrets))


def response_block(exchange: Exchange) -> tuple[bytes, bytes]:
    """The response as HTTP text, and the payload within it."""
    payload, headers = _kept(exchange)
    head = [f"HTTP/1.1 {exchange.status} {exchange.reason_phrase}"]
    head += [
        f"{name}: {redact(value, exchange.secrets)}"
        for name, value in headers
        if name.lower() not in _NOT_KEPT
    ]
    head.append(f"Content-Length: {len(payload)}")
    return _block(head, payload), payload


def request_block(exchange: Exchange) -> tuple[bytes, bytes]:
    """The request as HTTP text, and the question's body within it."""
    secret = {name.lower() for name in exchange.secret_headers} | _ALWAYS_SECRET
    parts = urlsplit(target_uri(exchange))
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    body = redact_bytes(exchange.request_body, exchange.secrets)
    head = [f"{exchange.method} {target} HTTP/1.1"]
    head += [
        f"{name}: {REDACTED if name.lower() in secret else redact(value, exchange.secrets)}"
        for name, value in exchange.request_headers
        if name.lower() not in _NOT_KEPT
    ]
    if body:
        head.append(f"Content-Length: {len(body)}")
    return _block(head, body), body


def http_headers(block: bytes) -> tuple[dict[str, str], bytes]:
    """Header values by lower-case name, and the payload; the reverse of `response_block`."""
    head, _, payload = block.partition(b"\r\n\r\n")
    whole: dict[str, str] = {}
    for line in head.decode("latin-1").split("\r\n")[1:]:
        name, _, value = line.partition(":")
        lower, value = name.strip().lower(), value.strip()
        whole[lower] = f"{whole[lower]}, {value}" if lower in whole else value
    return whole, payload


def _block(head: list[str], body: bytes) -> bytes:
    lines = [_BREAKS.sub(" ", line) for line in head]
    return "\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + body


def _address(url: str) -> str:
    """The address in safe letters; a host alone ends in a slash, as archive viewers look for it."""
    parts = urlsplit(url)
    whole = url if parts.path or not parts.netloc else urlunsplit(parts._replace(path="/"))
    return _UNSAFE.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), whole
    )


def _kept(exchange: Exchange) -> tuple[bytes, Headers]:
    if not exchange.secrets:
        return exchange.payload, exchange.response_headers
    codings = ", ".join(
        value
        for name, value in exchange.response_headers
        if name.lower() == "content-encoding" and value.strip().lower() != "identity"
    )
    readable = _decoded(exchange.payload, codings)
    struck = redact_bytes(readable, exchange.secrets)
    if struck == readable:
        return exchange.payload, exchange.response_headers
    headers = exchange.response_headers
    return struck, tuple(item for item in headers if item[0].lower() != "content-encoding")


def _decoded(payload: bytes, codings: str) -> bytes:
    """*payload* as a reader would see it; of one cut short, what there is of it."""
    try:
        return decode(payload, codings, limit=_LARGEST_SEARCHED)
    except NotDecoded:
        pass
    try:
        any_header = 32 + zlib.MAX_WBITS
        return zlib.decompressobj(any_header).decompress(payload, _LARGEST_SEARCHED)
    except zlib.error:
        return payload
