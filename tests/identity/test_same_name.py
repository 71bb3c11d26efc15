"""The words of a name that could tell it from others."""

from __future__ import annotations

import pytest

from duecheck.identity.same_name import telling


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("Quillmere Group Ltd", {"quillmere"}, id="without what many names have"),
        pytest.param("The Group Ltd", {"group"}, id="all that is left where none is telling"),
    ],
)
def test_telling_words(name: str, words: set[str]) -> None:
    assert words == telling(name)
