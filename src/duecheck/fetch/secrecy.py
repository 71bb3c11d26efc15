"""What must never be archived or told: the user's keys, in whatever form they are sent."""

from __future__ import annotations

from urllib.parse import quote, quote_plus

from duecheck.model.door import Ask

REDACTED = "REDACTED"


def secrets_of(ask: Ask, key: str | None) -> tuple[str, ...]:
    """Every secret string of this call, longest first: key, header values, encoded forms."""
    plain = {value for _, value in ask.secret}
    plain |= {value.partition(" ")[2] for value in plain}
    if key:
        plain.add(key)
    forms = plain | {quote(value, safe="") for value in plain} | {quote_plus(v) for v in plain}
    return tuple(sorted((form for form in forms if form), key=lambda form: (-len(form), form)))


def redact(words: str, secrets: tuple[str, ...]) -> str:
    """*words* with every secret struck out."""
    for secret in secrets:
        words = words.replace(secret, REDACTED)
    return words
