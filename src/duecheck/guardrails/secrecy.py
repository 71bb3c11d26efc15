"""Strikes secrets out of what is about to be written, in every spelling they travel in."""

from __future__ import annotations

import base64
import re
from functools import lru_cache

REDACTED = "REDACTED"
# Fewer letters of base64 than this occur by chance in anybody's text.
_SHORTEST = 8


def redact(words: str, secrets: tuple[str, ...]) -> str:
    """*words* with every spelling of every secret replaced."""
    if not secrets:
        return words
    raw = words.encode("utf-8", "surrogateescape")
    return redact_bytes(raw, secrets).decode("utf-8", "surrogateescape")


def redact_bytes(raw: bytes, secrets: tuple[str, ...]) -> bytes:
    """The same for bytes as they were sent or received."""
    wanted = _pattern(tuple(sorted({secret for secret in secrets if secret})))
    return raw if wanted is None else wanted.sub(REDACTED.encode(), raw)


@lru_cache(maxsize=16)
def _pattern(secrets: tuple[str, ...]) -> re.Pattern[bytes] | None:
    spelled = {form for secret in secrets for form in _spellings(secret)}
    longest_first = sorted(spelled, key=lambda form: (-len(form), form))
    return re.compile(b"|".join(longest_first)) if longest_first else None


def _spellings(secret: str) -> set[bytes]:
    """Patterns for *secret* plain, percent-encoded in whole or part, and inside base64."""
    plain = b"".join(_letter(letter) for letter in secret.encode())
    return {plain, *(re.escape(core) for core in _base64_cores(secret.encode()))}


def _letter(letter: int) -> bytes:
    """One byte as itself, percent-encoded, or as forms (+) and JSON (backslash) write it."""
    forms = [re.escape(bytes([letter])), b"%%(?i:%02x)" % letter]
    forms += {0x20: [rb"\+"], 0x2F: [rb"\\/"]}.get(letter, [])
    return b"(?:" + b"|".join(forms) + b")"


def _base64_cores(secret: bytes) -> set[bytes]:
    """
    What base64 makes of *secret* whatever stands around it, e.g. `user:secret` in an
    Authorization header: the letters that depend on the secret alone, at each of three offsets.
    """
    cores = set()
    for before in range(3):
        written = base64.b64encode(b"\0" * before + secret)
        first = (before * 8 + 5) // 6
        core = written[first : (before + len(secret)) * 8 // 6]
        cores |= {core, core.replace(b"+", b"-").replace(b"/", b"_")}
    whole = base64.b64encode(secret)
    return {core for core in cores if len(core) >= _SHORTEST} | {whole}
