"""Strangers' words are cleaned once, on entry."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.model.text import clean, quote


@pytest.mark.parametrize(
    ("words", "cleaned"),
    [
        pytest.param("Acme Ltd", "Acme Ltd", id="plain words stay"),
        pytest.param("Café Größe 株式会社", "Café Größe 株式会社", id="other scripts stay"),
        pytest.param("two\n lines\tand\r\ntabs", "two lines and tabs", id="white space folds"),
        pytest.param("\x1b[31mred\x1b[0m", "[31mred[0m", id="a terminal is not obeyed"),
        pytest.param("abc\u202egpj.exe", "abcgpj.exe", id="a bidirectional override goes"),
        pytest.param("a\u200bb\ufeffc", "abc", id="invisible joiners go"),
        pytest.param("a \x00 b", "a b", id="what stood between two blanks leaves one"),
        pytest.param("\x00\x07", "", id="nothing but controls is nothing"),
    ],
)
def test_clean(words: str, cleaned: str) -> None:
    assert cleaned == clean(words)


@given(st.text())
def test_cleaning_twice_changes_nothing_more_and_leaves_no_control(words: str) -> None:
    once = clean(words)

    assert once == clean(once)
    assert [] == [c for c in once if unicodedata.category(c) in {"Cc", "Cf"}]


@given(st.text())
def test_a_quote_is_never_longer_than_25_words(words: str) -> None:
    assert len(quote(words).removesuffix(" …").split(" ")) <= 25
