"""Two names word to word: what is one word spelt otherwise, and what is another word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.identity.name_align import aligned, likeness_of_words
from duecheck.identity.word_weights import weights

WORDS = st.lists(st.text("abcdeu123", min_size=1, max_size=8), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        pytest.param("quillmere", "quillmere", 1.0, 1.0, id="the same"),
        pytest.param("quillmere", "quilmere", 0.85, 0.95, id="a letter left out"),
        pytest.param("quillmere", "quilmlere", 0.85, 0.95, id="two letters swapped"),
        pytest.param("fastener", "fasteners", 0.9, 0.95, id="one and many"),
        pytest.param("siemens", "siemensag", 0.95, 0.95, id="a form joined"),
        pytest.param("2004", "2005", 0.0, 0.0, id="numbers are never misspelt"),
        pytest.param("ahl1", "ahl2", 0.0, 0.0, id="nor what holds one"),
        pytest.param("bd", "bp", 0.0, 0.0, id="two letters"),
        pytest.param("health", "wealth", 0.0, 0.6, id="two words of many names"),
        pytest.param("motors", "mortar", 0.0, 0.75, id="two words"),
    ],
)
def test_words_spelt_otherwise(one: str, other: str, least: float, most: float) -> None:
    assert least <= likeness_of_words(one, other) <= most
    assert likeness_of_words(one, other) == likeness_of_words(other, one)


@pytest.mark.parametrize(
    ("a", "b", "only_a", "only_b"),
    [
        pytest.param("quill works", "quill works", (), (), id="the same words"),
        pytest.param("works quill", "quill works", (), (), id="in another order"),
        pytest.param("quill", "quill works", (), ("works",), id="a word more"),
        pytest.param("quill north", "quill south", ("north",), ("south",), id="another word"),
        pytest.param("good will", "goodwill", (), (), id="a blank more"),
        pytest.param("quill quill", "quill", ("quill",), (), id="said twice"),
    ],
)
def test_words_that_stand_alone(a: str, b: str, only_a, only_b) -> None:
    found = aligned(tuple(a.split()), tuple(b.split()))

    assert (only_a, only_b) == (found.only_a, found.only_b)


def test_a_rare_word_that_agrees_weighs_more_than_a_common_one() -> None:
    rare = aligned(("quillmere", "energy"), ("quillmere", "trust"))
    common = aligned(("quillmere", "energy"), ("brackwater", "energy"))

    assert rare.score > 0.6 > 0.3 > common.score


def test_the_other_sides_form_misspelt_is_no_word() -> None:
    with_form = aligned(("quillmere", "limitted"), ("quillmere",), None, "limited")
    without = aligned(("quillmere", "limitted"), ("quillmere",))

    assert (1.0, ()) == (with_form.score, with_form.only_a)
    assert ("limitted",) == without.only_a


def test_initials_are_a_reason_to_ask() -> None:
    assert 0.7 == aligned(("pla",), ("peoples", "liberation", "army")).score
    assert 0.0 == aligned(("pla",), ("peoples", "army")).score


@given(WORDS, WORDS)
def test_the_score_has_no_order_and_stays_between_0_and_1(a: list[str], b: list[str]) -> None:
    one, other = aligned(tuple(a), tuple(b)), aligned(tuple(b), tuple(a))

    assert 0.0 <= one.score <= 1.0
    assert one.score == pytest.approx(other.score)
    assert sorted(one.only_a) == sorted(other.only_b)


@pytest.mark.parametrize(
    ("a", "b", "score"),
    [
        pytest.param("abc", "alpha brown coal", 0.7, id="the initials of three words"),
        pytest.param("abx", "alpha brown coal", 0.0, id="one letter of three is another"),
        pytest.param("ab", "alpha brown", 0.0, id="two letters are too few"),
        pytest.param("abcd", "alpha brown coal", 0.0, id="a letter too many"),
    ],
)
def test_initials(a: str, b: str, score: float) -> None:
    assert score == aligned(tuple(a.split()), tuple(b.split())).score
    assert score == aligned(tuple(b.split()), tuple(a.split())).score


def test_names_of_six_letters_may_be_one_with_a_blank_more_and_a_letter_off() -> None:
    # 0.98 for the blank, and one letter of six is another.
    found = aligned(("ab", "cdef"), ("abcdeg",))

    assert pytest.approx(0.98 * 5 / 6) == found.score


@pytest.mark.parametrize(
    ("word", "alone"),
    [
        pytest.param("limted", (), id="a form misspelt"),
        pytest.param("limtd", (), id="five letters of it"),
        pytest.param("ltdx", ("ltdx",), id="four letters are too few to be sure"),
    ],
)
def test_the_other_side_s_form_may_be_misspelt(word: str, alone: tuple[str, ...]) -> None:
    assert alone == aligned(("quill", word), ("quill",), None, "limited").only_a


# Words nobody bears weigh the same each (0.96), so that they cancel out of a score.
@pytest.mark.parametrize(
    ("a", "b", "score"),
    [
        pytest.param("brackwater qarn", "brackwater", 1 / 1.5, id="a word alone counts half"),
        pytest.param("qarn brackwater", "brackwater", 1 / 1.65, id="the first word 1.3 times"),
        pytest.param("brackwater", "qarn brackwater", 1 / 1.65, id="on the other side too"),
        pytest.param("qar zel", "qarzel", 0.98, id="nothing but a blank more"),
        pytest.param("brackwater qar zel", "brackwater qarzel", (1 + 2 * 0.98) / 3,
                     id="a blank more, by the side of more words"),
        pytest.param("brackwater qarzel", "brackwater qar zel", (1 + 2 * 0.98) / 3,
                     id="the same turned round"),
        pytest.param("brackwater qarnels", "brackwater qarnel", (1 + 0.92) / 2, id="one and many"),
        pytest.param("quillmere", "quillmera", 8 / 9, id="only the first letter is the same"),
        pytest.param("zuillmere", "quillmere", 8 / 9, id="only the last letter is the same"),
        pytest.param("zuillmera", "quillmere", 0.0, id="neither is"),
        pytest.param("qzx", "qzv", 2 / 3, id="three letters are enough"),
        pytest.param("quillmere", "brackwater", 0.0, id="nothing in common"),
    ],
)  # fmt: skip
def test_a_score_worked_out_by_hand(a: str, b: str, score: float) -> None:
    assert pytest.approx(score) == aligned(tuple(a.split()), tuple(b.split())).score


def test_a_word_spelt_otherwise_weighs_as_the_commoner_of_the_two() -> None:
    # `motors` stands in the table, `motorz` does not; five letters of six are the same.
    known, rare = weights()["motors"], weights()["brackwater"]
    found = aligned(("brackwater", "motors"), ("brackwater", "motorz"))

    assert known < rare
    assert pytest.approx((rare + known * 5 / 6) / (rare + known)) == found.score
    assert (("motors", "motorz"),) == found.spelt


def test_a_word_is_paired_once_with_the_nearest() -> None:
    found = aligned(("qabcdef",), ("qabcdex", "qabcdfe"))

    # A letter changed and two letters swapped are one slip each: the first by the alphabet.
    assert (("qabcdef", "qabcdex"),) == found.spelt
    assert ("qabcdfe",) == found.only_b


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        pytest.param("qz", "qzx", 0.0, id="two letters are never a word misspelt"),
        pytest.param("acme", "acmeag", 0.95, id="four letters and a form joined"),
        pytest.param("qzx", "qzxag", 0.0, id="three letters are too few for that"),
        pytest.param("qzx", "qzxgmbh", 0.0, id="whatever form it is"),
        pytest.param("quillmere", "quillmerexx", 9 / 11, id="what is joined is no form"),
    ],
)
def test_likeness_worked_out_by_hand(one: str, other: str, like: float) -> None:
    assert pytest.approx(like) == likeness_of_words(one, other)


@pytest.mark.parametrize(
    ("a", "b", "score"),
    [
        pytest.param("ab cdefgh", "abcdefxy", 0.98 * 6 / 8, id="two letters of eight differ"),
        pytest.param("ab cdefgh", "abcdexyz", 0.0, id="three are too many"),
        pytest.param("ab cde", "abcdef", 0.98 * 5 / 6, id="the longer side has six"),
        pytest.param("ab cd", "abcde", 0.0, id="neither side has six"),
        pytest.param("quil lmere", "quilmere", 0.98 * 8 / 9, id="a blank and a letter more"),
    ],
)
def test_names_of_another_number_of_words_taken_as_a_whole(a: str, b: str, score: float) -> None:
    assert pytest.approx(score) == aligned(tuple(a.split()), tuple(b.split())).score
    assert pytest.approx(score) == aligned(tuple(b.split()), tuple(a.split())).score


def test_names_that_are_not_near_enough_as_a_whole_keep_what_stands_alone() -> None:
    found = aligned(("quillmere", "qarn"), ("quillmere", "zelb"))
    assert (("qarn",), ("zelb",)) == (found.only_a, found.only_b)
    # A word more and nothing else: that is never taken as a whole, however near.
    found = aligned(("abcdefgh", "x"), ("abcdefgh",))
    assert (("x",), ()) == (found.only_a, found.spelt)


def test_a_word_of_a_form_may_have_three_slips_in_ten_letters() -> None:
    assert () == aligned(("quill", "aktxyzolag"), ("quill",), None, "aktiebolag").only_a
    assert ("aktxyzolag",) == aligned(("quill", "aktxyzolag"), ("quill",), None, "limited").only_a
