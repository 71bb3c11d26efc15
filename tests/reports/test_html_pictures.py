"""The pictures of the HTML report: what they show must also stand in words."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.reports import made

from duecheck.reports.html_blocks import Anchors
from duecheck.reports.html_pictures import bar, strip, timeline


def tree(lines) -> LexborHTMLParser:
    return LexborHTMLParser("".join(lines))


@pytest.mark.parametrize("name", made.ALL)
def test_each_of_the_twelve_signs_says_its_state_in_a_word(name: str) -> None:
    run = made.ALL[name]()
    cells = tree(strip(run.assessment.signs)).css("li")

    assert len(cells) == 12
    for row, cell in zip(run.assessment.signs, cells, strict=True):
        said = cell.css_first(".word").text()
        expected = {"present": "present", "absent": "absent", "not-assessed": "not checked"}
        assert expected[str(row.state)] == said
        assert row.title in cell.text()


def test_what_was_not_checked_never_has_the_class_of_what_is_absent() -> None:
    for cell in tree(strip(made.network_off().assessment.signs)).css("li"):
        assert "sign unknown" == cell.attributes["class"]


def test_the_parts_of_the_bar_are_as_wide_as_their_points() -> None:
    score = made.severe().assessment.score.model_copy(
        update={"points": 30.0, "gross": 34.0, "comfort": 4.0, "families": {"legal": 22, "web": 12}}
    )
    drawn = tree(bar(score))

    widths = [node.attributes["style"] for node in drawn.css(".bar i")]
    assert ["width:22.00%", "width:12.00%", "width:4.00%"] == widths
    assert ["legal 22.00", "web 12.00", "comfort takes off 4.00"] == [
        node.text() for node in drawn.css(".legend li")
    ]


def test_a_bar_never_passes_its_end() -> None:
    score = made.severe().assessment.score.model_copy(
        update={"points": 100.0, "gross": 140.0, "families": {"a": 80, "b": 60}, "comfort": 0}
    )
    widths = [float(node.attributes["style"][6:-1]) for node in tree(bar(score)).css(".bar i")]

    assert sum(widths) == 100


def test_without_points_there_is_no_bar() -> None:
    assert "No bar" in "".join(bar(made.network_off().assessment.score))


def test_the_timeline_goes_from_the_newest_to_the_oldest() -> None:
    run = made.severe()
    days = [node.text() for node in tree(timeline(run, Anchors.of(run))).css("time")]

    assert days
    assert days == sorted(days, reverse=True)


def test_a_timeline_without_dates_says_so() -> None:
    run = made.network_off().model_copy(update={"evidence": ()})

    assert "No evidence carries a date" in "".join(timeline(run, Anchors.of(run)))
