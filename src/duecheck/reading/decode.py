"""Undoes Content-Encoding, a piece at a time, so that a small answer cannot become a huge one."""

from __future__ import annotations

import zlib

ACCEPT_ENCODING = "gzip, deflate"
_PIECE = 16_384
_GZIP = 16 + zlib.MAX_WBITS


class NotDecoded(Exception):
    """The payload is not what its Content-Encoding says, is too large, or is in a form unasked."""


def decode(payload: bytes, encodings: str, *, limit: int) -> bytes:
    """
    *payload* with every coding of *encodings* (`gzip`, `deflate`, last first) undone.

    NotDecoded when more than *limit* bytes would come out, the data is damaged or cut short, or
    the coding is one that was not asked for.
    """
    for coding in reversed([word.strip().lower() for word in encodings.split(",")]):
        if coding in ("", "identity"):
            continue
        if coding not in ("gzip", "x-gzip", "deflate"):
            raise NotDecoded(f"content-encoding {coding!r} was not asked for")
        if payload:
            payload = _inflate(payload, coding, limit)
    if len(payload) > limit:
        raise NotDecoded(f"more than {limit} bytes")
    return payload


def _inflate(payload: bytes, coding: str, limit: int) -> bytes:
    try:
        if coding == "deflate":
            return _deflated(payload, limit)
        return _members(payload, limit)
    except zlib.error as damage:
        raise NotDecoded(f"damaged {coding} data ({damage})") from None


def _deflated(payload: bytes, limit: int) -> bytes:
    """Zlib data as the standard has it, or the bare deflate stream some servers send."""
    try:
        return _stream(payload, zlib.MAX_WBITS, limit)[0]
    except zlib.error:
        return _stream(payload, -zlib.MAX_WBITS, limit)[0]


def _members(payload: bytes, limit: int) -> bytes:
    """A gzip file may be several members in a row; zero padding after the last is allowed."""
    whole = b""
    rest = payload
    while rest.strip(b"\0"):
        piece, rest = _stream(rest, _GZIP, limit - len(whole))
        whole += piece
    return whole


def _stream(payload: bytes, window: int, limit: int) -> tuple[bytes, bytes]:
    """One compressed stream, and what follows it."""
    machine = zlib.decompressobj(window)
    whole = bytearray()
    for start in range(0, len(payload), _PIECE):
        whole += machine.decompress(payload[start : start + _PIECE], limit - len(whole) + 1)
        if len(whole) > limit:
            raise NotDecoded(f"decompresses to more than {limit} bytes")
        if machine.eof:
            return bytes(whole), machine.unused_data + payload[start + _PIECE :]
    raise NotDecoded("compressed data is cut short")
