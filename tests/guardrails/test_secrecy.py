"""Secrets are struck out however they are spelled."""

from __future__ import annotations

import base64
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.guardrails.secrecy import redact, redact_bytes

KEYS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=8, max_size=40)
NAMES = st.text(st.characters(min_codepoint=97, max_codepoint=122), max_size=5)


@pytest.mark.parametrize(
    ("words", "secrets", "expected"),
    [
        pytest.param("key=abcdefgh", (), "key=abcdefgh", id="no secret, no change"),
        pytest.param("", ("abcdefgh",), "", id="nothing to strike out"),
        pytest.param("key=abcdefgh", ("",), "key=abcdefgh", id="an empty secret is none"),
        pytest.param("key=abcdefgh&q=1", ("abcdefgh",), "key=REDACTED&q=1", id="as it stands"),
        pytest.param("a%2Fb%20c", ("a/b c",), "REDACTED", id="percent-encoded"),
        pytest.param("a%2fb+c", ("a/b c",), "REDACTED", id="as a form writes it, small letters"),
        pytest.param("a/b%20c", ("a/b c",), "REDACTED", id="percent-encoded in part"),
        pytest.param(r'"a\/b c"', ("a/b c",), '"REDACTED"', id="as JSON may write it"),
        pytest.param(
            "abcdefghij", ("abcdef", "abcdefghij"), "REDACTED", id="the longer of two goes whole"
        ),
        pytest.param(
            "Grüße, abcdefgh", ("abcdefgh",), "Grüße, REDACTED", id="beside other letters"
        ),
    ],
)
def test_a_secret_is_struck_out(words: str, secrets: tuple[str, ...], expected: str) -> None:
    assert expected == redact(words, secrets)


@given(KEYS, NAMES, NAMES)
def test_no_spelling_survives(secret: str, before: str, after: str) -> None:
    for written in (
        secret,
        quote(secret, safe=""),
        quote_plus(secret),
        quote(secret, safe="").lower() if secret == secret.lower() else secret,
    ):
        assert written not in redact(f"{before}{written}{after}", (secret,)).replace(
            "REDACTED", "\0"
        )
    inside = base64.b64encode(f"{before}{secret}{after}".encode()).decode()
    assert "REDACTED" in redact(f"Basic {inside}", (secret,))
    assert "REDACTED" in redact(
        f"Basic {base64.urlsafe_b64encode(secret.encode()).decode()}", (secret,)
    )


@given(st.binary(max_size=200))
def test_bytes_without_a_secret_are_left_alone(raw: bytes) -> None:
    assert raw == redact_bytes(raw, ("a-secret-that-is-not-there",))
