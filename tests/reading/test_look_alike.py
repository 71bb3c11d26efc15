"""How a mail's domain stands to the firm's own. Every name is fictional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.look_alike import Alike, alike, skeleton


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        pytest.param("brackwater.example", Alike.SAME, id="the same"),
        pytest.param("mail.brackwater.example", Alike.SAME, id="a host under it"),
        pytest.param("brackwater.co.uk", Alike.OTHER_ENDING, id="another ending"),
        pytest.param("brackwatre.example", Alike.TYPO, id="two letters swapped"),
        pytest.param("brackwaters.example", Alike.TYPO, id="a letter more"),
        pytest.param("brackvvater.example", Alike.LETTERS, id="vv for w"),
        pytest.param("brackwаter.example", Alike.LETTERS, id="a Cyrillic a"),
        pytest.param("bräckwater.example", Alike.LETTERS, id="an accent"),
        pytest.param("brackwater-orders.com", Alike.ADDED, id="a word added"),
        pytest.param("orders-brackwater.com", Alike.ADDED, id="a word put before"),
        pytest.param("northholm.example", Alike.DIFFERENT, id="another name"),
    ],
)
def test_a_domain_beside_brackwater_example(used: str, expected: Alike) -> None:
    assert expected is alike(used, "brackwater.example")


def test_an_encoded_name_is_compared_as_it_is_seen() -> None:
    encoded = "brackwаter.example".encode("idna").decode()

    assert encoded.startswith("xn--")
    assert Alike.LETTERS is alike(encoded, "brackwater.example")


@pytest.mark.parametrize(
    ("used", "own", "expected"),
    [
        ("abd.example", "abe.example", Alike.DIFFERENT),
        ("tarner.example", "turned.example", Alike.DIFFERENT),
        ("аbc.example", "abc.example", Alike.LETTERS),
        ("lb0.example", "ibo.example", Alike.DIFFERENT),
    ],
)
def test_short_names_are_alike_by_chance(used: str, own: str, expected: Alike) -> None:
    assert expected is alike(used, own)


def test_pairs_and_figures_read_as_letters() -> None:
    assert skeleton("modern") == skeleton("rnodem")
    assert skeleton("pay1l0") == skeleton("paylio")


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_are_compared(one: str, other: str) -> None:
    assert alike(one, other) in set(Alike)
