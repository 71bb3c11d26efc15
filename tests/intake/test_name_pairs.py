"""A table of pairs of names: read a row at a time, and a bad row stops nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.intake.name_pairs import NamePair, known_country, name_pairs, usable


def read(text: bytes) -> list[NamePair]:
    return list(name_pairs(text.splitlines(keepends=True), field="--pairs"))


@pytest.mark.parametrize(
    ("table", "pairs"),
    [
        pytest.param(b"a,b\nQuill,Brack\n", [("Quill", "Brack", None, None)], id="plain"),
        pytest.param(b"b;a\nQuill;Brack\n", [("Brack", "Quill", None, None)], id="semicolons"),
        pytest.param(b"a\tb\nQuill\tBrack", [("Quill", "Brack", None, None)], id="tabs"),
        pytest.param(
            b"\xef\xbb\xbfA,B,Country_A,country_b\nQuill,Brack,uk,Germany\n",
            [("Quill", "Brack", "GB", "DE")],
            id="a mark, capitals, countries in words",
        ),
        pytest.param(b'a,b\n"Quill, Inc",Brack\n', [("Quill, Inc", "Brack", None, None)], id="''"),
        pytest.param("a,b\nÉté,Brück\n".encode(), [("Été", "Brück", None, None)], id="UTF-8"),
        pytest.param("a,b\nÉté,B\n".encode("cp1252"), [("Été", "B", None, None)], id="Windows"),
        pytest.param(b"a,b\n\n , \nQuill,Brack\n", [("Quill", "Brack", None, None)], id="blanks"),
        pytest.param(b"id,a,b\n1,Quill,Brack,more\n", [("Quill", "Brack", None, None)], id="more"),
        pytest.param(b"a,b\n", [], id="a header alone"),
    ],
)
def test_tables_are_read(table: bytes, pairs: list[tuple[str | None, ...]]) -> None:
    assert pairs == [pair[:4] for pair in read(table)]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        pytest.param(b"", "--pairs: is empty", id="empty"),
        pytest.param(
            b"name,other\nQuill,Brack\n", "begins with 'name,other'", id="no such columns"
        ),
        pytest.param("a,b\nQ,B\n".encode("utf-16"), "no table in plain text", id="UTF-16"),
        pytest.param(b"\x00\x01\x02", "no table in plain text", id="binary"),
    ],
)
def test_what_is_no_table_of_pairs_is_refused(table: bytes, problem: str) -> None:
    with pytest.raises(BadInput, match=problem):
        read(table)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        pytest.param(b"Quill", "b: is empty", id="one column"),
        pytest.param(b",Brack", "a: is empty", id="no first name"),
        pytest.param(b"Quill,Brack,Atlantis", "'Atlantis' is no country", id="no such country"),
        pytest.param(b"Q," + b"x" * 2000, "b: is longer than 1,000", id="no name is so long"),
    ],
)
def test_a_bad_row_says_why_and_the_next_is_read(row: bytes, problem: str) -> None:
    bad, good = read(b"a,b,country_a\n" + row + b"\nQuill,Brack,GB\n")

    assert problem in (bad.problem or "")
    assert NamePair("Quill", "Brack", "GB") == good


def test_a_country_near_another_is_named_in_the_hint() -> None:
    with pytest.raises(
        BadInput, match=r"--country-a: 'Germny' is no country. Did you mean Germany"
    ):
        known_country("Germny", "--country-a")


def test_a_blank_country_is_none_and_a_name_is_trimmed() -> None:
    assert known_country("  ", "--country-a") is None
    assert "Quill" == usable("  Quill\n", "A")


@given(st.binary(max_size=200))
def test_any_bytes_are_pairs_problems_or_refused(rest: bytes) -> None:
    pairs = read(b"a,b\n" + rest)

    assert all(pair.problem or (pair.a and pair.b) for pair in pairs)
