"""Company names: one name in many spellings, and two names that look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.reading.folding import folded
from duecheck.reading.names import (
    Likeness,
    distinctive,
    likeness,
    named_in,
    parts,
    without_form,
)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("acme", "acme", id="plain already"),
        pytest.param("Café & Söhne S.A.", "cafe and sohne sa", id="accents, ampersand, points"),
        pytest.param("A.G. Barr", "ag barr", id="initials with points"),
        pytest.param("A G Barr", "ag barr", id="initials with blanks"),
        pytest.param("Dunkin' Donuts", "dunkin donuts", id="an apostrophe joins"),
        pytest.param("Ørsted A/S", "orsted as", id="a letter that is no accent"),
        pytest.param("Straße", "strasse", id="sharp s"),
        pytest.param("ＡＣＭＥ", "acme", id="wide letters"),
        pytest.param("Acme\u202e Ltd", "acme ltd", id="a mark that turns the line round"),
    ],
)
def test_folding(name: str, plain: str) -> None:
    assert plain == folded(name)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(name) == folded(folded(name))


@given(st.text(max_size=40))
def test_case_changes_nothing(name: str) -> None:
    assert folded(name) == folded(name.casefold())


@given(st.text(max_size=30))
def test_every_name_is_like_itself_or_has_no_word(name: str) -> None:
    expected = Likeness.SAME if parts(name).words else Likeness.DIFFERENT

    assert expected is likeness(name, name)


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_has_no_order(one: str, other: str) -> None:
    assert likeness(one, other) is likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Acme Ltd", "ACME LIMITED", id="Ltd is Limited"),
        pytest.param("Acme Ltd", "Acme", id="a form left out"),
        pytest.param("A.G. Barr p.l.c.", "AG BARR PLC", id="points"),
        pytest.param("Smith and Sons Ltd", "SMITH & SONS LTD.", id="and is &"),
        pytest.param("Acme Co. Ltd", "ACME COMPANY LIMITED", id="Co is Company"),
        pytest.param("The Acme Works Ltd", "Acme Works Limited", id="the article"),
        pytest.param("Müller GmbH & Co. KG", "MULLER GMBH UND CO KG", id="a German partnership"),
        pytest.param("Grupo Uno, S.A. de C.V.", "GRUPO UNO SA DE CV", id="a Mexican company"),
        pytest.param("Kowalski Sp. z o.o.", "KOWALSKI SPZOO", id="a Polish company"),
        pytest.param(
            "Kowalski spółka z ograniczoną odpowiedzialnością", "Kowalski sp. z o.o.", id="in full"
        ),
        pytest.param("SARL Dupont", "Dupont S.A.R.L.", id="the form before or behind"),
        pytest.param("株式会社トヨタ", "トヨタ株式会社", id="a form without a blank"),
        pytest.param("ООО Ромашка", "Ромашка ООО", id="a Russian company"),
        pytest.param("Novák, s.r.o.", "NOVAK SRO", id="a Czech company"),
        pytest.param("Björn AB (publ)", "Bjorn Aktiebolag", id="a Swedish company"),
        pytest.param("Acme Aktiengesellschaft", "Acme AG", id="a Swiss company"),
        pytest.param("Acme Pty. Ltd.", "ACME PROPRIETARY LIMITED", id="an Australian company"),
        pytest.param("Acme, Inc.", "Acme Incorporated", id="a US corporation"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert Likeness.SAME is likeness(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Acme Ltd", "Acme LLP", Likeness.OTHER_FORM, id="a partnership is another"),
        pytest.param("Acme GmbH", "Acme AG", Likeness.OTHER_FORM, id="GmbH is no AG"),
        pytest.param("Acme Inc", "Acme LLC", Likeness.OTHER_FORM, id="Inc is no LLC"),
        pytest.param("Limited Brands", "Brands Ltd", Likeness.DIFFERENT, id="Limited opens a name"),
        pytest.param("AG Barr", "Barr", Likeness.DIFFERENT, id="AG opens a name"),
        pytest.param("Acme (2019) Ltd", "Acme Ltd", Likeness.DIFFERENT, id="a year in the name"),
        pytest.param("Acme North Ltd", "Acme Ltd", Likeness.DIFFERENT, id="a word more"),
        pytest.param("Beta Platforms", "Meta Platforms", Likeness.DIFFERENT, id="one letter off"),
        pytest.param("Ltd", "Limited", Likeness.DIFFERENT, id="a form alone is a name"),
        pytest.param("", "", Likeness.DIFFERENT, id="nothing is like nothing"),
    ],
)
def test_names_that_are_not_one(one: str, other: str, expected: Likeness) -> None:
    assert expected is likeness(one, other)


@pytest.mark.parametrize(
    ("name", "rare"),
    [
        pytest.param("Quillmere Supplies Ltd", True, id="one rare word"),
        pytest.param("Global Trading Ltd", False, id="trade words only"),
        pytest.param("Acme Ltd", False, id="everybody's name"),
        pytest.param("J. Smith & Sons", False, id="a common family"),
        pytest.param("ABC 123 Ltd", False, id="initials and digits"),
        pytest.param("Ромашка ООО", True, id="another script"),
        pytest.param("Ltd", False, id="a form alone"),
    ],
)
def test_distinctive_names(name: str, rare: bool) -> None:
    assert rare is distinctive(name)


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        pytest.param("News of Acme Works today", "Acme Works Ltd", "acme works", id="within"),
        pytest.param("ACME WORKS LLP, Stokeham", "Acme Works Ltd", "acme works llp", id="its form"),
        pytest.param("Acme steel works", "Acme Works Ltd", None, id="a word between"),
        pytest.param("", "Acme Works Ltd", None, id="no text"),
    ],
)
def test_a_name_in_a_text(text: str, name: str, written: str | None) -> None:
    assert written == named_in(text, name)


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        pytest.param("Northgate Fastener Supply Ltd", "Northgate Fastener Supply", id="Ltd"),
        pytest.param("Grupo Uno, S.A. de C.V.", "Grupo Uno", id="a form of several words"),
        pytest.param("Smith & Sons", "Smith & Sons", id="no form"),
        pytest.param("SARL Dupont", "SARL Dupont", id="a form in front stays"),
        pytest.param("Limited", "Limited", id="one word"),
    ],
)
def test_a_name_to_search_with(name: str, sent: str) -> None:
    assert sent == without_form(name)
