"""Two names: one, two, or a reason to ask, and the words that decide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.identity.name_form import prepare
from duecheck.identity.name_score import RARE, NameVerdict, compare
from duecheck.identity.word_weights import weights

PIECES = ("Quillmere", "Ltd", "LLP", "GmbH", "&", "t/a", "formerly", "II", "3", "Fund", "Bank",
          "Brackwater", "of", "the", "AG")  # fmt: skip
NAMES = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(PIECES),
        min_size=1,
        max_size=7,
    ).map(" ".join),
)


def stands(a: str, b: str, *countries: str | None) -> NameVerdict:
    of_a, of_b = countries or (None, None)
    return compare(prepare(a, of_a), prepare(b, of_b))


@pytest.mark.parametrize(
    ("a", "b", "outcome", "deciding"),
    [
        pytest.param("Quill Bakery Ltd", "QUILL BAKERY LIMITED", "same", "agree: quill bakery",
                     id="the form spelt otherwise"),
        pytest.param("Quill Ltd", "Quill LLP", "ambiguous",
                     "legal form: limited / limited-liability-partnership",
                     id="same name, different form: ask"),
        pytest.param("Quill Fund II", "Quill Fund III", "different", "number: 2 / 3",
                     id="funds numbered otherwise"),
        pytest.param("Quill Fund", "Quill Fund II", "ambiguous", "number: none / 2",
                     id="one of two is numbered"),
        pytest.param("Quill Fund Class B", "Quill Fund Class C", "different", "number: b / c",
                     id="classes lettered otherwise"),
        pytest.param("Quill Holdings Ltd", "Quill Ltd", "ambiguous", "only in a: holdings",
                     id="a word more, however common"),
        pytest.param("The Quill Company", "Quill", "same", "only in a: company",
                     id="company is hardly a word"),
        pytest.param("Meta Platforms Inc", "Beta Platforms Inc", "different", "only in a: meta",
                     id="a look-alike"),
        pytest.param("Chevon Corp", "Chevron Corp", "ambiguous", "spelling: chevon / chevron",
                     id="one word, one letter off: ask"),
        pytest.param("Quillmere Brackwatter Ltd", "Quillmere Brackwater Ltd", "same",
                     "spelling: brackwatter / brackwater",
                     id="a slip beside another rare word"),
        pytest.param("Good Will Bakery", "Goodwill Bakery", "same",
                     "spelling: good will / goodwill", id="a blank"),
        pytest.param("Energy Trust Ltd", "ENERGY TRUST LIMITED", "same",
                     "agree: trust energy", id="common words alone are still the same name"),
        pytest.param("Quillmerestone Ltd", "Quillmereston Ltd", "ambiguous",
                     "spelling: quillmerestone / quillmereston",
                     id="a slip in a long word with none beside it: ask"),
        pytest.param("Brackwater Quillmere Zandrel Services", "Brackwater Quillmere Zandrel",
                     "ambiguous", "only in a: services", id="a common word more beside rare ones"),
        pytest.param("Brackwater Quillmere Zandrel", "Brackwater Quillmere Zandrel Services",
                     "ambiguous", "only in b: services", id="the same turned round"),
        pytest.param("Energy Quillmere", "Energy Quillmere", "same", "agree: quillmere energy",
                     id="the rarest word is told first"),
        pytest.param("ОАО Газпром", "Gazprom JSC", "same", "agree: gazprom", id="two scripts"),
        pytest.param("J. Smith t/a Quillmere", "Quillmere", "ambiguous",
                     "trading name: Quillmere", id="a trading name: ask"),
        pytest.param("Brack Ltd (formerly Quillmere Ltd)", "Quillmere Ltd", "ambiguous",
                     "former name: Quillmere Ltd", id="a former name: ask"),
        pytest.param("Quillmere Ltd in liquidation", "Quillmere Ltd", "same",
                     "state: in liquidation / none", id="a state is told, not weighed"),
        pytest.param("PLA", "People Liberation Army", "ambiguous",
                     "spelling: pla / people liberation army", id="initials: ask"),
        pytest.param("", "Quillmere", "different", "no word to compare", id="nothing"),
    ],
)  # fmt: skip
def test_what_two_names_come_to(a: str, b: str, outcome: str, deciding: str) -> None:
    found = stands(a, b)

    assert outcome == found.outcome
    assert deciding in found.deciding


def test_one_name_in_two_countries_is_asked_about() -> None:
    found = stands("Quillmere Ltd", "Quillmere Ltd", "GB", "NZ")

    assert ("ambiguous", 0.9, "country: GB / NZ") == (
        found.outcome,
        found.score,
        found.deciding[0],
    )


def test_a_missing_form_ranks_below_the_same_form() -> None:
    assert stands("Quill Ltd", "Quill Limited").score == 1.0
    assert 0.9 < stands("Quill Ltd", "Quill").score < 1.0


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    found = stands(name, name)

    if prepare(name).words:
        assert (1.0, "same") == (found.score, found.outcome)
    else:
        assert (0.0, "different") == (found.score, found.outcome)


@given(NAMES, NAMES)
def test_the_order_of_two_names_does_not_matter(a: str, b: str) -> None:
    one, other = stands(a, b), stands(b, a)

    assert one.score == pytest.approx(other.score, abs=0.0002)
    assert one.outcome is other.outcome


@given(NAMES, NAMES)
def test_the_score_is_between_0_and_1_and_something_decides(a: str, b: str) -> None:
    found = stands(a, b)

    assert 0.0 <= found.score <= 1.0
    assert found.deciding


@given(st.text("abcdefghijklmnop .&-", min_size=1, max_size=30))
def test_case_and_accents_do_not_matter(name: str) -> None:
    accented = name.replace("e", "é").replace("o", "ö")

    assert stands(name, accented.upper()).score == stands(name, name).score


@pytest.mark.parametrize(
    ("a", "b", "deciding"),
    [
        pytest.param("Quill Bakery", "Quill Bakery", ("agree: quill bakery",), id="nothing alone"),
        pytest.param(
            "Quill", "Quill Fasteners", ("only in b: fasteners", "agree: quill"), id="alone in b"
        ),
        pytest.param(
            "Quill Fasteners", "Quill", ("only in a: fasteners", "agree: quill"), id="alone in a"
        ),
    ],
)
def test_every_deciding_word_is_said_and_no_other(a: str, b: str, deciding) -> None:
    assert deciding == stands(a, b).deciding


def test_one_rare_word_that_agrees_is_enough_where_another_is_misspelt() -> None:
    assert "same" == stands("Brackwater Quillmere Services", "Brackwater Quilmere Services").outcome


def test_a_word_just_rare_enough_is_enough_beside_a_slip() -> None:
    word = next(word for word, weight in weights().items() if weight == RARE and len(word) > 5)

    assert "same" == stands(f"Quillmerestone {word}", f"Quillmereston {word}").outcome


def test_a_score_has_four_decimals() -> None:
    # Two of three equal weights: the word more counts half.
    assert 0.8 == stands("Quillmere Brackwater", "Quillmere Brackwater Zandrel").score
    assert 0.6667 == stands("Quillmere", "Quillmere Zandrel").score
    # Three of four are 3 / 3.5; by a trading name 0.97 of that.
    assert (
        0.8314
        == stands(
            "Halcyon t/a Quillmere Brackwater Zandrel", "Quillmere Brackwater Zandrel Qarnel"
        ).score
    )


@pytest.mark.parametrize(
    ("a", "b", "outcome", "deciding"),
    [
        pytest.param("Qar Zel Ltd", "Qarzel Ltd", "same", ("spelling: qar zel / qarzel",),
                     id="a blank more, with no other word"),
        pytest.param("Halcyon t/a Quillmere", "Brackwater", "different",
                     ("only in a: halcyon", "only in b: brackwater"),
                     id="another name that is no nearer is not named"),
        pytest.param("Quillmere", "J. Smith t/a Quillmere", "ambiguous",
                     ("trading name: Quillmere", "agree: quillmere"), id="on the other side"),
        pytest.param("A. Halcyon t/a Quillmere", "B. Brackwater t/a Quillmere", "ambiguous",
                     ("trading name: Quillmere", "agree: quillmere"), id="on both sides"),
        pytest.param("Class B", "Class C", "different", ("only in a: b", "only in b: c",
                     "agree: class"), id="two words do not number"),
        pytest.param("Quill 3 Fund", "Quill Fund", "ambiguous",
                     ("number: 3 / none", "agree: quill fund"), id="a number is told once"),
        pytest.param("Quill 3", "Quill 4", "different", ("number: 3 / 4", "agree: quill"),
                     id="two numbers"),
        pytest.param("33", "44", "different", ("number: 33 / 44", "only in a: 33",
                     "only in b: 44"), id="names that are numbers alone"),
    ],
)  # fmt: skip
def test_every_word_of_the_verdict(a: str, b: str, outcome: str, deciding) -> None:
    found = stands(a, b)
    assert (outcome, deciding) == (str(found.outcome), found.deciding)


@pytest.mark.parametrize(
    ("of_a", "of_b", "told"),
    [("GB", "GB", False), ("GB", None, False), (None, "NZ", False), ("GB", "NZ", True)],
)
def test_countries_are_compared_where_both_are_known(of_a, of_b, told: bool) -> None:
    found = stands("Quillmere Ltd", "Quillmere Ltd", of_a, of_b)
    assert told is any(said.startswith("country") for said in found.deciding)
    assert (0.9 if told else 1.0) == found.score
