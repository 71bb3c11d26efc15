"""Words weigh by how rare they are in the names of firms."""

from __future__ import annotations

import pytest

from duecheck.identity.word_weights import RAREST, WEAK, weights


@pytest.mark.parametrize(
    ("less", "more"),
    [
        pytest.param("the", "investment", id="an article and a word of many names"),
        pytest.param("investment", "automotive", id="a wide trade and a narrower one"),
        pytest.param("automotive", "siemens", id="a trade and a firm"),
        pytest.param("siemens", "quillmere", id="a firm of many records and an invented one"),
    ],
)
def test_the_rarer_word_weighs_more(less: str, more: str) -> None:
    assert weights()[less] < weights()[more]


def test_weights_lie_between_the_weakest_and_the_rarest() -> None:
    assert RAREST == weights()["no such word"]
    assert all(WEAK <= weight <= RAREST for weight in weights().values())
    assert "no such word" not in weights()
