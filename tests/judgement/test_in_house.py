"""Our own sentences: what must be read, and the hard negatives of every kind."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from duecheck.reading.text_reader import read

TABLE = tomllib.loads((Path(__file__).parent / "in_house.toml").read_text("utf-8"))
SUBJECT = "Acme Ltd"
CASES = [
    pytest.param(code, kind, sentence, id=f"{code} {kind} {sentence[:50]}")
    for code, lists in TABLE.items()
    for kind, sentences in lists.items()
    for sentence in sentences
]


@pytest.mark.parametrize(("code", "kind", "sentence"), CASES)
def test_the_sentence_is_read_as_a_credit_manager_would(
    code: str, kind: str, sentence: str
) -> None:
    said = read(sentence, SUBJECT)
    codes = {one.code for one in said.readings}

    assert (code in codes) == (kind == "says")
    if kind == "N3":
        assert not said.readings
