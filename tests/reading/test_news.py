"""One story however often it is printed. Firms and stories are fictional."""

from __future__ import annotations

from datetime import date

import pytest

from duecheck.model.subject import Subject
from duecheck.reading.news import (
    Story,
    bare_title,
    one_story,
    origin_of,
    statements,
    straightened,
    told_once,
)

FIRM = Subject(name="Brackwater Fasteners Ltd", country="GB")


def story(title: str, on: str | None = "2026-10-01", outlet: str = "a.example", text: str = ""):
    return Story(title=title, text=text, address=f"https://{outlet}/{title[:5]}", outlet=outlet,
                 on=None if on is None else date.fromisoformat(on))  # fmt: skip


BASE = story("Brackwater Fasteners files for administration after losing contract")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(story("Brackwater Fasteners files for administration after losing contract",
                           outlet="b.example"), True, id="the same title elsewhere"),
        pytest.param(story("Brackwater Fasteners files for administration after losing contract "
                           "- The Daily Sample"), True, id="the outlet's name behind a dash"),
        pytest.param(story("Brackwater Fasteners files for administration , after losing contract"),
                     True, id="odd blanks"),
        pytest.param(story("UPDATE: Brackwater Fasteners files for administration after loss of "
                           "contract"), True, id="an update of the same story"),
        pytest.param(story(BASE.title, on="2026-11-20"), False, id="the same title weeks later"),
        pytest.param(story("Brackwater Fasteners opens a second plant"), False,
                     id="another story of the firm"),
        pytest.param(story("Brackwater Fasteners lays off 20 people"), False, id="other words"),
        pytest.param(story(""), False, id="no title"),
    ],
)  # fmt: skip
def test_which_pages_are_one_story(other: Story, expected: bool) -> None:
    assert expected == one_story(BASE, other)


def test_numbers_tell_two_titles_apart() -> None:
    one = story("Brackwater Fasteners cuts 20 jobs at its plant")
    other = story("Brackwater Fasteners cuts 200 jobs at its plant")

    assert not one_story(one, other)


def test_another_title_over_the_same_words_is_one_story() -> None:
    words = "The maker of bolts said on Thursday that it had asked a court for protection. " * 3

    assert one_story(story("Bolts firm in trouble", text=words),
                     story("Court protection sought by plant", text=words))  # fmt: skip


def test_the_same_wire_story_on_fifty_sites_is_one_origin() -> None:
    copies = [story(BASE.title, on=f"2026-10-0{1 + n % 3}", outlet=f"site{n}.example")
              for n in range(50)]  # fmt: skip
    (told,) = statements("gdelt", copies, FIRM)

    assert 50 == len(told.fact("outlets"))
    assert "and 49 other sites" in told.value
    assert "2026-10-01" == told.fact("on")


def test_two_stories_are_two_origins_whichever_source_found_them() -> None:
    other = story("Brackwater Fasteners opens a second plant")
    found = statements("gdelt", [BASE, other], FIRM)
    again = statements("news-feeds", [BASE], FIRM)

    assert 2 == len({item.origin for item in found})
    assert again[0].origin in {item.origin for item in found}


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Brackwater floods after a storm", id="the place, not the firm"),
        pytest.param("Fasteners in short supply", id="half the name"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_story_that_does_not_name_the_firm_is_left_out(title: str) -> None:
    assert [] == statements("gdelt", [story(title)], FIRM)


def test_title_text_day_and_address_are_there_for_the_judges() -> None:
    (told,) = statements("gdelt", [story(BASE.title, text="It owes two million.")], FIRM)

    assert (BASE.title, "It owes two million.", "2026-10-01", "press") == (
        told.fact("title"), told.fact("text"), told.fact("on"), told.source_class)  # fmt: skip
    assert told.url is not None
    assert told.url.startswith("https://a.example/")


def test_stories_come_newest_first_and_undated_ones_last() -> None:
    told = told_once([story("b", None), story("Old news of a plant", "2026-01-01"),
                      story("New news of a mill", "2026-09-01")])  # fmt: skip

    assert ["New news of a mill", "Old news of a plant", "b"] == [item.title for item in told]


def test_a_title_is_straightened_and_bared() -> None:
    assert "Firm (UK), closed" == straightened("Firm ( UK ) , closed")
    assert "firm closes plant" == bare_title("The Firm closes its plant - The Daily Sample")
    assert origin_of(BASE) == origin_of(story(BASE.title, outlet="z.example"))
