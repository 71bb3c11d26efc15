"""The measures of name matching, worked out by hand, and what the scorer makes of our own set."""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.judgement.names import at_threshold, average_precision, best_threshold, judged
from tests.judgement.names_gleif import Nearest, mistyped, no_form, other_form, pairs, varied
from tests.judgement.names_rarity import rarity

SET = tomllib.loads(Path(__file__).with_name("names_in_house.toml").read_text("utf-8"))["pairs"]


@pytest.mark.parametrize(
    ("scores", "truth", "expected"),
    [
        pytest.param([0.9, 0.8, 0.1], [True, True, False], 1.0, id="all before the false one"),
        pytest.param([0.9, 0.8, 0.1], [False, True, True], (1 / 2 + 2 / 3) / 2, id="one before"),
        pytest.param([0.5, 0.5], [True, False], 0.5, id="equal scores count together"),
        pytest.param([0.5], [False], 0.0, id="nothing to find"),
    ],
)
def test_average_precision(scores, truth, expected) -> None:
    assert expected == pytest.approx(average_precision(scores, truth))


def test_a_threshold_takes_what_reaches_it() -> None:
    point = at_threshold(0.5, [0.9, 0.5, 0.4, 0.1], [True, False, True, False])

    assert (0.5, 0.5, 0.5) == point[1:]


def test_the_best_threshold_has_the_highest_f1() -> None:
    point = best_threshold([0.9, 0.8, 0.4, 0.1], [True, True, False, False])

    assert (0.8, 1.0, 1.0, 1.0) == point


def test_no_pair_of_two_firms_is_called_one_name() -> None:
    wrongly = [one for one, outcome in judged(SET) if outcome == "same" and one[2] != "same"]

    assert [] == wrongly


def test_nine_of_ten_of_our_own_pairs_are_judged_as_by_hand() -> None:
    right = Counter(one[2] == outcome for one, outcome in judged(SET))

    assert right[True] / len(SET) >= 0.9


def test_names_are_varied_by_the_seed_alone() -> None:
    names = [(f"QUILL {word} LIMITED", "GB") for word in ("NORTH", "SOUTH", "EAST", "WEST", "MID")]

    assert pairs(names) == pairs(names)
    assert 5 == sum(one.same for one in pairs(names))
    assert all(one.a != one.b for one in pairs(names) if one.same)


def test_a_variation_changes_the_name() -> None:
    chance = random.Random(1)  # noqa: S311 (the same each time)

    assert "QUILL" == no_form("QUILL LIMITED", chance)
    assert other_form("QUILL LIMITED", chance) in {"QUILL LTD", "QUILL LTD."}
    assert 1 >= abs(len(mistyped("QUILLMERE", chance)) - len("QUILLMERE"))
    assert "QUILLMERE LTD" != varied("QUILLMERE LTD", chance)


def test_the_nearest_name_shares_the_rarest_letters() -> None:
    index = Nearest(["QUILLMERE ENERGY", "BRACKWATER ENERGY", "STOKEHAM ENERGY"])

    assert 0 == index.of("QUILMERE ENERGY", 1)[0]


def test_a_word_of_every_name_weighs_nothing() -> None:
    names = [(f"Energy {letter * 5}", None) for letter in "abcdefghijklmnopqrst"]

    assert {"energy": 0} == rarity(names)
