"""A name made ready for comparing: numbers, letters that number, other scripts, other names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.identity.name_form import prepare


@pytest.mark.parametrize(
    ("name", "words", "numbers"),
    [
        pytest.param("Quillmere Ltd", ("quillmere",), set(), id="no number"),
        pytest.param("Quillmere Fund III LP", ("quillmere", "fund", "3"), {"3"}, id="Roman"),
        pytest.param("Quillmere Fund XIV", ("quillmere", "fund", "14"), {"14"}, id="fourteen"),
        pytest.param("Quillmere Fund XXXIX", ("quillmere", "fund", "39"), {"39"}, id="39"),
        pytest.param("Quillmere Fund IX", ("quillmere", "fund", "9"), {"9"}, id="nine"),
        pytest.param("X Quillmere", ("x", "quillmere"), set(), id="a letter in front"),
        pytest.param("Kwas i Chleb", ("kwas", "i", "chleb"), set(), id="and, in Polish"),
        pytest.param("Quillmere Trust I", ("quillmere", "trust", "1"), {"1"}, id="one at the end"),
        pytest.param("1st Quillmere", ("1", "quillmere"), {"1"}, id="an ordinal"),
        pytest.param("First Quillmere", ("1", "quillmere"), {"1"}, id="an ordinal in words"),
        pytest.param("Brigade Forty-Four", ("brigade", "44"), {"44"}, id="two words"),
        pytest.param("Brigade Forty", ("brigade", "40"), {"40"}, id="tens alone"),
        pytest.param("Brigade Twenty Four Seven", ("brigade", "24", "7"), {"24", "7"}, id="24/7"),
        pytest.param("Trust 007", ("trust", "7"), {"7"}, id="leading noughts"),
        pytest.param("Trust 2007-AHL1", ("trust", "2007", "ahl1"), {"2007", "ahl1"}, id="mixed"),
        pytest.param("Quill Fund Class B", ("quill", "fund", "class", "b"), {"b"}, id="a letter"),
        pytest.param("11420 Corp.", ("11420",), {"11420"}, id="a number alone"),
        pytest.param("Trust 12345678901234567890", ("trust", "12345678901234567890"),
                     {"12345678901234567890"}, id="a number of no size"),
        pytest.param("Trust ²", ("trust", "2"), {"2"}, id="a raised digit"),
        pytest.param("", (), set(), id="nothing"),
        pytest.param("&&&", ("and", "and", "and"), set(), id="signs"),
    ],
)  # fmt: skip
def test_numbers_are_digits(name: str, words: tuple[str, ...], numbers: set[str]) -> None:
    found = prepare(name)

    assert words == found.words
    assert numbers == found.numbers


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        pytest.param("Quillmere", None, id="Latin already"),
        pytest.param("Møller Łódź", None, id="Latin with accents"),
        pytest.param("ОАО Газпром", ("gazprom",), id="Cyrillic"),
        pytest.param("Ελληνική Ζύμη", ("ellinike", "zyme"), id="Greek"),
    ],
)
def test_other_scripts_are_written_in_latin_letters_too(name, latin) -> None:
    found = prepare(name)

    assert latin is None or len(latin) == len(found.latin or ())
    assert (latin is None) == (found.latin is None)
    assert latin is None or latin[0][:4] == (found.latin or ("",))[0][:4]


def test_further_names_are_kept_with_what_they_are() -> None:
    found = prepare("J. Smith t/a Quillmere Bakery Ltd")

    assert ("j", "smith") == found.words
    assert [("trading", ("quillmere", "bakery"), "limited")] == [
        (how, other.words, other.form) for how, other in found.others
    ]


def test_the_country_tells_a_short_form() -> None:
    assert ("anonim-sirketi", ("quill",)) == (
        prepare("Quill A.Ş.", "TR").form,
        prepare("Quill A.Ş.", "TR").words,
    )


@given(st.text(max_size=60), st.sampled_from([None, "GB", "DE", "US"]))
def test_any_text_can_be_made_ready(name: str, country: str | None) -> None:
    found = prepare(name, country)

    assert name == found.name
    assert all(found.words)
    assert found.numbers <= set(found.words)


# Written out by hand: what each word counts.
COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
ORDERED = "first second third fourth fifth sixth seventh eighth ninth tenth"
TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"


@pytest.mark.parametrize(
    ("word", "digits"),
    [
        *((word, str(at)) for at, word in enumerate(COUNTED.split(), start=1)),
        *((word, str(at)) for at, word in enumerate(ORDERED.split(), start=1)),
        *((word, str(10 * at)) for at, word in enumerate(TENS.split(), start=1)),
    ],
)
def test_every_word_for_a_number_is_its_digits(word: str, digits: str) -> None:
    assert ("brigade", digits) == prepare(f"Brigade {word}").words


@pytest.mark.parametrize(
    ("name", "number"),
    [
        pytest.param("Trust 000000007", "7", id="nine digits are a number"),
        pytest.param("Trust 0000000007", "0000000007", id="ten are a code"),
    ],
)
def test_long_rows_of_digits_are_codes(name: str, number: str) -> None:
    assert {number} == prepare(name).numbers


@pytest.mark.parametrize(
    ("name", "words", "numbers"),
    [
        pytest.param("Class B", ("class", "b"), set(), id="two words do not number"),
        pytest.param("Quill Class B", ("quill", "class", "b"), {"b"}, id="three do"),
        pytest.param("Forty Ten", ("40", "10"), {"40", "10"}, id="ten does not join forty"),
        pytest.param("Forty Nine", ("49",), {"49"}, id="nine does"),
        pytest.param("Fourty Four", ("44",), {"44"}, id="as it is often misspelt"),
    ],
)
def test_where_numbers_join(name: str, words: tuple[str, ...], numbers: set[str]) -> None:
    found = prepare(name)
    assert (words, numbers) == (found.words, set(found.numbers))


def test_one_letter_of_another_script_is_enough_to_write_the_name_in_latin() -> None:
    assert prepare("Quillmere Söhne").latin is None
    assert prepare("Газпром Quillmere").latin is not None
