"""Strikes secrets out of what is about to be written, in every spelling they travel in."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from urllib.parse import quote, quote_plus

REDACTED = "REDACTED"


def spellings(secret: str) -> set[str]:
    """*secret* as it stands, percent-encoded, and in base64 alone or as a user name."""
    plain = secret.encode()
    encoded = {base64.b64encode(form).decode() for form in (plain, plain + b":", b":" + plain)}
    return {secret, quote(secret, safe=""), quote_plus(secret), *encoded} - {""}


def redact(words: str, secrets: Iterable[str]) -> str:
    """*words* with every spelling of every secret replaced, the longest first."""
    found = {form for secret in secrets if secret for form in spellings(secret)}
    for form in sorted(found, key=len, reverse=True):
        words = words.replace(form, REDACTED)
    return words
