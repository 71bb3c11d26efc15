"""The faults of the world: what goes wrong between asking and reading."""

from __future__ import annotations

import asyncio

KINDS = (
    "slow",
    "hang",
    "rate-limit",
    "too-many",
    "bot-check",
    "truncated",
    "wrong-type",
    "redirect-private",
    "server-error",
    "reset",
    "login-wall",
)
SLOW_SECONDS = 1.0
HANG_SECONDS = 60.0
BOT_CHECK = (
    b"<!DOCTYPE html><html><head><title>Just a moment...</title>"
    b'<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></head>'
    b'<body><form id="challenge-form"><p>Verifying you are human. This may take a few seconds.</p>'
    b"</form></body></html>"
)


def page(status: str, body: bytes, *headers: str, kind: str = "text/html") -> bytes:
    """Return a whole response."""
    head = [
        f"HTTP/1.1 {status}",
        f"Content-Type: {kind}",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *headers,
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


async def answer(kind: str, whole: bytes, asked_before: int) -> bytes | None:
    """What the fault makes of a good answer; None closes the connection without one."""
    if kind == "slow":
        await asyncio.sleep(SLOW_SECONDS)
        return whole
    if kind == "hang":
        await asyncio.sleep(HANG_SECONDS)
        return None
    if kind == "rate-limit":
        if asked_before:
            return whole
        return page("429 Too Many Requests", b"slow down", "Retry-After: 1", kind="text/plain")
    if kind == "truncated":
        return whole[: max(len(whole) - 20, len(whole) // 2)]
    return {
        "bot-check": page("200 OK", BOT_CHECK),
        "wrong-type": page("200 OK", b"%PDF-1.4 not what was asked for", kind="application/pdf"),
        "redirect-private": page(
            "302 Found", b"", "Location: http://169.254.169.254/latest/meta-data/"
        ),
        "too-many": page("429 Too Many Requests", b"slow down", kind="text/plain"),
        "server-error": page("503 Service Unavailable", b"maintenance", kind="text/plain"),
        "login-wall": page("403 Forbidden", b"<html><title>Log in</title></html>"),
        "reset": None,
    }[kind]
