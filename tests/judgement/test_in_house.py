"""Our own sentences: what must be read, and the hard negatives of every kind."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from duecheck import discover
from duecheck.reading.text_measured import measured
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

    assert (code in codes) == (kind == "says"), "move it between says and missed" * (
        kind == "missed"
    )
    if kind == "N3":
        assert not said.readings


def test_the_shipped_figures_are_the_verdicts_that_stand_in_the_file() -> None:
    """Of a code mended after a round, the rounds since then; of the others, all of them."""
    last = {"D08": 6, "D10": 2}
    verdicts = [
        json.loads(line)
        for line in (Path(__file__).parent / "unseen.jsonl").read_text("utf-8").splitlines()
    ]
    counted: dict[str, list[bool]] = {}
    for verdict in verdicts:
        if verdict["round"] >= last.get(verdict["code"], 1):
            counted.setdefault(verdict["code"], []).append(verdict["right"])

    assert {code: (len(seen), sum(seen)) for code, seen in counted.items()} == {
        code: (measured(code).judged, measured(code).right)
        for code in discover.table("reading", "text_measured.toml")["codes"]
    }


def test_no_text_was_judged_twice_for_one_code_and_subject() -> None:
    rows = (Path(__file__).parent / "unseen.jsonl").read_text("utf-8").splitlines()
    keys = [(v["source"], v["subject"], v["code"]) for v in map(json.loads, rows)]

    assert len(keys) == len(set(keys))
