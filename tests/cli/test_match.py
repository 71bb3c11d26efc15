"""`duecheck match`: two names on a page, a table of pairs as lines, and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.desk import Desk


def test_two_names_on_a_page_say_what_would_settle_it(tmp_path: Path) -> None:
    done = Desk(tmp_path).run("match", "Quillmere Ltd", "Quillmere LLP")

    assert 0 == done.code
    assert "ambiguous (0.85): ask: the register number, domain, phone or address" in done.out
    assert "  legal form: limited / limited-liability-partnership\n" in done.out


def test_two_names_as_json_with_their_countries(tmp_path: Path) -> None:
    given = ("match", "Quill A.Ş.", "Quill Anonim Şirketi", "--country-a", "Turkey")
    done = Desk(tmp_path).run(*given, "--country-b", "tr", "--format", "json")

    assert {
        "a": "Quill A.Ş.",
        "b": "Quill Anonim Şirketi",
        "score": 1.0,
        "outcome": "same",
        "deciding": ["agree: quill"],
    } == done.json


def test_a_table_is_answered_in_order_a_line_a_pair(tmp_path: Path) -> None:
    rows = ["a,b", "Quill Fund II,Quill Fund III", ",Quill", 'Quill Ltd,"QUILL, LIMITED"']
    (tmp_path / "pairs.csv").write_text("\n".join(rows), encoding="utf-8")

    done = Desk(tmp_path).run("match", "--pairs", "pairs.csv", "--format", "json")
    lines = [json.loads(line) for line in done.out.splitlines()]

    assert 0 == done.code
    assert ["different", None, "same"] == [line["outcome"] for line in lines]
    assert all({"a", "b", "score", "outcome", "deciding"} <= set(line) for line in lines)
    assert ("a: is empty. Give a company's name", None) == (lines[1]["problem"], lines[1]["score"])


def test_a_table_from_stdin_as_lines_for_people(tmp_path: Path) -> None:
    done = Desk(tmp_path).run("match", "--pairs", "-", stdin="a,b\nQuill\u202e Ltd,Brack Ltd\nQ,\n")

    assert [
        "different  0.00  Quill Ltd | Brack Ltd  (only in a: quill; only in b: brack)",
        "not read         Q |   (b: is empty. Give a company's name)",
    ] == done.out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["Quill"], "B: is missing. Two names, or --pairs FILE.csv", id="one name"),
        pytest.param(["Quill", " "], "B: is empty. Give a company's name", id="a blank name"),
        pytest.param(["Q", "B", "--country-a", "XQ"], "--country-a: 'XQ' is no country", id="XQ"),
        pytest.param(["Q", "B", "--format", "md"], "--format: 'md' is no format here", id="md"),
        pytest.param(["--pairs", "no.csv"], "--pairs: no.csv is not there", id="no file"),
        pytest.param(["--pairs", "."], "--pairs: . is a folder, not a file", id="a folder"),
        pytest.param(["Q", "--pairs", "-"], "--pairs: brings its own names", id="both ways"),
        pytest.param(["--pairs", "-"], "--pairs: is empty", id="nothing on stdin"),
    ],
)
def test_bad_input_ends_with_2_and_says_what_to_do(tmp_path, arguments, said) -> None:
    done = Desk(tmp_path).run("match", *arguments)

    assert 2 == done.code
    assert said in done.err
    assert "" == done.out
