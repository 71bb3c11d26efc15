"""Real answers of four registers, damaged: cut, turned round, with a word renamed."""

from __future__ import annotations

import json

import pytest
from tests.judgement import readers_world as readers
from tests.sources.worked import more_fields, reversed_fields

from duecheck.errors import Unreadable

pytestmark = pytest.mark.recorded
REAL = {
    "registers/norway-brreg-equinor.json": (readers.norway, '"Enhet"', '"Foretak"'),
    "registers/finland-prh-nokia.json": (
        readers.finland,
        '"tradeRegisterStatus": "1"',
        '"tradeRegisterStatus": "8"',
    ),
    "registers/france-recherche-danone.json": (
        readers.france,
        '"etat_administratif": "A"',
        '"etat_administratif": "B"',
    ),
    "registers/czech-ares-skoda.json": (
        readers.czechia,
        '"stavZdrojeVr": "AKTIVNI"',
        '"stavZdrojeVr": "SPICI"',
    ),
}
each = pytest.mark.parametrize("file", REAL)


@pytest.fixture
def answer(shared, file):
    return json.loads((shared / "fixtures" / file).read_bytes())


def told(evidence):
    return [(item.kind, item.value) for item in evidence]


@each
def test_the_order_of_fields_and_new_ones_do_not_matter(file, answer) -> None:
    read = REAL[file][0]

    assert told(read(answer)) == told(read(reversed_fields(answer)))
    assert told(read(answer)) == told(read(more_fields(answer)))


@each
def test_a_state_that_was_renamed_is_not_understood(file, answer) -> None:
    read, old, new = REAL[file]
    text = json.dumps(answer)

    assert old in text
    assert "not-understood" == read(json.loads(text.replace(old, new)))[0].fact("status")


@each
def test_an_answer_emptied_of_its_values_is_unreadable(file, answer) -> None:
    with pytest.raises(Unreadable):
        REAL[file][0](emptied(answer))


def emptied(value):
    if isinstance(value, dict):
        return {name: emptied(item) for name, item in value.items()}
    return [emptied(item) for item in value] if isinstance(value, list) else None
