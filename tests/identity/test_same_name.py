"""The words of a name that could tell it from others."""

from __future__ import annotations

import pytest

from duecheck.identity.same_name import other_name, telling


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("Quillmere Group Ltd", {"quillmere"}, id="without what many names have"),
        pytest.param("The Group Ltd", {"group"}, id="all that is left where none is telling"),
    ],
)
def test_telling_words(name: str, words: set[str]) -> None:
    assert words == telling(name)


@pytest.mark.parametrize(
    ("stated", "registered", "other"),
    [
        pytest.param("Quillmere Group Ltd", ["Brackwater Ltd"], True, id="no word in common"),
        pytest.param("Quillmere Group Ltd", ["Brackwater Group Ltd"], True,
                     id="only a word that many names have in common"),
        pytest.param("Quillmere Group Ltd", ["Quillmere Foods Ltd"], False, id="a word in common"),
        pytest.param("Quillmere", ["Brackwater Ltd", "Quillmere Ltd"], False,
                     id="the name it bore before"),
        pytest.param("Quillmere", ["Brackwater Ltd", "Halcyon Ltd"], True, id="neither name"),
        pytest.param("Quillmere", [], False, id="an entry without a name says nothing"),
        pytest.param("Quillmere", ["", None], False, id="nor do empty ones"),
        pytest.param("Quillmere", ["", "Brackwater"], True, id="an empty one beside a name"),
        pytest.param("", ["Brackwater Ltd"], False, id="nothing was stated"),
    ],
)  # fmt: skip
def test_whether_an_entry_bears_another_firm_s_name(stated, registered, other: bool) -> None:
    assert other is other_name(stated, registered)
