"""An index finds an entry by what people make of its name, and holds what it was given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.judgement.variants import synthetic

from duecheck.errors import BadInput
from duecheck.model.listing import Entry, NameKind
from duecheck.reading.name_keys import spellings, words
from duecheck.records.list_build import build, packed, seal, unpacked
from duecheck.records.list_search import ListSearch

FIRMS = {
    "1": "Northgate Roofing Supplies Limited",
    "2": "Quillmere Joinery GmbH",
    "3": "Blue Sky Homes Ltd",
    "4": "Capital Partners Holdings LLC",
    "5": "A. G. Tanner & Sons",
    "6": "Café Halcyon S.A.S.",
    "7": "Brackwater 2019 Fund II LP",
    "8": "Omega Capital Partners International Inc.",
    "10": "Zandra Tech Metals",
    "11": "Merava System Plaat Aktiebolag",
    "12": "Vex Gasket Works",
    "m1": "Meraba System AB",
    "m2": "Merav System AB",
    "m3": "Merapa System AB",
    "m4": "Mera Va System AB",
    "m5": "Maerava System AB",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> ListSearch:
    path = tmp_path_factory.mktemp("index") / "index.sqlite"
    entries = [
        Entry(key, ((NameKind.LEGAL, name),), "GB", {"key": key}) for key, name in FIRMS.items()
    ]
    former = ((NameKind.LEGAL, "Ridgeway Timber Limited"), (NameKind.FORMER, "Old Mill Boards Ltd"))
    entries.append(Entry("9", former, "IE", {"key": "9"}))
    cores = {words(name).core for name in FIRMS.values()}
    made = (n for n in synthetic([*FIRMS.values()][:8], 400, 3) if words(n).core not in cores)
    entries += [Entry(f"x{n}", ((NameKind.LEGAL, name),), "US") for n, name in enumerate(made)]
    _, names = build(path, entries)
    seal(path, {"names": str(names)})
    return ListSearch(path)


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        pytest.param("NORTHGATE ROOFING SUPPLIES LIMITED", "1", id="in capitals"),
        pytest.param("Northgate Roofing Supplies", "1", id="without its legal form"),
        pytest.param("Northgate Rofing Supplies Ltd", "1", id="a letter missing"),
        pytest.param("Nortghate Roofing Supplies Ltd", "1", id="two letters swapped"),
        pytest.param("Northgate Roofing Suplies Ltd.", "1", id="another letter missing"),
        pytest.param("Roofing Supplies Northgate", "1", id="in another order"),
        pytest.param("Northgate-Roofing Supplies", "1", id="with a hyphen"),
        pytest.param("NorthgateRoofing Supplies", "1", id="two words run together"),
        pytest.param("Quilmere Joinery", "2", id="one of two words misspelt"),
        pytest.param("Bluesky Homes", "3", id="two words written as one"),
        pytest.param("Capital Partners Holdings", "4", id="nothing but common words"),
        pytest.param("AG Tanner and Sons", "5", id="initials joined, and for the sign"),
        pytest.param("Cafe Halcyon SAS", "6", id="without its accent and dots"),
        pytest.param("Brackwater 2019 Fund 2 LP", "7", id="a Roman number as a figure"),
        pytest.param("Omega Capital Partners Intl", "8", id="a word cut short"),
        pytest.param("Old Mill Boards", "9", id="by its former name"),
        pytest.param("Zandratech Metals", "10", id="run together with a word known cut short"),
        pytest.param("Merava System Aktiebolag", "11", id="a word left out, before like names"),
        pytest.param("Vx Gasket Works", "12", id="a short word misspelt"),
    ],
)
def test_a_spelling_finds_its_firm_in_the_first_five(index: ListSearch, asked, key) -> None:
    assert key in [hit.key for hit in index.search(asked)]


def test_a_former_name_is_said_to_be_one(index: ListSearch) -> None:
    hit = index.search("Old Mill Boards Ltd")[0]

    assert ("9", "Old Mill Boards Ltd", NameKind.FORMER, "IE") == (
        hit.key,
        hit.name,
        hit.kind,
        hit.country,
    )


def test_entries_of_the_country_stated_come_first(index: ListSearch) -> None:
    assert "GB" == index.search("Northgate Roofing Supplies", country="GB")[0].country


def test_a_name_of_no_known_word_finds_nobody(index: ListSearch) -> None:
    assert [] == index.search("Xyzzyx Qwvbrt")


def test_an_entry_is_what_was_put_in(index: ListSearch) -> None:
    assert {"key": "2"} == json.loads(index.entry("2") or b"")
    assert index.entry("not there") is None


def test_two_entries_of_one_number_are_no_whole_file(tmp_path: Path) -> None:
    twice = [Entry("1", ((NameKind.LEGAL, "One Ltd"),)), Entry("1", ((NameKind.LEGAL, "Two Ltd"),))]

    with pytest.raises(BadInput, match="two entries have one number"):
        build(tmp_path / "index.sqlite", twice)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=8, unique=True))
def test_every_name_of_letters_is_found_by_itself(tmp_path_factory, names: list[str]) -> None:
    path = tmp_path_factory.mktemp("any") / "index.sqlite"
    _, count = build(path, [Entry(n, ((NameKind.LEGAL, n),)) for n in names])
    seal(path, {"names": str(count)})
    index = ListSearch(path)
    for name in names:
        alike = {other for other in names if words(other).whole == words(name).whole}
        if words(name).core:
            assert {hit.key for hit in index.search(name, most=8)} & alike
    index.close()


@given(st.text(alphabet="abcdefghij", min_size=4, max_size=12), st.integers(0, 3))
def test_words_one_letter_apart_share_a_spelling(word: str, at: int) -> None:
    for other in (word[:at] + word[at + 1 :], word[:at] + "k" + word[at + 1 :], word + "k"):
        if len(other) >= 4:
            assert spellings(word) & spellings(other)


@given(st.dictionaries(st.text(), st.one_of(st.none(), st.text(), st.lists(st.text()))))
def test_a_body_is_kept_as_it_is(body) -> None:
    assert body == json.loads(unpacked(packed(body)))
