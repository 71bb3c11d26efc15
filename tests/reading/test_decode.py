"""Content-Encoding, undone under a limit."""

from __future__ import annotations

import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.decode import NotDecoded, decode

WORDS = b"<p>hello</p>"
BARE = zlib.compress(WORDS, wbits=-15)


@pytest.mark.parametrize(
    ("payload", "encodings", "body"),
    [
        pytest.param(WORDS, "", WORDS, id="no coding"),
        pytest.param(WORDS, "identity", WORDS, id="identity"),
        pytest.param(b"", "gzip", b"", id="an empty answer"),
        pytest.param(gzip.compress(WORDS), "GZIP", WORDS, id="gzip"),
        pytest.param(
            gzip.compress(WORDS) + gzip.compress(WORDS), "gzip", WORDS * 2, id="two members"
        ),
        pytest.param(gzip.compress(WORDS) + b"\0\0", "gzip", WORDS, id="padded gzip"),
        pytest.param(zlib.compress(WORDS), "deflate", WORDS, id="deflate as the standard has it"),
        pytest.param(BARE, "deflate", WORDS, id="deflate as some send it"),
        pytest.param(gzip.compress(zlib.compress(WORDS)), "deflate, gzip", WORDS, id="both"),
    ],
)
def test_codings_are_undone(payload: bytes, encodings: str, body: bytes) -> None:
    assert body == decode(payload, encodings, limit=1000)


@pytest.mark.parametrize(
    ("payload", "encodings"),
    [
        pytest.param(b"x" * 1001, "", id="plain and too large"),
        pytest.param(gzip.compress(b"0" * 10_000_000), "gzip", id="a bomb"),
        pytest.param(
            gzip.compress(gzip.compress(b"0" * 10_000_000)), "gzip, gzip", id="a bomb inside"
        ),
        pytest.param(gzip.compress(b"0" * 900) * 2, "gzip", id="members that add up"),
        pytest.param(gzip.compress(WORDS)[:-9], "gzip", id="cut short"),
        pytest.param(b"junk", "gzip", id="damaged"),
        pytest.param(gzip.compress(WORDS) + b"junk", "gzip", id="junk behind"),
        pytest.param(WORDS, "br", id="a coding not asked for"),
    ],
)
def test_what_cannot_be_decoded_is_said(payload: bytes, encodings: str) -> None:
    with pytest.raises(NotDecoded):
        decode(payload, encodings, limit=1000)


@given(st.binary(max_size=60_000))
def test_gzip_comes_back_whole(body: bytes) -> None:
    assert body == decode(gzip.compress(body), "gzip", limit=60_000)


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate"]))
def test_strange_bytes_never_surprise(payload: bytes, coding: str) -> None:
    with suppress(NotDecoded):
        assert len(decode(payload, coding, limit=500)) <= 500
