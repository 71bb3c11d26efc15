"""Our own sentences: what must be read, and the hard negatives of every kind."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from duecheck import discover
from duecheck.reading.text_measured import measured
from duecheck.reading.text_reader import read
from tests.judgement.__main__ import CODES

TABLE = tomllib.loads((Path(__file__).parent / "in_house.toml").read_text("utf-8"))
SUBJECT = "Acme Ltd"
MEASURED_CODES = frozenset(CODES.values())
CASES = [
    pytest.param(code, kind, sentence, id=f"{code} {kind} {sentence[:50]}")
    for code, lists in TABLE.items()
    for kind, sentences in lists.items()
    for sentence in sentences
]


KINDS = frozenset(f"N{n}" for n in range(1, 11))
CONTEXT = frozenset({"LAY", "LEG", "FIN"})


def subject_and_text(sentence: str) -> tuple[str, str]:
    """What stands before `| ` is the subject; without it that is Acme Ltd."""
    before, bar, text = sentence.partition("| ")
    return (before, text) if bar else (SUBJECT, sentence)


@pytest.mark.parametrize("code", sorted(MEASURED_CODES))
def test_each_code_has_enough_sentences_and_hard_negatives_of_every_kind(code: str) -> None:
    fewest = 10 if code in CONTEXT else 20
    hard = {kind: said for kind, said in TABLE[code].items() if kind in KINDS}

    assert len(set(TABLE[code]["says"])) >= fewest
    assert len({one for said in hard.values() for one in said}) >= fewest
    assert {kind for kind, said in hard.items() if said} == KINDS


@pytest.mark.parametrize(("code", "kind", "sentence"), CASES)
def test_the_sentence_is_read_as_a_credit_manager_would(
    code: str, kind: str, sentence: str
) -> None:
    subject, text = subject_and_text(sentence)
    said = read(text, subject)
    codes = {one.code for one in said.readings}

    assert (code in codes) == (kind == "says"), "move it between says and missed" * (
        kind == "missed"
    )
    if kind == "N3":
        assert not said.readings


def test_the_shipped_figures_are_the_verdicts_that_stand_in_the_file() -> None:
    """Of a code mended after a round, the rounds since then; of the others, all of them."""
    last = {"D08": 6, "D10": 8}
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
