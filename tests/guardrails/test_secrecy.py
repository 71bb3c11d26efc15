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


# Four letters of base64 hold three bytes. What is left are the letters that hold a bit of what
# stands around the secret: worked out by hand, six bits a letter.
@pytest.mark.parametrize(
    ("before", "secret", "after", "left"),
    [
        pytest.param("", "S3cr3t-Ky", "", 0, id="alone, whole letters"),
        pytest.param("", "S3cr3t-Ky", "xyz", 4, id="three bytes behind it"),
        pytest.param("u", "S3cr3t-Ky", "", 3, id="a byte before: two letters, and one at the end"),
        pytest.param("us", "S3cr3t-Ky", "", 4, id="two bytes: three letters, and one at the end"),
        pytest.param("use", "S3cr3t-Ky", "", 4, id="three bytes: four letters"),
        pytest.param("user", "S3cr3t-Ky", "", 7, id="four bytes: six letters, and one at the end"),
        pytest.param("", "S3cr3t-Key", "x", 2, id="ten bytes and one behind: two letters"),
        pytest.param("u", "S3cr3t7", "x", 4, id="eight letters of a short one"),
    ],
)
def test_inside_base64_no_letter_of_it_is_left(before, secret, after, left) -> None:
    written = base64.b64encode(f"{before}{secret}{after}".encode()).decode()
    struck = redact(written, (secret,))

    assert 1 == struck.count("REDACTED")
    assert left == len(struck.replace("REDACTED", "").rstrip("="))


def test_a_short_secret_is_not_struck_from_base64_that_only_looks_like_it() -> None:
    # "abc" makes YWJj, four letters that occur by chance; only the whole of it counts.
    assert "xREDACTEDx" == redact("xYWJjx", ("abc",))
    assert "FiYwxx" == redact("FiYwxx", ("abc",))


def test_a_secret_with_url_safe_letters_is_found_in_both_alphabets() -> None:
    secret = "??>>??>>??>>"
    for written in (base64.b64encode, base64.urlsafe_b64encode):
        for before in ("", "u", "us"):
            hidden = written(f"{before}{secret}".encode()).decode()
            assert "REDACTED" in redact(hidden, (secret,))


def test_which_secrets_are_given_in_which_order_makes_no_difference() -> None:
    one = redact("abcdefgh12345678", ("abcdefgh", "12345678", "efgh1234"))
    other = redact("abcdefgh12345678", ("efgh1234", "12345678", "abcdefgh", "abcdefgh"))
    assert one == other == "REDACTED" * 2


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
