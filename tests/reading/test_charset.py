"""Bytes of saved pages as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.charset import LONGEST, page_text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "", id="an image is no text"),
        pytest.param(b"", "", id="nothing"),
        pytest.param("Bücher".encode(), "Bücher", id="UTF-8"),
        pytest.param("\ufeffBücher".encode(), "Bücher", id="with a byte-order mark"),
        pytest.param("\ufeffAcme".encode("utf-16-le"), "Acme", id="UTF-16 with its mark"),
        pytest.param(b"<meta charset=utf-8>B\xfccher", "<meta charset=utf-8>Bücher",
                     id="declared UTF-8 and is not"),
        pytest.param(b"<meta charset=iso-8859-1>B\xc3\xbccher", "<meta charset=iso-8859-1>Bücher",
                     id="declared Latin and is UTF-8"),
        pytest.param(b"<meta charset=nosuch>B\xfccher", "<meta charset=nosuch>Bücher",
                     id="a charset nobody knows"),
        pytest.param("<meta charset=koi8-r>Москва".encode("koi8-r"), "<meta charset=koi8-r>Москва",
                     id="declared Russian and is"),
    ],
)  # fmt: skip
def test_page_text(body: bytes, expected: str) -> None:
    assert expected == page_text(body)


def test_a_page_of_50_mb_is_cut() -> None:
    assert LONGEST >= len(page_text("é".encode() * 25_000_000))


@given(st.binary(max_size=300))
def test_any_bytes_give_text(body: bytes) -> None:
    assert isinstance(page_text(body), str)
