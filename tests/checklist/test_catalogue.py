"""The pages of the checklist."""

from __future__ import annotations

import pytest

from duecheck.checklist.catalogue import entries, entry
from duecheck.errors import BadInput


@pytest.mark.parametrize(("letter", "count"), [("D", 12), ("G", 15), ("A", 5), ("H", 6)])
def test_the_lists_are_complete_and_in_order(letter: str, count: int) -> None:
    codes = [e.code for e in entries() if e.code[0] == letter and e.code[1:].isdigit()]

    assert [f"{letter}{n:02}" for n in range(1, count + 1)] == codes


@pytest.mark.parametrize(
    "listed", [e for e in entries() if e.code[0] in "DGAH"], ids=lambda e: e.code
)
def test_every_entry_says_what_it_is_what_it_is_not_and_what_to_ask(listed) -> None:
    for words in (
        listed.title,
        listed.says,
        listed.why,
        listed.not_the_same_as,
        listed.comfort,
        listed.ask,
        listed.who_can_tell,
        listed.weight,
    ):
        assert words.strip()
    assert listed.seen_in
    assert listed.public or listed.own


@pytest.mark.parametrize("listed", [e for e in entries() if e.code[0] == "D"], ids=lambda e: e.code)
def test_a_danger_sign_names_its_article_and_its_points(listed) -> None:
    assert "https://prioritycredit.blogspot.com/2011/06/" == listed.article
    assert any(line.startswith(f"{listed.code}a ") for line in listed.points)
    assert any(line.startswith("at most ") for line in listed.points)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param("D07", "D07", id="an entry"),
        pytest.param("d07", "D07", id="in small letters"),
        pytest.param("D07b", "D07", id="a variant"),
        pytest.param("d07b", "D07", id="a variant in small letters"),
        pytest.param("gap", "GAP", id="the footprint gap"),
        pytest.param("F01", "F01", id="a comfort"),
        pytest.param("U03", "U03", id="a lane"),
    ],
)
def test_an_entry_is_found(asked: str, found: str) -> None:
    assert found == entry(asked).code


def test_an_unknown_code_names_the_nearest() -> None:
    with pytest.raises(BadInput, match="D1"):
        entry("D13")


def test_a_page_starts_with_code_and_title_and_leaves_nothing_empty() -> None:
    page = entry("D10").page

    assert "D10  Mail return" == page[0]
    assert "Ask: Where should we send the statement?" in page
    assert not [line for line in page if line.endswith(": ")]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        pytest.param("D01", "D01a 8: A new bank or new financing was mentioned DATE", id="points"),
        pytest.param("GAP", "GAP by the gap: Fewer public traces than firms of this size and trade "
                     "usually leave", id="worked out"),
        pytest.param("D01", "at most 14; full weight for 90 days, then half every 180 days",
                     id="how it fades"),
        pytest.param("D07", "at most 40; full weight for 0 days, then half every 540 days, "
                     "none while it goes on", id="what goes on does not fade"),
    ],
)  # fmt: skip
def test_a_page_tells_the_points_and_how_they_fade(code: str, line: str) -> None:
    assert line in entry(code).points


def test_a_code_near_to_none_is_told_what_codes_look_like() -> None:
    with pytest.raises(BadInput, match="Codes look like D07"):
        entry("??")
    with pytest.raises(BadInput, match=r"Nearest: \w+, \w+, D12$"):
        entry("D13")


def test_an_entry_says_first_what_it_is_and_no_line_is_said_twice() -> None:
    page = entry("D07").page
    assert "" == page[1]
    assert page[2] == entry("D07").says
    assert len([line for line in page if line]) == len({line for line in page if line})


def test_a_comfort_says_whether_a_note_of_one_s_own_gives_it() -> None:
    assert "a note with this code" == entry("F08").own
    assert "" == entry("F01").own
